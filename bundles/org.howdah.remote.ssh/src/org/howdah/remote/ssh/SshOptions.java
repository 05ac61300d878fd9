package org.howdah.remote.ssh;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How sessions are made and kept.
 *
 * @param connectTimeout until a session is authenticated, or a channel is open
 * @param keepAlive how long a host may stay silent: it is asked for a sign of life after a quarter of that, and where none has
 *            come by then, its session is given up. Time in which this machine slept does not count
 * @param channelsPerSession commands, terminals and file transfers at once over one session; more of them wait. An SSH
 *            server allows 10 unless its MaxSessions says otherwise
 * @param spareIdle how long a further session, which was opened for terminals, stays open without one
 * @param sshDirectory the user's {@code .ssh}: config, known_hosts and default keys
 * @param agentSocket socket of the SSH agent; empty for none
 */
public record SshOptions(Duration connectTimeout, Duration keepAlive, int channelsPerSession, Duration spareIdle, Path sshDirectory,
        Optional<Path> agentSocket) {

    public SshOptions {
        Objects.requireNonNull(connectTimeout);
        Objects.requireNonNull(keepAlive);
        Objects.requireNonNull(spareIdle);
        Objects.requireNonNull(sshDirectory);
        Objects.requireNonNull(agentSocket);
        if (channelsPerSession < 1) {
            throw new IllegalArgumentException("channelsPerSession must be at least 1");
        }
    }

    /** 10 s to connect, 15 s without a sign of life, 10 channels; {@code ~/.ssh} and the agent of the environment. */
    public static SshOptions defaults() {
        String agent = System.getenv("SSH_AUTH_SOCK");
        return new SshOptions(Duration.ofSeconds(10), Duration.ofSeconds(15), 10, Duration.ofMinutes(1),
                Path.of(System.getProperty("user.home"), ".ssh"),
                agent == null || agent.isBlank() ? Optional.empty() : Optional.of(Path.of(agent)));
    }

    public SshOptions withConnectTimeout(Duration timeout) {
        return new SshOptions(timeout, keepAlive, channelsPerSession, spareIdle, sshDirectory, agentSocket);
    }

    public SshOptions withKeepAlive(Duration interval) {
        return new SshOptions(connectTimeout, interval, channelsPerSession, spareIdle, sshDirectory, agentSocket);
    }

    public SshOptions withChannelsPerSession(int channels) {
        return new SshOptions(connectTimeout, keepAlive, channels, spareIdle, sshDirectory, agentSocket);
    }

    public SshOptions withSpareIdle(Duration idle) {
        return new SshOptions(connectTimeout, keepAlive, channelsPerSession, idle, sshDirectory, agentSocket);
    }

    public SshOptions withSshDirectory(Path directory) {
        return new SshOptions(connectTimeout, keepAlive, channelsPerSession, spareIdle, directory, agentSocket);
    }

    public SshOptions withAgentSocket(Optional<Path> socket) {
        return new SshOptions(connectTimeout, keepAlive, channelsPerSession, spareIdle, sshDirectory, socket);
    }
}
