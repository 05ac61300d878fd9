package org.howdah.console.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.howdah.console.Console;
import org.howdah.console.ConsoleSpec;
import org.howdah.console.ConsoleState;
import org.howdah.console.Tap;
import org.howdah.remote.Cancellation;
import org.howdah.remote.RemoteException;
import org.howdah.remote.Terminal;

/** A console: connects, hands on what comes and what is typed, and sees to it that the connection comes back. */
final class Session implements Console {

    /** How long to wait for the page to tell its size before connecting without. */
    private static final long SIZE_MILLIS = 250;
    private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final int id;
    private final ConsoleSpec spec;
    private final Board board;
    private final Screen screen;
    private final Typing typing;
    private final Wishes wishes = new Wishes();
    private final Vigil vigil = new Vigil(this);
    private int columns = 80;
    private int rows = 24;
    private boolean sized;
    private boolean redraw;
    private Terminal terminal;
    private Cancellation connecting = new Cancellation();
    /** Why the connection was given up on this side; empty where it was not. */
    private String givenUp = "";
    private volatile boolean refusing;
    private volatile boolean closed;
    private volatile String title = "";

    Session(int id, ConsoleSpec spec, Board board) {
        this.id = id;
        this.spec = spec;
        this.board = board;
        screen = new Screen(id, spec, Story.connecting(spec));
        typing = new Typing(spec.title());
    }

    void start() {
        Thread.ofPlatform().daemon().name("Howdah console " + spec.title()).start(this::live);
    }

    Screen screen() {
        return screen;
    }

    Typing typing() {
        return typing;
    }

    // ---- its life ----

    private void live() {
        Story story = new Story(spec);
        try {
            awaitSize();
            while (!closed) {
                Terminal opened = connect(story);
                if (opened != null) {
                    read(opened);
                    ended(opened, story);
                }
                if (!closed) {
                    wait(story);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Null where it could not be. */
    private Terminal connect(Story story) {
        wishes.clear();
        set(story.connecting(System.currentTimeMillis()));
        int atColumns;
        int atRows;
        Cancellation cancellation = new Cancellation();
        synchronized (this) {
            if (closed) {
                return null;
            }
            connecting = cancellation;
            atColumns = columns;
            atRows = rows;
        }
        try {
            Terminal opened = spec.opener().open(atColumns, atRows, cancellation);
            synchronized (this) {
                if (closed) {
                    opened.close();
                    return null;
                }
                terminal = opened;
                if (columns != atColumns || rows != atRows) {
                    typing.resize(columns, rows);
                }
                typing.start(opened, atColumns, atRows);
            }
            List<String> notes = story.opened(System.currentTimeMillis());
            set(Status.of(ConsoleState.OPEN, "", ""));
            notes.forEach(note -> screen.note(note, false));
            return opened;
        } catch (RemoteException e) {
            typing.stop();
            if (!closed) {
                set(story.refused(e, System.currentTimeMillis()));
            }
        } catch (RuntimeException e) {
            System.getLogger("org.howdah.console").log(System.Logger.Level.ERROR, "The console " + spec.title() + " could not be opened.", e);
            typing.stop();
            set(story.broken(e));
        }
        return null;
    }

    private void read(Terminal from) throws InterruptedException {
        InputStream in = from.output();
        try {
            while (true) {
                byte[] frame = screen.frame();
                if (frame == null) {
                    return;
                }
                int n = in.read(frame, Screen.HEADER, Screen.PIECE);
                if (n < 0) {
                    return;
                }
                if (n < Screen.PIECE / 2 && screen.busy()) {
                    // The page has enough to do meanwhile, and few large pieces cost it and us less than many small ones.
                    LockSupport.parkNanos(GATHER_NANOS);
                }
                while (n < Screen.PIECE && in.available() > 0) {
                    int more = in.read(frame, Screen.HEADER + n, Screen.PIECE - n);
                    if (more < 0) {
                        break;
                    }
                    n += more;
                }
                typing.answered();
                screen.output(frame, n);
            }
        } catch (IOException e) {
            // As an end: the terminal tells why.
        }
    }

    private void ended(Terminal old, Story story) {
        String why;
        synchronized (this) {
            terminal = null;
            why = givenUp;
            givenUp = "";
        }
        if (closed) {
            return;
        }
        long unanswered = typing.unanswered();
        typing.stop();
        closing(old);
        Status status = story.ended(why.isEmpty() ? end(old) : new Terminal.End(Terminal.Reason.LOST, OptionalInt.empty(), why), screen.tail(Story.TAIL), System.currentTimeMillis());
        set(status);
        List<String> notes = story.notes(screen.lastOutput(), unanswered);
        for (int i = 0; i < notes.size(); i++) {
            screen.note(notes.get(i), i == 0);
        }
    }

    private static Terminal.End end(Terminal old) {
        try {
            return old.end();
        } catch (IllegalStateException e) {
            return new Terminal.End(Terminal.Reason.LOST, OptionalInt.empty(), "The connection ended.");
        }
    }

    /** Until it shall be connected: again by itself, or at the user's wish. */
    private void wait(Story story) throws InterruptedException {
        long delay = story.retryIn();
        if (delay >= 0) {
            set(story.waiting(System.currentTimeMillis()));
            Wishes.Wish wish = wishes.await(delay);
            if (wish != Wishes.Wish.STOP) {
                return;
            }
            set(story.stopped());
        }
        Wishes.Wish wish;
        do {
            wish = wishes.await(-1);
        } while (wish == Wishes.Wish.STOP);
        story.wished();
    }

    private void set(Status status) {
        if (screen.status(status)) {
            board.changed();
        }
    }

    // ---- how the open connection is ----

    /** Now and then. @param slept how long this machine stood still since the last time */
    void tick(Duration slept) {
        Terminal open;
        synchronized (this) {
            open = terminal;
        }
        if (open != null && slept.isZero()) {
            vigil.tick(open);
        } else if (open != null) {
            vigil.woke(open, slept);
        } else if (!slept.isZero() && state() == ConsoleState.RECONNECTING) {
            wishes.wish(Wishes.Wish.CONNECT);
        }
    }

    void trouble(Terminal with, String text, String hint) {
        open(with, Status.of(ConsoleState.OPEN, text, hint, "close"));
    }

    void fine(Terminal with) {
        open(with, Status.of(ConsoleState.OPEN, "", ""));
    }

    private void open(Terminal with, Status status) {
        boolean told;
        synchronized (this) {
            told = terminal == with && state() == ConsoleState.OPEN && screen.status(status);
        }
        if (told) {
            board.changed();
        }
    }

    /** Gives a connection up that may look alive. */
    void lost(Terminal with, String why) {
        synchronized (this) {
            if (terminal != with) {
                return;
            }
            givenUp = why;
        }
        closing(with);
    }

    private synchronized void awaitSize() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SIZE_MILLIS);
        for (long left = SIZE_MILLIS; !sized && !closed && left > 0; left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())) {
            wait(left);
        }
    }

    // ---- what the page says ----

    Typing.Taken type(byte[] bytes) {
        switch (state()) {
        case OPEN, CONNECTING -> {
            Typing.Taken taken = typing.type(bytes);
            if (taken == Typing.Taken.PASTE_DROPPED) {
                screen.note("Ctrl-C: " + Texts.bytes(typing.dropped()) + " of a paste, not yet taken by the host, were dropped.", false);
            } else if (taken == Typing.Taken.REFUSED && !refusing) {
                screen.note("The host does not take any more input: " + Texts.bytes(bytes.length) + " were not sent.", false);
                screen.note("Nor is anything else until it took the " + Texts.bytes(typing.queued()) + " that wait. Ctrl-C drops them.", false);
            }
            refusing = taken == Typing.Taken.REFUSED;
            return taken;
        }
        default -> {
            return Typing.Taken.REFUSED;
        }
        }
    }

    synchronized void size(int nowColumns, int nowRows) {
        boolean first = !sized;
        boolean same = columns == nowColumns && rows == nowRows;
        columns = nowColumns;
        rows = nowRows;
        sized = true;
        notifyAll();
        if (terminal != null && redraw && same) {
            // A program draws anew when its terminal changes.
            typing.resize(columns, Math.max(1, rows - 1));
            board.later(() -> typing.resize(columns, rows));
        } else if (terminal != null && !same) {
            typing.resize(columns, rows);
        }
        redraw = false;
        if (!same || first) {
            screen.resized(columns, rows);
        }
    }

    void attach(PageLink page, boolean focus, int beside) {
        boolean drawAgain = screen.attach(page, focus, beside);
        synchronized (this) {
            redraw = drawAgain;
        }
    }

    void title(String text) {
        title = text.codePoints().filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT).limit(200)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip();
    }

    // ---- Console ----

    @Override
    public int id() {
        return id;
    }

    @Override
    public ConsoleSpec spec() {
        return spec;
    }

    @Override
    public ConsoleState state() {
        return screen.status().state();
    }

    @Override
    public String stateText() {
        return screen.status().text();
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void insert(String text, boolean run) {
        screen.insert(ToPage.insert(id, text, run));
    }

    @Override
    public void focus() {
        board.focus(this);
    }

    @Override
    public void addTap(Tap tap) {
        screen.add(tap);
    }

    @Override
    public void removeTap(Tap tap) {
        screen.remove(tap);
    }

    @Override
    public void recording(boolean on, String text) {
        screen.recording(on ? text == null ? "" : text : null);
        if (!on && text != null && !text.isBlank()) {
            screen.note(text, false);
        }
    }

    @Override
    public void reconnect() {
        if (state() != ConsoleState.OPEN && state() != ConsoleState.CONNECTING) {
            wishes.wish(Wishes.Wish.CONNECT);
        }
    }

    @Override
    public void stopReconnecting() {
        if (state() == ConsoleState.RECONNECTING) {
            wishes.wish(Wishes.Wish.STOP);
        }
    }

    @Override
    public void close() {
        Terminal open;
        Cancellation attempt;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            open = terminal;
            terminal = null;
            attempt = connecting;
            notifyAll();
        }
        attempt.cancel();
        wishes.close();
        screen.close();
        typing.stop();
        board.closed(this);
        if (open != null) {
            closing(open);
        }
    }

    /** A host that hangs keeps a thread waiting, nobody else. */
    private void closing(Terminal old) {
        Thread.ofPlatform().daemon().name("Howdah closes console " + spec.title()).start(old::close);
    }
}
