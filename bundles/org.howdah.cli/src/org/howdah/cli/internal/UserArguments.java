package org.howdah.cli.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * The words a user typed after {@code howdah}.
 * <p>
 * They do not go through the launcher's command line, because Equinox takes some for itself
 * ({@code -data}, {@code -console}, {@code -clean} …). The start script puts them into an environment
 * variable instead, one per line, with backslash and newline escaped.
 */
final class UserArguments {

    static final String VARIABLE = "HOWDAH_ARGS";

    private UserArguments() {
    }

    /**
     * @param encoded what the start script passed, null without it
     * @param launcher what Equinox left over, used when there is no start script
     */
    static String[] from(String encoded, String[] launcher) {
        return encoded == null ? launcher : decode(encoded);
    }

    /** Each word ends with a newline, so that no word at all and one empty word differ. */
    static String[] decode(String encoded) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '\n') {
                words.add(word.toString());
                word.setLength(0);
            } else if (c == '\\' && i + 1 < encoded.length()) {
                char next = encoded.charAt(++i);
                word.append(next == 'n' ? '\n' : next);
            } else {
                word.append(c);
            }
        }
        return words.toArray(String[]::new);
    }
}
