package org.howdah.app;

import org.howdah.remote.Credentials;
import org.howdah.remote.FileTransfer;
import org.howdah.remote.HostKeys;
import org.howdah.remote.Login;
import org.howdah.remote.RemoteAccess;
import org.howdah.remote.RemoteException;
import org.howdah.remote.Shell;
import org.howdah.remote.SqlSession;
import org.howdah.remote.SqlTarget;
import org.howdah.remote.sql.JdbcSqlSessions;
import org.howdah.remote.ssh.SshOptions;
import org.howdah.remote.ssh.SshSessions;

/** Joins SSH and SQL, which do not know each other: SQL travels through the SSH session of its login. */
public final class Remote implements RemoteAccess {

    private final SshSessions ssh;
    private final JdbcSqlSessions sql;

    public Remote(Credentials credentials, HostKeys hostKeys, SshOptions options) {
        ssh = new SshSessions(credentials, hostKeys, options);
        sql = new JdbcSqlSessions(ssh, credentials);
    }

    @Override
    public Shell shell(Login login) throws RemoteException {
        return ssh.shell(login);
    }

    @Override
    public FileTransfer files(Login login) throws RemoteException {
        return ssh.files(login);
    }

    @Override
    public SqlSession sql(SqlTarget target) throws RemoteException {
        return sql.open(target);
    }

    @Override
    public void close() {
        ssh.close();
    }
}
