package org.howdah.picture.internal;

import java.util.ArrayList;
import java.util.List;

import org.howdah.model.Problem;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Server;
import org.howdah.technology.ServerState;

/** Texts that are shown in full beside the picture, and sentences for screen readers. */
final class Tooltips {

    private Tooltips() {
    }

    static String named(String name, String kind) {
        return name == null || name.isBlank() ? "(unnamed " + kind + ")" : name;
    }

    static String of(String name, String kind, List<String> lines, List<Problem> problems) {
        List<String> all = new ArrayList<>();
        all.add(name);
        all.add(kind);
        lines.stream().filter(line -> !line.isBlank()).forEach(all::add);
        for (Problem problem : problems.stream().limit(8).toList()) {
            all.add((problem.severity() == Problem.Severity.ERROR ? "Error: " : "Warning: ") + Typesetter.full(problem.message())
                    + (problem.hint().isBlank() ? "" : " " + Typesetter.full(problem.hint())));
        }
        if (problems.size() > 8) {
            all.add("… and " + (problems.size() - 8) + " more problems");
        }
        return String.join("\n", all);
    }

    /** A tooltip as one sentence. */
    static String sentence(String tooltip) {
        String[] lines = tooltip.split("\n");
        StringBuilder out = new StringBuilder(lines.length > 1 ? lines[1] + " " + lines[0] : lines[0]);
        for (int i = 2; i < lines.length; i++) {
            out.append(out.charAt(out.length() - 1) == '.' ? " " : ", ").append(lines[i]);
        }
        return out.charAt(out.length() - 1) == '.' ? out.toString() : out.append('.').toString();
    }

    static String counts(ReplicationSet set) {
        int tables = set.getTables().size();
        int sequences = set.getSequences().size();
        return tables + (tables == 1 ? " table" : " tables") + (sequences == 0 ? "" : " · " + sequences + " seq");
    }

    static List<String> set(Facts facts, ReplicationSet set) {
        List<String> lines = new ArrayList<>();
        if (set.getTechnology() != null) {
            lines.add(technology(facts, set.getTechnology()));
        }
        if (set.getOrigin() != null) {
            lines.add("Origin " + Typesetter.full(set.getOrigin()));
        }
        if (!set.getTables().isEmpty()) {
            List<String> some = set.getTables().stream().limit(12).map(Typesetter::visible).toList();
            lines.add("Tables: " + String.join(", ", some) + (set.getTables().size() > 12 ? " … " + set.getTables().size() + " in all" : ""));
        }
        lines.addAll(found(facts, set));
        return lines;
    }

    /** The findings of the last observation, a few of many. */
    static List<String> found(Facts facts, org.eclipse.emf.ecore.EObject element) {
        return facts.findings(element).stream().limit(4).map(finding -> Typesetter.full(finding.summary())).toList();
    }

    static String technology(Facts facts, String id) {
        return facts.technology(id).map(found -> found.descriptor().label()).orElse(Typesetter.full(id) + " (this plug-in is not installed)");
    }

    /** What was read from a server, behind its state. */
    static String server(Facts facts, Server server) {
        ServerState seen = facts.seen(server);
        if (seen == null) {
            return " (not observed)";
        }
        String timeline = seen.timeline() == null ? "" : ", timeline " + seen.timeline();
        String problem = seen.problem() == null || seen.problem().isBlank() ? "" : "\n" + Typesetter.full(seen.problem());
        String different = String.join("", facts.differences("server " + server.getId()).stream().map(reason -> "\n" + Typesetter.full(reason)).toList());
        return (seen.paused() ? ", replay is paused" : "") + timeline + problem + different;
    }
}
