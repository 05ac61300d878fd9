package org.howdah.it;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.howdah.remote.Terminal;

/** A person at a terminal: types, and waits until something is to be read. */
final class Typing implements AutoCloseable {

    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();

    private final Terminal terminal;
    private final StringBuilder seen = new StringBuilder();
    private boolean ended;

    Typing(Terminal terminal) {
        this.terminal = terminal;
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        byte[] buffer = new byte[8192];
        try {
            for (int n = terminal.output().read(buffer); n >= 0; n = terminal.output().read(buffer)) {
                synchronized (seen) {
                    seen.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
                    seen.notifyAll();
                }
            }
        } catch (IOException lost) {
            // the same as an end, for who waits
        }
        synchronized (seen) {
            ended = true;
            seen.notifyAll();
        }
    }

    void type(String text) throws IOException {
        terminal.input().write(text.getBytes(StandardCharsets.UTF_8));
        terminal.input().flush();
    }

    /** Waits for a text after what was awaited before, and forgets all up to its end. */
    String await(String regex) throws InterruptedException {
        Pattern wanted = Pattern.compile(regex);
        long until = System.nanoTime() + PATIENCE;
        synchronized (seen) {
            while (true) {
                Matcher matcher = wanted.matcher(seen);
                if (matcher.find()) {
                    String found = seen.substring(0, matcher.end());
                    seen.delete(0, matcher.end());
                    return found;
                }
                long left = (until - System.nanoTime()) / 1_000_000;
                if (left <= 0 || ended) {
                    return fail("waited for " + regex + (ended ? ", but it ended" : "") + "; seen: " + seen);
                }
                seen.wait(left);
            }
        }
    }

    /** Types a command and gives what stands between its marks. */
    String answer(String command) throws Exception {
        type("printf '<<%s>>' \"$(" + command + ")\"\r");
        String found = await("(?s)<<(?!%s).*?>>");
        return found.substring(found.lastIndexOf("<<") + 2, found.length() - 2).replace("\r", "");
    }

    /** Waits until the far side has ended it. */
    String end() throws InterruptedException {
        long until = System.nanoTime() + PATIENCE;
        synchronized (seen) {
            while (!ended) {
                long left = (until - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return fail("did not end; seen: " + seen);
                }
                seen.wait(left);
            }
            return seen.toString();
        }
    }

    @Override
    public void close() {
        terminal.close();
    }
}
