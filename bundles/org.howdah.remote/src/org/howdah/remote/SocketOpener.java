package org.howdah.remote;

import java.net.Socket;

/**
 * Sockets that travel through the SSH session of a login. They are connected when they are handed out, honour
 * {@link Socket#setSoTimeout(int)}, and closing one closes the connection on the far side. Safe for use by many threads.
 */
public interface SocketOpener {

    /** @param path of a Unix socket on the login's host; the far side sees the login's user as the peer */
    Socket openUnix(Login login, String path) throws RemoteException;

    /** @param host as the login's host sees it, such as {@code 127.0.0.1} */
    Socket openTcp(Login login, String host, int port) throws RemoteException;
}
