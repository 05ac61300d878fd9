package org.howdah.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.howdah.model.topology.Topology;
import org.howdah.model.validation.Design;
import org.howdah.model.validation.Report;
import org.howdah.model.validation.Rule;
import org.howdah.model.validation.Rules;

/** Finds what is wrong with the design of a topology without touching a node. */
public final class Validation {

    /** Technologies that copy whole servers, for callers that do not have the technologies at hand. */
    public static final Set<String> PHYSICAL = Set.of("streaming", "logshipping", "walmgr");

    private Validation() {
    }

    public static List<Problem> validate(Topology topology) {
        return validate(topology, PHYSICAL::contains);
    }

    /**
     * @param physical whether the technology with this id copies whole servers rather than tables
     * @return in the order of the codes; empty where nothing is wrong
     */
    public static List<Problem> validate(Topology topology, Predicate<String> physical) {
        List<Problem> problems = new ArrayList<>();
        Design design = new Design(topology, physical);
        for (Rule rule : Rules.ALL) {
            rule.check(design, new Report(rule.code(), problems::add));
        }
        return problems;
    }
}
