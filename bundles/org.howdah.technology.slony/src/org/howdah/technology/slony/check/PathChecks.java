package org.howdah.technology.slony.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Clusters;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.Path;
import org.howdah.technology.slony.operate.Live;
import org.howdah.technology.slony.state.DatabaseState.Daemon;
import org.howdah.technology.slony.state.NodeState;
import org.howdah.technology.slony.state.NodeState.KnownListen;
import org.howdah.technology.slony.state.NodeState.KnownPath;

/** Paths and listens: missing, unfinished, other than wished, or leading nowhere. */
final class PathChecks {

    private final Cluster cluster;
    private final Report report;

    PathChecks(Cluster cluster, Report report) {
        this.cluster = cluster;
        this.report = report;
    }

    void check() {
        for (Node client : cluster.nodes().values()) {
            unreachable(client);
            Optional<NodeState> state = cluster.observed(client).filter(known -> !Live.abandoned(cluster, client));
            state.ifPresent(known -> {
                paths(client, known);
                listens(client, known);
                connections(client, known);
            });
        }
    }

    /** Before a node is made: whether the servers answer on the ways that its daemon, and the others', will take. */
    private void unreachable(Node client) {
        Map<String, String> facts = cluster.state().database(client.end()).map(database -> database.facts()).orElse(Map.of());
        for (Path path : cluster.paths()) {
            String said = facts.getOrDefault("reach:" + path.server().end(), "0");
            if (path.client().equals(client) && !said.startsWith("0")) {
                String back = cluster.state().database(path.server().end()).map(database -> database.facts().getOrDefault("reach:" + client.end(), "")).orElse("");
                report.critical("SLONY-088", "host " + client.host(), "Host " + client.host() + " does not reach server " + path.server().server() + ".",
                        "The way is " + path.conninfo() + "; pg_isready said there: " + said.replaceFirst("^\\d+ ?", "") + "."
                                + (back.startsWith("0") ? " The way back works." : ""),
                        "See to address, port, firewall and listen_addresses; where another way leads there, say so in the setting paths: {" + client.end() + " > "
                                + path.server().end() + ": host=… port=…}.");
            }
        }
    }

    private static String of(Node node) {
        return "node " + node.id() + " (" + node.end() + ")";
    }

    /** The client's own tables say how it reaches others. */
    private void paths(Node client, NodeState state) {
        for (Path wished : cluster.paths()) {
            if (!wished.client().equals(client) || state.node(wished.server().id()).isEmpty()) {
                continue;
            }
            boolean needed = cluster.subscriptions().stream().anyMatch(one -> one.receiver().equals(client) && one.provider().equals(wished.server()));
            Optional<KnownPath> known = state.paths().stream().filter(path -> path.client() == client.id() && path.server() == wished.server().id()).findFirst();
            String from = of(client);
            String to = of(wished.server());
            String repair = "Plan and apply stores it. Where there is to be none, say so in the setting paths: {" + client.end() + " > " + wished.server().end() + ": none}.";
            if (known.isEmpty()) {
                String reason = needed ? client.end() + " receives from " + wished.server().end() + ", and cannot without it."
                        : "Without it " + client.end() + " cannot receive from there, nor after a failover; events go a longer way, or none.";
                if (needed) {
                    report.critical("SLONY-058", NodeChecks.subject(client), "There is no path from " + from + " to " + to + ".", reason, repair);
                } else {
                    report.warning("SLONY-058", NodeChecks.subject(client), "There is no path from " + from + " to " + to + ".", reason, repair);
                }
            } else if (known.get().conninfo().startsWith("<")) {
                report.warning("SLONY-059", NodeChecks.subject(client), "The path from " + from + " to " + to + " is not known there yet.",
                        "Node " + client.id() + " has heard that it needs one, and not how to connect: " + known.get().conninfo() + ". The event that says so is on its way, or lost.",
                        "Where it does not arrive within a minute, see to the daemons. " + repair);
            } else if (!Clusters.sameWay(wished.conninfo(), known.get().conninfo())) {
                report.info("SLONY-062", NodeChecks.subject(client), "The path from " + from + " to " + to + " is another than worked out.",
                        "There: " + known.get().conninfo() + ". Worked out: " + wished.conninfo() + ".",
                        "Plan and apply stores what is worked out; to keep the other, put it into the setting paths.");
            }
        }
    }

    /** Whom a node does not hear of at all, and from whom it receives without listening to him. */
    private void listens(Node receiver, NodeState state) {
        Set<String> missing = new LinkedHashSet<>();
        for (NodeState.KnownNode origin : state.nodes()) {
            boolean known = cluster.observed().values().stream().anyMatch(other -> other.id() == origin.id()) || cluster.node(origin.id()).isPresent();
            if (known && origin.id() != state.id() && state.listens().stream().noneMatch(listen -> listen.origin() == origin.id() && listen.receiver() == state.id())) {
                missing.add("of events of node " + origin.id());
            }
        }
        state.subscriptions().stream().filter(one -> one.receiver() == state.id()).forEach(one -> {
            if (!state.listens().contains(new KnownListen(one.provider(), one.provider(), state.id()))) {
                missing.add("of node " + one.provider() + " from that itself, though it receives set " + one.set() + " from it");
            }
        });
        if (!missing.isEmpty()) {
            report.critical("SLONY-060", NodeChecks.subject(receiver), "Node " + receiver.id() + " (" + receiver.end() + ") does not hear " + String.join(", nor ", missing) + ".",
                    "There is no listen for it in its table sl_listen, so these events never arrive there.",
                    "See to missing paths first: Slony works the listens out of them. Else run on every node: select \"" + cluster.schema()
                            + "\".rebuildlistenentries(), then restart the daemons.");
        }
    }

    /** The daemon of the client must hold a connection to everyone it listens to. */
    private void connections(Node client, NodeState state) {
        if (!state.slonConnected()) {
            return;
        }
        for (Node server : cluster.nodes().values()) {
            Optional<NodeState> there = cluster.observed(server);
            boolean needed = state.listens().stream().anyMatch(listen -> listen.receiver() == client.id() && listen.provider() == server.id());
            boolean stored = state.paths().stream().anyMatch(path -> path.client() == client.id() && path.server() == server.id() && !path.conninfo().startsWith("<"));
            if (server.equals(client) || there.isEmpty() || !needed || !stored || there.get().connected(client.id()) || Live.abandoned(cluster, server)) {
                continue;
            }
            List<String> evidence = new ArrayList<>();
            state.paths().stream().filter(path -> path.client() == client.id() && path.server() == server.id()).findFirst()
                    .ifPresent(path -> evidence.add("Its path is " + path.conninfo() + "."));
            evidence.add(state.connected(server.id()) ? "The way back works: the daemon of node " + server.id() + " is connected to " + client.end() + "."
                    : "The daemon of node " + server.id() + " is not connected to " + client.end() + " either.");
            cluster.state().database(client.end()).flatMap(database -> database.daemon(cluster.name(), client.id())).map(Daemon::lastError).filter(line -> !line.isBlank())
                    .ifPresent(line -> evidence.add("Its log says: " + line));
            report.critical("SLONY-061", NodeChecks.subject(client), "The daemon of " + of(client) + " is not connected to " + of(server) + ".", String.join(" ", evidence),
                    "Try that path on host " + client.host() + " with psql; see to address, port, firewall, pg_hba.conf of server " + server.server()
                            + " and the password file of the daemon.");
        }
    }
}
