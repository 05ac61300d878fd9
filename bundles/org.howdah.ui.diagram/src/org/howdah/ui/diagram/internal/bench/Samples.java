package org.howdah.ui.diagram.internal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;

import org.howdah.model.TopologyException;
import org.howdah.picture.Layout;
import org.howdah.picture.LayoutFiles;
import org.howdah.picture.Place;

/** Topologies of a size, placed by hand row by row, so that laying them out has something to do. */
final class Samples {

    private static final int HOSTS_OF_A_SITE = 12;

    private Samples() {
    }

    /**
     * Writes a topology and its layout: for 500, that is 20 sites, 240 hosts, 240 servers (with a database each) and 800 links.
     *
     * @param nodes sites, hosts and servers together
     */
    static Path write(Path folder, int nodes) throws IOException, TopologyException {
        int sites = nodes / (2 * HOSTS_OF_A_SITE + 1);
        int hosts = sites * HOSTS_OF_A_SITE;
        int links = nodes * 8 / 5;
        StringBuilder text = new StringBuilder("topology: size" + nodes + "\nsites:\n");
        for (int i = 0; i < sites; i++) {
            text.append("  site").append(i).append(": {}\n");
        }
        text.append("hosts:\n");
        for (int i = 0; i < hosts; i++) {
            text.append("  h").append(i).append(": {address: 10.1.").append(i / 250).append('.').append(i % 250 + 1).append(", site: site").append(i / HOSTS_OF_A_SITE)
                    .append("}\n");
        }
        text.append("servers:\n");
        for (int i = 0; i < hosts; i++) {
            text.append("  s").append(i).append(": {host: h").append(i).append(", port: 5432, version: 15, databases: [shop]}\n");
        }
        text.append("links:\n");
        int drawn = 0;
        for (int i = 1; i < hosts; i++, drawn++) {
            text.append("  copy").append(i).append(": {technology: streaming, from: s").append((i - 1) / 3).append(", to: s").append(i).append("}\n");
        }
        for (int i = 0; drawn < links; i++, drawn++) {
            text.append("  feed").append(i).append(": {technology: slony, from: s").append(i * 7 % hosts).append("/shop, to: s").append((i * 7 + 1 + i / hosts * 5) % hosts)
                    .append("/shop}\n");
        }
        Path file = Files.writeString(folder.resolve("size" + nodes + ".topology.yaml"), text);
        LayoutFiles.save(placed("size" + nodes, sites, hosts), file);
        return file;
    }

    private static Layout placed(String name, int sites, int hosts) {
        TreeMap<String, Place> places = new TreeMap<>();
        int columns = (int) Math.ceil(Math.sqrt(sites));
        for (int i = 0; i < sites; i++) {
            places.put("site site" + i, Place.at(i % columns * 1600, i / columns * 900));
        }
        for (int i = 0; i < hosts; i++) {
            int place = i % HOSTS_OF_A_SITE;
            places.put("host h" + i, Place.at(20 + place % 4 * 380, 20 + place / 4 * 270));
            places.put("server s" + i, Place.at(16, 16));
        }
        return new Layout(name, places, new TreeSet<>());
    }
}
