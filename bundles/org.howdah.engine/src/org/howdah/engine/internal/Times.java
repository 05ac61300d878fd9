package org.howdah.engine.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times in names of plans and runs: sortable as text, without characters that a file system or shell minds. */
public final class Times {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private Times() {
    }

    public static String name(Instant time) {
        return FORM.format(time);
    }
}
