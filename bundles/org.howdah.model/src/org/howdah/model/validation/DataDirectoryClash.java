package org.howdah.model.validation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.howdah.model.topology.Server;

/** Servers on one host keep their data apart. */
final class DataDirectoryClash implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-019";
    }

    @Override
    public String summary() {
        return "Two servers on one host have the same data directory, or one inside of the other.";
    }

    @Override
    public void check(Design design, Report report) {
        Map<String, Map<String, Server>> hosts = new HashMap<>();
        for (Server server : design.topology().getServers()) {
            if (!Design.given(server.getDataDirectory()) || !Design.given(server.getHost())) {
                continue;
            }
            String path = server.getDataDirectory().replaceAll("/+", "/").replaceAll("/$", "");
            Server other = hosts.computeIfAbsent(server.getHost(), k -> new LinkedHashMap<>()).putIfAbsent(path, server);
            if (other != null) {
                report.error("server " + server.getId(), "Servers " + other.getId() + " and " + server.getId() + " have the same data directory " + path + " on host "
                        + server.getHost() + ", and each would destroy the other.", "Give one of them another directory.");
            }
        }
        hosts.values().forEach(paths -> paths.forEach((path, server) -> {
            for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
                Server outer = paths.get(path.substring(0, slash));
                if (outer != null) {
                    report.error("server " + server.getId(), "The data directory of server " + server.getId() + " is inside of that of server " + outer.getId() + ".",
                            "Move it out of " + path.substring(0, slash) + ".");
                }
            }
        }));
    }
}
