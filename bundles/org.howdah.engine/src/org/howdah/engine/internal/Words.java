package org.howdah.engine.internal;

import java.util.List;
import java.util.stream.Collectors;

import org.howdah.technology.Step;

/** How messages name steps. */
public final class Words {

    private Words() {
    }

    /** {@code "Start replica" on slave1}; titles that end with their host are not made longer. */
    public static String of(Step step) {
        return "\"" + step.title() + "\"" + (step.title().endsWith(" " + step.node()) ? "" : " on " + step.node());
    }

    public static String of(List<Step> steps) {
        return steps.stream().map(Words::of).collect(Collectors.joining(", "));
    }
}
