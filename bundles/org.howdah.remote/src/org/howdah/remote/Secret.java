package org.howdah.remote;

import java.util.Arrays;

/** A password or passphrase. It never shows in {@link #toString()}, and is wiped when closed. */
public final class Secret implements AutoCloseable {

    private final char[] value;

    public Secret(char[] value) {
        this.value = value.clone();
    }

    public static Secret of(String value) {
        return new Secret(value.toCharArray());
    }

    /** The value itself; hand it on, do not keep it. */
    public String reveal() {
        return new String(value);
    }

    public boolean isEmpty() {
        return value.length == 0;
    }

    @Override
    public void close() {
        Arrays.fill(value, '\0');
    }

    @Override
    public String toString() {
        return "••••";
    }
}
