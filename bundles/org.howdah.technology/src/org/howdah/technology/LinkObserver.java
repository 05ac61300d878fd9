package org.howdah.technology;

import java.util.List;
import java.util.Map;

import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;

/** Reads how a technology's links are. Changes nothing on any node. */
public interface LinkObserver {

    /**
     * Every link of this technology which the topology wishes, and every one that is there without being wished.
     * What cannot be read is reported as unknown, never thrown and never guessed.
     *
     * @param servers what was already read from each server; often all that is needed
     */
    List<LinkState> observe(Topology desired, Map<String, ServerState> servers, NodeAccess access, Cancellation cancellation);

    /**
     * What one reading gave.
     *
     * @param notes kept in {@link Observation#notes()}; null for nothing
     */
    record Reading(List<LinkState> links, Object notes) {
        public Reading {
            links = List.copyOf(links);
        }
    }

    /** The same, with notes; a technology that needs none implements only the other. */
    default Reading read(Topology desired, Map<String, ServerState> servers, NodeAccess access, Cancellation cancellation) {
        return new Reading(observe(desired, servers, access, cancellation), null);
    }
}
