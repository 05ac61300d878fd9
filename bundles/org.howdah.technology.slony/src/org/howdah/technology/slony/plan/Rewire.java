package org.howdah.technology.slony.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.howdah.remote.SqlNames;
import org.howdah.technology.PlanContext;
import org.howdah.technology.Step.Risk;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Clusters;
import org.howdah.technology.slony.cluster.FoundClusters;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.Path;
import org.howdah.technology.slony.daemon.SlonFiles;
import org.howdah.technology.slony.daemon.SlonSteps;
import org.howdah.technology.slony.slonik.Chain;
import org.howdah.technology.slony.slonik.Places;
import org.howdah.technology.slony.slonik.Slonik;
import org.howdah.technology.slony.state.DatabaseState.Daemon;
import org.howdah.technology.slony.state.NodeState.KnownPath;

/** Ways between nodes that are wished otherwise than they are, and daemons whose files are not as the settings say. */
final class Rewire extends Part {

    private final SlonSteps daemons;
    private final Places places;

    Rewire(Cluster cluster, PlanContext context, Chain chain) {
        super(cluster, context, chain);
        this.daemons = new SlonSteps(context);
        this.places = Places.of(context);
    }

    void into() {
        Set<Node> restart = new LinkedHashSet<>(paths());
        for (Node node : cluster.nodes().values()) {
            Optional<Daemon> daemon = cluster.state().database(node.end()).flatMap(database -> database.daemon(cluster.name(), node.id()));
            if (daemon.filter(found -> !found.folder().isEmpty()).isEmpty()) {
                continue;
            }
            boolean edited = !daemon.get().config().equals(hash(SlonFiles.configuration(cluster, node, places.folder(cluster, node, ""))));
            if (edited) {
                hold(daemons.install(cluster, node, List.of()));
            }
            if (edited || restart.contains(node)) {
                restart(node, "rewired", edited ? "Its configuration is not as the settings of the set say; it is written anew, and read at the start."
                        : "It holds on to the connections that it made by the former path.");
            }
        }
    }

    /** @return nodes whose daemons use other paths from now on */
    private Set<Node> paths() {
        Set<Node> clients = new LinkedHashSet<>();
        List<String> statements = new ArrayList<>();
        Map<Node, String> proofs = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (Node client : cluster.nodes().values()) {
            List<KnownPath> known = cluster.observed(client).map(node -> node.paths().stream().filter(path -> path.client() == node.id()).toList()).orElse(List.of());
            for (KnownPath there : known) {
                Optional<Node> server = cluster.node(there.server());
                if (server.isEmpty() || there.conninfo().startsWith("<")) {
                    continue;
                }
                Optional<Path> wished = cluster.path(client, server.get());
                String pair = "pa_server = " + there.server() + " and pa_client = " + there.client();
                if (wished.isEmpty()) {
                    // Without a connection string of its own Slony would make it up again from the subscriptions.
                    if (cluster.subscriptions().stream().noneMatch(one -> one.receiver().equals(client) && one.provider().equals(server.get()))) {
                        statements.add("drop path (server = " + there.server() + ", client = " + there.client() + ", event node = " + there.client() + ");");
                        proofs.merge(client, "not exists (select from {s}sl_path where " + pair + ")", (one, other) -> one + " and " + other);
                        names.add(client.end() + " to " + server.get().end());
                        clients.add(client);
                    }
                } else if (differs(wished.get(), there, client)) {
                    statements.add(Slonik.unless("store path (server = " + there.server() + ", client = " + there.client() + ", conninfo = "
                            + Slonik.literal(wished.get().conninfo()) + ");", client, "path " + there.server() + " " + there.client() + " " + wished.get().conninfo()));
                    proofs.merge(client, "exists (select from {s}sl_path where " + pair + " and pa_conninfo = " + SqlNames.literal(wished.get().conninfo()) + ")",
                            (one, other) -> one + " and " + other);
                    names.add(client.end() + " to " + server.get().end());
                    clients.add(client);
                }
            }
        }
        if (!statements.isEmpty()) {
            run("rewire", "Change the path from " + names(names), "The daemon of each node connects to the others as these paths say.", clients.iterator().next().server(), statements,
                    slonik.everywhere(whole, proofs), LOCKS, Risk.SAFE);
        }
        return clients;
    }

    /** How somebody else's daemons reach each other is their affair, unless the topology says how. */
    private boolean differs(Path wished, KnownPath there, Node client) {
        boolean ours = cluster.state().database(client.end()).filter(database -> FoundClusters.made(database.facts(), cluster.name())).isPresent();
        return (ours || wished.overridden()) && !Clusters.sameWay(wished.conninfo(), there.conninfo());
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
