package org.howdah.console.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Sentences for people: what happened, why, what next. */
final class Texts {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private Texts() {
    }

    /** @param millis since 1970 */
    static String clock(long millis) {
        return CLOCK.format(Instant.ofEpochMilli(millis).atZone(ZoneId.systemDefault()));
    }

    static String lasted(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600 ? seconds / 60 + " min " + seconds % 60 + " s" : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }

    static String bytes(long n) {
        return n == 1 ? "1 byte" : String.format(Locale.ROOT, "%,d bytes", n);
    }

    static String nth(int n) {
        int ten = n % 100;
        return n + (ten > 10 && ten < 14 ? "th" : n % 10 == 1 ? "st" : n % 10 == 2 ? "nd" : n % 10 == 3 ? "rd" : "th");
    }

    /** With a full stop at its end, whatever it had. */
    static String sentence(String text) {
        String stripped = text == null ? "" : text.strip();
        return stripped.isEmpty() || stripped.endsWith(".") || stripped.endsWith("!") || stripped.endsWith("?") ? stripped : stripped + ".";
    }

    static String join(String... sentences) {
        StringBuilder all = new StringBuilder();
        for (String sentence : sentences) {
            if (!sentence.isEmpty()) {
                all.append(all.isEmpty() ? "" : " ").append(sentence);
            }
        }
        return all.toString();
    }
}
