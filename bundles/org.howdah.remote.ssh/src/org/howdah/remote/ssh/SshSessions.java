package org.howdah.remote.ssh;

import java.net.Socket;

import org.howdah.remote.Cancellation;
import org.howdah.remote.Credentials;
import org.howdah.remote.FileTransfer;
import org.howdah.remote.HostKeys;
import org.howdah.remote.Login;
import org.howdah.remote.RemoteException;
import org.howdah.remote.Shell;
import org.howdah.remote.SocketOpener;
import org.howdah.remote.ssh.internal.Links;
import org.howdah.remote.ssh.internal.SftpFiles;
import org.howdah.remote.ssh.internal.SshShell;

/** All SSH sessions, one for each login, opened when first needed and shared. Safe for use by many threads. */
public final class SshSessions implements SocketOpener, AutoCloseable {

    private final Links links;

    public SshSessions(Credentials credentials, HostKeys hostKeys, SshOptions options) {
        links = new Links(credentials, hostKeys, options);
    }

    /** Opens nothing yet: the session is opened by the first command. */
    public Shell shell(Login login) throws RemoteException {
        return new SshShell(login, links.get(login));
    }

    /** Opens nothing yet: the session is opened by the first transfer. */
    public FileTransfer files(Login login) throws RemoteException {
        return new SftpFiles(login, links.get(login));
    }

    @Override
    public Socket openUnix(Login login, String path) throws RemoteException {
        return links.get(login).openUnix(path, Cancellation.none());
    }

    @Override
    public Socket openTcp(Login login, String host, int port) throws RemoteException {
        return links.get(login).openTcp(host, port, Cancellation.none());
    }

    /** Closes every session; what runs on them ends with {@link RemoteException.Kind#DISCONNECTED}. */
    @Override
    public void close() {
        links.close();
    }
}
