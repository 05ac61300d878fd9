package org.howdah.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.emf.ecore.EObject;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.picture.Layout;
import org.howdah.picture.LayoutKeys;
import org.howdah.picture.Place;
import org.howdah.picture.Point;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever was edited in whatever order: undone it is gone, redone it is back, and neither file has changed by a byte. */
class HistoryPropertyTest extends DocumentCase {

    private static final List<String> NAMES = List.of("a", "db", "<img src=x onerror=alert(1)>", "🐘", "it's \"q\"", "x".repeat(300), "abc\u202Edef", "line\nbreak", "slave1", "7");

    private Random random;

    private <T> T any(List<? extends T> list) {
        return list.isEmpty() ? null : list.get(random.nextInt(list.size()));
    }

    private EObject anything() {
        List<EObject> all = new ArrayList<>();
        document.topology().eAllContents().forEachRemaining(element -> {
            if (TopologyTree.shown(element) == element && !(element instanceof Topology)) {
                all.add(element);
            }
        });
        return any(all);
    }

    private Place somewhere() {
        return random.nextInt(4) == 0 ? null : Place.at(random.nextInt(2000), random.nextInt(1000));
    }

    private void edit() {
        Topology topology = document.topology();
        EObject one = anything();
        try {
            switch (random.nextInt(14)) {
            case 0 -> Edits.addHost(document, any(topology.getSites()), somewhere());
            case 1 -> Edits.addServer(document, any(topology.getHosts()), somewhere());
            case 2 -> Edits.addSite(document, somewhere());
            case 3 -> {
                Server server = any(topology.getServers());
                if (server != null) {
                    Edits.addDatabase(document, server);
                }
            }
            case 4 -> {
                Server from = any(topology.getServers());
                Server to = any(topology.getServers());
                Edits.addLink(document, "streaming", from == null ? "" : Names.of(from), to == null ? "" : Names.of(to));
            }
            case 5 -> {
                if (one != null) {
                    Edits.rename(document, one, any(NAMES) + random.nextInt(3));
                }
            }
            case 6 -> Edits.delete(document, Edits.withDependents(one == null || random.nextInt(3) > 0 ? List.of() : List.of(one)));
            case 7 -> Edits.reparent(document, one instanceof Database || one instanceof Server || one instanceof Host ? one : any(topology.getHosts()), anything(), somewhere());
            case 8 -> Edits.align(document, new ArrayList<>(topology.getHosts()), any(List.of(Align.values())));
            case 9 -> Clipboard.paste(document, Clipboard.copy(document, one == null ? List.of() : List.of(one)), anything(),
                    random.nextBoolean() ? null : new Point(random.nextInt(500), random.nextInt(500)));
            case 10 -> {
                Link link = any(topology.getLinks());
                Server to = any(topology.getServers());
                if (link != null && to != null) {
                    Edits.reconnect(document, link, link.getFrom(), Names.of(to));
                }
            }
            case 11 -> document.changeLayout("Move", layout -> one == null ? layout
                    : LayoutKeys.of(topology).key(one).map(key -> layout.with(key, Place.at(random.nextInt(900), 5)).collapse(key, random.nextBoolean())).orElse(layout));
            case 12 -> document.change("Describe", () -> topology.setDescription("text " + random.nextInt()));
            default -> {
                if (one != null && random.nextInt(4) == 0) {
                    Clipboard.cut(document, List.of(one));
                }
            }
            }
        } catch (EditException refused) {
            // Then nothing was changed; that is what is tested here.
        }
    }

    private record Both(String topology, Layout layout) {
    }

    private Both state() throws Exception {
        return new Both(TopologyFiles.toYaml(document.topology()), document.layout());
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 42, 2026 })
    void everyEditCanBeUndoneAndRedone(long seed) throws Exception {
        random = new Random(seed);
        open(SHOP);
        on(() -> {
            document.changeLayout("Place", layout -> layout.with("host master1", Place.at(10, 20)).with("host slave1", Place.at(700, 20)));
            document.save();
        });
        byte[] topologyBytes = Files.readAllBytes(topologyFile());
        byte[] layoutBytes = Files.readAllBytes(layoutFile());
        on(() -> {
            List<Both> states = new ArrayList<>();
            states.add(state());
            while (states.size() < 60) {
                String before = document.undoLabel();
                int steps = states.size();
                edit();
                Both now = state();
                if (!now.equals(states.getLast())) {
                    states.add(now);
                }
                assertTrue(states.size() > steps || before == null || before.equals(document.undoLabel()) || now.equals(states.getLast()));
            }
            Both last = states.getLast();
            while (document.undoLabel() != null && !"Place".equals(document.undoLabel())) {
                document.undo();
            }
            assertEquals(states.getFirst(), state());
            assertFalse(document.isDirty(), "all is undone");
            document.save();
            assertArrayEquals(topologyBytes, Files.readAllBytes(topologyFile()));
            assertArrayEquals(layoutBytes, Files.readAllBytes(layoutFile()));
            while (document.redoLabel() != null) {
                document.redo();
            }
            assertEquals(last, state());
            assertTrue(document.isDirty());
            // Back and forth at random, with saves in between: what is saved is never dirty, and comes back from the file.
            for (int i = 0; i < 40; i++) {
                if (random.nextInt(3) > 0) {
                    document.undo();
                } else {
                    document.redo();
                }
                if (random.nextInt(8) == 0 && savable()) {
                    document.save();
                    assertFalse(document.isDirty());
                    assertEquals(TopologyFiles.toYaml(document.topology()), TopologyFiles.toYaml(TopologyFiles.load(topologyFile()).topology()));
                }
            }
        });
    }

    /** Two elements of one name can be drawn, but not be written as YAML. */
    private boolean savable() {
        return document.topology().getServers().stream().map(Server::getId).distinct().count() == document.topology().getServers().size()
                && document.topology().getHosts().stream().map(Host::getId).distinct().count() == document.topology().getHosts().size()
                && document.topology().getLinks().stream().map(Link::getId).distinct().count() == document.topology().getLinks().size()
                && document.topology().getSites().stream().map(org.howdah.model.topology.Site::getId).distinct().count() == document.topology().getSites().size();
    }
}
