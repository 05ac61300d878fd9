package org.howdah.console.files;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

import org.howdah.remote.FileNames;

/** Local paths as text that loses nothing, as {@link FileNames} has it, and which names can exist here. */
public final class LocalPaths {

    private static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");
    private static final Set<String> RESERVED = Set.of("CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8",
            "COM9", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9");

    private LocalPaths() {
    }

    /** Absolute, with slashes. */
    public static String text(Path path) {
        if (WINDOWS) {
            return "/" + path.toAbsolutePath().toString().replace('\\', '/');
        }
        // The address has the bytes of the name; the path's own text may have lost them.
        String raw = path.toAbsolutePath().toUri().getRawPath();
        byte[] bytes = new byte[raw.length()];
        int n = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                bytes[n++] = (byte) Integer.parseInt(raw.substring(i + 1, i + 3), 16);
                i += 2;
            } else {
                bytes[n++] = (byte) c;
            }
        }
        String text = FileNames.text(java.util.Arrays.copyOf(bytes, n));
        return text.length() > 1 && text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** The name of a path's last part. */
    public static String name(Path path) {
        String text = text(path);
        return text.substring(text.lastIndexOf('/') + 1);
    }

    /** @throws InvalidPathException where there can be no such path here */
    public static Path path(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new InvalidPathException(FileNames.shown(text), "a NUL character");
        }
        if (WINDOWS) {
            return Path.of(text.startsWith("/") ? text.substring(1) : text);
        }
        StringBuilder raw = new StringBuilder("file:");
        for (byte b : FileNames.bytes(text.startsWith("/") ? text : "/" + text)) {
            int c = b & 0xff;
            if (c == '/' || c == '.' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
                raw.append((char) c);
            } else {
                raw.append(String.format("%%%02X", c));
            }
        }
        return Path.of(URI.create(raw.toString().replaceFirst("^file:/+", "file:///")));
    }

    /** The name itself, or one like it that can exist on this computer. */
    public static String possible(String name) {
        return WINDOWS ? windows(name) : name;
    }

    /** The name, with what Windows does not take written as %XX. */
    static String windows(String name) {
        StringBuilder result = new StringBuilder();
        name.codePoints().forEach(c -> {
            boolean bad = c < ' ' || "<>:\"\\|?*%".indexOf(c) >= 0 || Character.getType(c) == Character.SURROGATE;
            result.append(bad ? String.format("%%%02X", c & 0xff) : Character.toString(c));
        });
        int last = result.length() - 1;
        if (last >= 0 && (result.charAt(last) == '.' || result.charAt(last) == ' ')) {
            result.replace(last, last + 1, String.format("%%%02X", (int) result.charAt(last)));
        }
        String stem = result.toString().split("\\.", 2)[0].toUpperCase(Locale.ROOT);
        return RESERVED.contains(stem) ? "%" + result : result.toString();
    }
}
