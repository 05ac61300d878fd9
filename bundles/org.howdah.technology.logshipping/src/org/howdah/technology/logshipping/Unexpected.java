package org.howdah.technology.logshipping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;
import org.howdah.technology.LinkState;
import org.howdah.technology.Observation;
import org.howdah.technology.ServerState;
import org.howdah.technology.State;

/** Finds standbys that replay what a link of Howdah's brings although the topology has no such link any more. */
final class Unexpected {

    private Unexpected() {
    }

    static List<LinkState> of(Topology desired, Observation observation) {
        List<LinkState> found = new ArrayList<>();
        for (Server server : desired.getServers()) {
            boolean wished = desired.getLinks().stream().anyMatch(link -> LogShippingTechnology.ID.equals(link.getTechnology())
                    && Topologies.serverId(link.getTo()).equals(server.getId()));
            boolean standby = observation.server(server.getId()).map(state -> state.running() && state.role() == ServerState.Role.STANDBY).orElse(false);
            if (!wished && standby) {
                primary(desired, server, observation).ifPresent(from -> found.add(new LinkState(from + "→" + server.getId(), LogShippingTechnology.ID, from,
                        server.getId(), LinkState.Presence.UNEXPECTED, State.WARNING, null, null, Map.of(), Map.of())));
            }
        }
        return found;
    }

    /** The primary of the same cluster, where the standby's restore_command is the one that a link from there would have. */
    private static Optional<String> primary(Topology desired, Server standby, Observation observation) {
        for (Server server : desired.getServers()) {
            boolean same = observation.server(server.getId()).map(state -> state.running() && state.role() == ServerState.Role.PRIMARY
                    && !state.systemIdentifier().isEmpty()
                    && state.systemIdentifier().equals(observation.server(standby.getId()).orElseThrow().systemIdentifier())).orElse(false);
            if (same) {
                Link link = TopologyFactory.eINSTANCE.createLink();
                link.setId(server.getId() + "→" + standby.getId());
                link.setTechnology(LogShippingTechnology.ID);
                link.setFrom(server.getId());
                link.setTo(standby.getId());
                Optional<Shipment> shipment = Shipment.of(desired, link, observation);
                if (shipment.isPresent() && shipment.get().restoreCommand().equals(shipment.get().standby().setting("restore_command"))) {
                    return Optional.of(server.getId());
                }
            }
        }
        return Optional.empty();
    }
}
