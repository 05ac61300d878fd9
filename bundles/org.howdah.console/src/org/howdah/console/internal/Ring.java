package org.howdah.console.internal;

/** The last bytes of a stream. */
final class Ring {

    private static final int ESCAPE = 0x1b;

    private final byte[] bytes;
    /** Bytes that ever came. */
    private long end;

    Ring(int size) {
        bytes = new byte[size];
    }

    void add(byte[] from, int offset, int length) {
        int skipped = Math.max(0, length - bytes.length);
        int at = (int) ((end + skipped) % bytes.length);
        int n = length - skipped;
        int first = Math.min(n, bytes.length - at);
        System.arraycopy(from, offset + skipped, bytes, at, first);
        System.arraycopy(from, offset + skipped + first, bytes, 0, n - first);
        end += length;
    }

    /** Where the next byte will be, counted from the first that ever came. */
    long end() {
        return end;
    }

    /** Where the oldest byte is that is still there. */
    long start() {
        return Math.max(0, end - bytes.length);
    }

    byte[] copy(long from, long to) {
        byte[] copy = new byte[(int) (to - from)];
        int at = (int) (from % bytes.length);
        int first = Math.min(copy.length, bytes.length - at);
        System.arraycopy(bytes, at, copy, 0, first);
        System.arraycopy(bytes, 0, copy, first, copy.length - first);
        return copy;
    }

    /**
     * From where a terminal can show what is there: the start, or where the start is in the middle of something, after the
     * first line, so that no character and no escape sequence is cut.
     */
    long cut() {
        if (start() == 0) {
            return 0;
        }
        byte[] all = copy(start(), end);
        int from = afterString(all);
        for (int i = from; i < all.length; i++) {
            if (all[i] == '\n') {
                return start() + i + 1;
            }
        }
        // One endless line: at least no character is cut.
        while (from < all.length && (all[from] & 0xc0) == 0x80) {
            from++;
        }
        return start() + from;
    }

    /** Where a string of the terminal's ends that began before; 0 where there is none. */
    private static int afterString(byte[] all) {
        for (int i = 0; i + 1 < all.length; i++) {
            if (all[i] == ESCAPE) {
                return all[i + 1] == '\\' ? i + 2 : 0;
            }
        }
        return 0;
    }
}
