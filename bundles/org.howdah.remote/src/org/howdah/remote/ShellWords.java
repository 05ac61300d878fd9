package org.howdah.remote;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The one place where words are quoted for a POSIX shell. */
public final class ShellWords {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private ShellWords() {
    }

    /** A word that any POSIX shell reads back as exactly this text. NUL cannot be in a word and is refused. */
    public static String quote(String word) {
        if (word.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A shell word cannot hold a NUL character");
        }
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** A command line of quoted words. */
    public static String join(String... words) {
        return Arrays.stream(words).map(ShellWords::quote).collect(Collectors.joining(" "));
    }
}
