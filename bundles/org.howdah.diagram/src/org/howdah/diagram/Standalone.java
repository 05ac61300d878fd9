package org.howdah.diagram;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

import org.howdah.edit.Installed;
import org.howdah.edit.TopologyDocument;
import org.howdah.edit.TopologyDocuments;
import org.howdah.engine.Technologies;
import org.howdah.technology.ReplicationTechnology;
import org.howdah.web.WebHost;

/**
 * Opens a topology in an ordinary browser, without the workbench: for development and for tests of the page. Prints the page's address,
 * then what happens, a line each; takes commands, a line each ({@code help} tells them).
 */
public final class Standalone {

    private static final String HELP = """
            page              opens another page of the same file and prints its address
            close N           closes page N, counted from 1
            theme dark|light  for all pages
            observed on|off   for all pages
            command ID        of page 1, as a button of the workbench would
            live FILE         shows what was observed, as `howdah status --json` prints it
            readonly on|off   refuses changes
            undo|redo|save    of the document
            change            renames the topology, as the tree would
            quit""";

    private Standalone() {
    }

    /**
     * @param args the topology's file
     */
    public static void main(String[] args) throws Exception {
        if (args.length == 0 || args[0].startsWith("-")) {
            System.err.println("The file of a topology is needed: FILE.topology.yaml");
            System.exit(64);
        }
        Technologies technologies = Technologies.of(ServiceLoader.load(ReplicationTechnology.class).stream().map(ServiceLoader.Provider::get).toList());
        Installed.technologies(() -> technologies);
        TopologyDocument document = TopologyDocuments.thread().sync(() -> TopologyDocuments.acquire(Path.of(args[0])));
        try (WebHost host = WebHost.start()) {
            StandaloneSite site = new StandaloneSite(technologies, Standalone::say);
            DiagramPages pages = new DiagramPages(host, site);
            List<DiagramPage> open = new ArrayList<>();
            open.add(open(pages, document));
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null && !line.equals("quit"); line = in.readLine()) {
                command(line.strip().split(" ", 2), pages, open, document, site);
            }
            pages.close();
        }
        System.exit(0);
    }

    private static DiagramPage open(DiagramPages pages, TopologyDocument document) {
        DiagramPage page = TopologyDocuments.thread().sync(() -> pages.open(document));
        say("page " + page.url());
        return page;
    }

    private static void command(String[] words, DiagramPages pages, List<DiagramPage> open, TopologyDocument document, StandaloneSite site) {
        String rest = words.length > 1 ? words[1].strip() : "";
        if (words[0].equals("page")) {
            open.add(open(pages, document));
            return;
        }
        TopologyDocuments.thread().sync(() -> {
            try {
                switch (words[0]) {
                case "" -> {
                    return null;
                }
                case "close" -> open.get(Integer.parseInt(rest) - 1).close();
                case "theme" -> pages.theme(rest.equals("dark"));
                case "observed" -> open.forEach(page -> page.observed(rest.equals("on")));
                case "command" -> open.get(0).command(rest);
                case "live" -> site.live(Path.of(rest));
                case "readonly" -> {
                    site.readOnly(rest.equals("on"));
                    pages.refresh();
                }
                case "undo" -> document.undo();
                case "redo" -> document.redo();
                case "save" -> document.save();
                case "change" -> document.change("Rename", () -> document.topology().setId(document.topology().getId() + "2"));
                default -> say(HELP);
                }
                say("done " + String.join(" ", words));
            } catch (IOException | RuntimeException failed) {
                say("failed " + failed.getMessage());
            }
            return null;
        });
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
