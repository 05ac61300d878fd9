package org.howdah.console;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.howdah.web.WebHost;

/**
 * Shows consoles in an ordinary browser, without the workbench: for development and for tests of the page. Prints the page's
 * address, then what happens, a line each; takes commands, a line each ({@code help} tells them).
 */
public final class StandaloneConsoles {

    private static final String USAGE = """
            StandaloneConsoles [--test] FILE.topology.yaml [TARGET…]
            StandaloneConsoles [--test] --ssh USER@ADDRESS:PORT --identity FILE --known-hosts FILE [NODE…]
            --test lets the page show its insides to tests.""";

    private static final String HELP = """
            open KEY           opens a console: a target of the topology, or a node of any name
            close ID           as the window would
            list               tells all consoles
            focus ID | reconnect ID | stop ID
            command ID         of the page, as a key of the workbench would
            theme dark|light
            scrollback LINES | font SIZE
            clipboard TEXT     what the next paste gets; \\n is a line end, \\e an Escape
            insert ID TEXT | run ID TEXT
            group ID,ID…       empty for none
            record ID on|off
            quit""";

    private StandaloneConsoles() {
    }

    public static void main(String[] args) throws Exception {
        List<String> rest = new ArrayList<>(List.of(args));
        boolean test = rest.remove("--test");
        StandaloneTargets targets;
        try {
            targets = StandaloneTargets.of(rest);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + USAGE);
            System.exit(64);
            return;
        }
        try (WebHost host = WebHost.start()) {
            Site site = new Site();
            Consoles consoles = new Consoles(host, site);
            site.consoles = consoles;
            site.targets = targets;
            consoles.settings(ConsoleSettings.defaults().withTest(test));
            consoles.targets(targets.nodes());
            say("page " + consoles.url());
            rest.forEach(key -> consoles.open(targets.spec(key)));
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null && !line.equals("quit"); line = in.readLine()) {
                try {
                    command(line.strip().split(" ", 2), site);
                    say("done " + line);
                } catch (RuntimeException e) {
                    say("failed " + line + ": " + e.getMessage());
                }
            }
            consoles.close();
        }
        targets.close();
        System.exit(0);
    }

    private static void command(String[] words, Site site) {
        Consoles consoles = site.consoles;
        String rest = words.length > 1 ? words[1].strip() : "";
        String[] more = rest.split(" ", 2);
        String last = more.length > 1 ? plain(more[1]) : "";
        switch (words[0]) {
        case "" -> {
            return;
        }
        case "open" -> consoles.open(site.targets.spec(rest));
        case "close" -> find(consoles, rest).close();
        case "list" -> consoles.list().forEach(StandaloneConsoles::tell);
        case "focus" -> find(consoles, rest).focus();
        case "reconnect" -> find(consoles, rest).reconnect();
        case "stop" -> find(consoles, rest).stopReconnecting();
        case "command" -> consoles.command(rest);
        case "theme" -> consoles.settings(consoles.settings().withTheme(rest.equals("dark"), null));
        case "scrollback" -> consoles.settings(consoles.settings().withScrollback(Integer.parseInt(rest)));
        case "font" -> consoles.settings(consoles.settings().withFont(consoles.settings().font(), Integer.parseInt(rest)));
        case "clipboard" -> site.clipboard = plain(rest);
        case "insert" -> find(consoles, more[0]).insert(last, false);
        case "run" -> find(consoles, more[0]).insert(last, true);
        case "group" -> consoles.group(rest.isEmpty() ? List.of() : List.of(rest.split(",")).stream().map(id -> find(consoles, id)).toList());
        case "record" -> find(consoles, more[0]).recording(last.equals("on"), "");
        default -> say(HELP);
        }
    }

    private static Console find(Consoles consoles, String id) {
        return consoles.list().stream().filter(console -> Integer.toString(console.id()).equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no console " + id + "."));
    }

    private static String plain(String text) {
        return text.replace("\\n", "\n").replace("\\e", "\u001b");
    }

    private static void tell(Console console) {
        say("console " + console.id() + " " + console.state().word() + " " + console.spec().title()
                + (console.stateText().isEmpty() ? "" : ": " + console.stateText()));
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static final class Site implements ConsoleSite {
        private final ConcurrentHashMap<Integer, String> told = new ConcurrentHashMap<>();
        private Consoles consoles;
        private StandaloneTargets targets;
        private volatile String clipboard = "";

        @Override
        public void copied(String text) {
            clipboard = text;
            say("copied " + text.replace("\n", "\\n"));
        }

        @Override
        public Optional<String> clipboard() {
            return Optional.of(clipboard);
        }

        @Override
        public void openLink(java.net.URI link) {
            say("link " + link);
        }

        @Override
        public List<SnippetItem> snippets(Console console) {
            boolean psql = console.spec().kind().equals(ConsoleSpec.PSQL);
            return List.of(
                    psql ? new SnippetItem("lag", "Replication lag", "How far each standby is behind.",
                            "select application_name, replay_lag from pg_stat_replication;", true)
                            : new SnippetItem("disk", "Disk space", "What is left on each file system.", "df -h", true),
                    psql ? new SnippetItem("reload", "Reload the settings", "Reads postgresql.conf again.", "select pg_reload_conf();", false)
                            : new SnippetItem("touch", "Make a file", "Leaves an empty file behind.", "touch /tmp/howdah-snippet", false));
        }

        @Override
        public void snippet(Console console, String id, boolean run) {
            say("snippet " + console.id() + " " + id + (run ? " run" : ""));
            snippets(console).stream().filter(item -> item.id().equals(id)).findFirst().ifPresent(item -> console.insert(item.text(), run && item.safe()));
        }

        @Override
        public void newConsole(String targetKey) {
            say("new " + targetKey);
            consoles.open(targets.spec(targetKey));
        }

        @Override
        public void record(Console console, boolean on) {
            say("record " + console.id() + " " + on);
            console.recording(on, on ? "for this test" : "");
        }

        @Override
        public void changed() {
            for (Console console : consoles.list()) {
                String now = console.state().word() + console.stateText();
                if (!now.equals(told.put(console.id(), now))) {
                    tell(console);
                }
            }
            String open = consoles.list().stream().map(console -> Integer.toString(console.id())).collect(Collectors.joining(","));
            if (!open.equals(told.put(0, open))) {
                say("consoles " + open);
            }
        }
    }
}
