package org.howdah.console;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.howdah.console.internal.Board;
import org.howdah.web.WebHost;

/**
 * One page with its consoles. The consoles live here: a page that is loaded again is told everything again. Methods return at
 * once and may be called on any thread.
 */
public final class Consoles implements AutoCloseable {

    private final Board board;

    /** @param site what is around the page */
    public Consoles(WebHost host, ConsoleSite site) {
        board = new Board(Objects.requireNonNull(host), Objects.requireNonNull(site));
    }

    /** Where a browser of this machine finds the page; neither logged nor shown. */
    public URI url() {
        return board.url();
    }

    /** Opens a console, shows it in the page and connects. Where the user asked the page for one, it opens at the place he chose. */
    public Console open(ConsoleSpec spec) {
        return board.open(spec, null);
    }

    /** Opens a console beside another, in the same place of the page. */
    public Console open(ConsoleSpec spec, Console beside) {
        return board.open(spec, beside);
    }

    /** In the order they were opened. */
    public List<Console> list() {
        return board.list();
    }

    /** The one that has the keyboard, or had it last. */
    public Optional<Console> active() {
        return board.active();
    }

    /** Those that get what is typed into any of them; empty where input goes to one only. */
    public List<Console> group() {
        return board.grouped();
    }

    public void group(Collection<Console> consoles) {
        board.group(consoles);
    }

    public ConsoleSettings settings() {
        return board.settings();
    }

    public void settings(ConsoleSettings settings) {
        board.settings(Objects.requireNonNull(settings));
    }

    /** Does what a menu or a key of the window asks for, with the active console. @param id as the page's protocol.ts has them */
    public void command(String id) {
        board.command(id);
    }

    /** What the page offers to open. */
    public void targets(List<TargetNode> nodes) {
        board.targets(nodes);
    }

    /** For tests: as if this machine had slept. */
    void stoodStill(Duration time) {
        board.tick(time);
    }

    /** Closes all consoles and the page; the host is the caller's. */
    @Override
    public void close() {
        board.close();
    }
}
