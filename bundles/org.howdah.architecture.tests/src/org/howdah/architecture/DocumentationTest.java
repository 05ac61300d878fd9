package org.howdah.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** What README and help say of the sources is true, and their references lead somewhere. */
class DocumentationTest {

    private static final Path ROOT = Path.of(System.getProperty("howdah.root", "../..")).toAbsolutePath().normalize();
    private static final Path HELP = ROOT.resolve("bundles/org.howdah.help");
    private static final Path HTML = HELP.resolve("html");

    private static final Pattern CODE = Pattern.compile("\"((?:TOPOLOGY|ENGINE|DISCOVER|STREAMING|LOGSHIPPING|SLONY)-\\d{3})\"");
    /** Streaming writes its prefix once for each kind of finding. */
    private static final Pattern STREAMING_CODE = Pattern.compile("\\b(?:add|report)\\(\"(\\d{3})\"");
    /** So do operations of Slony-I. */
    private static final Pattern SLONY_CODE = Pattern.compile("\\b(?:refuse|report)\\((?:context, )?\"(\\d{3})\"");
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");

    @Test
    void everyBundleStandsInTheReadme() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        List<String> missing = bundles().stream().filter(bundle -> !readme.contains("[" + bundle + "](bundles/" + bundle + ")")).toList();
        assertEquals(List.of(), missing, "The README's bundle table lacks these.");
        Matcher named = Pattern.compile("\\]\\(bundles/([^)/]+)\\)").matcher(readme);
        while (named.find()) {
            assertTrue(bundles().contains(named.group(1)), "The README names a bundle that is not there: " + named.group(1));
        }
    }

    @Test
    void everyCodeOfAFindingIsExplainedAndNoOther() throws IOException {
        Set<String> inSources = new TreeSet<>();
        for (String bundle : bundles()) {
            if (!bundle.endsWith(".tests") && !bundle.endsWith(".it") && !bundle.equals("org.howdah.help")) {
                for (Path source : files(ROOT.resolve("bundles").resolve(bundle), ".java")) {
                    String text = Files.readString(source);
                    CODE.matcher(text).results().forEach(found -> inSources.add(found.group(1)));
                    if (bundle.equals("org.howdah.technology.slony")) {
                        SLONY_CODE.matcher(text).results().forEach(found -> inSources.add("SLONY-" + found.group(1)));
                    }
                    if (bundle.equals("org.howdah.technology.streaming")) {
                        STREAMING_CODE.matcher(text).results().forEach(found -> inSources.add("STREAMING-" + found.group(1)));
                    }
                }
            }
        }
        assertTrue(inSources.size() > 100, "The codes were not found in the sources: " + inSources);
        Set<String> explained = new TreeSet<>();
        Pattern.compile("<tr id=\"([A-Z]+-\\d{3})\"><td><code>\\1</code></td>").matcher(Files.readString(HTML.resolve("findings.html"))).results()
                .forEach(found -> assertTrue(explained.add(found.group(1)), found.group(1) + " stands twice in findings.html"));
        assertEquals(String.join("\n", inSources), String.join("\n", explained), "The codes in the sources and those in findings.html differ.");
    }

    @Test
    void everyKeyOfATopologyIsDescribed() throws IOException {
        String page = Files.readString(HTML.resolve("topology.html"));
        String schema = Files.readString(ROOT.resolve("bundles/org.howdah.model/schema/topology.schema.json"));
        Set<String> missing = new TreeSet<>();
        for (Matcher block = Pattern.compile("\"properties\": \\{\\R( +)\"").matcher(schema); block.find();) {
            String indent = block.group(1);
            int end = schema.indexOf("\n" + indent.substring(2) + "}", block.start(1));
            for (Matcher key = Pattern.compile("^" + indent + "\"(\\w+)\": \\{", Pattern.MULTILINE).matcher(schema.substring(block.start(1), end)); key.find();) {
                if (!page.contains("<tr><td><code>" + key.group(1) + "</code></td>")) {
                    missing.add(key.group(1));
                }
            }
        }
        assertEquals(Set.of(), missing, "topology.html lacks these keys.");
        assertTrue(schema.contains("knownHostsFile") && page.contains("<code>knownHostsFile</code></td>"));
    }

    /** A setting is declared by its type, key first. */
    @Test
    void everySettingOfALinkIsDescribed() throws IOException {
        for (String technology : List.of("streaming", "logshipping", "slony")) {
            String page = Files.readString(HTML.resolve(technology + ".html"));
            Set<String> missing = new TreeSet<>();
            int found = 0;
            for (Path source : files(ROOT.resolve("bundles/org.howdah.technology." + technology), "Settings.java")) {
                for (Matcher key = Pattern.compile("SettingType\\.\\w+\\(\"(\\w+)\"").matcher(Files.readString(source)); key.find(); found++) {
                    if (!page.contains("<tr><td><code>" + key.group(1) + "</code></td>")) {
                        missing.add(key.group(1));
                    }
                }
            }
            assertTrue(found > 5, "The settings of " + technology + " were not found.");
            assertEquals(Set.of(), missing, technology + ".html lacks these settings.");
        }
    }

    @Test
    void everyPageIsWellFormedAndInTheContents() throws Exception {
        String contents = Files.readString(HELP.resolve("toc.xml"));
        List<String> missing = new ArrayList<>();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        for (Path page : files(HTML, ".html")) {
            String name = HELP.relativize(page).toString();
            if (!contents.contains("\"" + name + "\"")) {
                missing.add(name);
            }
            try {
                factory.newDocumentBuilder().parse(new InputSource(Files.newBufferedReader(page)));
            } catch (org.xml.sax.SAXException e) {
                throw new AssertionError(name + ": " + e.getMessage(), e);
            }
        }
        assertEquals(List.of(), missing, "toc.xml lacks these pages.");
    }

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        List<Path> pages = new ArrayList<>(files(HTML, ".html"));
        pages.add(HELP.resolve("toc.xml"));
        pages.add(HELP.resolve("plugin.xml"));
        for (Path page : pages) {
            for (Matcher link = LINK.matcher(Files.readString(page)); link.find();) {
                check(page, link.group(1), broken);
            }
        }
        for (Path page : List.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md"), ROOT.resolve("SECURITY.md"))) {
            for (Matcher link = Pattern.compile("\\]\\(([^)]+)\\)").matcher(Files.readString(page)); link.find();) {
                check(page, link.group(1), broken);
            }
        }
        assertEquals(List.of(), broken);
    }

    private static void check(Path page, String reference, List<String> broken) throws IOException {
        if (reference.matches("[a-z]+:.*") || reference.matches("icons/.*") && page.endsWith("plugin.xml")) {
            return;
        }
        String[] parts = reference.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        if (!Files.exists(target)) {
            broken.add(ROOT.relativize(page) + " leads to " + reference + ", which is not there");
        } else if (parts.length == 2 && ID.matcher(Files.readString(target)).results().noneMatch(id -> id.group(1).equals(parts[1]))) {
            broken.add(ROOT.relativize(page) + " leads to " + reference + ", which has no such place");
        }
    }

    private static List<String> bundles() throws IOException {
        try (Stream<Path> all = Files.list(ROOT.resolve("bundles"))) {
            return all.filter(path -> Files.exists(path.resolve("META-INF/MANIFEST.MF"))).map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(suffix) && !ROOT.relativize(path).toString().matches(".*\\b(target|bin)/.*")).sorted().toList();
        }
    }
}
