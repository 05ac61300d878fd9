package org.howdah.model.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.howdah.model.topology.Database;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Login;
import org.howdah.model.topology.Phase;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Service;
import org.howdah.model.topology.Site;
import org.howdah.model.topology.Tier;
import org.howdah.model.topology.Topology;

/** Ids are unique among the elements of a kind. */
final class DuplicateId implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-008";
    }

    @Override
    public String summary() {
        return "Two things of one kind have the same name.";
    }

    @Override
    public void check(Design design, Report report) {
        Topology topology = design.topology();
        unique(report, "site", topology.getSites(), Site::getId);
        unique(report, "host", topology.getHosts(), Host::getId);
        unique(report, "server", topology.getServers(), Server::getId);
        unique(report, "set", topology.getSets(), ReplicationSet::getId);
        unique(report, "link", topology.getLinks(), Link::getId);
        unique(report, "service", design.services(), Service::getId);
        unique(report, "phase", design.phases(), Phase::getName);
        if (topology.getArchitecture() != null) {
            unique(report, "tier", topology.getArchitecture().getTiers(), Tier::getName);
        }
        for (Host host : topology.getHosts()) {
            if (host.getSsh() != null) {
                unique(report, "login of host " + host.getId() + ":", host.getSsh().getUsers(), Login::getName);
            }
        }
        for (Server server : topology.getServers()) {
            unique(report, "database of server " + server.getId() + ":", server.getDatabases(), Database::getName);
        }
    }

    private static <T> void unique(Report report, String kind, List<T> things, Function<T, String> name) {
        Set<String> seen = new HashSet<>();
        Set<String> told = new HashSet<>();
        for (T thing : things) {
            String id = name.apply(thing);
            if (id != null && !seen.add(id) && told.add(id)) {
                report.error(kind + " " + id, "The name '" + id + "' is used for more than one " + kind.replaceAll(" of .*", "") + ".", "Rename or remove all but one.");
            }
        }
    }
}
