package org.howdah.diagram.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.howdah.technology.ReplicationTechnology;

/** The icons that technologies bring along. */
final class Icons {

    /** An icon is a few lines of SVG; what is larger is left out. */
    private static final int LARGEST = 16_384;
    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private Icons() {
    }

    /** The icon as SVG text for an {@code img}; empty where the technology has none, and the page draws its line instead. */
    static String of(ReplicationTechnology technology) {
        String path = technology.descriptor().icon();
        return path == null || path.isEmpty() ? "" : READ.computeIfAbsent(technology.getClass().getName() + ' ' + path, key -> read(technology, path));
    }

    private static String read(ReplicationTechnology technology, String path) {
        try (InputStream in = technology.getClass().getResourceAsStream(path.startsWith("/") ? path : "/" + path)) {
            byte[] svg = in == null ? new byte[0] : in.readNBytes(LARGEST + 1);
            return svg.length > LARGEST ? "" : new String(svg, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
