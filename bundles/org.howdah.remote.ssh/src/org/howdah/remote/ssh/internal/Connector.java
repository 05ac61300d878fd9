package org.howdah.remote.ssh.internal;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.howdah.remote.Credentials;
import org.howdah.remote.HostKeys;
import org.howdah.remote.Login;
import org.howdah.remote.RemoteException;
import org.howdah.remote.RemoteException.Kind;
import org.howdah.remote.ssh.SshOptions;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SocketFactory;

/** Makes one SSH session: socket, host key, authentication. Says why where it cannot. */
final class Connector {

    /** How the TCP connection to a host is made: straight, or through a jump host. */
    interface Dialer {
        Socket dial(Login login, int timeoutMillis) throws IOException, RemoteException;
    }

    /** A session that is logged in, and its watch. */
    record Connected(Session session, Pulse pulse) {
    }

    private static final Path GLOBAL_KNOWN_HOSTS = Path.of("/etc/ssh/ssh_known_hosts");
    // Plain keys only: a certificate would need its authority to be known, and servers have a plain key besides.
    private static final String HOST_KEY_TYPES = "ssh-ed25519,ecdsa-sha2-nistp256,ecdsa-sha2-nistp384,ecdsa-sha2-nistp521,rsa-sha2-512,rsa-sha2-256";
    private static final int CONNECTION_TRIES = 3;
    private static final long PAUSE_MILLIS = 150;
    private static final long LATE_MILLIS = 1000;

    private final Credentials credentials;
    private final HostKeys hostKeys;
    private final SshOptions options;
    private final SshConfig config;
    private final KeyFiles keyFiles = new KeyFiles();
    private final Secrets secrets;
    private final ScheduledExecutorService timer;
    private final Executor threads;

    Connector(Credentials credentials, HostKeys hostKeys, SshOptions options, SshConfig config, Secrets secrets,
            ScheduledExecutorService timer, Executor threads) {
        this.credentials = credentials;
        this.hostKeys = hostKeys;
        this.options = options;
        this.config = config;
        this.secrets = secrets;
        this.timer = timer;
        this.threads = threads;
    }

    boolean needsPerson(Login login) {
        return secrets.isOneTime(login);
    }

    static Socket straight(Login login, int timeoutMillis) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(java.net.InetAddress.getByName(login.address()), login.port()), timeoutMillis);
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /**
     * @param alias what the user's config may call the host
     * @param stuck told when time is up and the attempt still hangs, as it does where an agent does not answer
     */
    Connected connect(Login login, String alias, Dialer dialer, Consumer<RemoteException> stuck) throws RemoteException {
        for (int attempt = 1;; attempt++) {
            AtomicBoolean over = new AtomicBoolean();
            Runnable late = () -> {
                if (!over.get()) {
                    stuck.accept(new RemoteException(Kind.UNREACHABLE, "The login of " + login + " did not come about within "
                            + options.connectTimeout().toMillis() / 1000.0 + " s.", "An SSH agent that does not answer is one possible reason."));
                }
            };
            try {
                return tryOnce(login, alias, dialer, late);
            } catch (Again e) {
                // A busy server (MaxStartups) hangs up before it says anything, and one that waited for a person's answer
                // hangs up as well: nothing was asked of it yet, so asking again is safe.
                if (attempt >= CONNECTION_TRIES) {
                    throw e.reason;
                }
                try {
                    Thread.sleep(PAUSE_MILLIS << attempt);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw e.reason;
                }
            } finally {
                over.set(true);
            }
        }
    }

    private static final class Again extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient RemoteException reason;

        Again(RemoteException reason) {
            super(reason);
            this.reason = reason;
        }
    }

    private Connected tryOnce(Login login, String alias, Dialer dialer, Runnable late) throws RemoteException, Again {
        int timeout = (int) options.connectTimeout().toMillis();
        Dialing dialing = new Dialing(login, dialer, timeout, options.keepAlive(), threads);
        try (Watchdog watchdog = new Watchdog(timer, options.connectTimeout(), () -> {
            dialing.hangUp();
            timer.schedule(late, LATE_MILLIS, TimeUnit.MILLISECONDS);
        })) {
            dialing.watchdog = watchdog;
            HostKeyCheck check = new HostKeyCheck(login, hostKeys, knownHosts(login, alias), secrets, watchdog);
            Prompts prompts = new Prompts(login, credentials, secrets, watchdog);
            List<String> notes = new ArrayList<>();
            Identities identities = new Identities(login, alias, config, options, keyFiles, prompts::passphrase, notes::add, watchdog, threads);
            try {
                JSch jsch = new JSch();
                jsch.setInstanceLogger(JschLog.INSTANCE);
                Session session = jsch.getSession(login.user(), login.address(), login.port());
                session.setDaemonThread(true);
                session.setHostKeyRepository(check);
                session.setIdentityRepository(identities);
                session.setUserInfo(prompts);
                session.setSocketFactory(dialing);
                session.setConfig("StrictHostKeyChecking", "yes");
                session.setConfig("prefer_known_host_key_types", "yes");
                session.setConfig("server_host_key", HOST_KEY_TYPES);
                session.setConfig("PreferredAuthentications", "publickey,keyboard-interactive,password");
                session.connect(timeout);
                session.setIdentityRepository(identities.agentOnly());
                dialing.pulse.watch(session, timer);
                return new Connected(session, dialing.pulse);
            } catch (JSchException e) {
                if (check.refusal() != null) {
                    throw check.refusal();
                }
                notes.addAll(prompts.notes());
                RemoteException reason = explain(login, e, dialing, watchdog, Stream.concat(notes.stream().distinct(), Stream.of(offered(identities))).toList());
                if (reason.kind() == Kind.AUTHENTICATION) {
                    secrets.forget(login);
                }
                throw reason;
            }
        }
    }

    private List<Path> knownHosts(Login login, String alias) {
        if (login.knownHostsFile().isPresent()) {
            return List.of(login.knownHostsFile().get());
        }
        Path user = config.value(alias, "userknownhostsfile").map(v -> v.split("\\s+")[0])
                .map(v -> config.file(v, login.address(), login.user())).orElse(options.sshDirectory().resolve("known_hosts"));
        return List.of(user, GLOBAL_KNOWN_HOSTS);
    }

    private static String offered(Identities identities) {
        List<String> names = identities.names();
        return names.isEmpty() ? "" : "offered were " + names.stream().map(Inputs::shown).limit(6).collect(Collectors.joining(", "));
    }


    private RemoteException explain(Login login, JSchException e, Dialing dialing, Watchdog watchdog, List<String> notes) throws Again {
        String host = "Host " + login.host() + " (" + login.address() + " port " + login.port() + ")";
        String way = login.jump().map(jump -> " through " + jump).orElse("");
        if (dialing.refusal != null) {
            return dialing.refusal.kind() != Kind.REFUSED ? dialing.refusal
                    : new RemoteException(Kind.UNREACHABLE, host + " cannot be reached" + way + ": " + dialing.refusal.getMessage(),
                            "Check that the host is up, and that the jump host may connect to it.", dialing.refusal);
        }
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String text = String.valueOf(e.getMessage());
        if (text.startsWith("Auth fail") || text.startsWith("Auth cancel") || text.contains("Too many authentication failures")) {
            String details = notes.stream().filter(n -> !n.isEmpty()).collect(Collectors.joining("; "));
            return new RemoteException(Kind.AUTHENTICATION, "Host " + login.host() + " did not let " + Inputs.shown(login.user()) + " in" + way
                    + (details.isEmpty() ? "." : ": " + details + "."),
                    "Put the public key into ~/.ssh/authorized_keys of " + login.user() + " on " + login.host()
                            + ", or name the right key or password for this login.", e);
        }
        if (text.contains("Algorithm negotiation fail")) {
            return new RemoteException(Kind.REFUSED, host + " offers no algorithm that this side accepts: " + Inputs.shown(text) + ".",
                    "Bring the SSH server up to date, or allow one of the usual algorithms in its sshd_config.", e);
        }
        boolean timedOut = watchdog.hasBitten() || root instanceof SocketTimeoutException;
        if (root instanceof UnknownHostException) {
            return new RemoteException(Kind.UNREACHABLE, "The name " + login.address() + " of host " + login.host() + " does not resolve.",
                    "Check the address of the host in the topology, or the name service of this machine.", e);
        }
        if (!dialing.connected) {
            String why = timedOut ? "no answer within " + options.connectTimeout().toMillis() / 1000.0 + " s"
                    : root instanceof ConnectException ? "nobody listens there (" + root.getMessage() + ")"
                    : root instanceof NoRouteToHostException ? "no route leads there" : Inputs.shown(String.valueOf(root.getMessage()));
            return new RemoteException(Kind.UNREACHABLE, host + " cannot be reached" + way + ": " + why + ".",
                    "Check that the host is up, that its SSH server runs, and that address and port are right.", e);
        }
        if (timedOut) {
            return new RemoteException(Kind.UNREACHABLE, host + " accepts connections" + way + " but its SSH server did not answer within "
                    + options.connectTimeout().toMillis() / 1000.0 + " s.", "The host may be overloaded or frozen, or the port is not that of an SSH server.", e);
        }
        if (text.contains("invalid server's version string")) {
            return new RemoteException(Kind.UNREACHABLE, host + " is not an SSH server.", "Check the port.", e);
        }
        RemoteException reason = new RemoteException(Kind.UNREACHABLE, host + " closed the connection" + way + " before the login was done ("
                + Inputs.shown(String.valueOf(root.getMessage())) + ").",
                "Its log tells why; often MaxStartups, a firewall, or a login that is not allowed.", e);
        boolean hungUp = root instanceof SocketException || root instanceof EOFException || text.contains("closed by foreign host")
                || text.contains("End of IO Stream Read");
        if (hungUp && (dialing.pulse.received() == 0 || watchdog.hasAsked())) {
            throw new Again(reason);
        }
        return reason;
    }

    /** Gives JSch its socket, and takes it away when time is up. */
    private static final class Dialing implements SocketFactory {
        private final Login login;
        private final Dialer dialer;
        private final int timeout;
        private volatile Socket socket;
        private volatile boolean hungUp;
        volatile Watchdog watchdog;
        volatile boolean connected;
        volatile RemoteException refusal;
        final Pulse pulse;

        Dialing(Login login, Dialer dialer, int timeout, Duration silence, Executor threads) {
            this.login = login;
            this.dialer = dialer;
            this.timeout = timeout;
            pulse = new Pulse(silence, this::hangUp, threads);
        }

        void hangUp() {
            hungUp = true;
            Socket open = socket;
            if (open != null) {
                try {
                    open.close();
                } catch (IOException e) {
                    // it is gone either way
                }
            }
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            boolean through = login.jump().isPresent();
            if (through) {
                // The login at the jump host has its own limit, and a person may be asked for it.
                watchdog.hold();
            }
            try {
                socket = dialer.dial(login, timeout);
            } catch (RemoteException e) {
                refusal = e;
                throw new IOException(e.getMessage(), e);
            } finally {
                if (through) {
                    watchdog.resume();
                }
            }
            connected = true;
            if (hungUp) {
                socket.close();
            }
            return socket;
        }

        @Override
        public InputStream getInputStream(Socket from) throws IOException {
            // JSch reads packets in small parts; one system call for many of them.
            return new BufferedInputStream(pulse.listen(from.getInputStream()), 1 << 16);
        }

        @Override
        public OutputStream getOutputStream(Socket to) throws IOException {
            return to.getOutputStream();
        }
    }
}
