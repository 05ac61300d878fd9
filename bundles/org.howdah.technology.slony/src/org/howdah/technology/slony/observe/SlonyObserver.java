package org.howdah.technology.slony.observe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;
import org.howdah.remote.RemoteException;
import org.howdah.remote.SqlSession;
import org.howdah.technology.LinkObserver;
import org.howdah.technology.LinkState;
import org.howdah.technology.NodeAccess;
import org.howdah.technology.ServerState;
import org.howdah.technology.postgresql.Instance;
import org.howdah.technology.slony.SlonySettings;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Clusters;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.Path;
import org.howdah.technology.slony.cluster.TableRef;
import org.howdah.technology.slony.cluster.TableSet;
import org.howdah.technology.slony.observe.HostReader.HostFacts;
import org.howdah.technology.slony.state.DatabaseState;
import org.howdah.technology.slony.state.DatabaseState.Presence;
import org.howdah.technology.slony.state.SlonyState;

/** Reads every database that takes part in Slony-I, and the hosts under them, all at the same time. Changes nothing. */
public final class SlonyObserver implements LinkObserver {

    /** Connections and commands at the same time: they mostly wait. */
    private static final int PARALLEL = 32;
    /** Databases of a server that nobody drew and that are asked for a cluster all the same. */
    private static final int MOST_OTHERS = 16;

    @Override
    public List<LinkState> observe(Topology desired, Map<String, ServerState> servers, NodeAccess access, Cancellation cancellation) {
        return read(desired, servers, access, cancellation).links();
    }

    @Override
    public Reading read(Topology desired, Map<String, ServerState> servers, NodeAccess access, Cancellation cancellation) {
        SlonyState state = new Run(desired, servers, access, cancellation).read();
        return new Reading(LinkStates.of(desired, state), state);
    }

    /** What is wished of a database: what to look for in it. */
    private record Wish(Set<TableRef> members, String role) {
    }

    private static final class Run {
        private final Topology desired;
        private final Map<String, ServerState> servers;
        private final NodeAccess access;
        private final Cancellation cancellation;
        private final Map<String, Wish> wishes = new LinkedHashMap<>();
        /** Ends that a database's host may have to reach, by end. */
        private final Map<String, Set<String>> peers = new HashMap<>();

        Run(Topology desired, Map<String, ServerState> servers, NodeAccess access, Cancellation cancellation) {
            this.desired = desired;
            this.servers = servers;
            this.access = access;
            this.cancellation = cancellation;
            for (Cluster cluster : Clusters.of(desired, SlonyState.EMPTY)) {
                for (Node node : cluster.nodes().values()) {
                    Wish wish = wishes.computeIfAbsent(node.end(), end -> new Wish(new TreeSet<>(), cluster.setting(SlonySettings.ROLE)));
                    cluster.sets().stream().filter(set -> set.origin().equals(node) || receives(cluster, set, node)).forEach(set -> {
                        set.tables().forEach(table -> wish.members().add(table.ref()));
                        set.sequences().forEach(sequence -> wish.members().add(sequence.ref()));
                    });
                    peers.computeIfAbsent(node.end(), end -> new LinkedHashSet<>()).addAll(cluster.nodes().keySet());
                }
            }
        }

        private static boolean receives(Cluster cluster, TableSet set, Node node) {
            return cluster.subscriptions(set).stream().anyMatch(subscription -> subscription.receiver().equals(node));
        }

        SlonyState read() {
            Map<String, DatabaseState> found = new LinkedHashMap<>();
            try (ExecutorService pool = Executors.newFixedThreadPool(PARALLEL, Thread.ofPlatform().daemon().name("slony ", 0).factory())) {
                Map<String, Future<HostFacts>> hosts = new LinkedHashMap<>();
                for (Host host : desired.getHosts()) {
                    hosts.put(host.getId(), pool.submit(() -> host(host)));
                }
                Map<String, Future<Answer>> pending = new LinkedHashMap<>();
                wishes.forEach((end, wish) -> pending.put(end, pool.submit(() -> database(end, wish))));
                Map<String, Answer> answers = new LinkedHashMap<>();
                for (Map.Entry<String, Future<Answer>> entry : pending.entrySet()) {
                    answers.put(entry.getKey(), get(entry.getValue(), Answer::unread));
                }
                Map<String, HostFacts> facts = new LinkedHashMap<>();
                for (Map.Entry<String, Future<HostFacts>> entry : hosts.entrySet()) {
                    facts.put(entry.getKey(), get(entry.getValue(), HostFacts::unread));
                }
                Map<String, Future<Answer>> others = new LinkedHashMap<>();
                for (String end : others(answers, facts)) {
                    others.put(end, pool.submit(() -> database(end, new Wish(Set.of(), SlonySettings.ROLE.defaultValue()))));
                }
                Map<String, Future<Map<String, String>>> ways = new LinkedHashMap<>();
                ways(answers).forEach((client, paths) -> ways.put(client.end(), pool.submit(() -> reach(client, paths))));
                answers.forEach((end, answer) -> found.put(end, state(end, answer, facts, ways.containsKey(end) ? get(ways.get(end), problem -> Map.of()) : Map.of())));
                for (Map.Entry<String, Future<Answer>> entry : others.entrySet()) {
                    Answer answer = get(entry.getValue(), Answer::unread);
                    if (answer.read != null && !answer.read.nodes().isEmpty()) {
                        found.put(entry.getKey(), state(entry.getKey(), answer, facts, Map.of()));
                    }
                }
            }
            return new SlonyState(Foreign.daemons(found));
        }

        /** Paths from and to nodes that are not made yet, between servers that answer, by client. */
        private Map<Node, List<Path>> ways(Map<String, Answer> answers) {
            Map<Node, List<Path>> ways = new LinkedHashMap<>();
            for (Cluster cluster : Clusters.of(desired, SlonyState.EMPTY)) {
                for (Path path : cluster.paths()) {
                    boolean open = List.of(path.client(), path.server()).stream().anyMatch(node -> !isNode(answers.get(node.end()), cluster.name()));
                    boolean answering = List.of(path.client(), path.server()).stream().allMatch(node -> answers.containsKey(node.end()) && answers.get(node.end()).problem.isEmpty());
                    if (open && answering && !path.client().server().equals(path.server().server())) {
                        ways.computeIfAbsent(path.client(), client -> new ArrayList<>()).add(path);
                    }
                }
            }
            return ways;
        }

        private static boolean isNode(Answer answer, String cluster) {
            return answer != null && answer.read != null && answer.read.nodes().stream().anyMatch(node -> node.cluster().equals(cluster));
        }

        private Map<String, String> reach(Node client, List<Path> paths) throws RemoteException {
            Server server = Topologies.serverOf(desired, client.end()).orElseThrow();
            return Reach.read(access.shell(Topologies.hostOf(desired, server).orElseThrow(), ""), Instance.of(desired, server, servers.get(server.getId())), paths, cancellation);
        }

        /** Databases that nobody drew and that may be nodes: where the server can hold one at all. */
        private List<String> others(Map<String, Answer> answers, Map<String, HostFacts> facts) {
            List<String> ends = new ArrayList<>();
            for (ServerState server : servers.values()) {
                HostFacts host = facts.getOrDefault(server.host(), HostFacts.unread(""));
                if (!server.running() || server.role() != ServerState.Role.PRIMARY || host.problem().isEmpty() && !host.software(server.id()).containsKey("library")) {
                    continue;
                }
                Set<String> busy = new TreeSet<>();
                answers.forEach((end, answer) -> {
                    if (answer.read != null && end.startsWith(server.id() + "/")) {
                        busy.addAll(answer.read.slons());
                    }
                });
                boolean drawn = wishes.keySet().stream().anyMatch(end -> end.startsWith(server.id() + "/"));
                // A cluster in the database for maintenance is found only where a daemon is at work in it, or nothing else is drawn there.
                List<String> names = server.databases().stream().filter(name -> !wishes.containsKey(server.id() + "/" + name))
                        .filter(name -> busy.contains(name) || !name.startsWith("template") && (!drawn || !name.equals("postgres"))).toList();
                names.stream().filter(busy::contains).forEach(name -> ends.add(server.id() + "/" + name));
                names.stream().filter(name -> !busy.contains(name)).limit(MOST_OTHERS).forEach(name -> ends.add(server.id() + "/" + name));
            }
            return ends;
        }

        private HostFacts host(Host host) {
            List<Instance> instances = new ArrayList<>();
            Set<String> addresses = new LinkedHashSet<>();
            for (Server server : desired.getServers()) {
                ServerState state = servers.get(server.getId());
                if (host.getId().equals(server.getHost()) && state != null && state.presence() != ServerState.Presence.UNKNOWN) {
                    instances.add(Instance.of(desired, server, state));
                    peers.forEach((end, others) -> {
                        if (end.startsWith(server.getId() + "/")) {
                            others.forEach(other -> Topologies.serverOf(desired, other).flatMap(one -> Topologies.hostOf(desired, one)).filter(one -> one != host)
                                    .ifPresent(one -> addresses.add(Topologies.address(one))));
                        }
                    });
                }
            }
            if (instances.isEmpty()) {
                return HostFacts.unread("Host " + host.getId() + " was not read.");
            }
            try {
                return HostReader.read(access.shell(host, ""), host.getId(), instances, addresses, cancellation);
            } catch (RemoteException e) {
                return HostFacts.unread(sentence(e));
            }
        }

        private Answer database(String end, Wish wish) {
            Optional<Server> server = Topologies.serverOf(desired, end);
            Optional<String> database = Topologies.databaseName(end);
            ServerState state = server.map(one -> servers.get(one.getId())).orElse(null);
            if (server.isEmpty() || database.isEmpty() || state == null) {
                return Answer.unread("The topology has no server for " + end + ".");
            }
            if (!state.running()) {
                // Named, and not waited for: it was asked a moment ago.
                return Answer.unread("Server " + state.id() + " does not answer: " + (state.problem().isEmpty() ? state.presence().name().toLowerCase() : state.problem()));
            }
            if (!state.databases().contains(database.get())) {
                return new Answer(null, "", true);
            }
            Server located = EcoreUtil.copy(server.get());
            located.setSocketDirectory(Instance.of(desired, server.get(), state).socket());
            try (SqlSession session = access.sql(located, database.get()); Cancellation.Registration stop = cancellation.onCancel(session::cancel)) {
                cancellation.throwIfCancelled();
                return new Answer(DatabaseReader.read(session, wish.members(), wish.role()), "", false);
            } catch (RemoteException e) {
                return Answer.unread(sentence(e));
            }
        }

        private DatabaseState state(String end, Answer answer, Map<String, HostFacts> hosts, Map<String, String> reach) {
            Server server = Topologies.serverOf(desired, end).orElse(null);
            if (server == null) {
                return DatabaseState.unknown(end, "", answer.problem);
            }
            HostFacts host = hosts.getOrDefault(server.getHost(), HostFacts.unread("The topology has no host " + server.getHost() + "."));
            Map<String, String> sources = new LinkedHashMap<>();
            peers.getOrDefault(end, Set.of()).forEach(other -> Topologies.serverOf(desired, other).flatMap(one -> Topologies.hostOf(desired, one)).map(Topologies::address)
                    .map(host.sources()::get).ifPresent(source -> sources.put(other, source)));
            Map<String, String> facts = new HashMap<>(host.made(server.getId()));
            facts.putAll(reach);
            if (!host.problem().isEmpty()) {
                facts.put("hostProblem", host.problem());
            }
            if (answer.read != null) {
                facts.putAll(answer.read.facts());
            }
            Presence presence = answer.read != null ? Presence.THERE : answer.missing ? Presence.MISSING : Presence.UNKNOWN;
            return new DatabaseState(end, String.valueOf(server.getHost()), presence, answer.problem, answer.read == null ? List.of() : answer.read.nodes(),
                    answer.read == null ? Map.of() : answer.read.members(), host.software(server.getId()), host.daemons(server.getId()), sources, facts);
        }

        private static String sentence(RemoteException e) {
            return e.hint().isEmpty() ? e.getMessage() : e.getMessage() + " " + e.hint();
        }
    }

    private record Answer(DatabaseReader.Read read, String problem, boolean missing) {
        static Answer unread(String problem) {
            return new Answer(null, problem, false);
        }
    }

    private static <T> T get(Future<T> future, java.util.function.Function<String, T> otherwise) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise.apply("Interrupted.");
        } catch (ExecutionException e) {
            return otherwise.apply("Reading failed: " + e.getCause());
        }
    }
}
