package org.howdah.technology.slony.slonik;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.howdah.remote.ShellWords;
import org.howdah.technology.Action;
import org.howdah.technology.PlanContext;
import org.howdah.technology.Probe;
import org.howdah.technology.Step;
import org.howdah.technology.postgresql.Instance;
import org.howdah.technology.postgresql.Scripts;
import org.howdah.technology.slony.SlonySettings;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Clusters;
import org.howdah.technology.slony.cluster.Node;

/**
 * Steps that run slonik. The script of each can be read, copied and piped by hand. One runs at a time: under a lock on the host where all
 * of a cluster run, and under a lock in a database of the cluster.
 */
public final class Slonik {

    private static final Set<String> KEYWORDS = Set.of(("add admin all backup client clone cluster comment config confirmed conninfo connretry copy create date define"
            + " drop echo error event execute exit failover false filename finish for format forward full fully functions id include init key listen lock log merge move"
            + " name new no node off old omit on only origin path prepare provider qualified receiver repair restart resubscribe script seconds sequence sequences"
            + " server set sleep sql store subscribe success switch sync table tables timeout true try uninstall unlock unsubscribe update wait yes").split(" "));

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

    /** The node on whose host and in whose database the scripts of a cluster run. */
    public Node desk(Cluster cluster) {
        return desk == null ? cluster.desk() : desk;
    }

    public Places places() {
        return places;
    }

    /**
     * A text as slonik reads it, in quotes. Its reader knows no escapes but the doubled quote, and has no room for a piece of more than 500
     * characters: longer texts (SQL) belong into a file.
     */
    public static String literal(String text) {
        return "'" + text.replace("'", "''").replace('\n', ' ').replace('\r', ' ') + "'";
    }

    /** Why slonik could not take this for the name of a cluster, as a sentence; empty where it can. */
    public static Optional<String> nameProblem(String name) {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            return Optional.of("slonik takes only letters, digits and underscores in the name of a cluster, and no digit first");
        }
        if (name.length() > 57) {
            return Optional.of("the schema of the cluster, its name after an underscore, would have too long a name");
        }
        return KEYWORDS.contains(name.toLowerCase(Locale.ROOT)) ? Optional.of("\"" + name + "\" is a word of slonik's own language") : Optional.empty();
    }

    /**
     * A statement that is left out where it was done already.
     *
     * @param statement on one line, with its semicolon
     * @param node the node that is asked
     * @param tag what that node says where it was done: {@code schema}, {@code node 2}, {@code path 1 2 CONNINFO} (server, client),
     *            {@code set 1}, {@code origin 1 2} (set, node), {@code table 5}, {@code table 5 1} (with its set), {@code sequence 5} and
     *            {@code sequence 5 1}, {@code subscription 1 2 3 true} (set, provider, receiver, forward), {@code receiver 1 3} (set, node); with {@code no } before it, where that is not so any more
     */
    public static String unless(String statement, Node node, String tag) {
        return statement + "  #= " + node.id() + " " + tag;
    }

    /** Cluster name and how its nodes are reached, without passwords; the beginning of every script. */
    public static String preamble(Cluster cluster, Collection<Node> nodes) {
        StringBuilder text = new StringBuilder("cluster name = " + cluster.name() + ";\n");
        for (Node node : nodes) {
            text.append("node ").append(node.id()).append(" admin conninfo = ").append(literal(conninfo(cluster, node))).append(";\n");
        }
        return text.toString();
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

    /**
     * The shell script that runs slonik with these statements: the slonik script stands in it as a whole, to be read and copied. What was
     * done already is left out, so that it can be run again after it was broken off.
     */
    public String script(Cluster cluster, Collection<Node> nodes, List<String> statements, Duration timeout) {
        Node at = desk(cluster);
        Instance server = places.instance(at);
        // What slonik does stands first: that is what one wants to read of it.
        return "slonik_script() { cat <<'SLONIK'\n" + preamble(cluster, nodes) + String.join("\n", statements) + "\nSLONIK\n}\n" + Scripts.start(server) + "S="
                + ShellWords.quote(places.folder(cluster, at)) + "\n" + SlonikScript.ROOM + "slonik_script > \"$T/script\"\n"
                + SlonikScript.run(cluster, Scripts.psql(server, at.database()), timeout);
    }

    /**
     * A shell script that runs slonik several times, and looks at nodes in between, without letting go of the locks.
     *
     * @param scripts statements by a plain name: {@code "$T/lock"} is then a script for slonik, with the preamble
     * @param program POSIX shell, run under {@code set -eu} with {@code $T} and the cluster's password file; it asks a node by psql
     */
    public String program(Cluster cluster, Collection<Node> nodes, Map<String, List<String>> scripts, String program, Duration timeout) {
        Node at = desk(cluster);
        Instance server = places.instance(at);
        StringBuilder files = new StringBuilder();
        scripts.forEach((name, statements) -> files.append("cat > \"$T/").append(name).append("\" <<'SLONIK'\n").append(preamble(cluster, nodes))
                .append(String.join("\n", statements)).append("\nSLONIK\n"));
        return Scripts.start(server) + "S=" + ShellWords.quote(places.folder(cluster, at)) + "\n" + SlonikScript.ROOM + files + "cat > \"$T/run\" <<'RUN'\nset -eu\n" + program
                + "RUN\n" + SlonikScript.locked(cluster, Scripts.psql(server, at.database()), timeout);
    }

    /**
     * Asks several nodes, each its own condition as in {@link NodeSql#probe}, over the connections that slonik uses: yes where all say yes.
     */
    public Probe everywhere(Cluster cluster, Map<Node, String> conditions) {
        Node at = desk(cluster);
        StringBuilder text = new StringBuilder(Scripts.start(places.instance(at))).append("S=").append(ShellWords.quote(places.folder(cluster, at))).append('\n')
                .append(SlonikScript.PASSWORDS);
        conditions.forEach((node, condition) -> text.append("a=$(psql -XAtq -v ON_ERROR_STOP=1 -d ").append(ShellWords.quote(conninfo(cluster, node))).append(" -c ")
                .append(ShellWords.quote(NodeSql.query(cluster, condition))).append(") || exit 2\n[ \"$a\" = t ] || { echo ")
                .append(ShellWords.quote("Node " + node.id() + " (" + node.end() + ") does not say so.")).append("; exit 1; }\n"));
        return Probe.shell(at.host(), "", text.toString());
    }
}
