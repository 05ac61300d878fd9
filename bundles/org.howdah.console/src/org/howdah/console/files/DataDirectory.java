package org.howdah.console.files;

/**
 * Where a server keeps its data.
 *
 * @param server its name, to be typed where something in it is destroyed
 */
public record DataDirectory(String server, String path) {
}
