package org.howdah.remote.sql.internal;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.howdah.remote.Credentials;
import org.howdah.remote.RemoteException;
import org.howdah.remote.RemoteException.Kind;
import org.howdah.remote.Secret;
import org.howdah.remote.SocketOpener;
import org.howdah.remote.SqlException;
import org.howdah.remote.SqlSession;
import org.howdah.remote.SqlTarget;

import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Makes connections: Unix socket first where it is known, then TCP; a password only where the server wants one. */
public final class Opener {

    /** Holds nothing but the protocol: all settings are properties, so that no name can be taken for a part of it. */
    private static final String URL = "jdbc:postgresql:///";
    private static final int MAX_NAME = 63;

    /** Held here, since a logger that nobody holds forgets its level. */
    private static final Logger DRIVER_LOG = Logger.getLogger("org.postgresql");

    private final SocketOpener sockets;
    private final Credentials credentials;
    private final Duration connectTimeout;

    public Opener(SocketOpener sockets, Credentials credentials, Duration connectTimeout) {
        this.sockets = sockets;
        this.credentials = credentials;
        this.connectTimeout = connectTimeout;
    }

    public SqlSession open(SqlTarget target) throws RemoteException {
        check(target);
        // On its finer levels the driver logs statements and parameters, and with them the passwords in some.
        DRIVER_LOG.setLevel(Level.INFO);
        if (target.socketDirectory().isPresent()) {
            String directory = target.socketDirectory().get();
            String path = directory + (directory.endsWith("/") ? "" : "/") + ".s.PGSQL." + target.port();
            try {
                return open(target, () -> sockets.openUnix(target.login(), path));
            } catch (RemoteException e) {
                if (!(e instanceof SqlException refused) || !refused.sqlState().equals("28000")) {
                    throw e;
                }
                // The login is not the role's peer: TCP with a password is left.
                try {
                    return overTcp(target);
                } catch (RemoteException tcp) {
                    e.addSuppressed(tcp);
                    throw new SqlException(Kind.AUTHENTICATION, refused.sqlState(), e.getMessage() + " Over TCP: " + tcp.getMessage(),
                            tcp.kind() == Kind.AUTHENTICATION ? tcp.hint() : e.hint(), e);
                }
            }
        }
        return overTcp(target);
    }

    private SqlSession overTcp(SqlTarget target) throws RemoteException {
        List<String> hosts = new ArrayList<>();
        String address = target.login().address().isEmpty() ? target.login().host() : target.login().address();
        hosts.add(address);
        if (!address.startsWith("127.")) {
            // A server often listens on the loopback address only; asked first because that answers at once either way.
            hosts.add(0, "127.0.0.1");
        }
        RemoteException first = null;
        for (String host : hosts) {
            try {
                return open(target, () -> sockets.openTcp(target.login(), host, target.port()));
            } catch (RemoteException e) {
                if (e.kind() != Kind.REFUSED || e instanceof SqlException) {
                    throw e;
                }
                first = first == null ? e : first;
            }
        }
        throw new RemoteException(Kind.UNREACHABLE, "No PostgreSQL server answers for " + target + " on port " + target.port() + ".",
                "Start it, or check port and listen_addresses.", first);
    }

    private SqlSession open(SqlTarget target, TunnelSocketFactory.Tunnel tunnel) throws RemoteException {
        try {
            return connect(target, tunnel, Optional.empty());
        } catch (SQLException e) {
            if (!Reasons.PASSWORD_WANTED.equals(e.getSQLState()) || Reasons.tunnel(e) != null) {
                throw unreachable(target, Reasons.connecting(target, e));
            }
            Optional<Secret> password = credentials.password(target);
            if (password.isEmpty()) {
                throw Reasons.connecting(target, e);
            }
            try (Secret secret = password.get()) {
                return connect(target, tunnel, Optional.of(secret));
            } catch (SQLException again) {
                throw Reasons.connecting(target, again);
            }
        }
    }

    private static RemoteException unreachable(SqlTarget target, RemoteException e) {
        if (e.kind() == Kind.REFUSED && !(e instanceof SqlException) && target.socketDirectory().isPresent()
                && e.getMessage().contains("nobody answers")) {
            return new RemoteException(Kind.UNREACHABLE, "No PostgreSQL server answers for " + target + " at the socket in "
                    + target.socketDirectory().get() + ", port " + target.port() + ".",
                    "Start it, or check port and unix_socket_directories.", e);
        }
        return e;
    }

    private SqlSession connect(SqlTarget target, TunnelSocketFactory.Tunnel tunnel, Optional<Secret> password) throws SQLException {
        Socket[] last = new Socket[1];
        String ticket = TunnelSocketFactory.ticket(() -> last[0] = tunnel.open());
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try {
            Properties properties = properties(target, ticket);
            password.ifPresent(secret -> PGProperty.PASSWORD.set(properties, secret.reveal()));
            // Inside OSGi the driver sees only its own classes; through this thread it sees the factory.
            Thread.currentThread().setContextClassLoader(TunnelSocketFactory.class.getClassLoader());
            Connection connection = new Driver().connect(URL, properties);
            return new JdbcSession(target, connection);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
            TunnelSocketFactory.giveBack(ticket);
        }
    }

    private Properties properties(SqlTarget target, String ticket) {
        Properties properties = new Properties();
        int seconds = (int) Math.max(1, connectTimeout.toSeconds());
        String address = target.login().address();
        // Only names the server in the user's password file; the tunnel leads there.
        PGProperty.PG_HOST.set(properties, address.isEmpty() ? target.login().host() : address);
        PGProperty.PG_PORT.set(properties, target.port());
        PGProperty.PG_DBNAME.set(properties, target.database());
        PGProperty.USER.set(properties, target.user());
        PGProperty.SOCKET_FACTORY.set(properties, TunnelSocketFactory.class.getName());
        PGProperty.SOCKET_FACTORY_ARG.set(properties, ticket);
        PGProperty.CLASS_LOADER_STRATEGY.set(properties, "context-first");
        PGProperty.SSL_MODE.set(properties, "disable");
        PGProperty.GSS_ENC_MODE.set(properties, "disable");
        PGProperty.APPLICATION_NAME.set(properties, "howdah");
        PGProperty.CONNECT_TIMEOUT.set(properties, seconds);
        PGProperty.SOCKET_TIMEOUT.set(properties, seconds);
        PGProperty.CANCEL_SIGNAL_TIMEOUT.set(properties, 2);
        // Everything is text here: parameters take the type that the statement wants, values come as the server writes them.
        PGProperty.STRING_TYPE.set(properties, "unspecified");
        PGProperty.BINARY_TRANSFER.set(properties, false);
        PGProperty.PREPARE_THRESHOLD.set(properties, 0);
        return properties;
    }

    private static void check(SqlTarget target) throws RemoteException {
        checkName(target, "database", target.database());
        checkName(target, "role", target.user());
        if (target.port() < 1 || target.port() > 65535) {
            throw new RemoteException(Kind.INVALID, "Server " + target.server() + ": there is no TCP port " + target.port() + ".", "Use a port from 1 to 65535.");
        }
        String directory = target.socketDirectory().orElse("/");
        if (!directory.startsWith("/") || directory.indexOf('\0') >= 0) {
            throw new RemoteException(Kind.INVALID, "Server " + target.server() + ": the socket directory " + directory.replace('\0', ' ')
                    + " is not an absolute path.", "Begin it with a slash.");
        }
        if (directory.getBytes(StandardCharsets.UTF_8).length + 15 + String.valueOf(target.port()).length() > 107) {
            throw new RemoteException(Kind.INVALID, "Server " + target.server() + ": the socket directory " + directory
                    + " is too long; a Unix socket's path has at most 107 bytes.", "Use a shorter unix_socket_directories.");
        }
    }

    private static void checkName(SqlTarget target, String what, String name) throws RemoteException {
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (name.isEmpty() || name.indexOf('\0') >= 0 || bytes > MAX_NAME) {
            String why = name.isEmpty() ? "is empty" : bytes > MAX_NAME ? "has " + bytes + " bytes, more than PostgreSQL's " + MAX_NAME : "holds a NUL character";
            throw new RemoteException(Kind.INVALID, "Server " + target.server() + ": the name of the " + what + " " + why + ".", "Check the name.");
        }
    }
}
