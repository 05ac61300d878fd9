package org.howdah.model.validation;

import org.howdah.model.topology.Host;

/** Ports are between 1 and 65535. */
final class BadPort implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-012";
    }

    @Override
    public String summary() {
        return "A port is out of range.";
    }

    @Override
    public void check(Design design, Report report) {
        for (Host host : design.topology().getHosts()) {
            if (host.getSsh() != null) {
                port(report, "host " + host.getId(), "ssh.port", host.getSsh().getPort());
            }
        }
        design.topology().getServers().forEach(server -> port(report, "server " + server.getId(), "port", server.getPort()));
    }

    private static void port(Report report, String subject, String key, int port) {
        if (port < 1 || port > 65535) {
            report.error(subject, "'" + key + "' of " + subject + " is " + port + ", and ports are between 1 and 65535.", "Set it to the port the server listens on.");
        }
    }
}
