package org.howdah.technology.slony.daemon;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

import org.howdah.remote.ShellWords;
import org.howdah.remote.SqlNames;
import org.howdah.technology.Action;
import org.howdah.technology.PlanContext;
import org.howdah.technology.Probe;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;
import org.howdah.technology.postgresql.Instance;
import org.howdah.technology.postgresql.Scripts;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.slonik.NodeSql;
import org.howdah.technology.slony.slonik.Places;

/** Steps that handle slon, the daemon of a node. Each can be run again. */
public final class SlonSteps {

    private static final Duration SHORT = Duration.ofSeconds(60);

    private final Places places;

    public SlonSteps(PlanContext context) {
        this.places = Places.of(context);
    }

    /** Id of a node's step: {@code shop.slon-start-2}. */
    public static String id(Cluster cluster, Node node, String what) {
        return cluster.name() + ".slon-" + what + "-" + node.id();
    }

    /** Folder, configuration and keeper; a running daemon reads it at its next start. The password file is made before. */
    public Step install(Cluster cluster, Node node, Collection<String> dependsOn) {
        String folder = places.folder(cluster, node, "");
        String files = "D=" + ShellWords.quote(folder) + "\n" + "C=" + ShellWords.quote(SlonFiles.configuration(cluster, node, folder)) + "\nF="
                + ShellWords.quote(SlonFiles.FUNCTIONS) + "\nK=" + ShellWords.quote(SlonFiles.KEEPER) + "\n";
        String put = "mkdir -p \"$D\"\nput() { printf '%s' \"$2\" > \"$D/$1.new\"; mv \"$D/$1.new\" \"$D/$1\"; }\nput slon.conf \"$C\"\nput functions \"$F\"\nput keeper \"$K\"\n";
        String same = "same() { [ -f \"$D/$1\" ] && [ \"$(cat \"$D/$1\"; echo x)\" = \"$2\"x ] || exit 1; }\nsame slon.conf \"$C\"\nsame functions \"$F\"\nsame keeper \"$K\"\n";
        Probe so = Probe.shell(node.host(), "", start(node) + files + same);
        return new Step(id(cluster, node, "install"), "Set up the daemon of node " + node.id() + " (" + node.end() + ")",
                "Each node has a daemon, slon, which reads its configuration from a file; a keeper starts it again whenever it ends.", node.host(), "", node.server(),
                Action.shell(start(node) + files + put, SHORT), so, so, Action.shell(start(node) + "rm -rf " + ShellWords.quote(folder) + "\n", SHORT), Risk.SAFE,
                List.copyOf(dependsOn));
    }

    /** Starts the daemon and what keeps it running; takes away the mark of a pause. */
    public Step start(Cluster cluster, Node node, Collection<String> dependsOn) {
        Probe so = running(cluster, node);
        return new Step(id(cluster, node, "start"), "Start the daemon of node " + node.id() + " (" + node.end() + ")",
                "The daemon carries to " + node.end() + " what happens at the other nodes, and announces what happens here.", node.host(), "", node.server(),
                Action.shell(functions(cluster, node) + START + AWAIT, SHORT), so, so, Action.shell(functions(cluster, node) + "stop_all\n", SHORT), Risk.SAFE,
                List.copyOf(dependsOn));
    }

    /** The keeper gets a session of its own, so that nothing that ends the step ends it. */
    private static final String START = """
            rm -f "$D/paused"
            if [ -z "$(keepers)" ]; then
              command -v slon > /dev/null || { echo 'slon is not installed on this host; install the package slony1-2-bin.' >&2; exit 1; }
              if command -v setsid > /dev/null; then setsid sh "$D/keeper" "$D" < /dev/null > /dev/null 2>> "$D/slon.log" 9>&- &
              else nohup sh "$D/keeper" "$D" < /dev/null > /dev/null 2>> "$D/slon.log" 9>&- & fi
            fi
            """;

    private static final String AWAIT = """
            n=0
            while ! connected; do
              n=$((n + 1))
              if [ $n -gt 200 ]; then echo "slon does not stay up or cannot connect. Its log, $D/slon.log, ends so:" >&2; tail -n 5 "$D/slon.log" >&2; exit 1; fi
              sleep 0.1
            done
            """;

    /** Stops the daemon for good, with what keeps it running. */
    public Step stop(Cluster cluster, Node node, String why, Collection<String> dependsOn) {
        Probe so = Probe.shell(node.host(), "", functions(cluster, node) + "[ -z \"$(keepers)$(slons)\" ]\n");
        return new Step(id(cluster, node, "stop"), "Stop the daemon of node " + node.id() + " (" + node.end() + ")", why, node.host(), "", node.server(),
                Action.shell(functions(cluster, node) + "stop_all\n", SHORT), so, so, Action.shell(functions(cluster, node) + START + AWAIT, SHORT), Risk.SAFE,
                List.copyOf(dependsOn));
    }

    /** Stops it and starts it again, so that it reads its configuration and the cluster's anew. */
    public Step restart(Cluster cluster, Node node, String why, Collection<String> dependsOn) {
        String script = functions(cluster, node) + "if [ -n \"$(keepers)\" ]; then stop_slons; else stop_all; fi\n" + START + AWAIT;
        return new Step(id(cluster, node, "restart"), "Restart the daemon of node " + node.id() + " (" + node.end() + ")", why, node.host(), "", node.server(),
                Action.shell(script, SHORT), null, running(cluster, node), Action.shell(script, SHORT), Risk.SAFE, List.copyOf(dependsOn));
    }

    /** Stops it and leaves a mark that this is on purpose. */
    public Step pause(Cluster cluster, Node node, Collection<String> dependsOn) {
        Probe so = Probe.shell(node.host(), "", functions(cluster, node) + "[ -e \"$D/paused\" ] && [ -z \"$(keepers)$(slons)\" ]\n");
        return new Step(id(cluster, node, "pause"), "Pause the daemon of node " + node.id() + " (" + node.end() + ")",
                "What happens at the other nodes is kept for it until it goes on; it grows there meanwhile.", node.host(), "", node.server(),
                Action.shell(functions(cluster, node) + "mkdir -p \"$D\"\n: > \"$D/paused\"\nstop_all\n", SHORT), so, so,
                Action.shell(functions(cluster, node) + START + AWAIT, SHORT), Risk.SAFE, List.copyOf(dependsOn));
    }

    /** The way back from a pause. */
    public Step resume(Cluster cluster, Node node, Collection<String> dependsOn) {
        Probe so = running(cluster, node);
        return new Step(id(cluster, node, "resume"), "Let the daemon of node " + node.id() + " (" + node.end() + ") go on",
                "It applies what was kept for it, the oldest first.", node.host(), "", node.server(), Action.shell(functions(cluster, node) + START + AWAIT, SHORT), so, so,
                Action.shell(functions(cluster, node) + ": > \"$D/paused\"\nstop_all\n", SHORT), Risk.SAFE, List.copyOf(dependsOn));
    }

    /**
     * Keeps a daemon going while its cluster is changed from its roots: Slony has it restart several times then, and it waits for up to 20
     * seconds each time. One that only waits is ended; its keeper starts it at once.
     *
     * @param until query that is true on the node when it is over
     * @param patience after which it is left to itself
     */
    public Step awake(Cluster cluster, Node node, String id, String until, Duration patience, Collection<String> dependsOn) {
        String over = "over() { [ \"$(" + Scripts.psql(places.instance(node), node.database()) + " -c " + ShellWords.quote(until) + " 2> /dev/null)\" = t ]; }\n";
        String script = functions(cluster, node) + over + """
                [ -e "$D" ] || { echo 'The daemon was set up by somebody else; it goes on by itself.'; exit 0; }
                alone() { [ "$(slons | wc -l)" -eq 1 ]; }
                n=0
                while ! over && [ $n -lt %d ]; do
                  if alone && sleep 0.3 && alone; then p=$(slons); echo "slon $p waits; it is started anew"; kill -TERM $p 2> /dev/null || :; fi
                  sleep 0.5; n=$((n + 1))
                done
                """.formatted(patience.toSeconds());
        Probe so = Probe.sql(node.host(), node.server(), node.database(), until);
        return new Step(id, "Keep the daemon of node " + node.id() + " (" + node.end() + ") going meanwhile",
                "Slony restarts the daemons several times while nodes are given up, and each would wait for up to 20 seconds.", node.host(), "", node.server(),
                Action.shell(script, patience.plusMinutes(5)), so, so, null, Risk.READ, List.copyOf(dependsOn));
    }

    /** Takes away its files; it must be stopped. */
    public Step remove(Cluster cluster, Node node, Collection<String> dependsOn) {
        String folder = ShellWords.quote(places.folder(cluster, node, ""));
        Probe so = Probe.shell(node.host(), "", "[ ! -e " + folder + " ]\n");
        return new Step(id(cluster, node, "remove"), "Take away the files of the daemon of node " + node.id() + " (" + node.end() + ")",
                "Nothing needs them any more.", node.host(), "", node.server(),
                Action.shell(functions(cluster, node) + "stop_all\nrm -rf \"$D\"\n", SHORT), so, so, null, Risk.SAFE, List.copyOf(dependsOn));
    }

    /** Whether the keeper is there, and slon has its connections. */
    public Probe running(Cluster cluster, Node node) {
        return Probe.shell(node.host(), "", functions(cluster, node)
                + "[ ! -e \"$D/paused\" ] && [ -n \"$(keepers)\" ] && connected || { tail -n 1 \"$D/slon.log\" 2> /dev/null; exit 1; }\n");
    }

    /**
     * A question to a node's own tables, as in {@link NodeSql#probe}; while the answer is no, the last failure that its daemon tells of is the
     * reason.
     */
    public Probe told(Cluster cluster, Node node, String condition) {
        Instance server = places.instance(node);
        return Probe.shell(node.host(), "", start(node) + "L=" + ShellWords.quote(places.folder(cluster, node, "slon.log")) + "\na=$(" + Scripts.psql(server, node.database()) + " -c "
                + ShellWords.quote(NodeSql.query(cluster, condition)) + ") || exit 2\n[ \"$a\" != t ] || exit 0\n"
                + "tail -n 50 \"$L\" 2> /dev/null | grep -E '(^| )(ERROR|FATAL|WARN) ' | tail -n 1\nexit 1\n");
    }

    private String start(Node node) {
        return Scripts.start(places.instance(node));
    }

    /** The folder and what can be done in it, whether or not it is there. A slon that is connected has a thread that listens to its own node. */
    private String functions(Cluster cluster, Node node) {
        Instance server = places.instance(node);
        String query = "select exists (select from pg_stat_activity where datname = " + SqlNames.literal(node.database())
                + " and application_name = 'slon.local_listen')";
        return start(node) + "D=" + ShellWords.quote(places.folder(cluster, node, "")) + "\n" + SlonFiles.FUNCTIONS + "connected() { [ -n \"$(slons)\" ] && [ \"$("
                + Scripts.psql(server, "postgres") + " -c " + ShellWords.quote(query) + ")\" = t ]; }\n";
    }
}
