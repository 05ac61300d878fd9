package org.howdah.remote.ssh;

import java.net.Socket;

import org.howdah.remote.Credentials;
import org.howdah.remote.FileTransfer;
import org.howdah.remote.HostKeys;
import org.howdah.remote.Login;
import org.howdah.remote.RemoteException;
import org.howdah.remote.Shell;
import org.howdah.remote.SocketOpener;

/** All SSH sessions, one for each login, opened when first needed and shared. Safe for use by many threads. */
public final class SshSessions implements SocketOpener, AutoCloseable {

    public SshSessions(Credentials credentials, HostKeys hostKeys, SshOptions options) {
    }

    /** Opens nothing yet: the session is opened by the first command. */
    public Shell shell(Login login) throws RemoteException {
        throw new RemoteException(RemoteException.Kind.INVALID, "Not yet.", "");
    }

    /** Opens nothing yet: the session is opened by the first transfer. */
    public FileTransfer files(Login login) throws RemoteException {
        throw new RemoteException(RemoteException.Kind.INVALID, "Not yet.", "");
    }

    @Override
    public Socket openUnix(Login login, String path) throws RemoteException {
        throw new RemoteException(RemoteException.Kind.INVALID, "Not yet.", "");
    }

    @Override
    public Socket openTcp(Login login, String host, int port) throws RemoteException {
        throw new RemoteException(RemoteException.Kind.INVALID, "Not yet.", "");
    }

    @Override
    public void close() {
    }
}
