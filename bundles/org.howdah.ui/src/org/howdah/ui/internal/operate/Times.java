package org.howdah.ui.internal.operate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times for people. */
public final class Times {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss"); //$NON-NLS-1$
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"); //$NON-NLS-1$

    private Times() {
    }

    /** The time of day; with its day where that is not today. */
    public static String clock(Instant time) {
        ZonedDateTime zoned = time.atZone(ZoneId.systemDefault());
        return (zoned.toLocalDate().equals(LocalDate.now()) ? CLOCK : DAY).format(zoned);
    }

    /** How long something took, or is so already. */
    public static String span(Duration duration) {
        if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0); //$NON-NLS-1$
        }
        long seconds = duration.toSeconds();
        return seconds < 3600 ? seconds / 60 + " min " + seconds % 60 + " s" : seconds / 3600 + " h " + seconds % 3600 / 60 + " min"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
    }
}
