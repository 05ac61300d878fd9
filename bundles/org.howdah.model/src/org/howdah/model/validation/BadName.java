package org.howdah.model.validation;

import java.nio.charset.StandardCharsets;

import org.howdah.model.topology.Database;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;

/** Every name can be seen, typed and given to a command. */
final class BadName implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-009";
    }

    @Override
    public String summary() {
        return "A name is empty, too long, or holds control characters or invisible marks.";
    }

    @Override
    public void check(Design design, Report report) {
        Topology topology = design.topology();
        name(report, "topology", topology.getId());
        topology.getSites().forEach(site -> name(report, "site", site.getId()));
        topology.getHosts().forEach(host -> name(report, "host", host.getId()));
        for (Server server : topology.getServers()) {
            name(report, "server", server.getId());
            if (server.getId() != null && server.getId().contains("/")) {
                report.error("server " + server.getId(), "The name of server '" + server.getId() + "' holds a slash, which separates server and database in the ends of links.",
                        "Rename it without the slash.");
            }
            for (Database database : server.getDatabases()) {
                name(report, "database", database.getName());
                if (database.getName() != null && database.getName().getBytes(StandardCharsets.UTF_8).length > TableName.MAX_BYTES) {
                    report.error("server " + server.getId(), "The name of database '" + Names.shown(database.getName()) + "' has more than " + TableName.MAX_BYTES
                            + " bytes, and PostgreSQL cuts longer names off.", "Shorten it.");
                }
            }
        }
        for (ReplicationSet set : topology.getSets()) {
            name(report, "set", set.getId());
            set.getSettings().forEach(setting -> name(report, "setting of set " + set.getId() + ":", setting.getKey()));
        }
        for (Link link : topology.getLinks()) {
            name(report, "link", link.getId());
            link.getSettings().forEach(setting -> name(report, "setting of link " + link.getId() + ":", setting.getKey()));
        }
        design.services().forEach(service -> name(report, "service", service.getId()));
        design.phases().forEach(phase -> name(report, "phase", phase.getName()));
        if (topology.getArchitecture() != null) {
            topology.getArchitecture().getTiers().forEach(tier -> name(report, "tier", tier.getName()));
        }
    }

    private static void name(Report report, String kind, String name) {
        String flaw = Names.flaw(name);
        if (flaw != null) {
            report.error(kind + " " + Names.shown(name), "The name of " + (kind.equals("topology") ? "the topology" : "a " + kind.replaceAll(":$", "")) + " (" + Names.shown(name) + ") " + flaw + ".",
                    "Give it a short name of visible characters.");
        }
    }
}
