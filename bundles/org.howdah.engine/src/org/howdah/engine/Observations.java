package org.howdah.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

import org.howdah.model.topology.Link;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;
import org.howdah.technology.LinkObserver;
import org.howdah.technology.LinkState;
import org.howdah.technology.NodeAccess;
import org.howdah.technology.Observation;
import org.howdah.technology.ReplicationTechnology;
import org.howdah.technology.ServerState;
import org.howdah.technology.State;
import org.howdah.technology.postgresql.ServerReader;

/** Reads all nodes of a topology, in parallel. Changes nothing. */
public final class Observations {

    /** How many nodes are read at once: enough for a rack, few enough for a laptop. */
    private static final int PARALLEL = 32;

    private Observations() {
    }

    /**
     * Never throws because of a node: what cannot be read is unknown, with the reason.
     *
     * @param progress how many servers were read, of how many; called from worker threads
     */
    public static Observation observe(Topology topology, NodeAccess access, Technologies technologies, BiConsumer<Integer, Integer> progress,
            Cancellation cancellation) {
        java.time.Instant taken = java.time.Instant.now();
        List<Server> servers = List.copyOf(topology.getServers());
        List<ReplicationTechnology> installed = technologies.all();
        int threads = Math.clamp(Math.max(servers.size(), installed.size()), 1, PARALLEL);
        ExecutorService pool = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("howdah-observe-", 0).factory());
        try {
            Map<String, ServerState> states = servers(topology, servers, access, progress, cancellation, pool);
            Map<String, Object> notes = new LinkedHashMap<>();
            Map<String, LinkState> links = links(topology, states, access, installed, cancellation, pool, notes);
            return new Observation(taken, states, links, notes);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Map<String, ServerState> servers(Topology topology, List<Server> servers, NodeAccess access,
            BiConsumer<Integer, Integer> progress, Cancellation cancellation, ExecutorService pool) {
        AtomicInteger read = new AtomicInteger();
        List<Callable<ServerState>> tasks = new ArrayList<>();
        for (Server server : servers) {
            tasks.add(() -> {
                ServerState state = cancellation.isCancelled() ? ServerState.unknown(id(server), host(server), "Cancelled.")
                        : ServerReader.read(topology, server, access, cancellation);
                progress.accept(read.incrementAndGet(), servers.size());
                return state;
            });
        }
        List<Result<ServerState>> results = all(pool, tasks);
        Map<String, ServerState> states = new LinkedHashMap<>();
        for (int i = 0; i < servers.size(); i++) {
            Server server = servers.get(i);
            Result<ServerState> result = results.get(i);
            states.put(id(server), result.value != null ? result.value : ServerState.unknown(id(server), host(server), result.problem));
        }
        return states;
    }

    private static Map<String, LinkState> links(Topology topology, Map<String, ServerState> servers, NodeAccess access,
            List<ReplicationTechnology> installed, Cancellation cancellation, ExecutorService pool, Map<String, Object> notes) {
        List<Callable<LinkObserver.Reading>> tasks = new ArrayList<>();
        for (ReplicationTechnology technology : installed) {
            tasks.add(() -> technology.observer().read(topology, servers, access, cancellation));
        }
        Map<String, LinkState> observed = new LinkedHashMap<>();
        Map<String, String> problems = new LinkedHashMap<>();
        List<Result<LinkObserver.Reading>> results = all(pool, tasks);
        for (int i = 0; i < installed.size(); i++) {
            problems.put(installed.get(i).id(), results.get(i).problem);
            if (results.get(i).value != null) {
                results.get(i).value.links().forEach(link -> observed.putIfAbsent(link.id(), link));
                if (results.get(i).value.notes() != null) {
                    notes.put(installed.get(i).id(), results.get(i).value.notes());
                }
            }
        }
        Map<String, LinkState> ordered = new LinkedHashMap<>();
        for (Link link : topology.getLinks()) {
            String id = link.getId() == null ? "" : link.getId();
            LinkState state = observed.remove(id);
            ordered.put(id, state != null ? state : unread(link, problems));
        }
        ordered.putAll(observed);
        return ordered;
    }

    private static LinkState unread(Link link, Map<String, String> problems) {
        String technology = link.getTechnology() == null ? "" : link.getTechnology();
        String problem = !problems.containsKey(technology) ? "The plug-in of the technology " + technology + " is not installed."
                : problems.get(technology).isEmpty() ? "The technology " + technology + " said nothing about it." : problems.get(technology);
        return new LinkState(link.getId() == null ? "" : link.getId(), technology, link.getFrom() == null ? "" : link.getFrom(),
                link.getTo() == null ? "" : link.getTo(), LinkState.Presence.UNKNOWN, State.UNKNOWN, null, null, Map.of(), Map.of("problem", problem));
    }

    private record Result<T>(T value, String problem) {
    }

    private static <T> List<Result<T>> all(ExecutorService pool, List<Callable<T>> tasks) {
        List<Future<T>> futures = tasks.stream().map(pool::submit).toList();
        List<Result<T>> results = new ArrayList<>();
        for (Future<T> future : futures) {
            try {
                results.add(new Result<>(future.get(), ""));
            } catch (ExecutionException e) {
                results.add(new Result<>(null, "Fault in the plug-in: " + e.getCause()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                results.add(new Result<>(null, "Interrupted."));
            }
        }
        return results;
    }

    private static String id(Server server) {
        return server.getId() == null ? "" : server.getId();
    }

    private static String host(Server server) {
        return server.getHost() == null ? "" : server.getHost();
    }
}
