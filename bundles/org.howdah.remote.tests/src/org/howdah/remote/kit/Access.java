package org.howdah.remote.kit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.howdah.remote.Credentials;
import org.howdah.remote.FileTransfer;
import org.howdah.remote.HostKeys;
import org.howdah.remote.Login;
import org.howdah.remote.RemoteException;
import org.howdah.remote.Shell;
import org.howdah.remote.SocketOpener;

/** An implementation of the ports, as the contract tests want to make it. */
public interface Access extends SocketOpener, AutoCloseable {

    /** What a test may choose. */
    record Settings(Credentials credentials, HostKeys hostKeys, Duration connectTimeout, Duration keepAlive,
            Path sshDirectory, Optional<Path> agentSocket) {

        public static Settings usual() {
            return new Settings(Credentials.NONE, HostKeys.STRICT, Duration.ofSeconds(10), Duration.ofSeconds(15),
                    Path.of("/nonexistent/.ssh"), Optional.empty());
        }

        public Settings with(Credentials other) {
            return new Settings(other, hostKeys, connectTimeout, keepAlive, sshDirectory, agentSocket);
        }

        public Settings with(HostKeys other) {
            return new Settings(credentials, other, connectTimeout, keepAlive, sshDirectory, agentSocket);
        }

        public Settings withConnectTimeout(Duration other) {
            return new Settings(credentials, hostKeys, other, keepAlive, sshDirectory, agentSocket);
        }

        public Settings withKeepAlive(Duration other) {
            return new Settings(credentials, hostKeys, connectTimeout, other, sshDirectory, agentSocket);
        }

        public Settings withSshDirectory(Path other) {
            return new Settings(credentials, hostKeys, connectTimeout, keepAlive, other, agentSocket);
        }

        public Settings withAgent(Path socket) {
            return new Settings(credentials, hostKeys, connectTimeout, keepAlive, sshDirectory, Optional.of(socket));
        }
    }

    Shell shell(Login login) throws RemoteException;

    FileTransfer files(Login login) throws RemoteException;

    @Override
    void close();
}
