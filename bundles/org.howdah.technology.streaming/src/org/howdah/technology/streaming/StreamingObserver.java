package org.howdah.technology.streaming;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;
import org.howdah.technology.LinkObserver;
import org.howdah.technology.LinkState;
import org.howdah.technology.LinkState.Presence;
import org.howdah.technology.NodeAccess;
import org.howdah.technology.Observation;
import org.howdah.technology.ServerState;
import org.howdah.technology.State;
import org.howdah.technology.postgresql.ConnInfo;
import org.howdah.technology.postgresql.Instance;
import org.howdah.technology.postgresql.Neighbours;

/** Reads links from what the servers at both their ends said. */
final class StreamingObserver implements LinkObserver {

    @Override
    public List<LinkState> observe(Topology desired, Map<String, ServerState> servers, NodeAccess access, Cancellation cancellation) {
        Observation observed = new Observation(Instant.EPOCH, servers, Map.of());
        List<LinkState> states = new ArrayList<>();
        for (Link link : desired.getLinks()) {
            if (StreamingTechnology.ID.equals(link.getTechnology())) {
                states.add(StreamingLink.of(link, desired, observed).map(StreamingObserver::wished).orElseGet(() -> new LinkState(link.getId(),
                        StreamingTechnology.ID, link.getFrom() == null ? "" : link.getFrom(), link.getTo() == null ? "" : link.getTo(), Presence.UNKNOWN,
                        State.UNKNOWN, null, null, Map.of(), Map.of("problem", "An end of the link is not in the topology."))));
            }
        }
        unexpected(desired, observed, states);
        return states;
    }

    private static LinkState wished(StreamingLink link) {
        ServerState provider = link.provider().state();
        ServerState standby = link.standby().state();
        Presence presence = presence(link);
        Map<String, String> facts = presence == Presence.PRESENT ? facts(standby, provider, link) : Map.of();
        if (presence != Presence.PRESENT) {
            State state = presence == Presence.UNKNOWN ? State.UNKNOWN : State.CRITICAL;
            return new LinkState(link.id(), StreamingTechnology.ID, provider.id(), standby.id(), presence, state, null, null, facts,
                    standby.problem().isEmpty() ? Map.of() : Map.of("problem", standby.problem()));
        }
        Flow flow = Flow.of(link.settings(), provider, standby, facts.getOrDefault("slot", ""), facts.getOrDefault("application", ""));
        return new LinkState(link.id(), StreamingTechnology.ID, provider.id(), standby.id(), presence, flow.state(), flow.lagBytes(), flow.lagSeconds(), facts,
                flow.details());
    }

    private static Presence presence(StreamingLink link) {
        ServerState standby = link.standby().state();
        boolean secret = standby.running() && standby.role() == ServerState.Role.STANDBY && !standby.settings().containsKey("primary_conninfo");
        if (secret) {
            // The role may not see whom the standby follows; the provider may know.
            return link.provider().state().senders().stream().anyMatch(sender -> link.settings().slot().equals(sender.slot())) ? Presence.PRESENT : Presence.UNKNOWN;
        }
        return switch (standby.presence()) {
        case UNKNOWN -> Presence.UNKNOWN;
        case NO_SOFTWARE, ABSENT, FOREIGN -> Presence.MISSING;
        case RUNNING, STOPPED, NOT_ACCEPTING -> standby.role() == ServerState.Role.STANDBY && follows(link.standby(), link.provider(), link.address())
                ? Presence.PRESENT : Presence.MISSING;
        };
    }

    /** Whether the settings of a standby lead to a server. */
    static boolean follows(Instance standby, Instance provider, String address) {
        Map<String, String> conninfo = ConnInfo.parse(standby.setting("primary_conninfo"));
        if (conninfo.isEmpty()) {
            return false;
        }
        String port = conninfo.getOrDefault("port", "5432");
        boolean here = address.equals(conninfo.get("host")) || address.equals(conninfo.get("hostaddr")) || provider.host().equals(conninfo.get("host"));
        if (here && port.equals(Integer.toString(provider.port()))) {
            return true;
        }
        // Another spelling of the address: then the provider must know the standby by its slot.
        String slot = standby.setting("primary_slot_name");
        return port.equals(Integer.toString(provider.port())) && !slot.isEmpty()
                && provider.state().senders().stream().anyMatch(sender -> slot.equals(sender.slot()));
    }

    /** What identifies how the link is made. Nothing here changes by itself. */
    private static Map<String, String> facts(ServerState standby, ServerState provider, StreamingLink link) {
        Map<String, String> conninfo = ConnInfo.parse(standby.settings().getOrDefault("primary_conninfo", ""));
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("slot", standby.settings().getOrDefault("primary_slot_name", ""));
        String cluster = standby.settings().getOrDefault("cluster_name", "");
        facts.put("application", conninfo.getOrDefault("application_name", cluster.isEmpty() ? "walreceiver" : cluster));
        facts.put("user", conninfo.getOrDefault("user", ""));
        facts.put("applyDelay", standby.settings().getOrDefault("recovery_min_apply_delay", ""));
        if (provider.running()) {
            String names = provider.settings().getOrDefault("synchronous_standby_names", "");
            facts.put("mode", !SyncNames.names(names, facts.get("application")) && !SyncNames.names(names).contains("*") ? "async"
                    : names.strip().toUpperCase(java.util.Locale.ROOT).startsWith("ANY") ? "quorum" : "sync");
        }
        return facts;
    }

    /** Standbys of the topology that follow a server which no link leads from. */
    private static void unexpected(Topology desired, Observation observed, List<LinkState> states) {
        for (Server server : desired.getServers()) {
            Instance standby = Instance.of(desired, server, observed);
            if (standby.state().role() != ServerState.Role.STANDBY || standby.setting("primary_conninfo").isEmpty()) {
                continue;
            }
            Optional<Instance> provider = providerOf(standby, desired, observed);
            if (provider.isEmpty() || Neighbours.to(desired, server.getId()).stream().anyMatch(link -> link.getFrom().equals(provider.get().id()))) {
                continue;
            }
            Map<String, String> facts = facts(standby.state(), provider.get().state(), null);
            Flow flow = Flow.of(null, provider.get().state(), standby.state(), facts.getOrDefault("slot", ""), facts.getOrDefault("application", ""));
            states.add(new LinkState(provider.get().id() + "→" + standby.id(), StreamingTechnology.ID, provider.get().id(), standby.id(), Presence.UNEXPECTED,
                    State.WARNING.worse(flow.state()), flow.lagBytes(), flow.lagSeconds(), facts, flow.details()));
        }
    }

    /** The drawn server that a standby's settings lead to. */
    static Optional<Instance> providerOf(Instance standby, Topology desired, Observation observed) {
        Map<String, String> conninfo = ConnInfo.parse(standby.setting("primary_conninfo"));
        if (conninfo.isEmpty()) {
            return Optional.empty();
        }
        // No server is compared with each other one in full: there may be a thousand.
        Set<String> hosts = new HashSet<>();
        for (Host host : desired.getHosts()) {
            String address = Topologies.address(host);
            if (address != null && (address.equals(conninfo.get("host")) || address.equals(conninfo.get("hostaddr")) || host.getId().equals(conninfo.get("host")))) {
                hosts.add(host.getId());
            }
        }
        String port = conninfo.getOrDefault("port", "5432");
        String slot = standby.setting("primary_slot_name");
        for (Server other : desired.getServers()) {
            boolean here = hosts.contains(other.getHost()) || !slot.isEmpty() && observed.server(other.getId())
                    .map(state -> state.senders().stream().anyMatch(sender -> slot.equals(sender.slot()))).orElse(false);
            if (here && Integer.toString(other.getPort()).equals(port) && !other.getId().equals(standby.id())) {
                return Optional.of(Instance.of(desired, other, observed));
            }
        }
        return Optional.empty();
    }
}
