package org.howdah.cli.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures from the command line. */
class ExportCommandTest {

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void topology() throws Exception {
        file = Files.writeString(folder.resolve("shop.topology.yaml"), """
                topology: shop
                hosts: {master1: {address: 127.0.23.11}, slave1: {address: 127.0.23.12}}
                servers: {main: {host: master1}, replica: {host: slave1}}
                links: {copy: {technology: streaming, from: main, to: replica, settings: {mode: sync}}}
                """);
    }

    private CliRun export(String name, String... more) {
        String[] all = new String[4 + more.length];
        all[0] = "export";
        all[1] = file.toString();
        all[2] = "-o";
        all[3] = folder.resolve(name).toString();
        System.arraycopy(more, 0, all, 4, more.length);
        return CliRun.of(folder.resolve("home"), all);
    }

    @Test
    void svgHoldsTheTopology() throws Exception {
        CliRun run = export("a.svg", "--legend").exits(0);
        assertEquals("Wrote " + folder.resolve("a.svg") + ".\n", run.err());
        assertEquals("", run.out());
        String svg = Files.readString(folder.resolve("a.svg"));
        assertTrue(svg.startsWith("<svg ") && svg.contains(">master1</text>") && svg.contains(">streaming · sync</text>") && svg.contains("a commit waits"), svg);
        assertFalse(export("dark.svg", "--dark").exits(0).err().isEmpty());
        assertFalse(Files.readString(folder.resolve("dark.svg")).equals(svg));
    }

    @Test
    void pngHasTheScale() throws Exception {
        export("one.png", "--scale", "1").exits(0);
        export("two.PNG").exits(0);
        assertEquals(2 * width(folder.resolve("one.png")), width(folder.resolve("two.PNG")));
    }

    private static int width(Path png) throws Exception {
        return java.nio.ByteBuffer.wrap(Files.readAllBytes(png)).getInt(16);
    }

    @Test
    void theSameGivesTheSameBytesAndReplacesWhatWasThere() throws Exception {
        for (String name : new String[] { "a.svg", "a.png" }) {
            export(name).exits(0);
            byte[] before = Files.readAllBytes(folder.resolve(name));
            Files.writeString(folder.resolve(name), "old");
            export(name).exits(0);
            assertArrayEquals(before, Files.readAllBytes(folder.resolve(name)));
        }
    }

    @Test
    void theLayoutBesideItIsUsed() throws Exception {
        export("before.svg").exits(0);
        Files.writeString(folder.resolve("shop.layout"), "topology: shop\nplaces:\n  host slave1: {x: 900, y: 700}\n");
        assertFalse(export("after.svg").exits(0).err().contains("Warning"));
        assertFalse(Files.readString(folder.resolve("before.svg")).equals(Files.readString(folder.resolve("after.svg"))));
    }

    @Test
    void aLayoutThatIsNotUsedIsAWarning() throws Exception {
        Files.writeString(folder.resolve("shop.layout"), "topology: market\nplaces:\n  host slave1: {x: 900, y: 700}\n");
        String told = export("a.svg").exits(0).err();
        assertTrue(told.contains("Warning: The layout ") && told.contains("made for the topology market"), told);
    }

    @Test
    void theArchitectureIsNotThereYet() {
        assertTrue(export("a.svg", "--view", "architecture").exits(1).tellsOneSentence().err().contains("Leave out --view"));
        assertFalse(Files.exists(folder.resolve("a.svg")));
        export("a.svg", "--view", "topology").exits(0);
    }

    @Test
    void whatCannotBeWrittenIsTold() {
        export("a.jpg").exits(1).tellsOneSentence();
        export("a.png", "--scale", "0").exits(1).tellsOneSentence();
        export("a.png", "--scale", "NaN").exits(1).tellsOneSentence();
        export("nowhere/a.png").exits(1).tellsOneSentence();
        export("a.png", "--scale", "much").exits(64);
        CliRun.of(folder, "export", file.toString()).exits(64);
        CliRun.of(folder, "export", folder.resolve("none.topology.yaml").toString(), "-o", folder.resolve("a.svg").toString()).exits(1).tellsOneSentence();
    }
}
