package org.howdah.remote;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * One operating-system user on one host, and the way there. Two equal logins share one SSH session.
 *
 * @param host name of the host in the topology; for messages and journals
 * @param address IP address or DNS name to connect to
 * @param port TCP port of the SSH server
 * @param user operating-system user
 * @param jump the login through which this one is reached
 * @param identityFile private key to use first; where empty, the agent and the user's usual keys
 * @param knownHostsFile where host keys are looked up and added; where empty, the user's usual file
 * @param forwardAgent whether the agent is forwarded; off unless the topology says so
 */
public record Login(String host, String address, int port, String user, Optional<Login> jump, Optional<Path> identityFile,
        Optional<Path> knownHostsFile, boolean forwardAgent) {

    public Login {
        Objects.requireNonNull(host);
        Objects.requireNonNull(address);
        Objects.requireNonNull(user);
        Objects.requireNonNull(jump);
        Objects.requireNonNull(identityFile);
        Objects.requireNonNull(knownHostsFile);
    }

    /** {@code postgres@master1}: how people and journals name it. */
    @Override
    public String toString() {
        return user + "@" + host;
    }
}
