package org.howdah.engine.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.howdah.technology.Step;

/**
 * The order between the steps of different links, which no technology can know: a provider is made before its receivers, and a server
 * is restarted before anything on another host begins to use it.
 */
public final class PlanOrder {

    /** A link that has steps. Ends are ids of servers. */
    public record Part(String link, String from, String to, List<String> steps) {
    }

    private final PlanGraph graph;
    private final Map<String, String> hostOf;

    /** @param hostOf server's id to its host's */
    public PlanOrder(PlanGraph graph, Map<String, String> hostOf) {
        this.graph = graph;
        this.hostOf = hostOf;
    }

    /** @param made links that are made */
    public void providersFirst(List<Part> made) {
        Map<String, List<Part>> into = new HashMap<>();
        made.forEach(part -> into.computeIfAbsent(part.to(), server -> new ArrayList<>()).add(part));
        Map<Part, Set<String>> needed = new HashMap<>();
        for (Part part : sorted(made, into)) {
            for (Part provider : into.getOrDefault(part.from(), List.of())) {
                if (provider != part) {
                    after(part.steps(), provider, needed.computeIfAbsent(provider, each -> graph.withAllNeeds(graph.last(each.steps()))));
                }
            }
        }
    }

    /** Makes the first of the steps, without those that the other link needs as well, wait for the other link. */
    private void after(List<String> steps, Part other, Set<String> neededByOther) {
        Set<String> own = new HashSet<>(steps);
        own.removeAll(neededByOther);
        List<String> last = graph.last(other.steps());
        for (String id : steps) {
            if (own.contains(id) && graph.needs(id).stream().noneMatch(own::contains)) {
                last.forEach(need -> graph.depend(id, need));
            }
        }
    }

    /** Makes a link's steps wait for another link's. */
    public void after(Part later, Part earlier) {
        after(later.steps(), earlier, graph.withAllNeeds(graph.last(earlier.steps())));
    }

    /** Providers before receivers; links in a circle keep their places at the end (the model's rules report the circle). */
    private static List<Part> sorted(List<Part> parts, Map<String, List<Part>> into) {
        Map<Part, Integer> missing = new LinkedHashMap<>();
        Map<String, List<Part>> outOf = new HashMap<>();
        for (Part part : parts) {
            missing.put(part, into.getOrDefault(part.from(), List.of()).size());
            outOf.computeIfAbsent(part.from(), server -> new ArrayList<>()).add(part);
        }
        Deque<Part> ready = new ArrayDeque<>(parts.stream().filter(part -> missing.get(part) == 0).toList());
        List<Part> sorted = new ArrayList<>();
        Set<Part> taken = new HashSet<>(ready);
        while (!ready.isEmpty()) {
            Part part = ready.poll();
            sorted.add(part);
            for (Part next : outOf.getOrDefault(part.to(), List.of())) {
                if (missing.merge(next, -1, Integer::sum) == 0 && taken.add(next)) {
                    ready.add(next);
                }
            }
        }
        parts.stream().filter(part -> !taken.contains(part)).forEach(sorted::add);
        return sorted;
    }

    /** Makes what other hosts do with a server wait until it has been restarted. */
    public void restartsFirst(List<Part> parts) {
        Map<String, List<Part>> touching = new HashMap<>();
        for (Part part : parts) {
            touching.computeIfAbsent(part.from(), server -> new ArrayList<>()).add(part);
            if (!part.to().equals(part.from())) {
                touching.computeIfAbsent(part.to(), server -> new ArrayList<>()).add(part);
            }
        }
        for (Step restart : List.copyOf(graph.steps())) {
            if (restart.risk() == Step.Risk.RESTART && touching.getOrDefault(restart.subject(), List.of()).size() > 1) {
                restartFirst(restart, touching.get(restart.subject()));
            }
        }
    }

    private void restartFirst(Step restart, List<Part> parts) {
        Set<String> before = graph.withAllNeeds(List.of(restart.id()));
        String host = hostOf.getOrDefault(restart.subject(), restart.node());
        for (Part part : parts) {
            Set<String> behind = new HashSet<>(Set.of(restart.id()));
            for (String id : part.steps()) {
                if (before.contains(id)) {
                    continue;
                }
                if (graph.needs(id).stream().anyMatch(behind::contains)) {
                    behind.add(id);
                } else if (!graph.step(id).node().equals(host)) {
                    graph.depend(id, restart.id());
                    behind.add(id);
                }
            }
        }
    }
}
