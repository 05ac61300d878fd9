package org.howdah.technology.slony.slonik;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

import org.howdah.remote.ShellWords;
import org.howdah.technology.Action;
import org.howdah.technology.PlanContext;
import org.howdah.technology.Probe;
import org.howdah.technology.Step;
import org.howdah.technology.postgresql.Instance;
import org.howdah.technology.postgresql.Scripts;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Clusters;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.SlonySettings;

/**
 * Steps that run slonik. The script of each can be read, copied and piped by hand. One runs at a time: under a lock on the host where all
 * of a cluster run, and under a lock in a database of the cluster.
 */
public final class Slonik {

    private final Places places;
    private final Node desk;

    public Slonik(PlanContext context) {
        this(Places.of(context), null);
    }

    private Slonik(Places places, Node desk) {
        this.places = places;
        this.desk = desk;
    }

    /** The same, run on the host of this node instead of the cluster's usual one: where that one is lost. */
    public Slonik at(Node other) {
        return new Slonik(places, other);
    }

    private Node desk(Cluster cluster) {
        return desk == null ? cluster.desk() : desk;
    }

    public Places places() {
        return places;
    }

    /**
     * A text as slonik reads it, in quotes: a quote is doubled, a backslash stands for itself (yet what slonik passes on to the database as
     * a comment of a set has it doubled there).
     */
    public static String literal(String text) {
        return "'" + text.replace("'", "''").replace('\n', ' ').replace('\r', ' ') + "'";
    }

    /**
     * A statement that is left out where it was done already.
     *
     * @param statement on one line, with its semicolon
     * @param node the node that is asked
     * @param tag what that node says where it was done: {@code set 1}, {@code table 5}, {@code sequence 5}, {@code node 2},
     *            {@code path 1 2} (server, client), {@code subscription 1 3} (set, receiver), {@code schema}
     */
    public static String unless(String statement, Node node, String tag) {
        return statement + "  #= " + node.id() + " " + tag;
    }

    /** Cluster name and how its nodes are reached, without passwords; the beginning of every script. */
    public static String preamble(Cluster cluster, Collection<Node> nodes) {
        StringBuilder text = new StringBuilder("cluster name = " + word(cluster.name()) + ";\n");
        for (Node node : nodes) {
            text.append("node ").append(node.id()).append(" admin conninfo = ").append(literal(conninfo(cluster, node))).append(";\n");
        }
        return text.toString();
    }

    private static String word(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9_]*") ? name : literal(name);
    }

    /** How slonik reaches a node. */
    public static String conninfo(Cluster cluster, Node node) {
        return cluster.path(cluster.desk(), node).filter(path -> path.overridden()).map(path -> path.conninfo())
                .orElseGet(() -> Clusters.conninfo(node, cluster.setting(SlonySettings.ROLE), ""));
    }

    /** A step that runs these statements after the preamble of all nodes; it cannot be taken back. */
    public Step step(Cluster cluster, String id, String title, String why, String subject, List<String> statements, Probe done, Probe proof, Duration timeout, Step.Risk risk,
            List<String> dependsOn) {
        return step(cluster, cluster.nodes().values(), id, title, why, subject, statements, List.of(), done, proof, timeout, risk, dependsOn);
    }

    /**
     * The same among some nodes.
     *
     * @param nodes in the preamble: slonik connects only to those that its statements need
     * @param inverse statements that take it back; empty where that cannot be
     */
    public Step step(Cluster cluster, Collection<Node> nodes, String id, String title, String why, String subject, List<String> statements, List<String> inverse, Probe done,
            Probe proof, Duration timeout, Step.Risk risk, List<String> dependsOn) {
        return new Step(id, title, why, desk(cluster).host(), "", subject, Action.shell(script(cluster, nodes, statements, timeout), timeout), done, proof,
                inverse.isEmpty() ? null : Action.shell(script(cluster, nodes, inverse, timeout), timeout), risk, dependsOn);
    }

    /** The shell script that runs slonik with these statements. */
    public String script(Cluster cluster, Collection<Node> nodes, List<String> statements, Duration timeout) {
        Node desk = desk(cluster);
        Instance server = places.instance(desk);
        return Scripts.start(server) + "S=" + ShellWords.quote(places.folder(cluster, desk)) + "\nmkdir -p \"$S\"\n[ ! -s \"$S/pgpass\" ] || { PGPASSFILE=$S/pgpass; export PGPASSFILE; }\n"
                + "slonik <<'SLONIK'\n" + preamble(cluster, nodes) + String.join("\n", statements) + "\nSLONIK\n";
    }
}
