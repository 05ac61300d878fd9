package org.howdah.engine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.howdah.model.TopologyException;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.technology.LinkState;
import org.howdah.technology.LinkState.Presence;
import org.howdah.technology.Observation;
import org.howdah.technology.ServerState;
import org.howdah.technology.State;

/** Topologies and observations that no node was asked for. */
final class Paper {

    private Paper() {
    }

    /** Hosts h1 … and servers s1 … on them. @param links such as {@code a: s1 s2}, or {@code a: s1 s2 restart} */
    static Topology topology(int hosts, String... links) {
        StringBuilder yaml = new StringBuilder("topology: paper\nhosts:\n");
        for (int i = 1; i <= hosts; i++) {
            yaml.append("  h").append(i).append(": {address: 10.25.").append(i / 250).append(".").append(i % 250 + 1).append(", ssh: {users: [postgres]}}\n");
        }
        yaml.append("servers:\n");
        for (int i = 1; i <= hosts; i++) {
            yaml.append("  s").append(i).append(": {host: h").append(i).append(", port: ").append(5432 + i).append(", version: 15, dataDirectory: /d").append(i)
                    .append("}\n");
        }
        yaml.append(links.length == 0 ? "" : "links:\n");
        for (String link : links) {
            String[] words = link.split("[: ]+");
            String technology = words.length > 3 && words[3].startsWith("by=") ? words[3].substring(3) : "paper";
            yaml.append("  ").append(words[0]).append(": {technology: ").append(technology).append(", from: ").append(words[1]).append(", to: ").append(words[2]).append(
                    words.length > 3 && words[3].equals("restart") ? ", settings: {restart: true}" : "").append("}\n");
        }
        return parse(yaml.toString());
    }

    static Topology parse(String yaml) {
        try {
            return TopologyFiles.parse(yaml, "paper").topology();
        } catch (TopologyException e) {
            throw new IllegalStateException(e);
        }
    }

    static ServerState server(String id, String host, String lsn) {
        return new ServerState(id, host, State.OK, ServerState.Presence.RUNNING, ServerState.Role.PRIMARY, "15.20", 1, "72", "/d", "/s", "/b", lsn, false,
                Map.of("wal_level", "replica"), List.of(), List.of(), null, List.of("shop"), Map.of(), "");
    }

    static LinkState link(Link link, Presence presence) {
        return link(link.getId(), link.getTechnology(), link.getFrom(), link.getTo(), presence);
    }

    static LinkState link(String id, String technology, String from, String to, Presence presence) {
        return new LinkState(id, technology, from, to, presence, presence == Presence.PRESENT ? State.OK : State.UNKNOWN, presence == Presence.PRESENT ? 0L : null,
                null, Map.of(), Map.of());
    }

    /** All servers run; all links are missing but those given. */
    static Observation observation(Topology topology, LinkState... links) {
        Map<String, ServerState> servers = new LinkedHashMap<>();
        for (Server server : topology.getServers()) {
            servers.put(server.getId(), server(server.getId(), server.getHost(), "0/1"));
        }
        Map<String, LinkState> states = new LinkedHashMap<>();
        topology.getLinks().forEach(link -> states.put(link.getId(), link(link, Presence.MISSING)));
        List.of(links).forEach(link -> states.put(link.id(), link));
        return new Observation(Instant.now(), servers, states);
    }
}
