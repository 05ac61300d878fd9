package org.howdah.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Messages between a page and what stands behind it, over real sockets. */
@Timeout(60)
class SocketTest {

    private final Fixture.Echo content = new Fixture.Echo();
    private final HttpClient client = HttpClient.newHttpClient();
    private WebHost host;
    private WebPage page;

    /** The page's side: collects what it is sent. It reads on by itself, or as often as it is told. */
    private static final class Browser implements WebSocket.Listener {
        final List<String> texts = new CopyOnWriteArrayList<>();
        final AtomicLong bytes = new AtomicLong();
        final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final StringBuilder part = new StringBuilder();
        private final boolean reads;
        WebSocket socket;

        Browser(boolean reads) {
            this.reads = reads;
        }

        @Override
        public void onOpen(WebSocket opened) {
            if (reads) {
                opened.request(Long.MAX_VALUE);
            }
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                texts.add(part.toString());
                part.setLength(0);
            }
            return null;
        }

        @Override
        public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
            bytes.addAndGet(data.remaining());
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.complete(-1);
        }
    }

    @BeforeEach
    void start() throws Exception {
        host = WebHost.start();
        page = host.open(content);
    }

    @AfterEach
    void stop() {
        host.close();
        client.shutdownNow();
    }

    private Browser connect(WebPage to, boolean reads) throws Exception {
        Browser browser = new Browser(reads);
        browser.socket = client.newWebSocketBuilder().header("Origin", "http://127.0.0.1:" + host.port())
                .buildAsync(URI.create(to.url().toString().replace("http:", "ws:") + "socket"), browser).get(10, TimeUnit.SECONDS);
        return browser;
    }

    @Test
    void messagesArriveWholeAndInOrder() throws Exception {
        Browser browser = connect(page, true);
        List<String> sent = new ArrayList<>(List.of("one", "zwei — drei ✓", "x".repeat(1 << 20), "last"));
        for (String text : sent) {
            browser.socket.sendText(text, true).get(10, TimeUnit.SECONDS);
        }
        Fixture.await("four messages came back", () -> browser.texts.size() == 4);
        assertEquals(sent, browser.texts);
        browser.socket.sendBinary(ByteBuffer.wrap(new byte[1 << 20]), true).get(10, TimeUnit.SECONDS);
        Fixture.await("the bytes came back", () -> browser.bytes.get() == 1 << 20);
    }

    @Test
    void aPictureOfManyMegabytesReachesThePage() throws Exception {
        Browser browser = connect(page, true);
        Fixture.await("the channel is there", () -> content.peer != null);
        String big = "s".repeat(20 << 20);
        content.peer.sendText(big);
        Fixture.await("it arrived", () -> browser.texts.size() == 1);
        assertEquals(big.length(), browser.texts.get(0).length());
    }

    @Test
    void aMessageOf64MegabytesIsRefused() throws Exception {
        Browser browser = connect(page, true);
        browser.socket.sendText("x".repeat(64 << 20), true);
        int code = browser.closed.get(30, TimeUnit.SECONDS);
        assertTrue(code == 1009 || code == -1, "closed with " + code);
        Fixture.await("the channel heard of it", () -> content.events.equals(List.of("opened 1", "closed 1")));
        assertEquals(List.of(), browser.texts);
        // Nobody else is touched by it.
        Browser again = connect(page, true);
        again.socket.sendText("still there", true);
        Fixture.await("a new socket works", () -> again.texts.equals(List.of("still there")));
    }

    @Test
    void aPageThatIsLoadedAgainReplacesItsSocket() throws Exception {
        Browser first = connect(page, true);
        Browser second = connect(page, true);
        assertEquals(4000, first.closed.get(10, TimeUnit.SECONDS));
        Fixture.await("the second is open", () -> content.events.size() == 3);
        assertEquals(List.of("opened 1", "closed 1", "opened 2"), content.events);
        second.socket.sendText("here", true);
        Fixture.await("the second works", () -> second.texts.equals(List.of("here")));
    }

    @Test
    void closingThePageClosesItsSocket() throws Exception {
        Browser browser = connect(page, true);
        Fixture.await("open", () -> content.events.size() == 1);
        page.close();
        page.close();
        assertEquals(1001, browser.closed.get(10, TimeUnit.SECONDS));
        assertEquals(List.of("opened 1", "closed 1"), content.events);
        // What is sent afterwards is dropped, and its sender told.
        AtomicInteger told = new AtomicInteger();
        content.peer.sendText("late");
        content.peer.sendBinary(ByteBuffer.allocate(1), told::incrementAndGet);
        assertEquals(1, told.get());
    }

    @Test
    void aFailureEndsThatSocketOnly() throws Exception {
        WebPage other = host.open(new Fixture.Echo());
        Browser bystander = connect(other, true);
        Browser browser = connect(page, true);
        browser.socket.sendText("fail", true);
        assertEquals(1011, browser.closed.get(10, TimeUnit.SECONDS));
        Fixture.await("the channel heard of it", () -> content.events.contains("closed 1"));
        bystander.socket.sendText("fine", true);
        Fixture.await("the other page works", () -> bystander.texts.equals(List.of("fine")));
    }

    @Test
    void aSlowPageSlowsItsSourceDown() throws Exception {
        Browser browser = connect(page, false);
        Fixture.await("the channel is there", () -> content.peer != null);
        int chunk = 256 << 10;
        int chunks = 256;
        AtomicInteger sent = new AtomicInteger();
        new Runnable() {
            private int begun;

            @Override
            public void run() {
                sent.set(begun);
                if (begun < chunks) {
                    begun++;
                    content.peer.sendBinary(ByteBuffer.allocate(chunk), this);
                }
            }
        }.run();
        // The buffers between the two fill up; then nothing more is taken.
        AtomicInteger seen = new AtomicInteger(-1);
        AtomicLong since = new AtomicLong();
        Fixture.await("the source stands still", () -> {
            if (seen.getAndSet(sent.get()) != sent.get() || since.get() == 0) {
                since.set(System.nanoTime());
            }
            return System.nanoTime() - since.get() > 500_000_000L;
        });
        assertTrue(sent.get() < chunks / 2, "64 MB were taken without a reader: " + sent.get() + " of " + chunks);
        browser.socket.request(Long.MAX_VALUE);
        Fixture.await("everything arrived", () -> browser.bytes.get() == (long) chunk * chunks);
        assertEquals(chunks, sent.get());
    }

    @Test
    void whatNobodyReadsDoesNotPileUpForEver() throws Exception {
        connect(page, false);
        Fixture.await("the channel is there", () -> content.peer != null);
        ByteBuffer big = ByteBuffer.allocate(32 << 20);
        AtomicInteger done = new AtomicInteger();
        for (int i = 0; i < 6; i++) {
            content.peer.sendBinary(big.duplicate(), done::incrementAndGet);
        }
        Fixture.await("the socket was given up", () -> content.events.contains("closed 1"));
        Fixture.await("every sender was told", () -> done.get() == 6);
    }

    @Test
    void fiftyPagesLeaveNothingBehind() throws Exception {
        page.close();
        Fixture.await("no socket but the listening one", () -> Fixture.sockets(host.port()).equals(List.of("0100007F 0A")));
        List<WebPage> pages = new ArrayList<>();
        List<Browser> browsers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            WebPage opened = host.open(content);
            pages.add(opened);
            assertEquals(200, Fixture.status(host, opened.url().getPath()));
            browsers.add(connect(opened, true));
        }
        Fixture.await("all are connected", () -> content.events.stream().filter(event -> event.startsWith("opened")).count() == 50);
        long busy = Fixture.threads();
        assertTrue(busy <= 32, "no thread for each page: " + busy);
        pages.forEach(WebPage::close);
        for (Browser browser : browsers) {
            assertEquals(1001, browser.closed.get(10, TimeUnit.SECONDS));
        }
        assertEquals(50, content.events.stream().filter(event -> event.startsWith("closed")).count());
        Fixture.await(() -> "sockets are left: " + Fixture.sockets(host.port()),
                () -> Fixture.sockets(host.port()).stream().noneMatch(socket -> socket.endsWith(" 01") || socket.endsWith(" 08")));
        int port = host.port();
        host.close();
        Fixture.await("no thread of the host is left", () -> Fixture.threads() == 0);
        Fixture.await("nothing listens", () -> Fixture.sockets(port).stream().noneMatch(socket -> socket.endsWith(" 0A")));
        assertThrows(IllegalStateException.class, () -> host.open(content));
    }
}
