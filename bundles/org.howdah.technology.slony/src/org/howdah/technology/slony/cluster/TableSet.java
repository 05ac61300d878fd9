package org.howdah.technology.slony.cluster;

import java.util.List;

import org.howdah.model.topology.ReplicationSet;

/**
 * A set as it is wished.
 *
 * @param id number in the cluster
 * @param name id of the set in the topology; also the set's comment in Slony, by which it is found again
 * @param origin where it is written
 * @param tables in the order of the topology
 * @param sequences in the order of the topology
 * @param element of the topology
 */
public record TableSet(int id, String name, Node origin, List<Member> tables, List<Member> sequences, ReplicationSet element) {

    /**
     * A table or sequence of a set.
     *
     * @param id number, unique among the tables (or sequences) of the whole cluster; as observed where it is replicated already
     * @param key name of the unique index that identifies rows; empty for the primary key, and of a sequence
     */
    public record Member(int id, TableRef ref, String key) {
    }

    /** End of the comment of a temporary set. */
    public static final String GROWS = " (grows)";

    /** Comment of the temporary set by which this one grows: a set that is received takes no further tables. */
    public String growing() {
        return name + GROWS;
    }

    public TableSet {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }
}
