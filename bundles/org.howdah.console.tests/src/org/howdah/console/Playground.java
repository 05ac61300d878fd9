package org.howdah.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.howdah.remote.Credentials;
import org.howdah.remote.HostKeys;
import org.howdah.remote.Login;
import org.howdah.remote.Shell;
import org.howdah.remote.Terminal;
import org.howdah.remote.kit.Programs;
import org.howdah.remote.kit.SshServer;
import org.howdah.remote.ssh.SshOptions;
import org.howdah.remote.ssh.SshSessions;
import org.howdah.web.WebHost;
import org.junit.jupiter.api.Assumptions;

/** A real SSH server, consoles on it, and a page that a test plays. */
final class Playground implements AutoCloseable {

    /** What the shells ask with; what is typed has it in two parts. */
    static final String PROMPT = "ready>";
    static final String SHELL = "PS1=ready'> ' PROMPT_COMMAND= HISTFILE=/dev/null exec bash --norc --noprofile -i";

    private final SshServer server;
    private final SshSessions sessions;
    private final WebHost host;
    private final Consoles consoles;
    private final List<PlayedPage> pages = new ArrayList<>();
    private final Around around = new Around();

    /** What is around the page. */
    static final class Around implements ConsoleSite {
        final List<String> told = new CopyOnWriteArrayList<>();
        volatile String clipboard = "";

        @Override
        public void copied(String text) {
            told.add("copied " + text);
        }

        @Override
        public Optional<String> clipboard() {
            return Optional.of(clipboard);
        }

        @Override
        public void openLink(URI link) {
            told.add("link " + link);
        }

        @Override
        public List<SnippetItem> snippets(Console console) {
            return List.of(new SnippetItem("disk", "Disk space", "What is left.", "df -h", true));
        }

        @Override
        public void snippet(Console console, String id, boolean run) {
            told.add("snippet " + console.id() + " " + id + " " + run);
        }

        @Override
        public void newConsole(String targetKey) {
            told.add("new " + targetKey);
        }

        @Override
        public void record(Console console, boolean on) {
            told.add("record " + console.id() + " " + on);
            console.recording(on, "here");
        }

        @Override
        public void changed() {
            told.add("changed");
        }
    }

    Playground(String... configuration) {
        this(Duration.ofSeconds(15), configuration);
    }

    Playground(Duration keepAlive, String... configuration) {
        Assumptions.assumeTrue(Programs.terminals(), "An SSH server of this user cannot make terminals here.");
        server = SshServer.create(configuration);
        sessions = new SshSessions(Credentials.NONE, HostKeys.STRICT, SshOptions.defaults().withKeepAlive(keepAlive)
                .withConnectTimeout(Duration.ofSeconds(5)).withSshDirectory(Path.of("/nonexistent/.ssh")).withAgentSocket(Optional.empty()));
        try {
            host = WebHost.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        consoles = new Consoles(host, around);
    }

    SshServer server() {
        return server;
    }

    Consoles consoles() {
        return consoles;
    }

    Around around() {
        return around;
    }

    Shell shell(String node) throws Exception {
        return sessions.shell(login(node));
    }

    /** Nodes are names of one server, each with a session of its own. */
    private Login login(String node) {
        Login login = server.login();
        return new Login(node, login.address(), login.port(), login.user(), login.jump(), login.identityFile(), login.knownHostsFile(), false);
    }

    /** @param command empty for a shell with the prompt of the tests */
    ConsoleSpec spec(String node, String command) {
        String what = command.isEmpty() ? SHELL : command;
        return new ConsoleSpec(node, "dba@" + node, "", ConsoleSpec.SHELL, ConsoleSpec.NONE, node, (columns, rows) -> {
            Terminal.Options usual = Terminal.Options.of(columns, rows);
            return sessions.shell(login(node)).terminal(new Terminal.Options(usual.type(), columns, rows, usual.environment(), what));
        });
    }

    /** With a shell that is ready. */
    Console open(PlayedPage page, String node) {
        Console console = open(page, spec(node, ""));
        page.awaitText(console, PROMPT);
        return console;
    }

    Console open(PlayedPage page, ConsoleSpec spec) {
        Console console = consoles.open(spec);
        page.send("size", "id", console.id(), "cols", 80, "rows", 24);
        return console;
    }

    PlayedPage page() {
        PlayedPage page = PlayedPage.open(consoles.url());
        pages.add(page);
        return page;
    }

    PlayedPage silentPage() {
        PlayedPage page = PlayedPage.silent(consoles.url());
        pages.add(page);
        return page;
    }

    @Override
    public void close() {
        pages.forEach(PlayedPage::close);
        consoles.close();
        host.close();
        sessions.close();
        server.close();
    }
}
