package org.howdah.remote.ssh.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.howdah.remote.Cancellation;
import org.howdah.remote.RemoteException;

/**
 * Further sessions of a login, for terminals. A server allows only so many channels in one session (MaxSessions), and a
 * terminal keeps its place for hours: the first terminal shares the session with commands and transfers, which costs no second
 * login; the others share sessions of their own, so that terminals never take the places that other work waits for.
 */
final class Spares {

    /** Opens a terminal on a session in which it has a place. */
    interface Opening<T> {
        T on(Link link) throws RemoteException;
    }

    private static final int ON_FIRST = 1;
    /** Where every login asks a person for a code, the first session is used as far as some places stay free. */
    private static final int KEPT_FREE = 3;
    private static final int MOST = 32;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Link first;
    private final Supplier<Link> maker;
    private final Duration idle;
    private final ScheduledExecutorService timer;
    private final List<Link> spares = new ArrayList<>();
    private boolean closed;

    /** @param idle after which an empty spare session is closed */
    Spares(Link first, Supplier<Link> maker, Duration idle, ScheduledExecutorService timer) {
        this.first = first;
        this.maker = maker;
        this.idle = idle;
        this.timer = timer;
    }

    <T> T open(long deadline, Cancellation cancellation, String what, Opening<T> opening) throws RemoteException {
        // What a person answered for the shared session is known to the others then: they ask nothing.
        first.awaitSession(cancellation);
        Set<Link> full = new HashSet<>();
        while (true) {
            Link link = choose(full);
            if (link == null) {
                if (!full.isEmpty()) {
                    full.clear();
                    Waiting.pause(PAUSE, cancellation, what);
                }
                link = first;
                first.slots().acquire(deadline, cancellation, what);
                synchronized (this) {
                    first.terminals++;
                }
            }
            try {
                T opened = opening.on(link);
                synchronized (this) {
                    link.hadTerminal = true;
                }
                return opened;
            } catch (Full e) {
                boolean hopeless;
                synchronized (this) {
                    // One that never had a terminal will not get one; elsewhere the server may still be busy closing others.
                    hopeless = link != first && link.terminals <= 1 && !link.hadTerminal || System.nanoTime() > deadline;
                    link.full = link != first;
                    full.add(link);
                }
                gone(link, false);
                if (hopeless) {
                    throw e;
                }
            } catch (RemoteException e) {
                gone(link, false);
                if (link == first || full.contains(first) || cancellation.isCancelled()) {
                    throw e;
                }
                // No further login is to be had, as with MaxStartups or a code that nobody types: what is open has to do.
                synchronized (this) {
                    spares.forEach(full::add);
                }
                Link last = first;
                if (!last.slots().tryAcquire()) {
                    throw e;
                }
                synchronized (this) {
                    last.terminals++;
                }
                try {
                    return opening.on(last);
                } catch (RemoteException again) {
                    gone(last, false);
                    throw again;
                }
            }
        }
    }

    /** A session with a free place, which is taken; null where whoever asks has to wait for one of the first. */
    private synchronized Link choose(Set<Link> full) {
        int share = first.needsPerson() ? Math.max(ON_FIRST, first.slots().limit() - KEPT_FREE) : ON_FIRST;
        if (!full.contains(first) && first.terminals < share && first.slots().tryAcquire()) {
            first.terminals++;
            return first;
        }
        for (Link spare : spares) {
            if (!spare.full && !full.contains(spare) && spare.slots().tryAcquire()) {
                spare.terminals++;
                return spare;
            }
        }
        if (closed || spares.size() >= MOST) {
            return null;
        }
        Link fresh = maker.get();
        spares.add(fresh);
        fresh.terminals++;
        fresh.slots().tryAcquire();
        return fresh;
    }

    /** A terminal does not use its session any more. */
    void gone(Link link, boolean closedByUs) {
        synchronized (this) {
            link.terminals--;
            if (closedByUs) {
                link.full = false;
            }
            if (link == first || link.terminals > 0 || closed) {
                return;
            }
        }
        timer.schedule(() -> closeIfEmpty(link), idle.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void closeIfEmpty(Link link) {
        synchronized (this) {
            if (link.terminals > 0 || !spares.remove(link)) {
                return;
            }
        }
        first.threads().execute(link::close);
    }

    void close() {
        List<Link> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(spares);
            spares.clear();
        }
        all.forEach(Link::close);
    }
}
