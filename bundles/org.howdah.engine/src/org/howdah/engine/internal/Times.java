package org.howdah.engine.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Times in names of plans and runs: sortable as text, without characters that a file system or shell minds. */
public final class Times {

    static final int LENGTH = "20260101-000000-000".length();
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private Times() {
    }

    public static String name(Instant time) {
        return FORM.format(time);
    }

    /** The time at the beginning of a name. */
    static Optional<Instant> parse(String name) {
        try {
            return name.length() < LENGTH ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(name.substring(0, LENGTH), FORM).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
