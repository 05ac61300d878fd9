package org.howdah.technology.slony.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.howdah.technology.Action;
import org.howdah.technology.Finding;
import org.howdah.technology.PlanContext;
import org.howdah.technology.Probe;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;
import org.howdah.technology.slony.SlonySettings;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.Path;
import org.howdah.technology.slony.cluster.Subscription;
import org.howdah.technology.slony.cluster.TableRef;
import org.howdah.technology.slony.cluster.TableSet;
import org.howdah.technology.slony.daemon.SlonSteps;
import org.howdah.technology.slony.slonik.Chain;
import org.howdah.technology.slony.slonik.NodeSql;
import org.howdah.technology.slony.slonik.Places;
import org.howdah.technology.slony.slonik.Slonik;
import org.howdah.technology.slony.state.DatabaseState;
import org.howdah.technology.slony.state.NodeState;

/** Makes of a cluster what is not there yet: logins, databases, structure, nodes, paths, daemons, sets, subscriptions. */
final class Establish {

    private static final Duration NODES = Duration.ofMinutes(5);
    private static final Duration SETS = Duration.ofMinutes(30);

    private final Cluster cluster;
    private final PlanContext context;
    private final Places places;
    private final Slonik slonik;
    private final SlonSteps daemons;
    private final Logins logins;
    private final Structure structure;

    Establish(Cluster cluster, PlanContext context) {
        this.cluster = cluster;
        this.context = context;
        this.places = Places.of(context);
        this.slonik = new Slonik(context);
        this.daemons = new SlonSteps(context);
        this.logins = new Logins(cluster, places);
        this.structure = new Structure(cluster, places);
    }

    /** Adds the steps; none where something stands in the way, which is reported. */
    void into(Chain chain) {
        List<Finding> findings = new Preflight(cluster, places).findings();
        findings.forEach(context::report);
        if (findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.CRITICAL)) {
            return;
        }
        List<Node> fresh = cluster.nodes().values().stream().filter(node -> cluster.observed(node).isEmpty()).toList();
        List<String> ready = new ArrayList<>(logins(fresh, chain));
        ready.addAll(databases(chain, ready));
        List<String> copied = structures(chain, ready);
        nodes(fresh, chain, ready);
        List<String> running = daemons(chain, ready);
        running.addAll(copied);
        sets(chain, running);
        subscriptions(chain, running);
    }

    /** Logins of nodes that are made, and of those that were there before where a further host is to reach them. */
    private List<String> logins(List<Node> fresh, Chain chain) {
        List<String> ready = new ArrayList<>();
        Collection<Node> all = cluster.nodes().values();
        Collection<Node> without = fresh.isEmpty() ? all.stream().filter(this::unprepared).toList() : all;
        if (without.isEmpty()) {
            return ready;
        }
        logins.secret().ifPresent(chain::add);
        Set<Node> servers = new LinkedHashSet<>(Logins.servers(without));
        for (Node node : servers) {
            chain.add(logins.role(node));
            ready.add(logins.roleStep(node));
            logins.rules(node).ifPresent(step -> {
                chain.add(step);
                ready.add(step.id());
            });
        }
        for (Node node : without) {
            chain.add(logins.passwords(node));
            ready.add(logins.passStep(node));
        }
        return ready;
    }

    /** A node that Howdah began to set up, and whose host has not got the cluster's folder yet. */
    private boolean unprepared(Node node) {
        return ours() && cluster.state().database(node.end()).filter(database -> database.facts().containsKey("made:" + cluster.name())).isEmpty();
    }

    /** Whether the cluster was made by Howdah, or is to be. */
    private boolean ours() {
        return !cluster.exists() || cluster.nodes().values().stream()
                .anyMatch(node -> cluster.state().database(node.end()).filter(database -> database.facts().containsKey("made:" + cluster.name())).isPresent());
    }

    private List<String> databases(Chain chain, List<String> ready) {
        List<String> made = new ArrayList<>();
        for (Node node : cluster.nodes().values()) {
            structure.database(node).ifPresent(step -> {
                chain.add(step);
                made.add(step.id());
            });
        }
        return made;
    }

    private List<String> structures(Chain chain, List<String> ready) {
        Map<Node, List<String>> into = new LinkedHashMap<>();
        // Providers first: what is copied from one must be there.
        for (TableSet set : cluster.sets()) {
            for (Subscription subscription : cluster.cascade(set)) {
                Node receiver = subscription.receiver();
                if (into.containsKey(receiver)) {
                    continue;
                }
                List<String> steps = new ArrayList<>();
                into.put(receiver, steps);
                for (Map.Entry<Node, Set<TableRef>> need : structure.needs(receiver).entrySet()) {
                    List<String> after = new ArrayList<>(ready);
                    after.addAll(steps);
                    after.addAll(into.getOrDefault(need.getKey(), List.of()));
                    structure.schema(receiver, need.getKey(), need.getValue(), new LinkedHashSet<>(after)).ifPresent(step -> {
                        chain.add(step);
                        steps.add(step.id());
                    });
                }
            }
        }
        return into.values().stream().flatMap(List::stream).toList();
    }

    private static String comment(Node node) {
        return Slonik.literal(node.end());
    }

    /** The cluster itself, its nodes and the paths between them, in one run. */
    private void nodes(List<Node> fresh, Chain chain, List<String> ready) {
        Collection<Node> all = cluster.nodes().values();
        Node first = all.stream().filter(node -> cluster.observed(node).isPresent()).findFirst().orElse(all.iterator().next());
        List<String> statements = new ArrayList<>();
        List<String> back = new ArrayList<>();
        for (Node node : fresh) {
            if (node.equals(first)) {
                statements.add(Slonik.unless("init cluster (id = " + node.id() + ", comment = " + comment(node) + ");", node, "schema"));
            } else {
                statements.add(Slonik.unless("store node (id = " + node.id() + ", comment = " + comment(node) + ", event node = " + first.id() + ");", node, "schema"));
            }
            back.add(Slonik.unless("uninstall node (id = " + node.id() + ");", node, "no schema"));
        }
        List<Path> paths = cluster.paths().stream().filter(path -> lacks(path)).toList();
        for (Path path : paths) {
            statements.add(Slonik.unless("store path (server = " + path.server().id() + ", client = " + path.client().id() + ", conninfo = " + Slonik.literal(path.conninfo())
                    + ");", path.client(), "path " + path.server().id() + " " + path.client().id() + " " + path.conninfo()));
        }
        if (statements.isEmpty()) {
            return;
        }
        Map<Node, String> proof = new LinkedHashMap<>();
        for (Node node : all) {
            List<String> own = paths.stream().filter(path -> path.client().equals(node)).map(path -> path.server().id() + ":" + path.client().id()).toList();
            if (fresh.contains(node) || !own.isEmpty()) {
                proof.put(node, NodeSql.isNode(cluster, node) + (own.isEmpty() ? "" : " and " + NodeSql.knowsPaths(own)));
            }
        }
        Probe so = slonik.everywhere(cluster, proof);
        String title = fresh.isEmpty() ? "Store " + paths.size() + (paths.size() == 1 ? " path" : " paths") + " of cluster " + cluster.name()
                : fresh.size() == all.size() ? "Make cluster " + cluster.name() + " of " + fresh.size() + " nodes" : "Add " + fresh.size() + " to cluster " + cluster.name();
        chain.slonik(slonik.step(cluster, all, cluster.name() + ".nodes", title,
                "Each database becomes a node: it gets a schema with Slony's tables and functions; the paths say how the daemons reach the other nodes.", first.server(), statements,
                back, so, so, NODES, Risk.SAFE, ready));
    }

    private boolean lacks(Path path) {
        return cluster.observed(path.client()).map(node -> node.paths().stream()
                .noneMatch(known -> known.server() == path.server().id() && known.client() == path.client().id() && !known.conninfo().startsWith("<event")))
                .orElse(true);
    }

    /** Daemons of all nodes that have none; paused ones and those that somebody else runs are left alone. */
    private List<String> daemons(Chain chain, List<String> ready) {
        List<String> running = new ArrayList<>();
        for (Node node : cluster.nodes().values()) {
            Optional<DatabaseState.Daemon> daemon = cluster.state().database(node.end()).flatMap(database -> database.daemon(cluster.name(), node.id()));
            boolean foreign = cluster.observed(node).filter(NodeState::slonConnected).isPresent() && daemon.filter(found -> !found.folder().isEmpty()).isEmpty();
            if (foreign || daemon.filter(found -> found.paused() || found.running() && !found.supervised().equals("nobody")).isPresent()) {
                continue;
            }
            List<String> before = new ArrayList<>(ready);
            if (daemon.filter(found -> !found.folder().isEmpty()).isEmpty()) {
                Step install = daemons.install(cluster, node, ready.contains(logins.passStep(node)) ? List.of(logins.passStep(node)) : List.of());
                chain.add(install);
                before.add(install.id());
            }
            before.addAll(chain.last());
            chain.add(daemons.start(cluster, node, new LinkedHashSet<>(before)));
            running.add(SlonSteps.id(cluster, node, "start"));
        }
        return running;
    }

    /** Whether the steps here make or complete the set: it is not there, or not complete and nobody receives it yet. */
    static boolean incomplete(Cluster cluster, TableSet set) {
        Optional<NodeState> origin = cluster.observed(set.origin());
        if (origin.isEmpty() || origin.get().set(set.id()).isEmpty()) {
            return true;
        }
        boolean received = origin.get().subscriptions().stream().anyMatch(one -> one.set() == set.id());
        return !received && (origin.get().tables().stream().filter(member -> member.set() == set.id()).count() < set.tables().size()
                || origin.get().sequences().stream().filter(member -> member.set() == set.id()).count() < set.sequences().size());
    }

    private void sets(Chain chain, List<String> running) {
        for (TableSet set : cluster.sets()) {
            if (!incomplete(cluster, set)) {
                continue;
            }
            Node origin = set.origin();
            List<String> statements = new ArrayList<>();
            statements.add(Slonik.unless("create set (id = " + set.id() + ", origin = " + origin.id() + ", comment = " + Slonik.literal(set.name()) + ");", origin, "set " + set.id()));
            statements.addAll(members(set, set.id(), set.tables(), set.sequences()));
            String proof = "exists (select from {s}sl_set where set_id = " + set.id() + " and set_origin = " + origin.id() + ") and (select count(*) from {s}sl_table where tab_set = "
                    + set.id() + ") = " + set.tables().size() + " and (select count(*) from {s}sl_sequence where seq_set = " + set.id() + ") = " + set.sequences().size();
            Probe so = NodeSql.probe(cluster, origin, proof);
            chain.slonik(slonik.step(cluster, List.of(origin), cluster.name() + ".set-" + set.id(), "Make set " + set.name() + " of " + Structure.count(Structure.members(set)),
                    "From now on a trigger on each of its tables notes every change at " + origin.end() + ".", set.name(), statements,
                    List.of(Slonik.unless("drop set (id = " + set.id() + ", origin = " + origin.id() + ");", origin, "no set " + set.id())), so, so, SETS, Risk.SAFE, running));
        }
    }

    /** Statements that add tables and sequences to a set, or to one that is merged into it later. */
    static List<String> members(TableSet set, int into, Collection<TableSet.Member> tables, Collection<TableSet.Member> sequences) {
        List<String> statements = new ArrayList<>();
        int origin = set.origin().id();
        for (TableSet.Member table : tables) {
            statements.add(Slonik.unless("set add table (set id = " + into + ", origin = " + origin + ", id = " + table.id() + ", fully qualified name = "
                    + Slonik.literal(table.ref().quoted()) + (table.key().isEmpty() ? "" : ", key = " + Slonik.literal(table.key())) + ");", set.origin(), "table " + table.id()));
        }
        for (TableSet.Member sequence : sequences) {
            statements.add(Slonik.unless("set add sequence (set id = " + into + ", origin = " + origin + ", id = " + sequence.id() + ", fully qualified name = "
                    + Slonik.literal(sequence.ref().quoted()) + ");", set.origin(), "sequence " + sequence.id()));
        }
        return statements;
    }

    private Optional<NodeState.KnownSubscription> known(Subscription subscription) {
        // The origin knows it first; the receiver alone knows whether its copy is finished.
        Optional<NodeState.KnownSubscription> own = cluster.observed(subscription.receiver()).flatMap(node -> node.subscription(subscription.set().id(), subscription.receiver().id()));
        return own.isPresent() ? own : cluster.observed(subscription.set().origin()).flatMap(node -> node.subscription(subscription.set().id(), subscription.receiver().id()))
                .map(found -> new NodeState.KnownSubscription(found.set(), found.provider(), found.receiver(), found.forward(), false));
    }

    /** Level by level: who feeds others must have its own copy first. Sets of one origin go together, those of different origins one after another. */
    private void subscriptions(Chain chain, List<String> running) {
        Map<String, Map<Integer, List<Subscription>>> levels = new LinkedHashMap<>();
        Map<List<Object>, Integer> depth = new LinkedHashMap<>();
        int deepest = 0;
        for (TableSet set : cluster.sets()) {
            for (Subscription subscription : cluster.cascade(set)) {
                Optional<NodeState.KnownSubscription> there = known(subscription);
                int level = depth.getOrDefault(List.of(set.name(), subscription.provider()), 0);
                boolean finished = there.filter(NodeState.KnownSubscription::active).isPresent();
                depth.put(List.of(set.name(), subscription.receiver()), finished ? level : level + 1);
                if (!finished) {
                    levels.computeIfAbsent(set.origin().end(), origin -> new LinkedHashMap<>()).computeIfAbsent(level, at -> new ArrayList<>()).add(subscription);
                    deepest = Math.max(deepest, level);
                }
            }
        }
        for (int level = 0; level <= deepest; level++) {
            List<Step> waits = new ArrayList<>();
            for (Map<Integer, List<Subscription>> origin : levels.values()) {
                List<Subscription> now = origin.getOrDefault(level, List.of());
                List<Subscription> fresh = now.stream().filter(subscription -> known(subscription).isEmpty()).toList();
                if (!fresh.isEmpty()) {
                    chain.slonik(subscribe(fresh, level, running));
                }
                for (Subscription subscription : now) {
                    waits.add(copied(subscription, fresh.contains(subscription) ? chain.last() : running));
                }
            }
            chain.addAll(waits);
            // The next level's providers are ready when all of these are.
            running = new ArrayList<>(running);
            running.addAll(waits.stream().map(Step::id).toList());
        }
    }

    private Step subscribe(List<Subscription> fresh, int level, List<String> running) {
        Node origin = fresh.getFirst().set().origin();
        List<String> statements = new ArrayList<>();
        List<String> back = new ArrayList<>();
        List<String> proofs = new ArrayList<>();
        Set<Node> nodes = new LinkedHashSet<>(List.of(origin));
        boolean rows = false;
        for (Subscription one : fresh) {
            int set = one.set().id();
            String numbers = set + " " + one.provider().id() + " " + one.receiver().id() + " " + one.forward();
            statements.add(Slonik.unless("subscribe set (id = " + set + ", provider = " + one.provider().id() + ", receiver = " + one.receiver().id() + ", forward = "
                    + (one.forward() ? "yes" : "no") + (one.omitCopy() ? ", omit copy = true" : "") + ");", origin, "subscription " + numbers));
            back.addFirst(Slonik.unless("unsubscribe set (id = " + set + ", receiver = " + one.receiver().id() + ");", one.receiver(), "no receiver " + set + " " + one.receiver().id()));
            proofs.add(NodeSql.knowsSubscription(set, one.provider().id(), one.receiver().id(), one.forward()));
            nodes.add(one.provider());
            nodes.add(one.receiver());
            rows |= !one.omitCopy() && holdsRows(one);
        }
        String to = String.join(", ", fresh.stream().map(one -> one.set().name() + " to " + one.receiver().end()).toList());
        Probe so = NodeSql.probe(cluster, origin, String.join(" and ", proofs));
        return slonik.step(cluster, nodes, cluster.name() + ".subscribe-" + origin.id() + "-" + level, "Subscribe " + to,
                "The daemon of the receiver empties the tables there, copies the rows, and then applies what was noted meanwhile."
                        + (rows ? " Some of these tables hold rows now: these will be gone." : ""),
                fresh.getFirst().id(), statements, back, so, so, NODES, rows ? Risk.DESTRUCTIVE : Risk.SAFE, running);
    }

    /** Whether any table of a receiver holds rows, as far as can be told. */
    private boolean holdsRows(Subscription subscription) {
        return cluster.state().database(subscription.receiver().end()).map(database -> subscription.set().tables().stream().map(member -> database.tables().get(member.ref()))
                .anyMatch(table -> table != null && table.rows() > 0)).orElse(false);
    }

    /** slonik's success and the event prove nothing: the receiver itself says when its copy is finished. */
    private Step copied(Subscription subscription, List<String> after) {
        String condition = NodeSql.subscribed(subscription.set().id(), subscription.provider().id(), subscription.receiver().id());
        Probe until = daemons.told(cluster, subscription.receiver(), condition);
        return new Step(cluster.name() + ".copied-" + subscription.id(), "Wait until " + subscription.receiver().end() + " has its copy of set " + subscription.set().name(),
                "That slonik succeeded says only that the wish was noted; " + subscription.receiver().end() + " itself knows when all rows have arrived.", subscription.receiver().host(),
                "", subscription.id(), Action.await("the copy of set " + subscription.set().name(), until, Duration.ofMillis(cluster.millis(SlonySettings.COPY_TIMEOUT))), null, null,
                null, Risk.READ, after);
    }
}
