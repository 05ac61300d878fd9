package org.howdah.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A file for a page.
 *
 * @param type its media type, with charset where it is a text
 * @param bytes its content, not copied
 */
public record Asset(String type, byte[] bytes) {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("svg", "image/svg+xml; charset=utf-8"),
            Map.entry("png", "image/png"),
            Map.entry("ttf", "font/ttf"),
            Map.entry("woff2", "font/woff2"));

    /**
     * A text made on the spot.
     *
     * @param name tells the type by its suffix
     */
    public static Asset text(String name, String text) {
        return new Asset(type(name), text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A file of a bundle.
     *
     * @param url where it is; its suffix tells the type
     * @throws UncheckedIOException when it cannot be read
     */
    public static Asset from(URL url) {
        try (InputStream in = url.openStream()) {
            return new Asset(type(url.getPath()), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }
}
