package org.howdah.technology;

import java.util.List;
import java.util.Optional;

import org.howdah.model.topology.Topology;

/** Files of other tools that a technology reads and writes. Pure: touches no node. */
public interface Interchange {

    Interchange NONE = new Interchange() {
    };

    /**
     * A kind of file.
     *
     * @param id as the command line takes it: {@code slon-tools}
     * @param label for people: "altperl configuration (slon_tools.conf)"
     * @param fileName usual name of such a file
     * @param imports whether it can be read
     * @param exports whether it can be written
     * @param fromPlan whether what is written is a plan rather than a topology
     */
    record Form(String id, String label, String fileName, boolean imports, boolean exports, boolean fromPlan) {
    }

    /** What was read from a file. */
    record Imported(Topology topology, List<Finding> findings) {
    }

    default List<Form> forms() {
        return List.of();
    }

    /**
     * @param name of the file, for messages
     * @return empty where the text is not of this form at all; what is partly understood gives findings
     */
    default Optional<Imported> read(String form, String text, String name) {
        return Optional.empty();
    }

    /**
     * @param steps of the plan, for a form that is written from one; else empty
     * @throws IllegalArgumentException where it cannot be written, with a sentence for people
     */
    default String write(String form, Topology topology, Observation observed, List<Step> steps) {
        throw new IllegalArgumentException("There is no form " + form + ".");
    }
}
