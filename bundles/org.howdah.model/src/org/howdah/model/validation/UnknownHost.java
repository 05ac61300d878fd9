package org.howdah.model.validation;

import org.howdah.model.topology.Server;
import org.howdah.model.topology.Service;

/** A server stands on a host, and a service runs on hosts, that the topology has. */
final class UnknownHost implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-001";
    }

    @Override
    public String summary() {
        return "A server or service names a host that does not exist.";
    }

    @Override
    public void check(Design design, Report report) {
        for (Server server : design.topology().getServers()) {
            if (!Design.given(server.getHost())) {
                report.error("server " + server.getId(), "Server " + server.getId() + " has no host, so nobody knows where it runs.", "Set 'host' to the id of a host.");
            } else if (design.host(server.getHost()) == null) {
                report.error("server " + server.getId(), "Server " + server.getId() + " is on host '" + server.getHost() + "', which does not exist.", design.knownHosts());
            }
        }
        for (Service service : design.services()) {
            for (String host : service.getOn()) {
                if (design.host(host) == null) {
                    report.error("service " + service.getId(), "Service " + service.getId() + " runs on host '" + host + "', which does not exist.", design.knownHosts());
                }
            }
        }
    }
}
