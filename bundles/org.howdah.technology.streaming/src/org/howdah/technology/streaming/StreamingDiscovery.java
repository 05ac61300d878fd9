package org.howdah.technology.streaming;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Setting;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;
import org.howdah.remote.Cancellation;
import org.howdah.technology.Discovery;
import org.howdah.technology.Finding;
import org.howdah.technology.NodeAccess;
import org.howdah.technology.Observation;
import org.howdah.technology.ServerState;
import org.howdah.technology.postgresql.ConnInfo;
import org.howdah.technology.postgresql.Instance;
import org.howdah.technology.postgresql.Places;

/** Draws a link for every standby that streams, and tells where the other ends lie. */
final class StreamingDiscovery implements Discovery {

    @Override
    public Found discover(Topology drawn, Map<String, ServerState> servers, NodeAccess access, Cancellation cancellation) {
        Observation observed = new Observation(Instant.EPOCH, servers, Map.of());
        List<Place> elsewhere = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Server server : List.copyOf(drawn.getServers())) {
            Instance standby = Instance.of(drawn, server, observed);
            standbys(drawn, standby, elsewhere);
            Map<String, String> conninfo = ConnInfo.parse(standby.setting("primary_conninfo"));
            boolean fed = drawn.getLinks().stream().anyMatch(link -> server.getId().equals(link.getTo()));
            if (standby.state().role() != ServerState.Role.STANDBY || fed) {
                continue;
            }
            if (conninfo.isEmpty()) {
                if (!standby.setting("primary_conninfo").isEmpty()) {
                    findings.add(new Finding("STREAMING-092", Finding.Severity.WARNING, "server " + server.getId(), "Whom " + server.getId() + " follows cannot be read.",
                            "Its primary_conninfo is a URI or malformed.", "Draw the link by hand; the plan then writes primary_conninfo as keyword=value."));
                }
                continue;
            }
            String host = conninfo.getOrDefault("hostaddr", conninfo.getOrDefault("host", ""));
            String address = Places.local(host) ? Topologies.hostOf(drawn, server).map(Topologies::address).orElse(host) : host;
            int port = conninfo.getOrDefault("port", "5432").matches("\\d{1,5}") ? Integer.parseInt(conninfo.getOrDefault("port", "5432")) : 5432;
            Optional<Instance> provider = StreamingObserver.providerOf(standby, drawn, observed)
                    .or(() -> Places.server(drawn, address, port).filter(other -> other != server).map(other -> Instance.of(drawn, other, observed)));
            if (provider.isEmpty()) {
                elsewhere.add(new Place(address, port, "", "Server " + server.getId() + " follows it (primary_conninfo)."));
            } else {
                draw(drawn, provider.get(), standby, conninfo);
            }
        }
        return new Found(elsewhere, findings);
    }

    /** Standbys are known by their addresses alone: port 0 stands for "some server there". */
    private static void standbys(Topology drawn, Instance provider, List<Place> elsewhere) {
        for (ServerState.Sender sender : provider.state().senders()) {
            String address = sender.clientAddress();
            boolean program = String.valueOf(sender.application()).matches("pg_basebackup|pg_receivewal|pg_recvlogical");
            if (address != null && !Places.local(address) && !program && !"backup".equals(sender.state()) && Places.host(drawn, address).isEmpty()) {
                elsewhere.add(new Place(address, 0, "", "A standby there follows " + provider.id() + " (pg_stat_replication)."));
            }
        }
    }

    private static void draw(Topology drawn, Instance provider, Instance standby, Map<String, String> conninfo) {
        Link link = TopologyFactory.eINSTANCE.createLink();
        String id = "stream-" + standby.id();
        link.setId(Topologies.link(drawn, id).isEmpty() ? id : provider.id() + "-" + id);
        link.setTechnology(StreamingTechnology.ID);
        link.setFrom(provider.id());
        link.setTo(standby.id());
        Map<String, String> settings = new LinkedHashMap<>();
        String slot = standby.setting("primary_slot_name");
        if (!slot.isEmpty() && !slot.equals(Settings.slotName(standby.id()))) {
            settings.put("slot", slot);
        }
        String application = conninfo.getOrDefault("application_name", standby.setting("cluster_name").isEmpty() ? "walreceiver" : standby.setting("cluster_name"));
        String names = provider.setting("synchronous_standby_names");
        if (SyncNames.names(names, application) || SyncNames.names(names).contains("*")) {
            settings.put("mode", names.strip().toUpperCase(java.util.Locale.ROOT).startsWith("ANY") ? "quorum" : "sync");
            if (conninfo.containsKey("application_name") && !application.equals(standby.id())) {
                settings.put("applicationName", application);
            }
        }
        if (conninfo.containsKey("user") && !conninfo.get("user").equals(Settings.DEFAULT_USER)) {
            settings.put("user", conninfo.get("user"));
        }
        String delay = standby.setting("recovery_min_apply_delay");
        if (delay.matches("[1-9]\\d{0,9}")) {
            settings.put("applyDelay", delay + " ms");
        }
        String host = conninfo.getOrDefault("host", "");
        if (!StreamingObserver.follows(standby, provider, provider.address()) && !host.isEmpty() && !Places.local(host)) {
            settings.put("address", host);
        }
        if ("on".equals(standby.setting("hot_standby_feedback"))) {
            settings.put("feedback", "true");
        }
        settings.forEach((key, value) -> {
            Setting setting = TopologyFactory.eINSTANCE.createSetting();
            setting.setKey(key);
            setting.setValue(value);
            link.getSettings().add(setting);
        });
        drawn.getLinks().add(link);
    }
}
