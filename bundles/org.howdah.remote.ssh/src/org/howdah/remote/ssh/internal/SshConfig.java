package org.howdah.remote.ssh.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The user's {@code ~/.ssh/config}, of which HostName, Port, User, IdentityFile, IdentitiesOnly, IdentityAgent,
 * ProxyJump and UserKnownHostsFile are used. As in OpenSSH the first value wins, and identity files add up.
 */
public final class SshConfig {

    private record Line(String keyword, String value) {
    }

    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_INCLUDES = 16;

    private final Path directory;
    private final List<Line> lines = new ArrayList<>();
    private int includes;

    /** @param directory the user's {@code .ssh}; a missing or unreadable file is an empty one */
    public SshConfig(Path directory) {
        this.directory = directory;
        read(directory.resolve("config"));
    }

    private void read(Path file) {
        List<String> text;
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
                return;
            }
            text = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return;
        }
        for (String raw : text) {
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] words = line.split("[\\s=]+", 2);
            if (words.length < 2) {
                continue;
            }
            String keyword = words[0].toLowerCase(Locale.ROOT);
            String value = unquote(words[1].strip());
            if (keyword.equals("include") && includes < MAX_INCLUDES) {
                includes++;
                include(value);
            } else {
                lines.add(new Line(keyword, value));
            }
        }
    }

    private void include(String patterns) {
        for (String pattern : patterns.split("\\s+")) {
            Path path = file(pattern, "", "");
            if (path.getFileName() == null || path.getParent() == null) {
                continue;
            }
            if (!Files.isDirectory(path.getParent())) {
                continue;
            }
            try (var stream = Files.newDirectoryStream(path.getParent(), path.getFileName().toString())) {
                List<Path> files = new ArrayList<>();
                stream.forEach(files::add);
                files.stream().sorted().forEach(this::read);
            } catch (IOException | java.util.regex.PatternSyntaxException e) {
                // as if nothing matched
            }
        }
    }

    private static String unquote(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"") ? value.substring(1, value.length() - 1) : value;
    }

    /** The first value of a keyword for a host as it would be typed after {@code ssh}. */
    public Optional<String> value(String host, String keyword) {
        return values(host, keyword).stream().findFirst();
    }

    public List<String> values(String host, String keyword) {
        List<String> result = new ArrayList<>();
        boolean applies = true;
        for (Line line : lines) {
            switch (line.keyword()) {
                case "host" -> applies = matches(line.value(), host);
                // Conditions other than "all" would need commands to be run.
                case "match" -> applies = line.value().strip().equalsIgnoreCase("all");
                default -> {
                    if (applies && line.keyword().equals(keyword.toLowerCase(Locale.ROOT))) {
                        result.add(line.value());
                    }
                }
            }
        }
        return result;
    }

    private static boolean matches(String patterns, String host) {
        boolean found = false;
        for (String pattern : patterns.split("[\\s,]+")) {
            boolean not = pattern.startsWith("!");
            if (glob(unquote(not ? pattern.substring(1) : pattern), host)) {
                if (not) {
                    return false;
                }
                found = true;
            }
        }
        return found;
    }

    /** Key files named for a host, whether they exist or not. */
    public List<Path> identityFiles(String host, String user) {
        return values(host, "identityfile").stream().filter(v -> !v.equals("none")).map(v -> file(v, host, user)).toList();
    }

    Path file(String value, String host, String user) {
        Path home = directory.toAbsolutePath().getParent();
        String text = value.replace("%d", String.valueOf(home)).replace("%h", host).replace("%r", user)
                .replace("%u", System.getProperty("user.name", "")).replace("%%", "%");
        if (text.equals("~") || text.startsWith("~/")) {
            text = home + text.substring(1);
        }
        return directory.toAbsolutePath().resolve(text);
    }

    /** Shell patterns of OpenSSH: {@code *} and {@code ?}. */
    static boolean glob(String pattern, String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int mark = 0;
        while (t < text.length()) {
            if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t)) && pattern.charAt(p) != '*') {
                p++;
                t++;
            } else if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                mark = t;
            } else if (star >= 0) {
                p = star + 1;
                t = ++mark;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
