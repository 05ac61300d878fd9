package org.howdah.console;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.howdah.remote.RemoteException;
import org.howdah.remote.kit.SshServer;
import org.howdah.web.WebHost;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** An SSH server and the pages of a run, for the tests in the browser. Every node of a page is a login of its own to that server. */
final class BrowserWorkshop implements AutoCloseable {

    /** @param targets what can be opened there: a session of its own for each name */
    private record Page(Consoles consoles, StandaloneTargets targets, BrowserSite site) {
    }

    private final Gson gson = new Gson();
    private final SshServer server = SshServer.create();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final WebHost host = WebHost.start();

    BrowserWorkshop() throws IOException {
    }

    ControlPort control() throws IOException {
        return new ControlPort().when("page", this::page).when("closePage", this::closePage).when("open", this::open).when("list", this::list).when("told", this::told)
                .when("console", this::console).when("page.do", this::command).when("server", this::server);
    }

    private Page page(String id) {
        return pages.get(id);
    }

    /** A new page: {@code {nodes: [name…]}}. */
    private JsonElement page(JsonObject words) {
        List<String> arguments = new ArrayList<>(List.of("--ssh", server.login().user() + "@" + server.address() + ":" + server.port(), "--identity",
                server.identity().toString(), "--known-hosts", server.knownHosts().toString()));
        words.getAsJsonArray("nodes").forEach(name -> arguments.add(name.getAsString()));
        StandaloneTargets targets = StandaloneTargets.of(arguments);
        BrowserSite site = new BrowserSite();
        Consoles consoles = new Consoles(host, site);
        site.newConsole = key -> consoles.open(targets.spec(key));
        consoles.settings(ConsoleSettings.defaults().withTest(true).withWorkbench(true));
        consoles.targets(targets.nodes());
        String id = "p" + numbers.incrementAndGet();
        pages.put(id, new Page(consoles, targets, site));
        return gson.toJsonTree(Map.of("page", id, "url", consoles.url().toString(), "user", server.login().user()));
    }

    private JsonElement closePage(JsonObject words) {
        Page page = pages.remove(words.get("page").getAsString());
        if (page != null) {
            page.consoles().close();
            page.targets().close();
        }
        return null;
    }

    /** One more console: {@code {key, title?, detail?, node?, keep?, session?, fail?}}; with {@code fail} it cannot be opened, for this reason. */
    private JsonElement open(JsonObject words) {
        Page page = page(words.get("page").getAsString());
        ConsoleSpec plain = page.targets().spec(words.get("key").getAsString());
        ConsoleOpener opener = words.has("fail") ? (columns, rows) -> {
            throw new RemoteException(RemoteException.Kind.REFUSED, words.get("fail").getAsString(), text(words, "hint", "Ask whoever runs it."));
        } : plain.opener();
        ConsoleSpec spec = new ConsoleSpec(text(words, "node", plain.node()), text(words, "title", plain.title()), text(words, "detail", ""), plain.kind(),
                text(words, "keep", "none"), text(words, "session", ""), plain.targetKey(), opener);
        return gson.toJsonTree(Map.of("id", page.consoles().open(spec).id()));
    }

    private static String text(JsonObject words, String name, String otherwise) {
        return words.has(name) ? words.get(name).getAsString() : otherwise;
    }

    private JsonElement list(JsonObject words) {
        return gson.toJsonTree(page(words.get("page").getAsString()).consoles().list().stream()
                .map(console -> Map.of("id", console.id(), "state", console.state().word(), "text", console.stateText(), "title", console.spec().title())).toList());
    }

    private JsonElement told(JsonObject words) {
        return gson.toJsonTree(page(words.get("page").getAsString()).site().told());
    }

    /** What the window does with a console: {@code {console, do: close|reconnect|stop|insert|run|record, text?}}. */
    private JsonElement console(JsonObject words) {
        int id = words.get("console").getAsInt();
        Console console = page(words.get("page").getAsString()).consoles().list().stream().filter(each -> each.id() == id).findFirst().orElseThrow();
        switch (words.get("do").getAsString()) {
        case "close" -> console.close();
        case "reconnect" -> console.reconnect();
        case "stop" -> console.stopReconnecting();
        case "insert" -> console.insert(words.get("text").getAsString(), false);
        case "run" -> console.insert(words.get("text").getAsString(), true);
        case "record" -> console.recording(true, words.get("text").getAsString());
        default -> throw new IllegalArgumentException("do what?");
        }
        return null;
    }

    /** What the window does with the page: {@code {command}}, {@code {dark}}, {@code {clipboard}}, {@code {confirmPaste}}. */
    private JsonElement command(JsonObject words) {
        Page page = page(words.get("page").getAsString());
        Consoles consoles = page.consoles();
        if (words.has("command")) {
            consoles.command(words.get("command").getAsString());
        }
        if (words.has("dark")) {
            consoles.settings(consoles.settings().withTheme(words.get("dark").getAsBoolean(), null));
        }
        if (words.has("clipboard")) {
            page.site().clipboard = words.get("clipboard").getAsString();
        }
        return null;
    }

    /** What happens to the host of every node: {@code {do: kill|stop|restart|freeze|thaw}}. */
    private JsonElement server(JsonObject words) {
        switch (words.get("do").getAsString()) {
        case "kill" -> server.killConnections();
        case "stop" -> server.stop();
        case "restart" -> server.restart();
        case "freeze" -> server.freeze(true);
        case "thaw" -> server.freeze(false);
        default -> throw new IllegalArgumentException("do what?");
        }
        return null;
    }

    @Override
    public void close() {
        pages.values().forEach(page -> {
            page.consoles().close();
            page.targets().close();
        });
        host.close();
        server.close();
    }
}
