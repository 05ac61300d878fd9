package org.howdah.console.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The consoles that get what is typed into any of them. */
final class Group {

    private final Board board;
    private final Set<Session> members = new LinkedHashSet<>();

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
            members.clear();
            members.addAll(chosen);
            tell();
        }
    }

    void left(Session session) {
        synchronized (board) {
            if (members.remove(session)) {
                tell();
            }
        }
    }

    void tell() {
        board.send(ToPage.group(members.stream().map(Session::id).toList()));
    }

    void typed(Session into, String data) {
        if (into == null) {
            return;
        }
        byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
        List<Session> all = members();
        if (!all.contains(into)) {
            into.type(bytes);
            return;
        }
        all.forEach(session -> session.type(bytes));
    }

    void entered(Session into, String data, String line) {
        typed(into, data);
    }

    void confirmed(String token, boolean yes) {
        // nothing is asked yet
    }
}
