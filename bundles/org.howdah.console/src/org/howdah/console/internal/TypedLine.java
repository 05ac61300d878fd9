package org.howdah.console.internal;

/**
 * The line that is being typed, as far as it can be known from the keys alone: the cursor keys, completion and history may
 * make it another.
 */
final class TypedLine {

    private static final int LONGEST = 1 << 20;
    private static final String PASTE = "\u001b[20";

    private final StringBuilder text = new StringBuilder();
    private boolean known;

    /** Nobody knows what stands there already. */
    void unknown() {
        text.setLength(0);
        known = false;
    }

    String text() {
        return text.toString();
    }

    /** Whether {@link #text()} is all of the line. */
    boolean known() {
        return known;
    }

    /** What typing this would run, a line each. */
    String wouldRun(String data) {
        TypedLine copy = new TypedLine();
        copy.text.append(text);
        StringBuilder lines = new StringBuilder();
        int from = 0;
        for (int end = data.indexOf('\r'); end >= 0; end = data.indexOf('\r', from)) {
            copy.type(data.substring(from, end));
            lines.append(copy.text).append('\n');
            copy.type("\r");
            from = end + 1;
        }
        return lines.toString();
    }

    void type(String data) {
        for (int i = 0; i < data.length(); i++) {
            char c = data.charAt(i);
            switch (c) {
            case '\r', 3, 4 -> {
                text.setLength(0);
                known = true;
            }
            case '\b', 0x7f -> text.setLength(Math.max(0, text.length() - 1));
            case 0x15 -> text.setLength(0);
            case 0x17 -> {
                int end = text.length();
                while (end > 0 && text.charAt(end - 1) == ' ') {
                    end--;
                }
                while (end > 0 && text.charAt(end - 1) != ' ') {
                    end--;
                }
                text.setLength(end);
            }
            case 0x1b -> {
                // The marks of a bracketed paste change nothing; every other sequence may.
                if (data.startsWith(PASTE, i) && data.length() > i + 5 && data.charAt(i + 5) == '~') {
                    i += 5;
                } else {
                    known = false;
                    i = skip(data, i);
                }
            }
            default -> {
                if (c >= ' ' || c == '\n') {
                    if (text.length() < LONGEST) {
                        text.append(c);
                    } else {
                        known = false;
                    }
                } else {
                    known = false;
                }
            }
            }
        }
    }

    /** Over a key's sequence, whose letters are no text. */
    private static int skip(String data, int at) {
        int i = at + 1;
        if (i < data.length() && (data.charAt(i) == '[' || data.charAt(i) == 'O')) {
            i++;
            while (i < data.length() && data.charAt(i) >= ' ' && data.charAt(i) < '@') {
                i++;
            }
        }
        return i;
    }
}
