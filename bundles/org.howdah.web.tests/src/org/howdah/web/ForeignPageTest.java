package org.howdah.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real browser, and a page of somebody else in it that knows a page's address and tries everything with it. */
@Tag("slow")
class ForeignPageTest {

    @TempDir
    Path profile;

    /** Serves one page on a port of its own, which makes it another origin. */
    private static final class Foreign implements AutoCloseable {
        private final ServerSocket server;

        Foreign(String html) throws IOException {
            server = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
            Thread.ofVirtual().start(() -> {
                while (!server.isClosed()) {
                    try (Socket socket = server.accept()) {
                        socket.getInputStream().read(new byte[8192]);
                        byte[] body = html.getBytes(StandardCharsets.UTF_8);
                        socket.getOutputStream().write(("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\nContent-Length: " + body.length
                                + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                        socket.getOutputStream().write(body);
                    } catch (IOException e) {
                        // Closed, or the browser went away.
                    }
                }
            });
        }

        String url() {
            return "http://127.0.0.1:" + server.getLocalPort() + "/";
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    private Process browser(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Optional.ofNullable(System.getenv("HOWDAH_BROWSER")).orElse("chromium"), "--headless", "--no-sandbox",
                "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--user-data-dir=" + profile));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    /** Opens an address and returns what the document is after its scripts have settled. */
    private String dom(String url) throws Exception {
        Process process = browser("--timeout=15000", "--virtual-time-budget=8000", "--dump-dom", url);
        try {
            String dom = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            return dom;
        } finally {
            end(process);
        }
    }

    @Test
    void aForeignPageThatKnowsTheAddressGetsNothing() throws Exception {
        Fixture.Echo content = new Fixture.Echo();
        try (WebHost host = WebHost.start(); WebPage page = host.open(content)) {
            String html = """
                    <!DOCTYPE html><title>foreign</title><pre id="said"></pre><script>
                    const page = '%s', said = document.getElementById('said');
                    const say = text => said.textContent += text + ';';
                    const socket = new WebSocket(page.replace('http', 'ws') + 'socket');
                    socket.onopen = () => say('socket open');
                    socket.onerror = () => say('socket refused');
                    fetch(page).then(() => say('fetch read'), () => say('fetch refused'));
                    fetch(page, { mode: 'no-cors' }).then(answer => say('blind ' + answer.type), () => say('blind refused'));
                    const script = document.createElement('script');
                    script.src = page + 'index.html'; script.onload = () => say('script loaded'); script.onerror = () => say('script refused');
                    document.head.append(script);
                    </script>
                    """.formatted(page.url());
            try (Foreign foreign = new Foreign(html)) {
                String dom = dom(foreign.url());
                for (String refused : List.of("socket refused", "fetch refused", "script refused")) {
                    assertTrue(dom.contains(refused + ";"), dom);
                }
            }
            assertEquals(List.of(), content.asked, "nothing of the page was handed out");
            assertEquals(List.of(), content.events, "no socket was opened");
        }
    }

    @Test
    void aForeignPageCannotShowOursInsideItself() throws Exception {
        Own content = new Own();
        try (WebHost host = WebHost.start(); WebPage page = host.open(content)) {
            try (Foreign foreign = new Foreign("<!DOCTYPE html><title>foreign</title><iframe src=\"" + page.url() + "\"></iframe>")) {
                dom(foreign.url());
            }
            assertFalse(content.asked.contains("own.js"), "it was shown in a foreign frame");
        }
    }

    /** Says over its socket what the browser let it do. */
    private static final class Own extends Fixture.Echo {
        final List<String> said = new CopyOnWriteArrayList<>();

        @Override
        public Asset asset(String path) {
            asked.add(path);
            return switch (path) {
                case "index.html" -> Asset.text(path, "<!DOCTYPE html><title>own</title><script>document.title = 'inline ran'</script><script src=\"own.js\" defer></script>");
                case "own.js" -> Asset.text(path, """
                        const socket = new WebSocket(location.href.replace('http', 'ws') + 'socket');
                        const open = new Promise(done => socket.onopen = done);
                        const say = text => open.then(() => socket.send(text));
                        say('title ' + document.title);
                        try { eval('1'); say('eval ran') } catch (refused) { say('no eval') }
                        fetch('http://127.0.0.1:9/').then(() => say('fetched'), () => say('no foreign fetch'));
                        fetch('own.js').then(answer => say('own file ' + answer.status));
                        """);
                default -> null;
            };
        }

        @Override
        public Channel connect(Peer opened) {
            return new Channel() {
                @Override
                public void text(String message) {
                    said.add(message);
                }

                @Override
                public void closed() {
                    said.add("closed");
                }
            };
        }
    }

    @Test
    void ourOwnPageRunsItsScriptFromTheHostOnly() throws Exception {
        Own content = new Own();
        try (WebHost host = WebHost.start(); WebPage page = host.open(content)) {
            Process process = browser("--remote-debugging-port=0", page.url().toString());
            try {
                Fixture.await(() -> "it said " + content.said, () -> content.said.containsAll(List.of("title own", "no eval", "no foreign fetch", "own file 200")));
            } finally {
                end(process);
            }
            Fixture.await("the browser's end is noticed", () -> content.said.contains("closed"));
        }
    }
}
