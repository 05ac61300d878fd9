package org.howdah.technology.slony.cluster;

/**
 * A node of a cluster as it is wished: one database.
 *
 * @param id number in the cluster; as observed where the node exists, else as the topology overrides it, else the next free one
 * @param end {@code server/database}, as in the topology
 * @param server id of the server
 * @param database name of the database
 * @param host id of the host, on which its slon runs
 * @param address where other hosts reach the server
 * @param port of the server
 * @param overridden whether the topology says the number
 */
public record Node(int id, String end, String server, String database, String host, String address, int port, boolean overridden) {
}
