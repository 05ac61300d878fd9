package org.howdah.console.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.howdah.console.kit.HeadlessTerminal;
import org.howdah.console.kit.HeadlessTerminal.Cell;
import org.howdah.console.kit.HeadlessTerminal.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The programs that a DBA uses, driven by keys and read from the screen. */
@Tag("slow")
class ProgramsTest {

    private static Site site;
    private static HeadlessTerminal console;

    @BeforeAll
    static void open() throws Exception {
        site = Site.create();
        console = site.shell();
    }

    @AfterAll
    static void close() throws Exception {
        if (site != null) {
            site.close();
        }
    }

    @Test
    void vimEditsAFile() throws Exception {
        Path file = site.folder().resolve("edited");
        console.enter("clear; echo before vim");
        console.awaitMatch("^before vim\n" + Site.PROMPT + "$");
        console.enter("vim -u NONE -N " + file);
        assertTrue(console.awaitMatch("\"" + file + "\" \\[New").alternate(), "vim has the screen for itself");
        console.type("i").await("-- INSERT --");
        console.type("Grüße, 日本 €").key("Enter").type("second line");
        console.await("second line");
        console.key("Escape").awaitGone("-- INSERT --");
        // Back up over the wide characters and through them: the cursor is where vim thinks it is.
        console.type("gg$");
        Screen screen = console.type("a!").await("日本 €!");
        assertEquals("Grüße, 日本 €!", screen.row(0));
        assertEquals(14, console.screen().cursorX(), "two cells for each Chinese character");
        console.key("Escape").awaitGone("-- INSERT --");
        console.enter(":wq");
        screen = console.awaitMatch("^before vim\n" + Site.PROMPT + " vim .*\n" + Site.PROMPT + "$");
        assertFalse(screen.alternate(), "the shell's screen is back, with what stood on it");
        assertEquals("Grüße, 日本 €!\nsecond line\n", Files.readString(file));
    }

    @Test
    void vimAndSttySeeTheSize() {
        console.enter("clear; stty size").await("24 80");
        console.resize(101, 31);
        console.enter("clear; stty size").await("31 101");
        console.enter("vim -u NONE -N --cmd 'set laststatus=2'").await("VIM - Vi IMproved");
        console.resize(90, 20);
        console.awaitMatch("(?<![^])(?:.*\\n){18}\\[No Name\\]");
        console.enter(":echo &columns . 'x' . &lines").await("90x20");
        assertEquals(19, rowOf(console.screen(), "90x20"), "the last row");
        console.enter(":q!").awaitLast(Site.PROMPT);
        console.resize(80, 24);
        console.enter("clear; stty size").await("24 80");
    }

    @Test
    void theMouseGoesToTheProgramThatWantsIt() throws Exception {
        assertFalse(console.click(3, 3), "a shell does not want it");
        Path file = site.folder().resolve("clicked");
        Files.writeString(file, "one two\nthree four\nfive six\n");
        console.enter("vim -u NONE -N -R --cmd 'set mouse=a ttymouse=sgr' " + file).await("five six");
        assertTrue(console.click(6, 1), "vim does");
        console.enter(":echo 'at ' . line('.') . ',' . col('.')").await("at 2,7");
        console.enter(":q!").awaitLast(Site.PROMPT);
        assertFalse(console.click(3, 3), "and no longer");
    }

    @Test
    void topRefreshesAndEnds() {
        console.enter("top -d 0.2 -n 1000");
        Screen first = console.await("load average");
        assertTrue(first.text().contains("PID"), first::text);
        // Its clock has seconds.
        String clock = first.row(0).replaceFirst("^top - (\\S+) .*", "$1");
        console.awaitGone("top - " + clock);
        console.await("load average");
        console.type("q").awaitLast(Site.PROMPT);
    }

    @Test
    void lessSearchesAndJumps() {
        console.enter("seq -f 'line %g of it' 5000 | less");
        assertTrue(console.await("line 23 of it").alternate());
        console.enter("/line 77[78] ");
        Screen screen = console.await("line 777 of it");
        assertEquals("line 777 of it", screen.row(0));
        assertTrue(console.cells(0).get(0).inverse(), "what was found is marked");
        console.type("G").await("line 5000 of it");
        console.type("q").awaitLast(Site.PROMPT);
    }

    @Test
    void umlautsAndChineseAreTypedAndShown() {
        console.enter("clear").awaitMatch("^" + Site.PROMPT + "\\s*(?![^])");
        console.enter("printf %s 'äß€日本😀' | od -An -tx1 | tr -d ' \\n'; echo; locale charmap");
        console.await("c3a4c39fe282ace697a5e69cacf09f9880");
        Screen screen = console.await("UTF-8");
        assertTrue(screen.text().contains("'äß€日本😀'"), () -> "the shell's editor shows what was typed: " + screen.text());
        // Over a wide character and back by the shell's own editing.
        console.type("echo 日x").key("Left").key("Left").key("Backspace").type("!");
        console.await("echo!日x");
        console.key("Ctrl+C");
        console.awaitMatch("\\^C.*\n" + Site.PROMPT + "$");
    }

    @Test
    void coloursAreThoseThatWereSent() {
        console.enter("clear; printf '\\033[38;2;10;20;30;48;2;250;128;1mT\\033[0;1;31mR\\033[0;4;38;5;208mI\\033[0mN.\\n'").await("TRIN.");
        List<Cell> cells = console.cells(rowOf(console.screen(), "TRIN."));
        assertEquals(new Cell("T", 1, "#0a141e", "#fa8001", false, false, false), cells.get(0));
        assertEquals(new Cell("R", 1, "1", "", true, false, false), cells.get(1));
        assertEquals(new Cell("I", 1, "208", "", false, true, false), cells.get(2));
        assertEquals(new Cell("N", 1, "", "", false, false, false), cells.get(3));
    }

    @Test
    void aPasteOfManyLinesRunsNothingUntilEnter() {
        Path ran = site.folder().resolve("ran");
        console.enter("clear; bind 'set enable-bracketed-paste on'; echo set").awaitMatch("^set\n" + Site.PROMPT + "$");
        console.paste("touch " + ran + "\necho one\necho two");
        console.await("echo two");
        assertFalse(Files.exists(ran), "nothing ran");
        assertFalse(console.screen().rows().contains("one"));
        console.key("Enter").awaitMatch("^one\ntwo\n" + Site.PROMPT + "$");
        assertTrue(Files.exists(ran));
    }

    @Test
    void whatScrolledAwayIsKept() {
        console.enter("clear; seq 1 3000").awaitMatch("^3000\n" + Site.PROMPT + "$");
        List<String> kept = console.everything();
        assertTrue(kept.containsAll(IntStream.rangeClosed(1, 3000).mapToObj(Integer::toString).toList()), "all of 3,000 lines");
        console.enter("seq 1 20000").awaitMatch("^20000\n" + Site.PROMPT + "$");
        assertEquals(5024, console.everything().size(), "5,000 lines above the screen's 24");
    }

    private static int rowOf(Screen screen, String text) {
        return IntStream.range(0, screen.rows().size()).filter(row -> screen.row(row).startsWith(text)).findFirst().orElse(-1);
    }
}
