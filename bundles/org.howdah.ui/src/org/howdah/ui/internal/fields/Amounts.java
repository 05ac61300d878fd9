package org.howdah.ui.internal.fields;

import java.util.Locale;

/** Amounts for people: aligned, with their unit, and never a 0 for what is not known. */
public final class Amounts {

    /** Stands where a number is not known. */
    public static final String UNKNOWN = "–"; //$NON-NLS-1$

    private static final String[] BYTE_UNITS = { "B", "kB", "MB", "GB", "TB", "PB" }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$

    private Amounts() {
    }

    /** @param bytes null for not known */
    public static String bytes(Long bytes) {
        if (bytes == null) {
            return UNKNOWN;
        }
        double amount = bytes;
        int unit = 0;
        while (Math.abs(amount) >= 1024 && unit < BYTE_UNITS.length - 1) {
            amount /= 1024;
            unit++;
        }
        return (unit == 0 || amount == Math.rint(amount) ? String.format(Locale.ROOT, "%,.0f", amount) : String.format(Locale.ROOT, "%,.1f", amount)) //$NON-NLS-1$ //$NON-NLS-2$
                + ' ' + BYTE_UNITS[unit];
    }

    /** @param seconds null for not known */
    public static String seconds(Double seconds) {
        if (seconds == null) {
            return UNKNOWN;
        }
        if (seconds < 120) {
            return String.format(Locale.ROOT, "%.1f s", seconds); //$NON-NLS-1$
        }
        long whole = Math.round(seconds);
        return whole < 7200 ? whole / 60 + " min " + whole % 60 + " s" : whole / 3600 + " h " + whole % 3600 / 60 + " min"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
    }

    static String millis(long millis) {
        if (millis == 0) {
            return "0"; //$NON-NLS-1$
        }
        return millis % 86_400_000 == 0 ? millis / 86_400_000 + " d" : millis % 3_600_000 == 0 ? millis / 3_600_000 + " h" //$NON-NLS-1$ //$NON-NLS-2$
                : millis % 60_000 == 0 ? millis / 60_000 + " min" : millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }
}
