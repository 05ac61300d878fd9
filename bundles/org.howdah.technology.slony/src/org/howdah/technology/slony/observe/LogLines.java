package org.howdah.technology.slony.observe;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of slon's log that tell of a failure. */
final class LogLines {

    /** Slon tries again within a minute whatever it fails at: what is older was overcome, or is told by something else. */
    private static final Duration RECENT = Duration.ofSeconds(90);
    /** A daemon logs whole statements; their beginning tells which. */
    private static final int LONGEST = 400;
    private static final Pattern TIME = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}) ?\\S*");
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private LogLines() {
    }

    /**
     * The message of a line, without its time; empty where it is old.
     *
     * @param text the time on the host, a space, the line
     */
    static String recent(String text) {
        if (text.length() < 20) {
            return "";
        }
        String line = text.substring(20);
        Matcher stamp = TIME.matcher(line);
        if (!stamp.find()) {
            // Without a time nobody can tell; better said than hidden.
            return masked(line.strip());
        }
        Optional<LocalDateTime> now = time(text.substring(0, 19));
        Optional<LocalDateTime> then = time(stamp.group(1));
        boolean old = now.isPresent() && then.isPresent() && Duration.between(then.get(), now.get()).compareTo(RECENT) > 0;
        return old ? "" : masked(line.substring(stamp.end()).strip());
    }

    private static Optional<LocalDateTime> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, FORMAT));
        } catch (java.time.format.DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    private static String masked(String line) {
        String shown = line.replaceAll("(?i)(password\\s*=\\s*)('[^']*'|[^\\s\"]+)", "$1***");
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "…";
    }
}
