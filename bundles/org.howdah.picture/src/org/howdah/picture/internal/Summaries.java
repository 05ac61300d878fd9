package org.howdah.picture.internal;

import java.util.ArrayList;
import java.util.List;

import org.howdah.model.topology.Server;
import org.howdah.picture.Kind;

/** What a collapsed box says of what it hides. */
final class Summaries {

    /** @param worst state; empty where nothing was observed and nothing is wrong */
    record Summary(String text, String worst) {
    }

    private final Facts facts;

    Summaries(Facts facts) {
        this.facts = facts;
    }

    Summary of(Node node) {
        int hosts = 0;
        int servers = 0;
        String worst = "";
        int same = 0;
        for (Node hidden : node.hidden) {
            if (hidden.kind == Kind.HOST) {
                hosts++;
            } else {
                servers++;
            }
            String state = state(hidden);
            if (state.equals(worst)) {
                same++;
            } else if (Facts.worse(state, worst).equals(state)) {
                worst = state;
                same = 1;
            }
        }
        List<String> parts = new ArrayList<>();
        if (hosts > 0) {
            parts.add("+" + hosts + (hosts == 1 ? " host" : " hosts"));
        }
        if (servers > 0 || hosts == 0) {
            String noun = node.kind == Kind.SERVER ? "receiver" : "server";
            parts.add((hosts > 0 ? "" : "+") + servers + " " + noun + (servers == 1 ? "" : "s"));
        }
        if (!worst.isEmpty()) {
            parts.add(worst.equals("ok") ? "all ok" : same + " " + worst);
        }
        return new Summary(String.join(", ", parts), worst);
    }

    private String state(Node hidden) {
        String state = hidden.element instanceof Server server ? facts.state(server) : "";
        return Facts.worse(state, Facts.worst(facts.problems(hidden.element)));
    }
}
