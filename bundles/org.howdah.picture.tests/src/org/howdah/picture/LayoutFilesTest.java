package org.howdah.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.howdah.model.topology.Topology;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutFilesTest {

    @TempDir
    Path folder;
    private Path file;
    private final Topology shop = Samples.topology(Samples.SHOP);

    @BeforeEach
    void file() {
        file = folder.resolve("shop.topology.yaml");
    }

    @Test
    void theFileLiesBesideTheTopology() {
        assertEquals(Path.of("a/shop.layout"), LayoutFiles.fileFor(Path.of("a/shop.topology")));
        assertEquals(Path.of("a/shop.layout"), LayoutFiles.fileFor(Path.of("a/shop.topology.yaml")));
        assertEquals(Path.of("a/shop.layout"), LayoutFiles.fileFor(Path.of("a/shop.topology.yml")));
        assertEquals(Path.of("a/shop.layout"), LayoutFiles.fileFor(Path.of("a/shop.yaml")));
        assertEquals(Path.of("a/my.shop.layout"), LayoutFiles.fileFor(Path.of("a/my.shop")));
    }

    @Test
    void itIsSortedYamlWithOnePlaceALine() throws Exception {
        LayoutFiles.save(Layout.EMPTY.forTopology("shop").with("server main", Place.at(0, 0)).with("host slave1", new Place(420, -8.25, 300.0, null))
                .collapse("site berlin", true), file);
        assertEquals("""
                topology: shop
                places:
                  host slave1: {x: 420, y: -8.2, width: 300}
                  server main: {x: 0, y: 0}
                collapsed: [site berlin]
                """, Files.readString(folder.resolve("shop.layout")));
    }

    @Test
    void whatWasSavedIsRead() throws Exception {
        Layout layout = Layout.EMPTY.forTopology("shop").with("server a: {b}\n#'\"", new Place(1.5, -2, 30.0, 40.5)).with("host 7", Place.at(3, 4)).collapse("host - x", true);
        LayoutFiles.save(layout, file);
        LoadedLayout loaded = LayoutFiles.load(file, shop);
        assertEquals(layout, loaded.layout());
        assertEquals(List.of(), loaded.warnings());
    }

    @Test
    void anEmptyLayoutLeavesNoFile() throws Exception {
        LayoutFiles.save(Layout.EMPTY.forTopology("shop").with("host slave1", Place.at(1, 2)), file);
        LayoutFiles.save(Layout.EMPTY.forTopology("shop"), file);
        try (var files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
        assertEquals(Layout.EMPTY, LayoutFiles.load(file, shop).layout());
    }

    @Test
    void aLayoutOfAnotherTopologyIsNeitherUsedNorOverwritten() throws Exception {
        LayoutFiles.save(Layout.EMPTY.forTopology("market").with("host slave1", Place.at(1, 2)), file);
        String theirs = Files.readString(folder.resolve("shop.layout"));
        LoadedLayout loaded = LayoutFiles.load(file, shop);
        assertTrue(loaded.layout().isEmpty());
        assertTrue(loaded.warnings().getFirst().contains("made for the topology market"), loaded.warnings().toString());
        Path aside = LayoutFiles.save(Layout.EMPTY.forTopology("shop").with("host slave1", Place.at(3, 4)), file);
        assertEquals(theirs, Files.readString(aside));
        assertEquals(Place.at(3, 4), LayoutFiles.load(file, shop).layout().places().get("host slave1"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "just text", "[1, 2]", "places: {", "!!java.lang.Runtime {}", "a: &a [*a]", "\u0001", "%PNG\u0000" })
    void whatIsNoLayoutIsToldAndNotUsed(String text) throws Exception {
        Files.writeString(folder.resolve("shop.layout"), text);
        LoadedLayout loaded = LayoutFiles.load(file, shop);
        assertTrue(loaded.layout().isEmpty());
        assertEquals(1, loaded.warnings().size(), text);
    }

    @Test
    void placesThatAreNoNumbersAreToldAndTheOthersUsed() throws Exception {
        Files.writeString(folder.resolve("shop.layout"), """
                topology: shop
                places:
                  host master1: {x: 1, y: 2}
                  host a: {x: 1e999, y: 2}
                  host b: {x: .nan, y: 2}
                  host c: {x: 1}
                  host d: nowhere
                  host e: {x: 1, y: 2, width: -5}
                  host f: {x: 99999999999, y: 2}
                """);
        LoadedLayout loaded = LayoutFiles.load(file, shop);
        assertEquals(1, loaded.layout().places().size());
        assertTrue(loaded.warnings().getFirst().contains("6 places"), loaded.warnings().toString());
    }

    @Test
    void aHugeFileIsRefusedUnread() throws Exception {
        try (var out = java.nio.channels.FileChannel.open(folder.resolve("shop.layout"), java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            out.write(java.nio.ByteBuffer.wrap(new byte[] { 'x' }), 1L << 31);
        }
        LoadedLayout loaded = LayoutFiles.load(file, shop);
        assertTrue(loaded.warnings().getFirst().contains("at most 4 MB"), loaded.warnings().toString());
    }

    @Test
    void aDamagedFileIsMovedAsideBeforeSaving() throws Exception {
        Files.writeString(folder.resolve("shop.layout"), "places: {");
        Path aside = LayoutFiles.save(Layout.EMPTY.forTopology("shop").with("host slave1", Place.at(3, 4)), file);
        assertEquals("places: {", Files.readString(aside));
    }

    @Test
    void keysOfElementsThatAreGoneDoNoHarm() {
        Layout layout = Layout.EMPTY.with("host gone", Place.at(1, 1)).collapse("site gone", true);
        assertFalse(Scenes.make(SceneInput.of(shop, layout, Samples.TECHNOLOGIES)).boxes().isEmpty());
    }
}
