package org.howdah.remote.tests;

import java.net.Socket;
import java.time.Duration;

import org.howdah.remote.FileTransfer;
import org.howdah.remote.Login;
import org.howdah.remote.RemoteException;
import org.howdah.remote.Shell;
import org.howdah.remote.kit.Access;
import org.howdah.remote.ssh.SshOptions;
import org.howdah.remote.ssh.SshSessions;

/** The adapters under test, as the contracts want them. */
final class Adapters {

    private Adapters() {
    }

    static Access ssh(Access.Settings settings) {
        SshSessions sessions = new SshSessions(settings.credentials(), settings.hostKeys(), SshOptions.defaults()
                .withConnectTimeout(settings.connectTimeout()).withKeepAlive(settings.keepAlive()).withSpareIdle(Duration.ofSeconds(2))
                .withSshDirectory(settings.sshDirectory()).withAgentSocket(settings.agentSocket()));
        return new Access() {
            @Override
            public Socket openUnix(Login login, String path) throws RemoteException {
                return sessions.openUnix(login, path);
            }

            @Override
            public Socket openTcp(Login login, String host, int port) throws RemoteException {
                return sessions.openTcp(login, host, port);
            }

            @Override
            public Shell shell(Login login) throws RemoteException {
                return sessions.shell(login);
            }

            @Override
            public FileTransfer files(Login login) throws RemoteException {
                return sessions.files(login);
            }

            @Override
            public void close() {
                sessions.close();
            }
        };
    }
}
