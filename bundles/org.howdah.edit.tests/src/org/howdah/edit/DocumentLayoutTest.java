package org.howdah.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import org.howdah.model.TopologyException;
import org.howdah.model.topology.Host;
import org.howdah.picture.Layout;
import org.howdah.picture.Place;
import org.junit.jupiter.api.Test;

/** Topology and layout are one document with one history, and two files that are written only when they changed. */
class DocumentLayoutTest extends DocumentCase {

    private static final Place HERE = Place.at(10, 20);
    private static final Place THERE = Place.at(300, 40);

    private void place(String key, Place place) {
        document.changeLayout("Move", layout -> layout.with(key, place));
    }

    private Host host(String id) {
        return org.howdah.model.Topologies.host(document.topology(), id).orElseThrow();
    }

    @Test
    void aMovedBoxDoesNotTouchTheTopologyFile() throws Exception {
        open(SHOP);
        FileTime before = Files.getLastModifiedTime(topologyFile());
        Object key = FileStamp.of(topologyFile()).key();
        on(() -> {
            place("host slave1", HERE);
            assertTrue(document.isDirty());
            document.save();
            assertFalse(document.isDirty());
        });
        assertEquals(before, Files.getLastModifiedTime(topologyFile()));
        assertEquals(key, FileStamp.of(topologyFile()).key(), "the file was replaced");
        assertEquals(SHOP, text(topologyFile()));
        assertTrue(text(layoutFile()).contains("host slave1"), text(layoutFile()));
    }

    @Test
    void anEditDoesNotTouchTheLayoutFile() throws Exception {
        open(SHOP);
        on(() -> {
            place("host slave1", HERE);
            document.save();
        });
        FileStamp before = FileStamp.of(layoutFile());
        on(() -> {
            document.change("Address", () -> host("slave1").setAddress("10.0.0.9"));
            document.save();
        });
        assertEquals(before, FileStamp.of(layoutFile()));
        assertTrue(text(topologyFile()).contains("10.0.0.9"));
    }

    @Test
    void noLayoutNoFile() throws Exception {
        open(SHOP);
        on(() -> {
            document.change("Address", () -> host("slave1").setAddress("10.0.0.9"));
            document.save();
        });
        assertFalse(Files.exists(layoutFile()));
    }

    @Test
    void oneStepForBoth() throws Exception {
        open(SHOP);
        on(() -> {
            document.change("Both", () -> host("slave1").setAddress("x"), layout -> layout.with("host slave1", HERE));
            document.undo();
            assertEquals("10.0.0.2", host("slave1").getAddress());
            assertEquals(Layout.EMPTY.places(), document.layout().places());
            assertFalse(document.isDirty());
            assertNull(document.undoLabel());
            document.redo();
            assertEquals("x", host("slave1").getAddress());
            assertEquals(HERE, document.layout().places().get("host slave1"));
        });
    }

    @Test
    void dirtyIsExactAfterUndoOnBothSidesOfASave() throws Exception {
        open(SHOP);
        on(() -> {
            document.change("Address", () -> host("slave1").setAddress("x"));
            place("host slave1", HERE);
            document.save();
            document.undo();
            assertTrue(document.isDirty(), "the box is not where the file has it");
            document.undo();
            assertTrue(document.isDirty());
            document.redo();
            document.redo();
            assertFalse(document.isDirty());
            place("host slave1", THERE);
            assertTrue(document.isDirty());
            place("host slave1", HERE);
            assertFalse(document.isDirty(), "it is back where it was");
        });
    }

    @Test
    void aFailedEditLeavesNothingBehind() throws Exception {
        open(SHOP);
        on(() -> {
            assertThrows(IllegalStateException.class, () -> document.change("Broken", () -> host("slave1").setAddress("x"), layout -> {
                throw new IllegalStateException();
            }));
            assertEquals("10.0.0.2", host("slave1").getAddress());
            assertFalse(document.isDirty());
            assertTrue(document.change("Whole", () -> host("slave1").setAddress("y")));
        });
    }

    @Test
    void placesGoAlongWithARename() throws Exception {
        open(SHOP);
        on(() -> {
            place("host slave1", HERE);
            document.changeLayout("Collapse", layout -> layout.collapse("host slave1", true));
            Edits.rename(document, host("slave1"), "standby");
            assertEquals(HERE, document.layout().places().get("host standby"));
            assertEquals(Set.of("host standby"), document.layout().collapsed());
            assertFalse(document.layout().places().containsKey("host slave1"));
            document.undo();
            assertEquals(HERE, document.layout().places().get("host slave1"));
            assertEquals(Set.of("host slave1"), document.layout().collapsed());
        });
    }

    @Test
    void twoThatSwapTheirNamesKeepTheirPlaces() throws Exception {
        open(SHOP);
        on(() -> {
            place("host slave1", HERE);
            place("host slave2", THERE);
            Host one = host("slave1");
            Host two = host("slave2");
            document.change("Swap", () -> {
                one.setId("slave2");
                two.setId("slave1");
            });
            assertEquals(HERE, document.layout().places().get("host slave2"));
            assertEquals(THERE, document.layout().places().get("host slave1"));
        });
    }

    @Test
    void placesGoWithADeletionAndComeBack() throws Exception {
        open(SHOP);
        on(() -> {
            place("host slave1", HERE);
            place("server replica", THERE);
            document.save();
            Edits.delete(document, Edits.withDependents(Set.of(host("slave1"))));
            assertTrue(document.layout().places().isEmpty(), document.layout().toString());
            document.undo();
            assertEquals(HERE, document.layout().places().get("host slave1"));
            assertEquals(THERE, document.layout().places().get("server replica"));
            assertFalse(document.isDirty());
        });
    }

    @Test
    void aRenamedTopologyKeepsItsLayout() throws Exception {
        open(SHOP);
        on(() -> {
            place("host slave1", HERE);
            document.save();
            document.change("Rename", () -> document.topology().setId("market"));
            document.save();
            document.reload();
            assertEquals(HERE, document.layout().places().get("host slave1"));
            assertTrue(document.readWarnings().isEmpty(), document.readWarnings().toString());
        });
    }

    @Test
    void aReadOnlyTopologyStaysAsItIs() throws Exception {
        open(SHOP);
        Files.setPosixFilePermissions(topologyFile(), PosixFilePermissions.fromString("r--r--r--"));
        on(() -> {
            assertTrue(document.isReadOnly(), "also for root");
            assertFalse(document.change("Address", () -> host("slave1").setAddress("x")));
            assertFalse(document.changeLayout("Move", layout -> layout.with("host slave1", HERE)));
            assertTrue(assertThrows(TopologyException.class, () -> document.save()).getMessage().contains("write-protected"));
        });
        assertEquals(SHOP, text(topologyFile()));
    }

    @Test
    void aReadOnlyLayoutDoesNotKeepTheTopologyFromBeingSaved() throws Exception {
        open(SHOP);
        on(() -> {
            place("host slave1", HERE);
            document.save();
        });
        String before = text(layoutFile());
        Files.setPosixFilePermissions(layoutFile(), PosixFilePermissions.fromString("r--r--r--"));
        on(() -> {
            place("host slave1", THERE);
            document.change("Address", () -> host("slave1").setAddress("saved"));
            String why = assertThrows(TopologyException.class, () -> document.save()).getMessage();
            assertTrue(why.contains("shop.layout") && why.contains("The topology itself is saved"), why);
            assertTrue(document.isDirty());
        });
        assertTrue(text(topologyFile()).contains("saved"));
        assertEquals(before, text(layoutFile()));
    }

    @Test
    void saveAsTakesTheLayoutAlong() throws Exception {
        open(SHOP);
        on(() -> {
            place("host slave1", HERE);
            document.saveCopy(folder.resolve("copy.topology.yaml"));
            assertTrue(document.isDirty());
        });
        assertTrue(text(folder.resolve("copy.layout")).contains("host slave1"));
        assertFalse(Files.exists(layoutFile()));
    }
}
