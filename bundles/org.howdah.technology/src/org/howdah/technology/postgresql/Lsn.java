package org.howdah.technology.postgresql;

import java.util.Optional;

/** Positions in the WAL, as PostgreSQL writes them: {@code 0/16A11510}. */
public final class Lsn {

    private Lsn() {
    }

    /** The position in bytes; empty where the text is none. */
    public static Optional<Long> bytes(String lsn) {
        if (lsn == null || !lsn.matches("[0-9A-Fa-f]{1,8}/[0-9A-Fa-f]{1,8}")) {
            return Optional.empty();
        }
        int slash = lsn.indexOf('/');
        return Optional.of(Long.parseLong(lsn.substring(0, slash), 16) << 32 | Long.parseLong(lsn.substring(slash + 1), 16));
    }

    /** Bytes from the second position to the first, negative where the first lies before; null where one is not known. */
    public static Long difference(String to, String from) {
        Optional<Long> end = bytes(to);
        Optional<Long> start = bytes(from);
        return end.isEmpty() || start.isEmpty() ? null : Long.valueOf(end.get() - start.get());
    }
}
