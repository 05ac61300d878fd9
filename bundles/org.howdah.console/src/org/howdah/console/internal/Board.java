package org.howdah.console.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.howdah.console.Console;
import org.howdah.console.ConsoleSettings;
import org.howdah.console.ConsoleSite;
import org.howdah.console.ConsoleSpec;
import org.howdah.console.TargetNode;
import org.howdah.console.client.ClientFiles;
import org.howdah.web.Asset;
import org.howdah.web.Channel;
import org.howdah.web.PageContent;
import org.howdah.web.Peer;
import org.howdah.web.WebHost;
import org.howdah.web.WebPage;

import com.google.gson.JsonElement;

/** The consoles of a page, and what page and site tell each other. Its lock is held shortly and never while something waits. */
public final class Board implements PageContent, AutoCloseable {

    private static final int MAX_LINK = 8192;
    private static final Duration TICK = Duration.ofMillis(500);
    private static final int MAX_ASKED = 200;

    private final ConsoleSite site;
    private final WebPage web;
    private final Map<Integer, Session> sessions = new LinkedHashMap<>();
    private final Map<String, Integer> besides = new LinkedHashMap<>();
    private final ScheduledExecutorService siteThread = Executors
            .newSingleThreadScheduledExecutor(work -> Thread.ofPlatform().daemon().name("Howdah consoles").unstarted(work));
    private final ScheduledExecutorService clock = Executors
            .newSingleThreadScheduledExecutor(work -> Thread.ofPlatform().daemon().name("Howdah consoles clock").unstarted(work));
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<String> copied = new AtomicReference<>();
    private final AtomicReference<String> selected = new AtomicReference<>();
    private final Group group = new Group(this);
    private ConsoleSettings settings = ConsoleSettings.defaults();
    private List<TargetNode> targets = List.of();
    private JsonElement layout;
    private PageLink link;
    private int lastId;
    private int active;
    private boolean changing;
    private boolean closed;

    public Board(WebHost host, ConsoleSite site) {
        this.site = site;
        web = host.open(this);
        Naps naps = new Naps(TICK, System.nanoTime(), System.currentTimeMillis());
        clock.scheduleWithFixedDelay(() -> tick(naps.tick(System.nanoTime(), System.currentTimeMillis())), TICK.toMillis(), TICK.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** @param slept how long this machine stood still since the last time */
    public void tick(Duration slept) {
        List<Session> all;
        synchronized (this) {
            all = List.copyOf(sessions.values());
        }
        all.forEach(session -> session.tick(slept));
    }

    // ---- the page ----

    @Override
    public Asset asset(String path) {
        URL file = ClientFiles.find(path);
        return file == null ? null : Asset.from(file);
    }

    @Override
    public Channel connect(Peer peer) {
        return new PageLink(this, peer);
    }

    public URI url() {
        return web.url();
    }

    synchronized void gone(PageLink from) {
        if (link == from) {
            link = null;
            sessions.values().forEach(session -> session.screen().detach(from));
        }
    }

    private synchronized void ready(PageLink page) {
        link = page;
        page.send(ToPage.settings(settings));
        page.send(ToPage.resetAll());
        page.send(ToPage.targets(targets));
        // Before the consoles: each then opens where it was, at its size.
        if (layout != null) {
            page.send(ToPage.layout(layout));
        }
        sessions.values().forEach(session -> session.attach(page, false, 0));
        group.pageCame();
        if (sessions.containsKey(active)) {
            page.send(ToPage.focus(active));
        }
    }

    synchronized void send(String message) {
        if (link != null) {
            link.send(message);
        }
    }

    /** On the socket's thread, one message after the other. */
    void receive(PageLink from, FromPage message) {
        if (message.kind().equals("ready")) {
            ready(from);
            return;
        }
        synchronized (this) {
            if (link != from) {
                throw new BadMessage("The page must say first that it is ready.");
            }
        }
        switch (message.kind()) {
        case "in" -> group.typed(of(message), message.data());
        case "ack" -> with(message, session -> session.screen().acknowledged(from, message.count()));
        case "enter" -> group.entered(of(message), message.data(), message.line());
        case "bin" -> with(message, session -> session.type(message.data().getBytes(StandardCharsets.ISO_8859_1)));
        case "size" -> with(message, session -> session.size(message.columns(), message.rows()));
        case "close" -> with(message, Session::close);
        case "reconnect" -> with(message, Session::reconnect);
        case "stop" -> with(message, Session::stopReconnecting);
        case "group" -> group.set(known(message.ids()));
        case "confirmed" -> group.confirmed(message.token(), message.yes());
        case "link" -> link(message.url());
        case "copy" -> copy(message.text(), message.selection());
        case "paste" -> with(message, session -> asked(() -> session.screen().post(ToPage.pasted(session.id(), pasted(message).orElse("")))));
        case "new" -> create(message.key(), message.beside());
        case "snippets" -> with(message, session -> asked(() -> session.screen().post(ToPage.snippets(session.id(), site.snippets(session)))));
        case "snippet" -> {
            String id = message.snippet();
            with(message, session -> asked(() -> site.snippet(session, id, message.run())));
        }
        case "record" -> {
            boolean on = message.on();
            with(message, session -> asked(() -> site.record(session, on)));
        }
        case "active" -> with(message, this::activate);
        case "title" -> with(message, session -> {
            session.title(message.titleText());
            changed();
        });
        case "bell" -> with(message, session -> {
            // Shown by the page; nothing of the workbench's.
        });
        case "layout" -> layout(message.layout());
        default -> throw new BadMessage("The page sent a message of an unknown kind.");
        }
    }

    /** Null where it was closed while the page's message was on its way. */
    private Session of(FromPage message) {
        return find(message.id());
    }

    private synchronized Session find(int id) {
        if (id < 1 || id > lastId) {
            throw new BadMessage("The page named a console that never was.");
        }
        return sessions.get(id);
    }

    private void with(FromPage message, Consumer<Session> what) {
        Session session = of(message);
        if (session != null) {
            what.accept(session);
        }
    }

    private synchronized List<Session> known(List<Integer> ids) {
        List<Session> found = new ArrayList<>();
        for (int id : ids) {
            Session session = find(id);
            if (session != null && !found.contains(session)) {
                found.add(session);
            }
        }
        return found;
    }

    private void link(String url) {
        if (url.length() > MAX_LINK) {
            return;
        }
        try {
            URI uri = new URI(url);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null) {
                asked(() -> site.openLink(uri));
            }
        } catch (URISyntaxException e) {
            // The far side wrote something that only looked like a link.
        }
    }

    private void create(String key, int beside) {
        synchronized (this) {
            if (beside != 0 && find(beside) != null) {
                besides.put(key, beside);
                if (besides.size() > MAX_ASKED) {
                    besides.clear();
                }
            } else {
                besides.remove(key);
            }
        }
        asked(() -> site.newConsole(key));
    }

    private synchronized void activate(Session session) {
        if (active != session.id()) {
            active = session.id();
            changed();
        }
    }

    private synchronized void layout(JsonElement now) {
        layout = now;
    }

    // ---- what the workbench asks for ----

    public synchronized Session open(ConsoleSpec spec, Console besideOf) {
        if (closed) {
            throw new IllegalStateException("The consoles were closed.");
        }
        Integer wished = besides.remove(spec.targetKey());
        int beside = besideOf != null ? besideOf.id() : wished == null ? 0 : wished;
        Session session = new Session(++lastId, spec, this);
        sessions.put(session.id(), session);
        active = session.id();
        if (link != null) {
            session.attach(link, true, beside);
        }
        session.start();
        changed();
        return session;
    }

    public synchronized List<Console> list() {
        return List.copyOf(sessions.values());
    }

    public synchronized Optional<Console> active() {
        return Optional.ofNullable(sessions.get(active));
    }

    public synchronized List<Console> grouped() {
        return List.copyOf(group.members());
    }

    public synchronized void group(Collection<Console> consoles) {
        group.set(known(consoles.stream().map(Console::id).toList()));
    }

    public synchronized ConsoleSettings settings() {
        return settings;
    }

    public synchronized void settings(ConsoleSettings now) {
        settings = now;
        send(ToPage.settings(now));
    }

    public void command(String id) {
        send(ToPage.command(id));
    }

    public synchronized void targets(List<TargetNode> nodes) {
        targets = List.copyOf(nodes);
        send(ToPage.targets(targets));
    }

    synchronized void focus(Session session) {
        if (sessions.containsKey(session.id())) {
            active = session.id();
            send(ToPage.focus(active));
            changed();
        }
    }

    void closed(Session session) {
        synchronized (this) {
            sessions.remove(session.id());
            group.left(session);
        }
        changed();
    }

    /** Tells the site once for all that happens close together. */
    void changed() {
        synchronized (this) {
            if (changing) {
                return;
            }
            changing = true;
        }
        site(() -> {
            synchronized (this) {
                changing = false;
            }
            site.changed();
        });
    }

    /** Only the last copied text counts, however fast they come. */
    private void copy(String text, boolean selection) {
        AtomicReference<String> last = selection ? selected : copied;
        if (last.getAndSet(text) == null) {
            site(() -> {
                if (selection) {
                    site.selected(last.getAndSet(null));
                } else {
                    site.copied(last.getAndSet(null));
                }
            });
        }
    }

    private Optional<String> pasted(FromPage message) {
        return message.selection() ? site.selection() : site.clipboard();
    }

    /** As {@link #site(Runnable)}, for what the page asked for: not more of it than a user can want. */
    private void asked(Runnable call) {
        if (asked.incrementAndGet() > MAX_ASKED) {
            asked.decrementAndGet();
            throw new BadMessage("The page asks for too much at once.");
        }
        site(() -> {
            asked.decrementAndGet();
            call.run();
        });
    }

    /** Calls the site on the thread for that; a page that is being closed has nobody to tell. */
    private void site(Runnable call) {
        try {
            siteThread.execute(() -> {
                try {
                    call.run();
                } catch (RuntimeException e) {
                    System.getLogger("org.howdah.console").log(System.Logger.Level.ERROR, "What the page of consoles asked for failed.", e);
                }
            });
        } catch (RejectedExecutionException e) {
            // closed
        }
    }

    /** A moment later. */
    void later(Runnable work) {
        try {
            siteThread.schedule(work, 100, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // closed
        }
    }

    @Override
    public void close() {
        List<Session> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(sessions.values());
        }
        all.forEach(Session::close);
        web.close();
        clock.shutdownNow();
        siteThread.shutdown();
    }
}
