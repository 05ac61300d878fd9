package org.howdah.remote.ssh.internal;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

import org.howdah.remote.Cancellation;
import org.howdah.remote.Login;
import org.howdah.remote.RemoteException;
import org.howdah.remote.RemoteException.Kind;
import org.howdah.remote.ssh.SshOptions;

import com.jcraft.jsch.Channel;
import com.jcraft.jsch.ChannelDirectStreamLocal;
import com.jcraft.jsch.ChannelDirectTCPIP;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;

/**
 * The one SSH session of a login: opened when first needed, by whoever comes first, while the others wait for the same
 * attempt; opened anew when it has died. What ran on a session that died is never run again by itself.
 */
public final class Link {

    /** Prepares a channel that is not open yet. */
    interface Setup<C extends Channel> {
        void prepare(C channel) throws IOException, JSchException;
    }

    /** An open channel, and the watch of the session it is on. */
    record Opened<C extends Channel>(C channel, Pulse pulse) {
    }

    private static final Duration CONNECTING = Duration.ofMinutes(30);
    private static final Duration FULL_PATIENCE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(160);
    private static final int SOCKET_WINDOW = 1 << 20;
    private static final int ADMINISTRATIVELY_PROHIBITED = 1;
    private static final int RESOURCE_SHORTAGE = 4;

    private final Login login;
    private final String alias;
    private final Connector connector;
    private final Connector.Dialer dialer;
    private final ExecutorService threads;
    private final SshOptions options;
    private final Slots slots;
    private final SftpPool sftp;
    private final Spares spares;
    private final Locales locales = new Locales();
    /** How many terminals are on this session; guarded by the spares of the login. */
    int terminals;
    /** The server refused a terminal here since one was closed; guarded alike. */
    boolean full;
    /** A terminal was opened here once; guarded alike. */
    boolean hadTerminal;
    private Attempt current;
    private boolean closed;

    /** @param alias what the user's config may call the host */
    Link(Login login, String alias, Connector connector, Connector.Dialer dialer, ExecutorService threads, ScheduledExecutorService timer,
            SshOptions options) {
        this.login = login;
        this.alias = alias;
        this.connector = connector;
        this.dialer = dialer;
        this.threads = threads;
        this.options = options;
        sftp = new SftpPool(this);
        spares = new Spares(this, () -> new Link(login, alias, connector, dialer, threads, timer, options), options.spareIdle(), timer);
        slots = new Slots(options.channelsPerSession(), sftp::releaseIdle);
    }

    Login login() {
        return login;
    }

    SshOptions options() {
        return options;
    }

    ExecutorService threads() {
        return threads;
    }

    Slots slots() {
        return slots;
    }

    Locales locales() {
        return locales;
    }

    Spares spares() {
        return spares;
    }

    /** Whether another session of this login would have to ask a person again. */
    boolean needsPerson() {
        return connector.needsPerson(login);
    }

    SftpPool sftp() {
        return sftp;
    }

    /** Waits as long as connecting takes: that ends by itself, and a person may be asked meanwhile. */
    private Connector.Connected session(Cancellation cancellation) throws RemoteException {
        Attempt attempt;
        synchronized (this) {
            if (closed) {
                throw new RemoteException(Kind.INVALID, "The access to " + login + " is closed already.", "");
            }
            if (current == null || current.isOver() || !current.join()) {
                Attempt fresh = new Attempt();
                fresh.join();
                current = fresh;
                threads.execute(() -> fresh.run(() -> connect(fresh.result())));
            }
            attempt = current;
        }
        return attempt.await(System.nanoTime() + CONNECTING.toNanos(), cancellation, "connecting to " + login);
    }

    void awaitSession(Cancellation cancellation) throws RemoteException {
        session(cancellation);
    }

    private void connect(CompletableFuture<Connector.Connected> attempt) {
        try {
            Connector.Connected connected = connector.connect(login, alias, dialer, attempt::completeExceptionally);
            boolean late;
            synchronized (this) {
                late = !attempt.complete(connected) || closed;
            }
            if (late) {
                connected.session().disconnect();
            }
        } catch (RemoteException | RuntimeException | Error e) {
            attempt.completeExceptionally(e);
        }
    }

    /**
     * Opens a channel. Nothing has been asked of the far side before that, so a session found dead is opened anew, once.
     *
     * @param counted whether the server counts it against MaxSessions; the caller then holds a place in {@link #slots()},
     *            and has lost it where this throws
     * @param patience for the server's answer, on a session that is open
     */
    <C extends Channel> C open(Class<C> type, String name, boolean counted, Setup<C> setup, int timeoutMillis, Duration patience,
            Cancellation cancellation, String what) throws RemoteException {
        return openWatched(type, name, counted, false, setup, timeoutMillis, patience, cancellation, what).channel();
    }

    /**
     * The same, for who wants to know about the session as well.
     *
     * @param elsewhere whether the caller rather goes to another session than wait for a place: throws {@link Full} then
     */
    <C extends Channel> Opened<C> openWatched(Class<C> type, String name, boolean counted, boolean elsewhere, Setup<C> setup, int timeoutMillis,
            Duration patience, Cancellation cancellation, String what) throws RemoteException {
        boolean reopened = false;
        long start = System.nanoTime();
        Duration pause = Duration.ofMillis(10);
        try {
            while (true) {
                Connector.Connected session = session(cancellation);
                Opening<C> opening = new Opening<>(session.session(), type, name, setup, timeoutMillis);
                threads.execute(opening);
                try {
                    C channel = Waiting.forResult(opening.result, System.nanoTime() + patience.toNanos(), cancellation,
                            "opening a channel on " + login + " for " + what);
                    return new Opened<>(channel, session.pulse());
                } catch (RemoteException e) {
                    opening.abandon();
                    if (opening.lost && !reopened) {
                        reopened = true;
                        continue;
                    }
                    if (opening.full && elsewhere) {
                        throw new Full(e);
                    }
                    if (opening.full && counted) {
                        // The one that is kept for the next transfer may have the last place.
                        sftp.releaseIdle();
                    }
                    long waited = System.nanoTime() - start;
                    // The server allows fewer channels than was thought, or has not noticed yet that others are closed.
                    boolean hope = slots.used() > 1 || waited < FULL_PATIENCE.toNanos();
                    if (!opening.full || !counted || !hope || waited > patience.toNanos()) {
                        throw e;
                    }
                    Waiting.pause(pause, cancellation, what);
                    pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
                }
            }
        } catch (RemoteException e) {
            if (counted) {
                slots.release();
            }
            throw e;
        }
    }

    /** One attempt to open a channel, in its own thread: JSch cannot be interrupted in it. */
    private final class Opening<C extends Channel> implements Runnable {
        private final Session session;
        private final Class<C> type;
        private final String name;
        private final Setup<C> setup;
        private final int timeoutMillis;
        private final CompletableFuture<C> result = new CompletableFuture<>();
        /** The session was dead before anything was asked. */
        private volatile boolean lost;
        /** The server has no place for another channel. */
        private volatile boolean full;

        Opening(Session session, Class<C> type, String name, Setup<C> setup, int timeoutMillis) {
            this.session = session;
            this.type = type;
            this.name = name;
            this.setup = setup;
            this.timeoutMillis = timeoutMillis;
        }

        void abandon() {
            if (!result.cancel(false) && !result.isCompletedExceptionally()) {
                result.join().disconnect();
            }
        }

        @Override
        public void run() {
            Channel channel = null;
            try {
                channel = session.openChannel(name);
                if (channel == null) {
                    lost = true;
                    throw new RemoteException(Kind.DISCONNECTED, "The connection to " + login + " was lost.", "Try again.");
                }
                C typed = type.cast(channel);
                setup.prepare(typed);
                typed.connect(timeoutMillis);
                if (!typed.isConnected() && !typed.isClosed()) {
                    throw new JSchException("channel is not opened.");
                }
                if (!result.complete(typed)) {
                    typed.disconnect();
                }
            } catch (JSchException | IOException | RuntimeException e) {
                result.completeExceptionally(explain(channel, e));
            } catch (RemoteException e) {
                result.completeExceptionally(e);
            }
        }

        private RemoteException explain(Channel channel, Exception e) {
            String text = String.valueOf(e.getMessage());
            boolean started = text.startsWith("Channel");
            int reason = channel == null ? -1 : channel.getExitStatus();
            Throwable root = e;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            if (!started && root instanceof java.net.SocketException) {
                // It broke just now, and its reader has not noticed yet.
                session.disconnect();
            }
            if (!session.isConnected()) {
                lost = !started;
                return new RemoteException(Kind.DISCONNECTED, "The connection to " + login + " was lost.", "Try again.", e);
            }
            if (text.contains("failed to send channel request")) {
                return new RemoteException(Kind.REFUSED, "The SSH server of " + login.host() + " refused a request of " + login.user() + ".",
                        "Its sshd_config may not allow SFTP, terminals or commands for this user.", e);
            }
            full = reason > 0 && reason != ADMINISTRATIVELY_PROHIBITED;
            String why = reason == ADMINISTRATIVELY_PROHIBITED ? "its configuration does not allow it"
                    : reason == RESOURCE_SHORTAGE ? "it is short of resources" : reason > 0 ? "it could not connect" : Inputs.shown(text);
            return new RemoteException(Kind.REFUSED, "The SSH server of " + login.host() + " did not open a channel for " + login.user() + ": " + why + ".",
                    "", e);
        }
    }

    public Socket openUnix(String path, Cancellation cancellation) throws RemoteException {
        return openSocket(ChannelDirectStreamLocal.class, "direct-streamlocal@openssh.com", channel -> channel.setSocketPath(path),
                "the Unix socket " + path, "AllowStreamLocalForwarding", cancellation);
    }

    public Socket openTcp(String host, int port, Cancellation cancellation) throws RemoteException {
        return openSocket(ChannelDirectTCPIP.class, "direct-tcpip", channel -> {
            channel.setHost(host);
            channel.setPort(port);
        }, host + " port " + port, "AllowTcpForwarding", cancellation);
    }

    private <C extends ChannelDirectTCPIP> Socket openSocket(Class<C> type, String name, Setup<C> setup, String target, String permission,
            Cancellation cancellation) throws RemoteException {
        int timeout = (int) options.connectTimeout().toMillis();
        Inbox[] inbox = new Inbox[1];
        java.io.OutputStream[] output = new java.io.OutputStream[1];
        C channel;
        try {
            channel = open(type, name, false, c -> {
                setup.prepare(c);
                inbox[0] = new Inbox(c, SOCKET_WINDOW);
                c.setOutputStream(inbox[0].sink(false));
                c.setExtOutputStream(inbox[0].sink(true));
                output[0] = c.getOutputStream();
            }, timeout, options.connectTimeout(), cancellation, target);
        } catch (RemoteException e) {
            if (e.kind() != Kind.REFUSED) {
                throw e;
            }
            boolean prohibited = e.getMessage().contains("does not allow");
            throw new RemoteException(Kind.REFUSED, "From " + login + ", " + target + " cannot be reached: "
                    + (prohibited ? "the SSH server does not allow it." : "nobody answers there."),
                    prohibited ? "Set " + permission + " yes for " + login.user() + " in sshd_config of " + login.host() + "."
                            : "Check that the service runs on " + login.host() + ", that " + login.user() + " may use it, and that " + permission
                                    + " is not off in sshd_config.", e);
        }
        return new ChannelSocket(channel, inbox[0], output[0]);
    }

    synchronized boolean isClosed() {
        return closed;
    }

    void close() {
        CompletableFuture<Connector.Connected> session;
        synchronized (this) {
            closed = true;
            session = current == null ? null : current.result();
        }
        sftp.close();
        spares.close();
        if (session != null && session.isDone() && !session.isCompletedExceptionally()) {
            session.join().session().disconnect();
        }
    }
}
