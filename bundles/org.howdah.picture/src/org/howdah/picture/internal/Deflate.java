package org.howdah.picture.internal;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** The compression of RFC 1950 and 1951 with fixed codes: simple, quick on drawings, and the same everywhere. */
final class Deflate {

    private static final int WINDOW = 32_768;
    private static final int LONGEST = 258;
    private static final int HASH = 1 << 15;
    private static final int[] LENGTH_BASE = { 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258 };
    private static final int[] LENGTH_BITS = { 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0 };
    private static final int[] DISTANCE_BASE = { 1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
            8193, 12289, 16385, 24577 };
    private static final int[] DISTANCE_BITS = { 0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13 };

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    private final int[] last = new int[HASH];
    private byte[] buffer = new byte[4 * WINDOW];
    private int size;
    private int done;
    private long dropped;
    private long bits;
    private int bitCount;
    private int a = 1;
    private int b;

    Deflate() {
        Arrays.fill(last, -1);
        out.write(0x78);
        out.write(0x01);
        bits(1, 1);
        bits(1, 2);
    }

    void add(byte[] bytes) {
        for (byte one : bytes) {
            a += one & 0xFF;
            a = a >= 65521 ? a - 65521 : a;
            b += a;
            b = b >= 65521 ? b - 65521 : b;
        }
        if (size + bytes.length > buffer.length) {
            encode(size - LONGEST);
            slide();
            if (size + bytes.length > buffer.length) {
                buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + bytes.length + WINDOW));
            }
        }
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    /** Keeps one window before what is to be encoded. */
    private void slide() {
        int drop = Math.max(0, done - WINDOW);
        System.arraycopy(buffer, drop, buffer, 0, size - drop);
        size -= drop;
        done -= drop;
        dropped += drop;
        for (int i = 0; i < HASH; i++) {
            last[i] -= drop;
        }
    }

    byte[] finish() {
        encode(size);
        huffman(256);
        if (bitCount > 0) {
            bits(0, 8 - bitCount % 8 == 8 ? 0 : 8 - bitCount % 8);
        }
        flush();
        for (int shift : new int[] { 24, 16, 8, 0 }) {
            out.write(((b << 16 | a) >>> shift) & 0xFF);
        }
        return out.toByteArray();
    }

    private void encode(int until) {
        while (done < until) {
            int best = 0;
            int distance = 0;
            if (done + 3 <= size) {
                int hash = hash(done);
                int candidate = last[hash];
                last[hash] = done;
                if (candidate >= 0 && done - candidate <= WINDOW) {
                    best = match(candidate);
                    distance = done - candidate;
                }
                // Runs of one byte are what a drawing mostly consists of.
                if (best < LONGEST && done > 0) {
                    int run = match(done - 1);
                    if (run > best) {
                        best = run;
                        distance = 1;
                    }
                }
            }
            if (best >= 3) {
                copy(best, distance);
                int next = done + best;
                for (int i = done + 1; i < Math.min(next, done + 16) && i + 3 <= size; i++) {
                    last[hash(i)] = i;
                }
                done = next;
            } else {
                huffman(buffer[done] & 0xFF);
                done++;
            }
        }
    }

    private int hash(int at) {
        int value = (buffer[at] & 0xFF) << 16 | (buffer[at + 1] & 0xFF) << 8 | buffer[at + 2] & 0xFF;
        return value * 0x9E3779B1 >>> 17;
    }

    private int match(int from) {
        int most = Math.min(LONGEST, size - done);
        int length = 0;
        while (length < most && buffer[from + length] == buffer[done + length]) {
            length++;
        }
        return length;
    }

    private void copy(int length, int distance) {
        int code = code(LENGTH_BASE, length);
        huffman(257 + code);
        bits(length - LENGTH_BASE[code], LENGTH_BITS[code]);
        int far = code(DISTANCE_BASE, distance);
        bits(Integer.reverse(far) >>> 27, 5);
        bits(distance - DISTANCE_BASE[far], DISTANCE_BITS[far]);
    }

    private static int code(int[] bases, int value) {
        int at = Arrays.binarySearch(bases, value);
        return at >= 0 ? at : -at - 2;
    }

    /** The fixed codes, their first bit first. */
    private void huffman(int symbol) {
        if (symbol < 144) {
            bits(Integer.reverse(0x30 + symbol) >>> 24, 8);
        } else if (symbol < 256) {
            bits(Integer.reverse(0x190 + symbol - 144) >>> 23, 9);
        } else if (symbol < 280) {
            bits(Integer.reverse(symbol - 256) >>> 25, 7);
        } else {
            bits(Integer.reverse(0xC0 + symbol - 280) >>> 24, 8);
        }
    }

    private void bits(int value, int count) {
        bits |= (long) value << bitCount;
        bitCount += count;
        flush();
    }

    private void flush() {
        while (bitCount >= 8) {
            out.write((int) bits & 0xFF);
            bits >>>= 8;
            bitCount -= 8;
        }
    }
}
