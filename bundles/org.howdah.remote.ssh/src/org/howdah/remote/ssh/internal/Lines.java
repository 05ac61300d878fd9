package org.howdah.remote.ssh.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

import org.howdah.remote.Shell;

/** One output stream of a command: cut into lines as they come, and its end kept. For use by one thread. */
final class Lines {

    /** Longer lines come in pieces: a program that writes no line ends must not fill the memory. */
    private static final int MAX_LINE = 64 * 1024;
    private static final int BLOCK = 32 * 1024;

    private final boolean error;
    private final int limit;
    private final Consumer<Shell.Line> lines;
    private final Deque<byte[]> kept = new ArrayDeque<>();
    private final ByteArrayOutputStream block = new ByteArrayOutputStream(1024);
    private long size;
    private boolean cut;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    /** @param limit bytes of which the last are kept */
    Lines(boolean error, int limit, Consumer<Shell.Line> lines) {
        this.error = error;
        this.limit = limit;
        this.lines = lines;
    }

    void add(byte[] bytes) {
        keep(bytes);
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                line.write(bytes, start, i - start);
                start = i + 1;
                emit();
            } else if (line.size() + i - start >= MAX_LINE && (bytes[i] & 0xC0) != 0x80) {
                line.write(bytes, start, i - start);
                start = i;
                emit();
            }
        }
        line.write(bytes, start, bytes.length - start);
    }

    /** In blocks: a program that writes byte by byte must not cost an object for each. */
    private void keep(byte[] bytes) {
        block.writeBytes(bytes);
        if (block.size() >= BLOCK) {
            close();
        }
        while (!kept.isEmpty() && size - kept.peek().length >= limit) {
            size -= kept.poll().length;
            cut = true;
        }
    }

    private void close() {
        if (block.size() > 0) {
            kept.add(block.toByteArray());
            size += block.size();
            block.reset();
        }
    }

    private void emit() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        lines.accept(new Shell.Line(error, text.endsWith("\r") ? text.substring(0, text.length() - 1) : text));
    }

    /** No more will come: a last line without an end is a line. */
    void end() {
        if (line.size() > 0) {
            emit();
        }
    }

    /** What was kept; broken UTF-8 shows as replacement characters. */
    String text() {
        close();
        int excess = (int) Math.max(0, size - limit);
        byte[] all = new byte[(int) size];
        int at = 0;
        for (byte[] piece : kept) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        int start = excess;
        while ((cut || excess > 0) && start < all.length && (all[start] & 0xC0) == 0x80) {
            start++;
        }
        return new String(all, start, all.length - start, StandardCharsets.UTF_8);
    }
}
