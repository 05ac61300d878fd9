package org.howdah.remote.sql;

import org.howdah.remote.Credentials;
import org.howdah.remote.RemoteException;
import org.howdah.remote.SocketOpener;
import org.howdah.remote.SqlSession;
import org.howdah.remote.SqlTarget;

/** Opens connections to databases through SSH sessions. Safe for use by many threads. */
public final class JdbcSqlSessions {

    public JdbcSqlSessions(SocketOpener sockets, Credentials credentials) {
    }

    /** Opens a new connection; the caller closes it. */
    public SqlSession open(SqlTarget target) throws RemoteException {
        throw new RemoteException(RemoteException.Kind.INVALID, "Not yet.", "");
    }
}
