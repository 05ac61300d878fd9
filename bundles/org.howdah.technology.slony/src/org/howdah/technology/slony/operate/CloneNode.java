package org.howdah.technology.slony.operate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.Operations.Operation;
import org.howdah.technology.Operations.Subject;
import org.howdah.technology.PlanContext;
import org.howdah.technology.SettingType;
import org.howdah.technology.Step;
import org.howdah.technology.slony.SlonySettings;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Clusters;
import org.howdah.technology.slony.cluster.FoundClusters;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.TableSet;
import org.howdah.technology.slony.state.NodeState.KnownSubscription;
import org.howdah.technology.slony.state.SlonyState;

/** A new node made of an existing subscriber: its database is copied as it is, so that the origin has no copy to deliver. */
public final class CloneNode implements SlonyOperation {

    static final SettingType FROM = SettingType.end("from", "Subscriber that is copied, as server/database; may be left out where the set has one receiver");
    static final SettingType TO = SettingType.end("to", "Database that becomes the new node, as server/database; it is made, and must not hold anything yet");
    static final SettingType TIMEOUT = SettingType.duration("timeout", "1 d", Duration.ofSeconds(10), Duration.ofDays(30), "How long the copy of the database may take");

    private static final Operation OPERATION = new Operation("clone-node", "Clone node…",
            "Makes a new node as a copy of a subscriber's whole database, subscribed to all that one is; the origin has nothing to copy, and nobody is interrupted.", Subject.SET,
            List.of(FROM, TO, TIMEOUT));

    @Override
    public Operation describe() {
        return OPERATION;
    }

    @Override
    public Optional<String> refusal(String subject, PlanContext context) {
        Optional<String> refusal = Reach.refusal(subject, context);
        if (refusal.isPresent()) {
            return refusal;
        }
        Cluster cluster = Live.ofSet(subject, context).orElseThrow();
        if (!FoundClusters.made(cluster.state(), cluster.name())) {
            return Optional.of("Cluster " + cluster.name() + " was not set up by Howdah, which knows no password with which a further database could be reached.");
        }
        return Reach.receivers(cluster, cluster.set(subject).orElseThrow()).isEmpty() ? Optional.of("Set " + subject + " has no receiver that could be cloned.") : Optional.empty();
    }

    @Override
    public List<Step> steps(String subject, Map<String, String> arguments, PlanContext context) {
        Cluster cluster = Live.ofSet(subject, context).orElseThrow();
        TableSet set = cluster.set(subject).orElseThrow();
        List<Node> receivers = Reach.receivers(cluster, set);
        String from = Live.argument(arguments, FROM);
        Optional<Node> source = from.isEmpty() ? receivers.size() == 1 ? Optional.of(receivers.get(0)) : Optional.empty() : Live.node(cluster, from).filter(receivers::contains);
        if (source.isEmpty()) {
            Live.report(context, "117", Severity.CRITICAL, "set " + subject, from.isEmpty() ? "Which receiver is cloned is not said." : from + " is no active receiver of set " + subject + ".",
                    "Its active receivers are " + String.join(", ", receivers.stream().map(Node::end).toList()) + ".", "Say from=" + receivers.get(0).end() + ".");
            return List.of();
        }
        if (!target(cluster, Live.argument(arguments, TO), context) || !ready(cluster, source.get(), context)) {
            return List.of();
        }
        Topology copy = EcoreUtil.copy(context.desired());
        rewrite(subject, arguments, copy);
        Cluster after = Clusters.of(copy, SlonyState.of(context.observed())).stream().filter(one -> one.name().equals(cluster.name())).findFirst().orElseThrow();
        Node fresh = after.node(Live.argument(arguments, TO)).orElseThrow();
        return new CloneSteps(after, source.get(), fresh, subject, Duration.ofMillis(Live.millis(arguments, TIMEOUT)), context).steps();
    }

    private static boolean target(Cluster cluster, String to, PlanContext context) {
        String summary = null;
        String reason = "";
        if (Topologies.databaseName(to).isEmpty() || Topologies.serverOf(context.desired(), to).isEmpty()) {
            summary = to.isEmpty() ? "Which database becomes the new node is not said." : to + " is no database of a server of the topology.";
            reason = "The servers are " + String.join(", ", context.desired().getServers().stream().map(server -> server.getId()).toList()) + ".";
        } else if (cluster.node(to).flatMap(cluster::observed).isPresent()) {
            summary = to + " is a node of cluster " + cluster.name() + " already.";
            reason = "A clone is a new node.";
        } else if (!SlonyState.of(context.observed()).database(to).map(database -> database.nodes()).orElse(List.of()).isEmpty()) {
            summary = to + " is a node of another cluster.";
            reason = "It holds data of its own.";
        } else if (context.observed().server(Topologies.serverId(to)).filter(server -> server.running()).isEmpty()) {
            summary = "Server " + Topologies.serverId(to) + " does not run.";
            reason = "The copy is restored into it.";
        }
        if (summary != null) {
            Live.report(context, "118", Severity.CRITICAL, "to", summary, reason, "Say to=SERVER/DATABASE; draw the server first where it is not there.");
        }
        return summary == null;
    }

    private static boolean ready(Cluster cluster, Node source, PlanContext context) {
        boolean ready = true;
        for (Node node : cluster.nodes().values()) {
            if (cluster.observed(node).isEmpty()) {
                boolean fresh = cluster.state().database(node.end()).isPresent() && Live.answers(cluster, node);
                if (!fresh) {
                    Live.report(context, "106", Severity.CRITICAL, "database " + node.end(), "Node " + node.end() + " of cluster " + cluster.name() + " could not be read.",
                            Live.problem(cluster, node), "Every node has to learn of the new one. Bring it back, or leave it out of the drawing and apply first.");
                    ready = false;
                }
                continue;
            }
            Optional<String> why = Daemons.problem(cluster, node);
            if (why.isPresent()) {
                Live.report(context, "095", Severity.CRITICAL, "database " + node.end(), "No slon runs for " + node.end() + ".", why.get(),
                        "Start it with the operation resume on " + node.server() + ", or plan and apply.");
                ready = false;
            }
        }
        List<KnownSubscription> own = cluster.observed(source).stream().flatMap(state -> state.subscriptions().stream()).filter(one -> one.receiver() == source.id()).toList();
        boolean origin = cluster.observed(source).stream().flatMap(state -> state.sets().stream()).anyMatch(set -> set.origin() == source.id());
        if (origin || own.stream().anyMatch(one -> !one.active())) {
            Live.report(context, "119", Severity.CRITICAL, "database " + source.end(), source.end() + " cannot be cloned.",
                    origin ? "It is the origin of a set itself, which the clone would not receive: CLONE PREPARE copies subscriptions only." : "One of its first copies is not finished.",
                    "Clone a node that only receives, or wait for the copy.");
            return false;
        }
        return ready;
    }

    /** The new node is subscribed to what its model is subscribed to, from the same providers. */
    @Override
    public void rewrite(String subject, Map<String, String> arguments, Topology copy) {
        String to = Live.argument(arguments, TO);
        String named = Live.argument(arguments, FROM);
        List<Link> slony = copy.getLinks().stream().filter(Live::slony).toList();
        List<String> receivers = slony.stream().filter(link -> subject.equals(link.getSet())).map(Link::getTo).filter(end -> !end.equals(to)).toList();
        String from = named.isEmpty() && receivers.size() == 1 ? receivers.get(0) : receivers.stream().filter(end -> end.equals(named) || Topologies.serverId(end).equals(named)).findFirst()
                .orElse(null);
        if (from == null || to.isEmpty()) {
            return;
        }
        String cluster = Topologies.set(copy, subject).map(set -> Clusters.name(copy, set)).orElse("");
        for (Link link : slony) {
            boolean same = Topologies.set(copy, link.getSet()).filter(set -> Clusters.name(copy, set).equals(cluster)).isPresent();
            boolean drawn = slony.stream().anyMatch(other -> to.equals(other.getTo()) && link.getSet().equals(other.getSet()));
            if (same && from.equals(link.getTo()) && !drawn) {
                Link more = EcoreUtil.copy(link);
                more.setId(free(copy, link.getId() + "-" + Topologies.serverId(to)));
                more.setTo(to);
                // The archive is the model's.
                MoveSet.forget(more, SlonySettings.ARCHIVE.key());
                copy.getLinks().add(more);
            }
        }
        Topologies.serverOf(copy, to).filter(server -> Topologies.databaseOf(copy, to).isEmpty()).ifPresent(server -> {
            Database database = TopologyFactory.eINSTANCE.createDatabase();
            database.setName(Topologies.databaseName(to).orElseThrow());
            server.getDatabases().add(database);
        });
    }

    private static String free(Topology topology, String wished) {
        String id = wished;
        for (int n = 2; Topologies.link(topology, id).isPresent() || Topologies.server(topology, id).isPresent() || Topologies.set(topology, id).isPresent(); n++) {
            id = wished + "-" + n;
        }
        return id;
    }
}
