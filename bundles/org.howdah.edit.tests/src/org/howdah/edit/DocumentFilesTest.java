package org.howdah.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;

import org.howdah.model.TopologyException;
import org.howdah.model.topology.Host;
import org.howdah.picture.Layout;
import org.howdah.picture.LayoutFiles;
import org.howdah.picture.Place;
import org.junit.jupiter.api.Test;

/** What others do to the two files, a pull or another editor: taken over, brought together, or a conflict in which nothing is lost. */
class DocumentFilesTest extends DocumentCase {

    private static final Place HERE = Place.at(10, 20);
    private static final Place THERE = Place.at(300, 40);

    private void place(String key, Place place) {
        document.changeLayout("Move", layout -> layout.with(key, place));
    }

    private Host host(String id) {
        return org.howdah.model.Topologies.host(document.topology(), id).orElseThrow();
    }

    @Test
    void aPulledLayoutIsTakenOver() throws Exception {
        open(SHOP);
        on(() -> {
            document.change("Address", () -> host("slave1").setAddress("x"));
            place("host slave1", HERE);
            document.save();
        });
        LayoutFiles.save(Layout.EMPTY.forTopology("shop").with("host slave1", THERE), topologyFile());
        look();
        on(() -> {
            assertEquals(THERE, document.layout().places().get("host slave1"));
            assertFalse(document.isDirty());
            assertFalse(document.isConflicting());
            document.undo();
            document.undo();
            assertEquals("10.0.0.2", host("slave1").getAddress(), "the history outlives a pulled layout");
        });
    }

    @Test
    void placesOfBothSidesComeTogether() throws Exception {
        open(SHOP);
        on(() -> place("host slave1", HERE));
        LayoutFiles.save(Layout.EMPTY.forTopology("shop").with("host slave2", THERE), topologyFile());
        look();
        on(() -> {
            assertFalse(document.isConflicting());
            assertEquals(HERE, document.layout().places().get("host slave1"));
            assertEquals(THERE, document.layout().places().get("host slave2"));
            assertTrue(document.isDirty());
            document.undo();
            assertFalse(document.isDirty(), "what is left is what the file has");
            assertEquals(THERE, document.layout().places().get("host slave2"));
        });
    }

    @Test
    void theSameBoxMovedOnBothSidesIsAConflictAndNothingIsLost() throws Exception {
        open(SHOP);
        on(() -> {
            place("host slave1", HERE);
            place("host slave2", HERE);
        });
        LayoutFiles.save(Layout.EMPTY.forTopology("shop").with("host slave1", THERE).with("host master1", THERE), topologyFile());
        String theirs = text(layoutFile());
        look();
        on(() -> {
            assertTrue(document.isConflicting());
            assertEquals(layoutFile(), document.conflictingFile());
            assertEquals(HERE, document.layout().places().get("host slave1"));
            assertThrows(TopologyException.class, () -> document.save());
        });
        assertEquals(theirs, text(layoutFile()));
        on(() -> {
            document.takeTheirs();
            assertEquals(THERE, document.layout().places().get("host slave1"));
            assertEquals(THERE, document.layout().places().get("host master1"));
            assertEquals(HERE, document.layout().places().get("host slave2"));
            assertFalse(document.isConflicting());
            assertTrue(document.isDirty());
        });
    }

    @Test
    void whatWasInTheWayMayBeUndone() throws Exception {
        open(SHOP);
        on(() -> place("host slave1", HERE));
        LayoutFiles.save(Layout.EMPTY.forTopology("shop").with("host slave1", THERE), topologyFile());
        look();
        on(() -> {
            assertTrue(document.isConflicting());
            document.undo();
            document.checkFiles();
            assertFalse(document.isConflicting());
            assertEquals(THERE, document.layout().places().get("host slave1"));
            assertFalse(document.isDirty());
        });
    }

    @Test
    void keepingMineKeepsTheRestOfTheirs() throws Exception {
        open(SHOP);
        on(() -> place("host slave1", HERE));
        LayoutFiles.save(Layout.EMPTY.forTopology("shop").with("host slave1", THERE).with("host master1", THERE), topologyFile());
        look();
        on(() -> {
            document.keepMine();
            assertEquals(HERE, document.layout().places().get("host slave1"));
            assertEquals(THERE, document.layout().places().get("host master1"));
            document.save();
            document.reload();
            assertEquals(HERE, document.layout().places().get("host slave1"));
            assertEquals(THERE, document.layout().places().get("host master1"));
        });
    }

    @Test
    void aPulledTopologyKeepsMovedBoxes() throws Exception {
        open(SHOP);
        on(() -> place("host slave1", HERE));
        Files.writeString(topologyFile(), SHOP.replace("10.0.0.2", "10.0.0.7"));
        look();
        on(() -> {
            assertFalse(document.isConflicting());
            assertEquals("10.0.0.7", host("slave1").getAddress());
            assertEquals(HERE, document.layout().places().get("host slave1"));
            assertTrue(document.isDirty());
        });
    }

    @Test
    void aFileThatMeansTheSameDoesNotEndTheHistory() throws Exception {
        open(SHOP);
        on(() -> {
            document.change("Address", () -> host("slave1").setAddress("10.0.0.7"));
            document.save();
        });
        Files.writeString(topologyFile(), "# a comment of somebody else\n" + text(topologyFile()));
        look();
        on(() -> {
            assertFalse(document.isConflicting());
            assertEquals("Address", document.undoLabel());
            document.undo();
            document.save();
        });
        assertTrue(text(topologyFile()).startsWith("# a comment of somebody else\n# The shop's databases."), text(topologyFile()));
        assertTrue(text(topologyFile()).contains("10.0.0.2"));
    }

    @Test
    void aTopologyThatIsGoneOrHalfWrittenForAMomentIsWaitedFor() throws Exception {
        open(SHOP);
        Files.delete(topologyFile());
        look();
        on(() -> assertFalse(document.isConflicting()));
        Files.writeString(topologyFile(), "topology: shop\nhosts: {mas");
        look();
        on(() -> assertFalse(document.isConflicting()));
        lookLater();
        on(() -> assertTrue(document.isConflicting(), "by now it is broken"));
        Files.writeString(topologyFile(), SHOP.replace("10.0.0.2", "10.0.0.9"));
        look();
        on(() -> {
            assertFalse(document.isConflicting(), "and now it is whole");
            assertEquals("10.0.0.9", host("slave1").getAddress());
        });
        Files.delete(topologyFile());
        look();
        lookLater();
        on(() -> {
            assertTrue(document.isConflicting());
            document.keepMine();
            assertTrue(document.isDirty());
            document.save();
            assertFalse(document.isDirty());
        });
        assertTrue(text(topologyFile()).contains("10.0.0.9"));
    }

    @Test
    void bothFilesChangedOnBothSides() throws Exception {
        open(SHOP);
        on(() -> {
            document.change("Address", () -> host("slave1").setAddress("mine"));
            place("host slave1", HERE);
        });
        Files.writeString(topologyFile(), SHOP.replace("10.0.0.3", "theirs"));
        LayoutFiles.save(Layout.EMPTY.forTopology("shop").with("host slave2", THERE), topologyFile());
        look();
        on(() -> {
            assertTrue(document.isConflicting());
            assertThrows(TopologyException.class, () -> document.save());
            assertEquals("mine", host("slave1").getAddress());
            document.takeTheirs();
            assertEquals("theirs", host("slave2").getAddress());
            assertEquals("10.0.0.2", host("slave1").getAddress());
            assertEquals(HERE, document.layout().places().get("host slave1"), "the layouts were not in each other's way");
            assertEquals(THERE, document.layout().places().get("host slave2"));
        });
    }

    @Test
    void aDeletedLayoutIsForgottenAtTheSecondLook() throws Exception {
        open(SHOP);
        on(() -> {
            place("host slave1", HERE);
            document.save();
        });
        Files.delete(layoutFile());
        look();
        on(() -> assertEquals(HERE, document.layout().places().get("host slave1"), "it may be about to be replaced"));
        lookLater();
        on(() -> {
            assertTrue(document.layout().isEmpty());
            assertFalse(document.isDirty());
        });
    }

    @Test
    void aHalfWrittenLayoutIsWaitedFor() throws Exception {
        open(SHOP);
        on(() -> {
            place("host slave1", HERE);
            document.save();
        });
        String whole = text(layoutFile());
        Files.writeString(layoutFile(), "topology: shop\nplaces: {host sl");
        look();
        on(() -> assertEquals(HERE, document.layout().places().get("host slave1")));
        lookLater();
        on(() -> {
            assertEquals(HERE, document.layout().places().get("host slave1"));
            assertFalse(document.readWarnings().isEmpty(), "by now it is broken rather than half written");
        });
        Files.writeString(layoutFile(), whole);
        look();
        on(() -> {
            assertTrue(document.readWarnings().isEmpty());
            assertFalse(document.isDirty());
        });
    }

    @Test
    void theLayoutOfAnotherTopologyIsNeitherAppliedNorLost() throws Exception {
        Files.writeString(topologyFile(), SHOP);
        LayoutFiles.save(Layout.EMPTY.forTopology("market").with("host slave1", THERE), topologyFile());
        String other = text(layoutFile());
        open(SHOP);
        on(() -> {
            assertTrue(document.layout().isEmpty());
            assertFalse(document.isDirty());
            assertEquals(1, document.readWarnings().size());
            place("host slave1", HERE);
            document.save();
            assertTrue(document.readWarnings().isEmpty());
        });
        assertTrue(text(layoutFile()).contains("shop"));
        try (var files = Files.list(folder)) {
            assertTrue(files.anyMatch(file -> {
                try {
                    return !file.equals(layoutFile()) && Files.readString(file).equals(other);
                } catch (java.io.IOException unreadable) {
                    throw new java.io.UncheckedIOException(unreadable);
                }
            }), "the other topology's layout was moved aside");
        }
    }
}
