package org.howdah.technology.slony.slonik;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.howdah.technology.Step;

/** The steps of one cluster, in order. Each slonik step waits for the one before: two slonik runs at once spoil a cluster. */
public final class Chain {

    private final List<Step> steps = new ArrayList<>();
    private String last;

    /** A step that depends on nothing but what it says itself. */
    public Chain add(Step step) {
        steps.add(step);
        return this;
    }

    public Chain addAll(Collection<Step> more) {
        more.forEach(this::add);
        return this;
    }

    /** A step that runs slonik, or that no slonik may overtake. */
    public Chain slonik(Step step) {
        steps.add(last == null ? step : after(step, List.of(last)));
        last = step.id();
        return this;
    }

    /** Id of the last slonik step, as a list to depend on; empty where there is none yet. */
    public List<String> last() {
        return last == null ? List.of() : List.of(last);
    }

    /** The next slonik step waits for this one too. */
    public Chain hold(String step) {
        last = step;
        return this;
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** The same step, after further ones. */
    public static Step after(Step step, Collection<String> more) {
        Set<String> all = new LinkedHashSet<>(step.dependsOn());
        all.addAll(more);
        all.remove(step.id());
        return new Step(step.id(), step.title(), step.why(), step.node(), step.login(), step.subject(), step.action(), step.done(), step.proof(), step.inverse(), step.risk(),
                List.copyOf(all));
    }
}
