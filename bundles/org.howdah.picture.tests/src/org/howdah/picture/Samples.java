package org.howdah.picture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.howdah.engine.Live;
import org.howdah.engine.Status;
import org.howdah.engine.Technologies;
import org.howdah.model.TopologyException;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Checker;
import org.howdah.technology.Descriptor;
import org.howdah.technology.LinkObserver;
import org.howdah.technology.LinkPlanner;
import org.howdah.technology.LinkState;
import org.howdah.technology.LinkState.Presence;
import org.howdah.technology.Observation;
import org.howdah.technology.Operations;
import org.howdah.technology.ReplicationTechnology;
import org.howdah.technology.ServerState;
import org.howdah.technology.State;
import org.howdah.technology.logshipping.LogShippingTechnology;
import org.howdah.technology.streaming.StreamingTechnology;

/** Topologies to draw, and what could have been observed of them. */
final class Samples {

    /** The two real ones, and two that are drawn differently and can do nothing else. */
    static final Technologies TECHNOLOGIES = Technologies.of(new StreamingTechnology(), new LogShippingTechnology(),
            new Drawn("slony", Descriptor.Line.TRIGGER_LOG), new Drawn("logical", Descriptor.Line.ROW_CHANGES));

    /** The one of the contract. */
    static final String SHOP = """
            topology: shop
            hosts:
              master1: {address: 127.0.10.11, ssh: {port: 2222, users: [postgres, root]}, site: berlin}
              slave1:  {address: 127.0.10.12, ssh: {port: 2222, users: [postgres, root], jump: master1}}
            servers:
              main:    {host: master1, port: 5432, version: 15, databases: [shop]}
              replica: {host: slave1,  port: 5432, version: 15, databases: [shop]}
            sets:
              orders:  {technology: slony, origin: main/shop, tables: [public.orders, 'public."Order Lines"'], sequences: [public.orders_id_seq]}
            links:
              copy:    {technology: streaming, from: main, to: replica, settings: {slot: replica, mode: async}}
              orders1: {technology: slony, set: orders, from: main/shop, to: replica/shop, settings: {forward: true}}
            """;

    private record Drawn(String id, Descriptor.Line line) implements ReplicationTechnology {

        @Override
        public Descriptor descriptor() {
            return new Descriptor(id, "Drawn only.", "", line, Descriptor.EndKind.DATABASE, true, List.of(), List.of(), 12, Set.of());
        }

        @Override
        public LinkObserver observer() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Checker checker() {
            throw new UnsupportedOperationException();
        }

        @Override
        public LinkPlanner planner() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Operations operations() {
            throw new UnsupportedOperationException();
        }
    }

    private Samples() {
    }

    static Topology topology(String yaml) {
        try {
            return TopologyFiles.parse(yaml, "sample.topology.yaml").topology();
        } catch (TopologyException e) {
            throw new IllegalStateException(e);
        }
    }

    static SceneInput input(Topology topology) {
        return SceneInput.of(topology, Layout.EMPTY, TECHNOLOGIES);
    }

    static Scene scene(Topology topology) {
        return Scenes.make(input(topology));
    }

    static ServerState server(String id, State state, ServerState.Presence presence, ServerState.Role role) {
        return new ServerState(id, "", state, presence, role, presence == ServerState.Presence.RUNNING ? "15.20" : "", null, "", "", "", "", "", false, Map.of(),
                List.of(), List.of(), null, List.of(), Map.of(), "");
    }

    static LinkState link(String id, String technology, String from, String to, Presence presence, State state, Long bytes, Double seconds) {
        return new LinkState(id, technology, from, to, presence, state, bytes, seconds, Map.of(), Map.of());
    }

    static Live live(List<ServerState> servers, List<LinkState> links) {
        Map<String, ServerState> byServer = new LinkedHashMap<>();
        servers.forEach(server -> byServer.put(server.id(), server));
        Map<String, LinkState> byLink = new LinkedHashMap<>();
        links.forEach(link -> byLink.put(link.id(), link));
        Observation observation = new Observation(Instant.EPOCH, byServer, byLink);
        List<Status.ServerStatus> serverStatus = new ArrayList<>();
        servers.forEach(server -> serverStatus.add(new Status.ServerStatus(server.id(), server.host(), server.state(), server.role().word(), server.version(), server.timeline())));
        List<Status.LinkStatus> linkStatus = new ArrayList<>();
        links.forEach(link -> linkStatus.add(new Status.LinkStatus(link.id(), link.technology(), link.from(), link.to(), link.state(), link.lagBytes(), link.lagSeconds(), Map.of())));
        return new Live(observation, new Status(State.OK, serverStatus, linkStatus, List.of()), Instant.EPOCH, "", Map.of());
    }

    /** Of the contract's topology: the copy is late, the set unknown, and somebody streams from main whom nobody drew. */
    static Live shopLive(long lagBytes) {
        return live(List.of(server("main", State.OK, ServerState.Presence.RUNNING, ServerState.Role.PRIMARY),
                server("replica", State.WARNING, ServerState.Presence.RUNNING, ServerState.Role.STANDBY)),
                List.of(link("copy", "streaming", "main", "replica", Presence.PRESENT, State.WARNING, lagBytes, 12.5),
                        link("orders1", "slony", "main/shop", "replica/shop", Presence.UNKNOWN, State.UNKNOWN, null, null),
                        link("main→10.9.9.9", "streaming", "main", "10.9.9.9", Presence.UNEXPECTED, State.OK, 0L, 0.0)));
    }

    static Box box(Scene scene, String name) {
        return scene.all().stream().filter(box -> box.name().equals(name)).findFirst().orElseThrow(() -> new AssertionError("no box " + name));
    }

    static Line line(Scene scene, String id) {
        return scene.lines().stream().filter(line -> line.element() != null && id.equals(line.element().getId())).findFirst()
                .orElseThrow(() -> new AssertionError("no line " + id));
    }

    static List<String> texts(List<Shape> shapes) {
        return shapes.stream().filter(Shape.Text.class::isInstance).map(shape -> ((Shape.Text) shape).text()).toList();
    }
}
