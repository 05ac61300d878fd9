package org.howdah.app;

import java.util.Optional;
import java.util.regex.Pattern;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Topology;
import org.howdah.remote.ShellWords;
import org.howdah.technology.Action;
import org.howdah.technology.Probe;
import org.howdah.technology.Step;

/** A step of a plan as a person runs it in a console: where, and what is pasted. Touches no node. */
public final class StepByHand {

    private static final Pattern SECRET = Pattern.compile("\\$\\{secret:[^}]*\\}");
    private static final String END = "HOWDAH_STEP";

    private StepByHand() {
    }

    /** Why a step cannot be run by hand, as a sentence; empty where it can. */
    public static Optional<String> refusal(Topology topology, Step step) {
        Action action = step.action();
        boolean secret = SECRET.matcher(action.command()).find() || action.until() != null && SECRET.matcher(action.until().text()).find();
        if (secret) {
            return Optional.of("The step \"" + step.title() + "\" uses a password that only Howdah puts in its place; in a console it would be there for all to read. Let Howdah apply this step.");
        }
        return Topologies.host(topology, step.node()).isPresent() ? Optional.empty()
                : Optional.of("The step \"" + step.title() + "\" is for the host " + step.node() + ", which is not in the topology any more. Make the plan again.");
    }

    /** The console it belongs into: psql for SQL, else a shell of the step's login. */
    public static ConsoleTarget target(Step step) {
        Action action = step.action();
        if (action.kind() == Action.Kind.SQL) {
            return ConsoleTarget.psql(step.node(), Topologies.serverId(action.target()), Topologies.databaseName(action.target()).orElse(""));
        }
        if (action.kind() == Action.Kind.WAIT && action.until().kind() == Action.Kind.SQL) {
            return ConsoleTarget.psql(action.until().node(), Topologies.serverId(action.until().target()), Topologies.databaseName(action.until().target()).orElse(""));
        }
        return ConsoleTarget.shell(step.node(), step.login());
    }

    /** What is pasted: it says what it does, shows what it runs, and leaves the person's shell as it was. */
    public static String text(Step step) {
        Action action = step.action();
        return switch (action.kind()) {
        case SHELL -> "# " + line(step.title()) + " (" + line(step.why()) + ")\n" + shell(action.command());
        case SQL -> "-- " + line(step.title()) + " (" + line(step.why()) + ")\n" + statement(action.command());
        case FILE -> "# " + line(step.title()) + ": " + line(action.target()) + "\n" + file(action);
        case WAIT -> await(step, action.until());
        };
    }

    /** In a shell of its own: an exit or a set -e in it must not end the person's. */
    private static String shell(String script) {
        String end = end(script);
        return "sh -s <<'" + end + "'\n" + script.stripTrailing() + "\n" + end + "\n";
    }

    private static String statement(String sql) {
        String text = sql.stripTrailing();
        return text + (text.endsWith(";") ? "\n" : ";\n");
    }

    /** To a file beside it and renamed, as Howdah does: readers see the old or the new. */
    private static String file(Action action) {
        String content = action.command();
        boolean whole = content.endsWith("\n");
        String end = end(content);
        String part = ShellWords.quote(action.target() + ".howdah-part");
        String take = whole || content.isEmpty() ? "cat" : "head -c -1";
        return "(umask 077; " + take + " > " + part + " <<'" + end + "'\n" + content + (whole || content.isEmpty() ? "" : "\n") + end + "\n"
                + ") && chmod " + Integer.toOctalString(action.mode()) + " " + part + " && mv " + part + " " + ShellWords.quote(action.target()) + "\n";
    }

    private static String await(Step step, Probe until) {
        if (until.kind() == Action.Kind.SQL) {
            return "-- " + line(step.title()) + " (" + line(step.why()) + ")\n-- Changes nothing: asks every 2 seconds. Once it says t, press Ctrl-C: it is so, and the next step can be done.\n"
                    + until.text().strip().replaceFirst(";$", "") + "\n\\watch 2\n";
        }
        String end = end(until.text());
        return "# " + line(step.title()) + " (" + line(step.why()) + ")\n# Changes nothing: looks every 2 seconds, and ends by itself once it is so. Ctrl-C gives up waiting.\n(s=$(cat <<'" + end + "'\n" + until.text().stripTrailing() + "\n" + end
                + "\n); until sh -c \"$s\" </dev/null; do echo 'Not yet; looking again in 2 seconds.'; sleep 2; done; echo 'It is so; the next step can be done.')\n";
    }

    /** A word that is no line of the text. */
    private static String end(String text) {
        String end = END;
        while (text.contains(end)) {
            end += "_";
        }
        return end;
    }

    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
