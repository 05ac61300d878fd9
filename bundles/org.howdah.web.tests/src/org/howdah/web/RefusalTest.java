package org.howdah.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets a page, and who does not. */
class RefusalTest {

    private final Fixture.Echo content = new Fixture.Echo();
    private WebHost host;
    private WebPage page;
    private String token;

    @BeforeEach
    void start() throws Exception {
        host = WebHost.start();
        page = host.open(content);
        token = page.url().getPath().replace("/", "");
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void aPageAndItsFilesAreServedToWhoKnowsTheAddress() throws Exception {
        assertEquals(200, Fixture.status(host, "/" + token + "/"));
        assertEquals(200, Fixture.status(host, "/" + token + "/?standalone"));
        assertEquals(200, Fixture.status(host, "/" + token + "/fonts/text.woff2", "Origin: http://127.0.0.1:" + host.port()));
        assertEquals(List.of("index.html", "index.html", "fonts/text.woff2"), content.asked);
        assertEquals(404, Fixture.status(host, "/" + token + "/other.js"));
    }

    @Test
    void everyAnswerKeepsThePageToItself() throws Exception {
        String answer = Fixture.raw(host.port(), "GET /" + token + "/ HTTP/1.1\nHost: 127.0.0.1:" + host.port() + "\n\n");
        Map<String, String> headers = headers(answer);
        assertEquals("no-store", headers.get("cache-control"));
        assertEquals("no-referrer", headers.get("referrer-policy"));
        assertEquals("nosniff", headers.get("x-content-type-options"));
        assertEquals("same-origin", headers.get("cross-origin-opener-policy"));
        assertEquals("same-origin", headers.get("cross-origin-resource-policy"));
        assertEquals("default-src 'none'; script-src 'self'; connect-src 'self' swt: ws://127.0.0.1:" + host.port()
                + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
                headers.get("content-security-policy"));
        assertEquals("text/html; charset=utf-8", headers.get("content-type"));
        assertFalse(headers.containsKey("server"));

        Map<String, String> refused = headers(Fixture.raw(host.port(), "GET /nothing HTTP/1.1\nHost: 127.0.0.1:" + host.port() + "\n\n"));
        assertEquals("no-store", refused.get("cache-control"));
        assertEquals("default-src 'none'; frame-ancestors 'none'", refused.get("content-security-policy"));
    }

    private static Map<String, String> headers(String answer) {
        Map<String, String> headers = new TreeMap<>();
        for (String line : answer.substring(0, answer.indexOf("\r\n\r\n")).split("\r\n")) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                headers.put(line.substring(0, colon).toLowerCase(), line.substring(colon + 2));
            }
        }
        return headers;
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/index.html", "/socket", "/favicon.ico", "/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/", "/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/socket" })
    void withoutTheSecretThereIsNothing(String path) throws Exception {
        assertEquals(404, Fixture.status(host, path));
        assertEquals(404, Fixture.status(host, path, Fixture.upgrade("Origin: http://127.0.0.1:" + host.port())));
        assertEquals(List.of(), content.asked);
    }

    @Test
    void anAlmostRightSecretIsAsWrongAsAnyOther() throws Exception {
        assertEquals(32, token.length(), "24 random bytes");
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertEquals(404, Fixture.status(host, "/" + token.substring(0, i) + other + token.substring(i + 1) + "/"));
        }
        assertEquals(404, Fixture.status(host, "/" + token.substring(1) + "/"));
        assertEquals(404, Fixture.status(host, "/" + token + "A/"));
        assertEquals(404, Fixture.status(host, "/" + token.toLowerCase() + "/"));
        assertEquals(404, Fixture.status(host, "/" + token));
        assertEquals(List.of(), content.asked);
    }

    @Test
    void everyPageHasASecretOfItsOwnThatEndsWithIt() throws Exception {
        WebPage other = host.open(content);
        assertNotEquals(page.url(), other.url());
        page.close();
        assertEquals(404, Fixture.status(host, "/" + token + "/"));
        assertEquals(404, Fixture.status(host, "/" + token + "/socket", Fixture.upgrade("Origin: http://127.0.0.1:" + host.port())));
        assertEquals(200, Fixture.status(host, other.url().getPath()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "localhost:%d", "evil.example", "evil.example:%d", "127.0.0.1", "127.0.0.2:%d", "[::1]:%d" })
    void anotherHostIsNotServed(String name) throws Exception {
        String authority = name.replace("%d", String.valueOf(host.port()));
        assertEquals(403, Fixture.status(Fixture.raw(host.port(), "GET /" + token + "/ HTTP/1.1\nHost: " + authority + "\n\n")));
        assertTrue(Fixture.status(Fixture.raw(host.port(), "GET http://" + authority + "/" + token + "/ HTTP/1.1\nHost: 127.0.0.1:" + host.port() + "\n\n")) >= 400);
        assertTrue(Fixture.status(Fixture.raw(host.port(), "GET /" + token + "/ HTTP/1.0\n\n")) >= 400, "no Host at all");
        assertEquals(List.of(), content.asked);
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://evil.example", "null", "http://127.0.0.1", "http://127.0.0.1:1", "http://localhost:%d", "https://127.0.0.1:%d" })
    void anotherOriginIsNotServed(String origin) throws Exception {
        String header = "Origin: " + origin.replace("%d", String.valueOf(host.port()));
        assertEquals(403, Fixture.status(host, "/" + token + "/", header));
        assertEquals(403, Fixture.status(host, "/" + token + "/socket", Fixture.upgrade(header)));
        assertEquals(List.of(), content.asked);
        assertEquals(List.of(), content.events);
    }

    @Test
    void aBrowserThatSaysTheRequestIsAnothersIsRefused() throws Exception {
        assertEquals(403, Fixture.status(host, "/" + token + "/diagram.js", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors"));
        assertEquals(403, Fixture.status(host, "/" + token + "/diagram.js", "Sec-Fetch-Site: same-site", "Sec-Fetch-Mode: no-cors"));
        assertEquals(200, Fixture.status(host, "/" + token + "/", "Sec-Fetch-Site: none", "Sec-Fetch-Mode: navigate"));
    }

    @Test
    void aSocketNeedsAnOriginAndAnUpgrade() throws Exception {
        assertEquals(403, Fixture.status(host, "/" + token + "/socket", Fixture.upgrade()));
        assertEquals(404, Fixture.status(host, "/" + token + "/socket"));
        assertEquals(List.of(), content.events);
        assertEquals(101, Fixture.status(host, "/" + token + "/socket", Fixture.upgrade("Origin: http://127.0.0.1:" + host.port())));
    }

    @ParameterizedTest
    @ValueSource(strings = { "..%2fsecret", "%2e%2e/secret", "../secret", "a/../secret", "./a", "a//b", "/etc/passwd", "a;b", "a%00b", "..\\secret", ".hidden", "fonts/",
            "fonts/.hidden", "%69ndex.html" })
    void noPathLeadsOutOfThePage(String path) throws Exception {
        int status = Fixture.status(host, "/" + token + "/" + path);
        assertTrue(status == 400 || status == 404, path + " gave " + status);
        assertEquals(List.of(), content.asked);
    }

    @Test
    void readingIsAllThatARequestCanDo() throws Exception {
        for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE")) {
            assertEquals(405, Fixture.status(Fixture.raw(host.port(),
                    method + " /" + token + "/ HTTP/1.1\nHost: 127.0.0.1:" + host.port() + "\nContent-Length: 0\n\n")), method);
        }
        String head = Fixture.raw(host.port(), "HEAD /" + token + "/ HTTP/1.0\nHost: 127.0.0.1:" + host.port() + "\n\n");
        assertEquals(200, Fixture.status(head));
        assertTrue(head.endsWith("\r\n\r\n"), head);
    }

    @Test
    void noAnswerAndNoLogHasTheSecret() throws Exception {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            String host127 = "Host: 127.0.0.1:" + host.port() + "\n";
            for (String request : List.of("GET /" + token + "/broken HTTP/1.1\n" + host127 + "\n", "GET /" + token + "/..%2f HTTP/1.1\n" + host127 + "\n",
                    "GET /" + token + "/%zz HTTP/1.1\n" + host127 + "\n", "GET /" + token + "/ HTTP/1.1\nHost: evil\n\n", "BAD /" + token + "/\n\n",
                    "GET /" + token + "/socket HTTP/1.1\n" + host127 + "Connection: Upgrade\nUpgrade: websocket\nOrigin: http://127.0.0.1:" + host.port() + "\n\n")) {
                String answer = Fixture.raw(host.port(), request);
                assertTrue(Fixture.status(answer) >= 400, answer);
                assertFalse(answer.contains(token), answer);
            }
        } finally {
            System.setErr(before);
        }
        assertFalse(said.toString(StandardCharsets.UTF_8).contains(token), said.toString(StandardCharsets.UTF_8));
    }

    @Test
    void onlyTheLoopbackAddressListens() {
        assertEquals(List.of("0100007F 0A"), Fixture.sockets(host.port()));
    }
}
