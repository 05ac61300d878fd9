package org.howdah.engine.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;

import org.howdah.technology.Step;

/** The steps of a plan and what they wait for. */
public final class PlanGraph {

    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Map<String, Set<String>> needs = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    /**
     * Adds steps; one that is there already is merged.
     *
     * @param by what made them, for messages
     * @return ids of the steps
     */
    public List<String> add(Collection<Step> added, String by) {
        List<String> ids = new ArrayList<>();
        Set<String> own = new HashSet<>();
        for (Step step : added) {
            if (!own.add(step.id())) {
                faults.add("Two steps of " + by + " have the id " + step.id());
                continue;
            }
            Step known = steps.putIfAbsent(step.id(), step);
            if (known != null && !same(known, step)) {
                faults.add("Another step than that of " + by + " has the id " + step.id() + " and does something else");
            }
            needs.computeIfAbsent(step.id(), id -> new LinkedHashSet<>()).addAll(step.dependsOn());
            ids.add(step.id());
        }
        return ids;
    }

    private static boolean same(Step a, Step b) {
        return a.node().equals(b.node()) && a.login().equals(b.login()) && a.action().equals(b.action()) && Objects.equals(a.done(), b.done())
                && Objects.equals(a.proof(), b.proof()) && Objects.equals(a.inverse(), b.inverse()) && a.risk() == b.risk();
    }

    public void depend(String step, String on) {
        needs.get(step).add(on);
    }

    public Step step(String id) {
        return steps.get(id);
    }

    public Collection<Step> steps() {
        return steps.values();
    }

    public Set<String> needs(String id) {
        return needs.getOrDefault(id, Set.of());
    }

    /** The steps, and all that they wait for, near and far. */
    public Set<String> withAllNeeds(Collection<String> ids) {
        Set<String> found = new HashSet<>(ids);
        Deque<String> open = new ArrayDeque<>(ids);
        while (!open.isEmpty()) {
            for (String need : needs(open.pop())) {
                if (found.add(need)) {
                    open.push(need);
                }
            }
        }
        return found;
    }

    /** Those of the steps that no other of them waits for. */
    public List<String> last(Collection<String> ids) {
        Set<String> last = new LinkedHashSet<>(ids);
        ids.forEach(id -> needs(id).forEach(need -> {
            if (!need.equals(id)) {
                last.remove(need);
            }
        }));
        return List.copyOf(last);
    }

    /** What is wrong with the steps themselves: a fault in a plug-in, not in a topology. */
    public List<String> faults() {
        List<String> all = new ArrayList<>(faults);
        steps.keySet().forEach(id -> needs(id).stream().filter(need -> !steps.containsKey(need))
                .forEach(need -> all.add("Step " + id + " waits for " + need + ", which is not in the plan")));
        Set<String> ordered = new HashSet<>();
        ordered().forEach(step -> ordered.add(step.id()));
        List<String> circle = steps.keySet().stream().filter(id -> !ordered.contains(id)).toList();
        if (!circle.isEmpty()) {
            all.add("These steps wait for each other: " + String.join(", ", circle.subList(0, Math.min(8, circle.size()))));
        }
        return all;
    }

    /** The steps so that each stands after all it waits for, else as they were added; those in a circle are left out. */
    public List<Step> ordered() {
        Map<String, Integer> place = new HashMap<>();
        Map<String, Integer> missing = new HashMap<>();
        Map<String, List<String>> waiting = new HashMap<>();
        PriorityQueue<String> ready = new PriorityQueue<>((a, b) -> Integer.compare(place.get(a), place.get(b)));
        steps.keySet().forEach(id -> place.put(id, place.size()));
        for (String id : steps.keySet()) {
            int count = 0;
            for (String need : needs(id)) {
                if (steps.containsKey(need)) {
                    count++;
                    waiting.computeIfAbsent(need, key -> new ArrayList<>()).add(id);
                }
            }
            missing.put(id, count);
            if (count == 0) {
                ready.add(id);
            }
        }
        List<Step> ordered = new ArrayList<>(steps.size());
        while (!ready.isEmpty()) {
            String id = ready.poll();
            ordered.add(withNeeds(steps.get(id)));
            for (String next : waiting.getOrDefault(id, List.of())) {
                if (missing.merge(next, -1, Integer::sum) == 0) {
                    ready.add(next);
                }
            }
        }
        return ordered;
    }

    private Step withNeeds(Step step) {
        List<String> on = List.copyOf(needs(step.id()));
        return on.equals(step.dependsOn()) ? step : new Step(step.id(), step.title(), step.why(), step.node(), step.login(), step.subject(),
                step.action(), step.done(), step.proof(), step.inverse(), step.risk(), on);
    }
}
