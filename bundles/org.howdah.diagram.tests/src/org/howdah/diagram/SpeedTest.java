package org.howdah.diagram;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Locale;

import org.junit.jupiter.api.Test;

/** A guard against drawings that open slowly: 500 boxes and 800 links. */
class SpeedTest extends PageTestCase {

    private static final int GOAL_MS = 1000;
    private static final int TRIES = 10;

    @Override
    String topology() {
        return big(5, 165, 800);
    }

    /** So many sites, hosts with a server with a database each, and links between servers. */
    static String big(int sites, int hosts, int links) {
        StringBuilder yaml = new StringBuilder("topology: big\nsites:\n");
        for (int i = 0; i < sites; i++) {
            yaml.append("  site").append(i).append(": {}\n");
        }
        yaml.append("hosts:\n");
        for (int i = 0; i < hosts; i++) {
            yaml.append("  host").append(i).append(": {address: 127.0.24.").append(i % 250).append(", site: site").append(i % sites).append("}\n");
        }
        yaml.append("servers:\n");
        for (int i = 0; i < hosts; i++) {
            yaml.append("  server").append(i).append(": {host: host").append(i).append(", port: 5432, databases: [shop]}\n");
        }
        yaml.append("links:\n");
        for (int i = 0; i < links; i++) {
            int from = i % hosts;
            int to = (from + 1 + (i / hosts) * 7) % hosts;
            yaml.append("  link").append(i).append(": {technology: streaming, from: server").append(from).append(", to: server").append(to).append("}\n");
        }
        return yaml.toString();
    }

    @Test
    void theFirstModelComesWithinASecondWhenWarm() throws Exception {
        long best = Long.MAX_VALUE;
        // The goal is for a machine that has nothing else to do.
        var system = ManagementFactory.getOperatingSystemMXBean();
        long goal = Math.round(GOAL_MS * Math.max(1, system.getSystemLoadAverage() / system.getAvailableProcessors()));
        int bytes = 0;
        for (int i = 0; i < TRIES && best > goal; i++) {
            long start = System.nanoTime();
            DiagramPage shown = page(document);
            try (TestPage page = TestPage.open(shown)) {
                long took = (System.nanoTime() - start) / 1_000_000;
                bytes = page.modelBytes();
                best = Math.min(best, took);
                System.out.printf(Locale.ROOT, "open %d: %d ms, %.1f MB%n", i, took, bytes / 1e6);
                if (i > 0) {
                    long edit = System.nanoTime();
                    page.edit("applyLabelEdit", "labelId", page.id("server", "server7"), "text", "server7");
                    System.out.printf(Locale.ROOT, "  update: %d ms%n", (System.nanoTime() - edit) / 1_000_000);
                }
            }
            inDocuments(() -> {
                shown.close();
                return null;
            });
        }
        assertTrue(best <= goal, "the best of " + TRIES + " took " + best + " ms, and " + goal + " ms are enough here");
    }
}
