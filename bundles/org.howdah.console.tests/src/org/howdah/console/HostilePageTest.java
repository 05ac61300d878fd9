package org.howdah.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that no page of ours sends: that socket is closed with a reason, the consoles live on. */
class HostilePageTest {

    private static Playground ground;
    private static Console console;

    @BeforeAll
    static void start() {
        ground = new Playground();
        console = ground.open(ground.page(), "node1");
    }

    @AfterAll
    static void stop() {
        ground.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{", "[]", "null", "1", "\"x\"", "{}", "{\"t\":null}", "{\"t\":\"nonsense\"}", "{\"t\":5}", "{\"t\":\"in\"}", "{\"t\":\"in\",\"id\":1}",
            "{\"t\":\"in\",\"id\":99,\"d\":\"x\"}", "{\"t\":\"in\",\"id\":0,\"d\":\"x\"}", "{\"t\":\"in\",\"id\":-1,\"d\":\"x\"}",
            "{\"t\":\"in\",\"id\":99999999999,\"d\":\"x\"}", "{\"t\":\"in\",\"id\":\"one\",\"d\":\"x\"}", "{\"t\":\"in\",\"id\":1.5,\"d\":\"x\"}",
            "{\"t\":\"in\",\"id\":1,\"d\":{}}", "{\"t\":\"ack\",\"id\":1,\"n\":-1}", "{\"t\":\"ack\",\"id\":1,\"n\":-9223372036854775808}",
            "{\"t\":\"ack\",\"id\":1,\"n\":1e400}", "{\"t\":\"ack\",\"id\":1}", "{\"t\":\"ack\",\"id\":77,\"n\":1}", "{\"t\":\"size\",\"id\":1,\"cols\":0,\"rows\":24}",
            "{\"t\":\"size\",\"id\":1,\"cols\":80,\"rows\":-3}", "{\"t\":\"size\",\"id\":1,\"cols\":2000000,\"rows\":24}", "{\"t\":\"size\",\"id\":1}", "{\"t\":\"group\",\"ids\":[1,2,3000]}",
            "{\"t\":\"group\",\"ids\":[null]}", "{\"t\":\"group\",\"ids\":7}", "{\"t\":\"group\"}", "{\"t\":\"confirmed\",\"token\":\"x\"}", "{\"t\":\"record\",\"id\":1}",
            "{\"t\":\"new\"}", "{\"t\":\"snippet\",\"id\":1}", "{\"t\":\"close\"}", "{\"t\":\"layout\"}" })
    void closesTheSocketThatSentIt(String message) {
        PlayedPage page = ground.page();
        page.raw(message);
        page.await("the socket is closed", () -> page.closeCode() != 0);
        assertFalse(page.closeReason().isEmpty(), "without a reason");
        assertTrue(page.closeReason().startsWith("The page"), page.closeReason());
        theConsoleLives();
    }

    @Test
    void closesTheSocketForFieldsThatAreTooLong() {
        for (Map<String, Object> fields : List.<Map<String, Object>> of(Map.of("t", "title", "id", 1, "text", "x".repeat(10_000)),
                Map.of("t", "new", "key", "x".repeat(10_000)), Map.of("t", "confirmed", "token", "x".repeat(1000), "yes", true),
                Map.of("t", "enter", "id", 1, "d", "\r", "line", "x".repeat(2 << 20)), Map.of("t", "layout", "layout", "x".repeat(300 << 10)),
                Map.of("t", "group", "ids", java.util.Collections.nCopies(5000, 1)))) {
            PlayedPage page = ground.page();
            page.raw(new com.google.gson.Gson().toJson(fields));
            page.await("the socket is closed for " + fields.get("t"), () -> page.closeCode() != 0);
        }
        theConsoleLives();
    }

    @Test
    void closesTheSocketForNestedNonsenseAndForBytes() {
        PlayedPage nested = ground.page();
        nested.raw("{\"t\":\"layout\",\"layout\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");
        nested.await("the socket is closed", () -> nested.closeCode() != 0);
        PlayedPage bytes = ground.page();
        bytes.rawBytes(new byte[] { 0, 0, 0, 1, 'x' });
        bytes.await("the socket is closed", () -> bytes.closeCode() != 0);
        theConsoleLives();
    }

    @Test
    void anAcknowledgementOfMoreThanWasSentBuysNothingForLater() {
        PlayedPage page = ground.page();
        Console flood = ground.open(page, ground.spec("node4", "stty raw -echo; echo re''ady; read go; yes"));
        page.awaitText(flood, "ready");
        page.acknowledging(false);
        page.output(flood).countOnly();
        long before = page.output(flood).count();
        page.send("ack", "id", flood.id(), "n", Long.MAX_VALUE);
        page.send("ack", "id", flood.id(), "n", 999_999_999);
        page.type(flood, "\n");
        page.await("as much comes as may be on its way", () -> page.output(flood).count() - before >= 1 << 20);
        // Another host command's round trip later it is still no more.
        theConsoleLives();
        assertTrue(page.output(flood).count() - before <= (1 << 20) + (64 << 10), page.output(flood).count() - before + " bytes came");
        flood.close();
    }

    @Test
    void saysNothingToAPageThatIsNotReady() {
        PlayedPage page = ground.silentPage();
        page.send("in", "id", 1, "d", "echo unready\r");
        page.await("the socket is closed", () -> page.closeCode() != 0);
        assertEquals(List.of(), page.kinds());
        theConsoleLives();
    }

    @Test
    void takesAnAnswerToNoQuestionAndAClosedConsoleForWhatTheyAre() {
        PlayedPage page = ground.page();
        Console gone = ground.open(page, "node2");
        gone.close();
        page.type(gone, "too late");
        page.send("ack", "id", gone.id(), "n", 5);
        page.send("size", "id", gone.id(), "cols", 80, "rows", 24);
        page.send("confirmed", "token", "none", "yes", true);
        page.send("group", "ids", List.of(gone.id()));
        page.awaitLast("group", group -> group.getAsJsonArray("ids").isEmpty());
        assertFalse(page.isClosed());
    }

    private static void theConsoleLives() {
        assertEquals(ConsoleState.OPEN, console.state());
        PlayedPage page = ground.page();
        String mark = Long.toString(System.nanoTime(), 36);
        page.type(console, "echo $((20+3))" + mark + "\r");
        page.awaitText(console, "23" + mark);
    }
}
