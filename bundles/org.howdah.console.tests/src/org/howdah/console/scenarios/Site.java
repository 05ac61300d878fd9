package org.howdah.console.scenarios;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.howdah.app.ConsoleTarget;
import org.howdah.app.Keep;
import org.howdah.app.OpenConsole;
import org.howdah.app.Remote;
import org.howdah.app.TopologyAccess;
import org.howdah.console.Console;
import org.howdah.console.ConsoleSite;
import org.howdah.console.ConsoleSpec;
import org.howdah.console.Consoles;
import org.howdah.console.SnippetItem;
import org.howdah.console.kit.HeadlessPage;
import org.howdah.console.kit.HeadlessTerminal;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Credentials;
import org.howdah.remote.HostKeys;
import org.howdah.remote.Login;
import org.howdah.remote.Secret;
import org.howdah.remote.Shell;
import org.howdah.remote.kit.Programs;
import org.howdah.remote.kit.SshServer;
import org.howdah.remote.ssh.SshOptions;
import org.howdah.web.WebHost;
import org.junit.jupiter.api.Assumptions;

/** Consoles on the nodes of a topology whose hosts are real SSH servers, shown on a page that nobody sees. */
final class Site implements AutoCloseable {

    /** What the shells ask with: a row of the screen, where nothing was typed yet. */
    static final String PROMPT = "ready>";

    private static final String HOST = "test1";

    private final SshServer server;
    private final boolean ours;
    private final Path folder = Programs.folder();
    private final Remote remote;
    private final WebHost web;
    private final Consoles consoles;
    private final HeadlessPage page;
    private final Told told = new Told();
    private final Map<String, String> hosts = new TreeMap<>();
    private TopologyAccess access;
    private int files;

    /** Consoles on the hosts of a topology that is there already. */
    private Site(Topology topology, TopologyAccess.Keys keys, SshOptions options) {
        server = null;
        ours = false;
        remote = new Remote(Credentials.NONE, HostKeys.STRICT, options);
        access = new TopologyAccess(topology, null, remote, keys);
        web = start();
        consoles = new Consoles(web, told);
        page = HeadlessPage.open(consoles.url(), 80, 24);
    }

    private static WebHost start() {
        try {
            return WebHost.start();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Site of(Topology topology, TopologyAccess.Keys keys, SshOptions options) {
        HeadlessPage.missing().ifPresent(Assumptions::abort);
        return new Site(topology, keys, options);
    }

    private Site(SshServer server, boolean ours, SshOptions options, Credentials credentials) throws Exception {
        this.server = server;
        this.ours = ours;
        // The far side's login writes here too.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        remote = new Remote(credentials, HostKeys.STRICT, options);
        add(HOST, server, "");
        web = start();
        consoles = new Consoles(web, told);
        page = HeadlessPage.open(consoles.url(), 80, 24);
    }

    static Site create() throws Exception {
        return create(options());
    }

    /** @param lines of the server's configuration */
    static Site create(SshOptions options, String... lines) throws Exception {
        Assumptions.assumeTrue(Programs.terminals(), "An SSH server of this user cannot make terminals here.");
        HeadlessPage.missing().ifPresent(Assumptions::abort);
        return new Site(SshServer.create(lines), true, options, Credentials.NONE);
    }

    static Site create(SshServer server, SshOptions options, Credentials credentials) throws Exception {
        return new Site(server, false, options, credentials);
    }

    static SshOptions options() {
        return SshOptions.defaults().withSshDirectory(Path.of("/nonexistent/.ssh")).withAgentSocket(Optional.empty());
    }

    /** A password for every login. @param asked counts how often it was asked for */
    static Credentials password(String password, AtomicInteger asked) {
        return new Credentials() {
            @Override
            public Optional<Secret> password(Login login) {
                asked.incrementAndGet();
                return Optional.of(Secret.of(password));
            }
        };
    }

    SshServer server() {
        return server;
    }

    HeadlessPage page() {
        return page;
    }

    Consoles consoles() {
        return consoles;
    }

    Told told() {
        return told;
    }

    /** Where both sides may read and write. */
    Path folder() {
        return folder;
    }

    /** Draws one more host. @param jump the host through which it is reached; empty for none */
    void add(String name, SshServer host, String jump) throws Exception {
        hosts.put(name, "  %s: {address: %s, ssh: {port: %d, users: [%s], identityFile: %s, knownHostsFile: %s%s}}".formatted(name, host.address(), host.port(),
                Programs.postgresUser(), host.identity(), host.knownHosts(), jump.isEmpty() ? "" : ", jump: " + jump));
        Path file = folder.resolve("t" + ++files + ".topology.yaml");
        Files.writeString(file, "topology: trial\nhosts:\n" + String.join("\n", hosts.values()) + "\n");
        Topology topology = TopologyFiles.load(file).topology();
        access = new TopologyAccess(topology, file, remote, (address, port) -> Optional.empty());
    }

    /** Opens a console, and waits until its shell asks with {@link #PROMPT}. */
    HeadlessTerminal shell() {
        return shell(HOST);
    }

    HeadlessTerminal shell(String host) {
        return ready(connecting(host, Keep.NONE));
    }

    /** One whose shell runs in tmux or screen on the far side. */
    HeadlessTerminal shellKept(Keep.How how) {
        return ready(connecting(HOST, new Keep(how, "howdah-trial-" + ProcessHandle.current().pid())));
    }

    private static HeadlessTerminal ready(HeadlessTerminal console) {
        console.awaitState("open");
        console.awaitMatch("[$#] *$");
        // In two parts, so that what is typed is not taken for it.
        console.enter("PS1='rea''dy> '; PROMPT_COMMAND=; HISTFILE=; cd /; clear").awaitMatch("^" + PROMPT + "$");
        return console;
    }

    /** Opens a console and waits for nothing. */
    HeadlessTerminal connecting(String host) {
        return connecting(host, Keep.NONE);
    }

    private HeadlessTerminal connecting(String host, Keep keep) {
        ConsoleTarget target = ConsoleTarget.shell(host, "");
        consoles.open(new ConsoleSpec(host, Programs.postgresUser() + "@" + host, "", ConsoleSpec.SHELL, keep.how().word(), keep.session(), target.key(),
                (columns, rows) -> new OpenConsole(access).open(target, columns, rows, keep)));
        return page.next();
    }

    /** Runs a command on the host, beside the consoles. @return its output's last line */
    String run(String command) throws Exception {
        return access.shell(access.topology().getHosts().getFirst(), "").run(Shell.Command.of(command, Duration.ofSeconds(20), "test")).lastLine();
    }

    @Override
    public void close() throws Exception {
        page.close();
        consoles.close();
        web.close();
        remote.close();
        if (ours) {
            server.close();
        }
        Programs.delete(folder);
    }

    /** What the consoles told of what the user did. */
    static final class Told implements ConsoleSite {

        private final List<String> copied = new CopyOnWriteArrayList<>();
        private final List<URI> links = new CopyOnWriteArrayList<>();

        List<String> copied() {
            return copied;
        }

        List<URI> links() {
            return links;
        }

        @Override
        public void copied(String text) {
            copied.add(text);
        }

        @Override
        public Optional<String> clipboard() {
            return Optional.empty();
        }

        @Override
        public void openLink(URI link) {
            links.add(link);
        }

        @Override
        public List<SnippetItem> snippets(Console console) {
            return List.of();
        }

        @Override
        public void snippet(Console console, String id, boolean run) {
            // None is offered.
        }

        @Override
        public void newConsole(String targetKey) {
            // None is offered.
        }

        @Override
        public void record(Console console, boolean on) {
            // Nothing is recorded.
        }

        @Override
        public void changed() {
            // The page is read, not the list.
        }
    }
}
