package org.howdah.remote;

/**
 * The way to all hosts. One SSH session per {@link Login} is opened when it is first needed, shared by shells, file
 * transfers, terminals and SQL, kept alive, and closed here. Safe for use by many threads.
 */
public interface RemoteAccess extends AutoCloseable {

    Shell shell(Login login) throws RemoteException;

    FileTransfer files(Login login) throws RemoteException;

    /** Opens a new connection to a database; the caller closes it. */
    SqlSession sql(SqlTarget target) throws RemoteException;

    @Override
    void close();
}
