package org.howdah.remote.sql;

import java.time.Duration;

import org.howdah.remote.Credentials;
import org.howdah.remote.RemoteException;
import org.howdah.remote.SocketOpener;
import org.howdah.remote.SqlSession;
import org.howdah.remote.SqlTarget;
import org.howdah.remote.sql.internal.Opener;

/** Opens connections to databases through SSH sessions. Safe for use by many threads. */
public final class JdbcSqlSessions {

    private final Opener opener;

    public JdbcSqlSessions(SocketOpener sockets, Credentials credentials) {
        this(sockets, credentials, Duration.ofSeconds(10));
    }

    /** @param connectTimeout until the server has let the role in */
    public JdbcSqlSessions(SocketOpener sockets, Credentials credentials, Duration connectTimeout) {
        opener = new Opener(sockets, credentials, connectTimeout);
    }

    /**
     * Opens a new connection; the caller closes it. Where the target has a socket directory the Unix socket is tried
     * first, and the role's password is asked for only if the server wants one.
     */
    public SqlSession open(SqlTarget target) throws RemoteException {
        return opener.open(target);
    }
}
