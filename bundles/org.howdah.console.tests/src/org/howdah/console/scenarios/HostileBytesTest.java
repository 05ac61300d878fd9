package org.howdah.console.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.howdah.console.kit.HeadlessTerminal;
import org.howdah.console.kit.HeadlessTerminal.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Output that wants to take hold of the terminal. The far side shows it and writes down every byte that comes back: nothing may come that was
 * not typed, and nothing may happen on this side.
 */
@Tag("slow")
class HostileBytesTest {

    private static final String ESC = "\u001b";
    private static final String ST = ESC + "\\";
    private static final String BEL = "\u0007";

    private static Site site;
    private static HeadlessTerminal console;
    private static Path script;
    private static int number;

    @BeforeAll
    static void open() throws Exception {
        site = Site.create();
        console = site.shell();
        script = site.folder().resolve("show");
        // Reads its terminal from before the bytes are shown until the K that the test types: what is asked for would come before it.
        Files.writeString(script, """
                exec 3<&0
                stty raw -echo
                : >"$2"
                cat <&3 >"$2" & reader=$!
                cat "$1"
                printf '\\033\\\\\\030\\033cshown '"$3"'.\\r\\n'
                until grep -q K "$2"; do sleep 0.02; done
                kill $reader
                stty sane
                echo "came: $(cat "$2" | od -An -c | tr -s ' ' | tr -d '\\n') over"
                """);
    }

    @AfterAll
    static void close() throws Exception {
        if (site != null) {
            site.close();
        }
    }

    static Stream<Arguments> questions() {
        return Stream.of(
                Arguments.of("primary device attributes", ESC + "[c"), Arguments.of("the same with a parameter", ESC + "[0c"),
                Arguments.of("secondary device attributes", ESC + "[>c"), Arguments.of("tertiary device attributes", ESC + "[=c"),
                Arguments.of("DECID", ESC + "Z"), Arguments.of("status", ESC + "[5n"), Arguments.of("where the cursor is", ESC + "[6n"),
                Arguments.of("where the cursor is, DEC", ESC + "[?6n"), Arguments.of("printer, keys, locator", ESC + "[?15n" + ESC + "[?25n" + ESC + "[?26n" + ESC + "[?53n"),
                Arguments.of("the colour scheme", ESC + "[?996n"), Arguments.of("version", ESC + "[>q" + ESC + "[>0q"),
                Arguments.of("terminal parameters", ESC + "[x" + ESC + "[1x"),
                Arguments.of("mode of ANSI", ESC + "[4$p"), Arguments.of("modes of DEC", ESC + "[?1$p" + ESC + "[?25$p" + ESC + "[?2004$p" + ESC + "[?2026$p"),
                Arguments.of("settings (DECRQSS)", ESC + "P$qm" + ST + ESC + "P$qr" + ST + ESC + "P$q q" + ST + ESC + "P$q\"p" + ST + ESC + "P$qx" + ST),
                Arguments.of("termcap (XTGETTCAP)", ESC + "P+q544e" + ST),
                Arguments.of("title and icon title", ESC + "]0;rm -rf /" + BEL + ESC + "[21t" + ESC + "[20t"),
                Arguments.of("title from the stack", ESC + "]2;evil\rreboot\r" + BEL + ESC + "[22t" + ESC + "[23t" + ESC + "[21t"),
                Arguments.of("size and place of the window", ESC + "[11t" + ESC + "[13t" + ESC + "[14t" + ESC + "[15t" + ESC + "[16t" + ESC + "[18t" + ESC + "[19t"),
                Arguments.of("colours of the palette", ESC + "]4;0;?" + BEL + ESC + "]4;1;?;2;?" + ST + ESC + "]5;0;?" + BEL),
                Arguments.of("colours of text, ground and cursor",
                        Stream.of(10, 11, 12, 13, 14, 17, 19).reduce("", (all, n) -> all + ESC + "]" + n + ";?" + BEL, String::concat)),
                Arguments.of("the clipboard", ESC + "]52;c;?" + BEL + ESC + "]52;;?" + ST), Arguments.of("the font", ESC + "]50;?" + BEL),
                Arguments.of("the answer-back", "\u0005"), Arguments.of("kitty's keyboard", ESC + "[?u"), Arguments.of("kitty's pictures", ESC + "_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA" + ST),
                Arguments.of("checksum of the screen", ESC + "[1;1;1;1;10;10*y"), Arguments.of("the locator", ESC + "['|"),
                Arguments.of("size by mode, focus", ESC + "[?2048h" + ESC + "[?1004h"), Arguments.of("C1 as characters", "\u009bc\u009b6n\u0090$qm\u009c\u009d52;c;?\u009c"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void nothingIsAnswered(String what, String question) throws Exception {
        assertEquals("K", shown(question.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void bytesOfC1AreNothingInUtf8() throws Exception {
        assertEquals("K", shown(new byte[] { (byte) 0x9b, 'c', (byte) 0x9b, '6', 'n', (byte) 0x90, '$', 'q', 'm', (byte) 0x9c, (byte) 0x9d, '5', '2', ';', 'c', ';', '?', 7 }));
    }

    @Test
    void aTitleCannotTypeAndIsCleaned() throws Exception {
        shown((ESC + "]2;evil\n\u202etitle\u0085\u009c" + BEL).getBytes(StandardCharsets.UTF_8));
        site.page().sent("title").forEach(message -> assertFalse(message.get("text").getAsString().chars().anyMatch(Character::isISOControl), message::toString));
    }

    @Test
    void theClipboardIsNeitherReadNorWritten() throws Exception {
        assertEquals("K", shown((ESC + "]52;c;cm0gLXJmIC8K" + BEL + ESC + "]52;p;cm0gLXJmIC8K" + ST + ESC + "]52;cps01234567;cm0gLXJmIC8K" + ST).getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of(), site.page().sent("copy"));
        assertEquals(List.of(), site.page().sent("paste"));
        assertEquals(List.of(), site.told().copied());
    }

    @Test
    void aLinkOpensNothingByItself() throws Exception {
        shown((ESC + "]8;;file:///etc/passwd" + ST + "click" + ESC + "]8;;" + ST + ESC + "]8;;http://127.0.0.1/" + ST + "click" + ESC + "]8;;" + ST).getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), site.page().sent("link"));
        // A page that asks for it all the same is not heard.
        site.page().send(java.util.Map.of("t", "link", "url", "file:///etc/passwd"));
        site.page().send(java.util.Map.of("t", "link", "url", "javascript:alert(1)"));
        console.enter("clear; echo still there").awaitMatch("^still there$");
        assertEquals(List.of(), site.told().links());
    }

    @Test
    void brokenUtf8IsShownAsBroken() throws Exception {
        Path bytes = site.folder().resolve("broken");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // A lone continuation, an overlong slash, a surrogate, beyond Unicode, cut off in the middle, FE and FF.
        for (int value : new int[] { 0x80, 'a', 0xc0, 0xaf, 'b', 0xed, 0xa0, 0x80, 'c', 0xf5, 0x80, 0x80, 0x80, 'd', 0xe2, 0x82, 'e', 0xfe, 0xff, 'f' }) {
            out.write(value);
        }
        Files.write(bytes, out.toByteArray());
        console.enter("clear; cat " + bytes + "; printf ' ok %s\\n' äöü");
        Screen screen = console.awaitMatch("f ok äöü$");
        assertTrue(screen.rows().stream().anyMatch(row -> row.endsWith(" ok äöü") && row.replaceAll("[^a-f]", "").startsWith("abcdef")), screen::text);
        assertFalse(screen.text().contains("/"  + "b"), "an overlong slash is no slash");
    }

    @Test
    void anEndlessSequenceEndsWithTheNextEscape() throws Exception {
        for (String begin : List.of(ESC + "]0;", ESC + "]52;c;", ESC + "]1337;File=:", ESC + "P", ESC + "Pq", ESC + "_", ESC + "^", ESC + "X", ESC + "[")) {
            Path bytes = site.folder().resolve("endless");
            Files.writeString(bytes, begin);
            long before = site.page().stats().memory();
            console.enter("clear; cat " + bytes + "; head -c 20000000 /dev/zero | tr '\\0' 5; printf '\\033\\\\\\030\\n'; echo over");
            console.awaitMatch("^over\\s*\\n" + Site.PROMPT + "$");
            long more = site.page().stats().memory() - before;
            assertTrue(more < 150L << 20, () -> "20 MB after " + begin.substring(1) + " took " + (more >> 20) + " MB");
        }
        assertEquals(List.of(), site.page().sent("copy"));
    }

    /** Shows bytes on the console. @return what came back to the far side until a K was typed, that K included */
    private static String shown(byte[] bytes) throws Exception {
        Path file = site.folder().resolve("bytes");
        Path came = site.folder().resolve("came");
        Files.write(file, bytes);
        Files.deleteIfExists(came);
        console.enter("clear; sh " + script + " " + file + " " + came + " " + ++number);
        console.await("shown " + number + ".");
        console.type("K");
        Screen screen = console.awaitMatch("over\\n" + Site.PROMPT + "$");
        return screen.text().replaceFirst("(?sm).*^came: *", "").replaceFirst("(?s) over\n.*", "").replace("\n", "");
    }
}
