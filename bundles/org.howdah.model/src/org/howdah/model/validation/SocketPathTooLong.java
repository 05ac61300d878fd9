package org.howdah.model.validation;

import java.nio.charset.StandardCharsets;

import org.howdah.model.topology.Server;

/** The path of the Unix socket fits into what the system allows. */
final class SocketPathTooLong implements Rule {

    // sun_path has 108 bytes, one of them for the end.
    private static final int MAX = 107;

    @Override
    public String code() {
        return "TOPOLOGY-020";
    }

    @Override
    public String summary() {
        return "The path of a Unix socket is too long.";
    }

    @Override
    public void check(Design design, Report report) {
        for (Server server : design.topology().getServers()) {
            String directory = server.getSocketDirectory();
            if (Design.given(directory)) {
                int length = (directory + "/.s.PGSQL." + server.getPort()).getBytes(StandardCharsets.UTF_8).length;
                if (length > MAX) {
                    report.error("server " + server.getId(), "The path of the socket of server " + server.getId() + " has " + length + " bytes, and the system allows " + MAX
                            + ", so PostgreSQL would not start.", "Choose a socketDirectory that is at least " + (length - MAX) + " bytes shorter.");
                }
            }
        }
    }
}
