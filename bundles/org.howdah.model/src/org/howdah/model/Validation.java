package org.howdah.model;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.howdah.model.topology.Topology;

/** Finds what is wrong with the design of a topology without touching a node. */
public final class Validation {

    /** Technologies that copy whole servers, as far as the model knows; the SPI knows better. */
    public static final Set<String> PHYSICAL = Set.of("streaming", "logshipping", "walmgr");

    private Validation() {
    }

    public static List<Problem> validate(Topology topology) {
        return validate(topology, PHYSICAL::contains);
    }

    /** @param physical whether the technology with this id copies whole servers rather than tables */
    public static List<Problem> validate(Topology topology, Predicate<String> physical) {
        return List.of();
    }
}
