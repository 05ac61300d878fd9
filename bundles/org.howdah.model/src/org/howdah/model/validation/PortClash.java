package org.howdah.model.validation;

import java.util.HashMap;
import java.util.Map;

import org.howdah.model.topology.Server;

/** Servers on one host listen on different ports. */
final class PortClash implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-013";
    }

    @Override
    public String summary() {
        return "Two servers on one host have the same port.";
    }

    @Override
    public void check(Design design, Report report) {
        Map<String, Server> seen = new HashMap<>();
        for (Server server : design.topology().getServers()) {
            if (!Design.given(server.getHost())) {
                continue;
            }
            Server other = seen.putIfAbsent(server.getHost() + "\n" + server.getPort(), server);
            if (other != null) {
                report.error("server " + server.getId(), "Servers " + other.getId() + " and " + server.getId() + " both have port " + server.getPort() + " on host "
                        + server.getHost() + ", and only one can listen there.", "Give one of them another port.");
            }
        }
    }
}
