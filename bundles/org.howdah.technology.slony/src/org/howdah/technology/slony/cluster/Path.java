package org.howdah.technology.slony.cluster;

/**
 * How the slon of one node reaches the database of another.
 *
 * @param server the node that is connected to
 * @param client the node whose slon connects
 * @param conninfo without a password: that stands in the password file of the client's host
 * @param overridden whether the topology says so
 */
public record Path(Node server, Node client, String conninfo, boolean overridden) {

    public String id() {
        return client.id() + ">" + server.id();
    }
}
