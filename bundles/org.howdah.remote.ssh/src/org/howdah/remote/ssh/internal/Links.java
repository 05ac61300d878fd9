package org.howdah.remote.ssh.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

import org.howdah.remote.Cancellation;
import org.howdah.remote.Credentials;
import org.howdah.remote.HostKeys;
import org.howdah.remote.Login;
import org.howdah.remote.RemoteException;
import org.howdah.remote.ssh.SshOptions;

/** The links of all logins, and what they share. */
public final class Links implements AutoCloseable {

    private static final int SSH_PORT = 22;
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final ThreadFactory FACTORY = task -> {
        Thread thread = new Thread(task, "SSH " + COUNT.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    };
    // For all: idle threads end by themselves, and what is under way when links are closed still finds them.
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(FACTORY);
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(FACTORY);

    private final SshOptions options;
    private final SshConfig config;
    private final Secrets secrets = new Secrets();
    private final Connector connector;
    private final Map<Login, Link> links = new ConcurrentHashMap<>();
    private volatile boolean closed;

    public Links(Credentials credentials, HostKeys hostKeys, SshOptions options) {
        this.options = options;
        config = new SshConfig(options.sshDirectory());
        connector = new Connector(credentials, hostKeys, options, config, secrets, TIMER, THREADS);
    }

    public Link get(Login login) throws RemoteException {
        if (closed) {
            throw Inputs.invalid("The access to hosts is closed already.", "");
        }
        Link known = links.get(login);
        if (known != null) {
            return known;
        }
        Inputs.check(login);
        String alias = login.address().isEmpty() ? login.host() : login.address();
        Login effective = effective(login, alias);
        Inputs.check(effective);
        Link jump = effective.jump().isPresent() ? get(effective.jump().get()) : null;
        Connector.Dialer dialer = jump == null ? Connector::straight
                : (to, timeout) -> jump.openTcp(to.address(), to.port(), Cancellation.none());
        return links.computeIfAbsent(login, l -> new Link(effective, alias, connector, dialer, THREADS, TIMER, options));
    }

    /** Fills what the login leaves open from the user's config. */
    private Login effective(Login login, String alias) throws RemoteException {
        String address = config.value(alias, "hostname").map(v -> v.replace("%h", alias)).orElse(alias);
        int port = login.port() > 0 ? login.port() : config.value(alias, "port").flatMap(Links::number).orElse(SSH_PORT);
        String user = !login.user().isEmpty() ? login.user()
                : config.value(alias, "user").orElse(System.getProperty("user.name", ""));
        Optional<Login> jump = login.jump();
        if (jump.isEmpty()) {
            jump = config.value(alias, "proxyjump").filter(v -> !v.equalsIgnoreCase("none")).flatMap(v -> jump(v, login));
        }
        return new Login(login.host(), address, port, user, jump, login.identityFile(), login.knownHostsFile(), login.forwardAgent());
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,5}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** {@code [user@]host[:port]}, several with commas: the last is the nearest to the target. */
    private static Optional<Login> jump(String text, Login target) {
        Optional<Login> before = Optional.empty();
        for (String hop : text.split(",")) {
            String rest = hop.strip();
            if (rest.startsWith("ssh://")) {
                rest = rest.substring("ssh://".length());
            }
            int at = rest.lastIndexOf('@');
            String user = at < 0 ? "" : rest.substring(0, at);
            String host = rest.substring(at + 1);
            int colon = host.lastIndexOf(':');
            int port = 0;
            if (colon > 0 && (host.indexOf(':') == colon || host.charAt(colon - 1) == ']')) {
                port = number(host.substring(colon + 1)).orElse(0);
                host = host.substring(0, colon);
            }
            host = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
            before = Optional.of(new Login(host, host, port, user, before, Optional.empty(), target.knownHostsFile(), false));
        }
        return before;
    }

    @Override
    public void close() {
        closed = true;
        links.values().forEach(Link::close);
        secrets.close();
    }
}
