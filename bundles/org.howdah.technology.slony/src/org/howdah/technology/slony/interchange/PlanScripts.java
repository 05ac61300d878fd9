package org.howdah.technology.slony.interchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.howdah.technology.Action;
import org.howdah.technology.Step;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.interchange.SlonikStatements.Script;
import org.howdah.technology.slony.interchange.SlonikStatements.Statement;

/** Writes a plan so that it can be done with Slony's own tools. */
final class PlanScripts {

    private PlanScripts() {
    }

    /** One slonik script. What slonik cannot do stands in it as a comment, where its time has come. */
    static String slonik(Cluster cluster, List<Step> steps) {
        Set<String> preamble = new LinkedHashSet<>();
        StringBuilder body = new StringBuilder();
        Copies copies = new Copies(cluster);
        boolean any = false;
        int number = 0;
        for (Step step : steps) {
            number++;
            Optional<Script> script = SlonikStatements.of(step);
            List<String> waits = script.isEmpty() ? copies.waits(step) : List.of();
            if (!waits.isEmpty()) {
                body.append("\n# ").append(number).append(". ").append(plain(step.title())).append('\n').append(String.join("\n", waits)).append('\n');
            } else if (script.isEmpty()) {
                body.append(byHand(number, step));
            } else if (script.get().cluster().equals(cluster.name())) {
                any = true;
                preamble.addAll(script.get().preamble());
                body.append("\n# ").append(number).append(". ").append(plain(step.title())).append("\n#    ").append(plain(step.why())).append('\n');
                body.append("echo '").append(number).append(". ").append(plain(step.title()).replace("'", "''")).append("';\n");
                body.append(script.get().text());
                copies.begun(script.get());
            }
        }
        return "# What brings the Slony-I cluster " + cluster.name() + " to what is drawn, written by Howdah as one slonik script.\n"
                + (any ? "# Pipe it on a host that reaches all nodes: slonik < this file. Passwords: in the file that PGPASSFILE names, else in ~/.pgpass.\n"
                        + "# Never run two slonik at once. Earlier statements stay when a later one fails.\n"
                        + "# BY HAND marks what slonik cannot do: do it before the script comes there. Daemons may be started meanwhile; it waits for them.\n"
                        : "# The plan holds nothing for slonik.\n")
                + String.join("\n", preamble) + (preamble.isEmpty() ? "" : "\n") + body;
    }

    private static String byHand(int number, Step step) {
        return "\n# BY HAND " + number + ". on " + plain(step.node()) + (step.login().isEmpty() ? "" : " as " + plain(step.login())) + ": " + plain(step.title()) + "\n#    "
                + plain(step.why()) + "\n";
    }

    /** A shell script of altperl commands; what these tools cannot say goes to slonik after their preamble. */
    static String altperl(Cluster cluster, List<Step> steps) {
        StringBuilder out = new StringBuilder();
        out.append("#!/bin/sh\n# What brings the Slony-I cluster ").append(cluster.name()).append("""
                 to what is drawn, as commands of the altperl tools, written by Howdah.
                # The configuration is written beside this file where CONFIG names no other. Passwords: in the file that PGPASSFILE names, else in ~/.pgpass.
                # BY HAND marks what these tools cannot do: do it before the script comes there.
                set -eu
                cd "$(dirname "$0")"
                CONFIG=${CONFIG:-$PWD/slon_tools.conf}
                [ -e "$CONFIG" ] || cat > "$CONFIG" <<'CONFIGURATION'
                """).append(SlonToolsWriter.write(cluster)).append("CONFIGURATION\n");
        AltperlCommands commands = new AltperlCommands(cluster, steps);
        Copies copies = new Copies(cluster);
        int number = 0;
        for (Step step : steps) {
            number++;
            Optional<Script> script = SlonikStatements.of(step);
            if (script.isPresent() && script.get().cluster().equals(cluster.name())) {
                List<String> lines = commands.of(script.get().text());
                copies.begun(script.get());
                if (!lines.isEmpty()) {
                    out.append("\n# ").append(number).append(". ").append(plain(step.title())).append("\n");
                    lines.forEach(line -> out.append(line).append('\n'));
                }
            } else if (script.isEmpty()) {
                List<String> daemon = new ArrayList<>(commands.daemon(step));
                daemon.addAll(raw(copies.waits(step)));
                out.append(daemon.isEmpty() ? byHand(number, step) : "\n# " + number + ". on " + plain(step.node()) + ": " + plain(step.title()) + "\n");
                daemon.forEach(line -> out.append(line).append('\n'));
            }
        }
        return out.toString();
    }

    /** First copies that were asked for and that nobody waited for yet. That slonik succeeded says nothing of them. */
    private static final class Copies {
        private final Cluster cluster;
        private final List<Statement> begun = new ArrayList<>();

        Copies(Cluster cluster) {
            this.cluster = cluster;
        }

        void begun(Script script) {
            SlonikStatements.split(script.text()).stream().filter(statement -> statement.words().equals("subscribe set")).forEach(begun::add);
        }

        /** What slonik waits with, for a step that waits: a SYNC that is made after the subscription is confirmed after the copy. */
        List<String> waits(Step step) {
            List<String> statements = new ArrayList<>();
            if (step.action().kind() == Action.Kind.WAIT) {
                for (Statement subscription : begun) {
                    int origin = cluster.sets().stream().filter(set -> set.id() == subscription.number("id")).map(set -> set.origin().id()).findFirst().orElse(subscription.number("provider"));
                    String wait = "wait for event (origin = " + origin + ", confirmed = " + subscription.number("receiver") + ", wait on = " + origin + ", timeout = 0);";
                    statements.addAll(List.of(wait, "sync (id = " + origin + ");", wait));
                }
                begun.clear();
            }
            return statements;
        }
    }

    static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    /** Lines that pipe statements into slonik after the tools' preamble. */
    static List<String> raw(List<String> statements) {
        List<String> lines = new ArrayList<>();
        if (!statements.isEmpty()) {
            lines.add("{ slonik_print_preamble --config=\"$CONFIG\"; cat <<'SLONIK'");
            lines.addAll(statements);
            lines.add("SLONIK");
            lines.add("} | slonik");
        }
        return lines;
    }
}
