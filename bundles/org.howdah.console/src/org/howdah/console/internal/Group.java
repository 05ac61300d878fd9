package org.howdah.console.internal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.howdah.console.ConsoleSpec;
import org.howdah.console.ConsoleState;
import org.howdah.console.internal.risk.Risks;

/**
 * The consoles that get what is typed into any of them. A line that looks destructive is sent only after a question; until
 * then none of them gets anything of it that would run it.
 */
final class Group {

    private static final int MAX_LINES = 20;
    private static final int MAX_LENGTH = 500;

    /** What waits for an answer. */
    private record Held(String token, Session into, String data) {
    }

    private final Board board;
    private final Set<Session> members = new LinkedHashSet<>();
    private final Set<Session> told = new LinkedHashSet<>();
    private final TypedLine typed = new TypedLine();
    private final SecureRandom random = new SecureRandom();
    private Held held;

    Group(Board board) {
        this.board = board;
    }

    List<Session> members() {
        synchronized (board) {
            return new ArrayList<>(members);
        }
    }

    void set(List<Session> chosen) {
        synchronized (board) {
            held = null;
            typed.unknown();
            members.clear();
            told.clear();
            members.addAll(chosen);
            tell();
        }
    }

    void left(Session session) {
        synchronized (board) {
            told.remove(session);
            if (members.remove(session)) {
                tell();
            }
        }
    }

    void tell() {
        board.send(ToPage.group(members.stream().map(Session::id).toList()));
    }

    /** A page that is loaded again shows no question any more: what waited for an answer is not sent. */
    void pageCame() {
        held = null;
        tell();
    }

    // ---- input ----

    void typed(Session into, String data) {
        // What a page does not call a line may hold one.
        entered(into, data, "");
    }

    /** @param line what the page's prompt holds, with the prompt; may be empty */
    void entered(Session into, String data, String line) {
        if (into == null) {
            return;
        }
        synchronized (board) {
            if (members.size() > 1 && members.contains(into)) {
                if (held != null) {
                    return;
                }
                if (data.indexOf('\r') >= 0 && asks(into, data, line)) {
                    return;
                }
                send(data);
                return;
            }
        }
        into.type(data.getBytes(StandardCharsets.UTF_8));
    }

    private void send(String data) {
        typed.type(data);
        byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
        for (Session session : members) {
            if (session.state() == ConsoleState.OPEN) {
                told.remove(session);
                session.type(bytes);
            } else if (told.add(session)) {
                session.screen().note("What is typed into the group does not come here while this console is not open.", false);
            }
        }
    }

    private boolean asks(Session into, String data, String line) {
        boolean sql = members.stream().allMatch(session -> session.spec().kind().equals(ConsoleSpec.PSQL));
        List<Risks.Risk> risks = new ArrayList<>(Risks.lines(typed.wouldRun(data), sql));
        if (risks.isEmpty() && !typed.known() && !line.isEmpty()) {
            Risks.shown(line, sql).ifPresent(reason -> risks.add(new Risks.Risk(line.strip(), reason)));
        }
        if (risks.isEmpty()) {
            return false;
        }
        byte[] secret = new byte[12];
        random.nextBytes(secret);
        held = new Held(Base64.getUrlEncoder().withoutPadding().encodeToString(secret), into, data);
        ask(risks);
        return true;
    }

    private void ask(List<Risks.Risk> risks) {
        List<String> nodes = names(true);
        List<String> out = names(false);
        String reasons = String.join("; ", risks.stream().map(Risks.Risk::reason).distinct().limit(5).toList());
        String what = risks.size() == 1 ? "This line looks as if it could do harm: it " + reasons + "."
                : "These lines look as if they could do harm: " + reasons + ".";
        String left = out.isEmpty() ? "" : "Left out, since not open: " + String.join(", ", out) + ".";
        String to = nodes.size() == 1 ? "1 Console" : nodes.size() + " Consoles";
        List<String> lines = risks.stream().limit(MAX_LINES).map(risk -> shortened(risk.line())).toList();
        board.send(ToPage.confirm(held.token(), "Run on " + to + "?", Texts.join(what, left), lines, nodes, "Send to " + to, "Keep Editing"));
    }

    private List<String> names(boolean open) {
        return members.stream().filter(session -> (session.state() == ConsoleState.OPEN) == open)
                .map(session -> session.spec().title() + (session.spec().detail().isEmpty() ? "" : " (" + session.spec().detail() + ")")).toList();
    }

    private static String shortened(String line) {
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "…";
    }

    void confirmed(String token, boolean yes) {
        synchronized (board) {
            if (held == null || !held.token().equals(token)) {
                // An answer to a question that is no longer asked.
                return;
            }
            String data = held.data();
            held = null;
            if (yes) {
                send(data);
            }
        }
    }
}
