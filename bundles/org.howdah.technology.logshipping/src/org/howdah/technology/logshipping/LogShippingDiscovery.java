package org.howdah.technology.logshipping;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Setting;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;
import org.howdah.model.validation.Names;
import org.howdah.remote.Cancellation;
import org.howdah.remote.RemoteException;
import org.howdah.remote.Shell;
import org.howdah.remote.ShellWords;
import org.howdah.technology.Discovery;
import org.howdah.technology.Finding;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.LinkState;
import org.howdah.technology.NodeAccess;
import org.howdah.technology.Observation;
import org.howdah.technology.ServerState;

/** Draws the log shipping that Howdah set up once; of standbys that replay WAL files by other means it tells. */
final class LogShippingDiscovery implements Discovery {

    @Override
    public Found discover(Topology drawn, Map<String, ServerState> servers, NodeAccess access, Cancellation cancellation) {
        Observation observed = new Observation(Instant.EPOCH, servers, Map.of());
        List<Finding> findings = new ArrayList<>();
        for (LinkState state : Unexpected.of(drawn, observed)) {
            draw(drawn, observed, state, access, cancellation);
        }
        for (Server server : drawn.getServers()) {
            ServerState state = servers.get(server.getId());
            boolean fed = drawn.getLinks().stream().anyMatch(link -> server.getId().equals(link.getTo()));
            if (state == null || fed || state.role() != ServerState.Role.STANDBY || !state.settings().getOrDefault("primary_conninfo", "").isEmpty()) {
                continue;
            }
            String command = state.settings().getOrDefault("restore_command", "");
            if (!command.isEmpty()) {
                findings.add(new Finding("LOGSHIPPING-031", Severity.INFO, "server " + server.getId(), server.getId()
                        + " replays WAL files, and where they come from is not known.", "Its restore_command is: " + command,
                        "Discover with the primary's host too. Where this was set up by other means, draw a link of log shipping from the primary: the plan then sets it up anew."));
            }
        }
        return new Found(List.of(), findings);
    }

    private static void draw(Topology drawn, Observation observed, LinkState state, NodeAccess access, Cancellation cancellation) {
        Link link = TopologyFactory.eINSTANCE.createLink();
        String id = "files-" + state.to();
        link.setId(Topologies.link(drawn, id).isEmpty() ? id : state.from() + "-" + id);
        link.setTechnology(LogShippingTechnology.ID);
        link.setFrom(state.from());
        link.setTo(state.to());
        drawn.getLinks().add(link);
        Optional<Shipment> shipment = Shipment.of(drawn, link, observed);
        if (shipment.isPresent()) {
            List<String> script = receiver(drawn, shipment.get(), access, cancellation);
            value(script, "# Written by Howdah for link (.+): receives WAL files.*").filter(name -> Topologies.link(drawn, name).isEmpty() && Names.flaw(name) == null)
                    .ifPresent(link::setId);
            // The script quotes the name for a shell; only a plain one is taken back out of it.
            value(script, "directory='?(/[^'\\\\]*?)'? name=\\$1 .*").filter(directory -> !directory.equals(shipment.get().directory()))
                    .ifPresent(directory -> set(link, "archiveDirectory", directory));
        }
    }

    /** The script that was written for the receiving side: it says where the files are, and the link's name. */
    private static List<String> receiver(Topology drawn, Shipment shipment, NodeAccess access, Cancellation cancellation) {
        try {
            Shell shell = access.shell(Topologies.host(drawn, shipment.standby().host()).orElseThrow(), "");
            return shell.run(Shell.Command.of(ShellWords.join("head", "-20", shipment.receiver()), Duration.ofSeconds(10), "read how WAL files are received"), line -> {
            }, cancellation).output().lines().toList();
        } catch (RemoteException e) {
            return List.of();
        }
    }

    private static Optional<String> value(List<String> lines, String pattern) {
        return lines.stream().filter(line -> line.matches(pattern)).map(line -> line.replaceFirst(pattern, "$1")).findFirst();
    }

    private static void set(Link link, String key, String value) {
        Setting setting = TopologyFactory.eINSTANCE.createSetting();
        setting.setKey(key);
        setting.setValue(value);
        link.getSettings().add(setting);
    }
}
