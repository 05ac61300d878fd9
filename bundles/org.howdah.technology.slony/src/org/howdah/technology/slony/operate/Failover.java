package org.howdah.technology.slony.operate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.Operations.Operation;
import org.howdah.technology.Operations.Subject;
import org.howdah.technology.PlanContext;
import org.howdah.technology.SettingType;
import org.howdah.technology.Step;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;

/** Receivers take over from a server that is lost, from several, or from a whole site. A person decides; this says what may be lost. */
public final class Failover implements SlonyOperation {

    static final SettingType TO = SettingType.text("to", "",
            "Who takes over: a database or server, several separated by commas; may be left out where only one can");
    static final SettingType ALSO = SettingType.text("also", "", "Other servers that are lost at the same time, separated by commas");
    static final SettingType SITE = SettingType.flag("site", false, "The whole site of the server is lost: every server of its hosts");
    static final SettingType FORCE = SettingType.flag("force", false, "Go on although the lost server answers; its sets are locked first, so that nobody writes there");
    static final SettingType DROP = SettingType.flag("drop", true, "Take the lost nodes out of the cluster afterwards; else the others keep every change for them");

    private static final Operation OPERATION = new Operation("failover", "Fail over from this server…",
            "The server is lost: receivers of its sets become their origins. What no receiver had received is lost, and the server must rejoin as a receiver.", Subject.SERVER,
            List.of(TO, ALSO, SITE, FORCE, DROP));

    @Override
    public Operation describe() {
        return OPERATION;
    }

    @Override
    public Optional<String> refusal(String subject, PlanContext context) {
        List<Cluster> clusters = Live.ofServer(subject, context);
        if (clusters.isEmpty()) {
            return Optional.of("Server " + subject + " has no node of a Slony cluster.");
        }
        if (clusters.stream().allMatch(cluster -> cluster.observed().isEmpty())) {
            return Optional.of("No node of cluster " + clusters.get(0).name() + " could be read.");
        }
        return clusters.stream().anyMatch(cluster -> Live.on(cluster, subject).stream().anyMatch(node -> !Takeover.sets(cluster, node).isEmpty())) ? Optional.empty()
                : Optional.of("Server " + subject + " is the origin of no set, so nobody has to take over from it. A failover names the server that is lost; a lost receiver is left out of the drawing.");
    }

    @Override
    public List<Step> steps(String subject, Map<String, String> arguments, PlanContext context) {
        Set<String> servers = servers(subject, arguments, context.desired());
        for (String server : servers) {
            if (Topologies.server(context.desired(), server).isEmpty()) {
                Live.report(context, "091", Severity.CRITICAL, "server " + server, "There is no server " + server + " in the topology.", "", "Correct the argument also.");
                return List.of();
            }
        }
        List<Step> steps = new ArrayList<>();
        for (Cluster cluster : Live.clusters(context)) {
            Takeover takeover = Takeover.of(cluster, servers, Live.argument(arguments, TO));
            if (takeover.failed().stream().allMatch(node -> Takeover.sets(cluster, node).isEmpty())) {
                takeover.failed().forEach(node -> Live.report(context, "104", Severity.WARNING, "database " + node.end(),
                        node.end() + " is lost to cluster " + cluster.name() + " too, and is the origin of none of its sets.", "Nobody has to take over from it there.",
                        "Leave it out of the drawing and apply, or let it come back."));
                continue;
            }
            if (!takeover.problem().isEmpty()) {
                Live.report(context, "101", Severity.CRITICAL, "server " + subject, "Nobody can take over in cluster " + cluster.name() + " as things are.", takeover.problem(),
                        takeover.left().isEmpty() ? "Bring one of its servers back." : "See sl_failover_targets of a node that is left; subscribe sets straight from their origin, forwarding, beforehand.");
                continue;
            }
            new FailoverGates(cluster, takeover, arguments, context).check();
            steps.addAll(new FailoverSteps(cluster, takeover, arguments, context).steps());
        }
        return steps;
    }

    private static Set<String> servers(String subject, Map<String, String> arguments, Topology topology) {
        Set<String> servers = new LinkedHashSet<>(List.of(subject));
        for (String also : Live.argument(arguments, ALSO).split(",")) {
            if (!also.isBlank()) {
                servers.add(Topologies.serverId(also.strip()));
            }
        }
        if ("true".equals(Live.argument(arguments, SITE))) {
            String site = Topologies.server(topology, subject).flatMap(server -> Topologies.hostOf(topology, server)).map(Host::getSite).orElse(null);
            for (Server server : topology.getServers()) {
                if (site != null && Topologies.hostOf(topology, server).filter(host -> Objects.equals(site, host.getSite())).isPresent()) {
                    servers.add(server.getId());
                }
            }
        }
        return servers;
    }

    @Override
    public void rewrite(String subject, Map<String, String> arguments, Topology copy) {
        Takeover.rewrite(copy, servers(subject, arguments, copy), Live.argument(arguments, TO));
    }

    static Node desk(Cluster cluster, Takeover takeover) {
        List<Node> read = takeover.left().stream().filter(node -> cluster.observed(node).isPresent()).toList();
        return cluster.desk(read.isEmpty() ? takeover.left() : read);
    }
}
