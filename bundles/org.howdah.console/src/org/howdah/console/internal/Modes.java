package org.howdah.console.internal;

import java.nio.charset.StandardCharsets;
import java.util.TreeSet;

/** What programs switched on and off in the terminal, so that a page that is loaded again can be put into the same state. */
final class Modes {

    private static final int ESC = 0x1b;
    private static final int CURSOR = 25;
    private static final int WRAP = 7;
    private static final int MAX_PARAMETERS = 64;

    private enum At {
        GROUND, ESCAPE, CSI, PRIVATE, SOFT
    }

    private final TreeSet<Integer> on = new TreeSet<>();
    private boolean keypad;
    private At at = At.GROUND;
    private final StringBuilder parameters = new StringBuilder();

    Modes() {
        reset();
    }

    void reset() {
        on.clear();
        on.add(CURSOR);
        on.add(WRAP);
        keypad = false;
    }

    void scan(byte[] bytes, int offset, int length) {
        int end = offset + length;
        int i = offset;
        while (i < end) {
            if (at == At.GROUND) {
                while (i < end && bytes[i] != ESC) {
                    i++;
                }
                if (i == end) {
                    return;
                }
                at = At.ESCAPE;
            } else {
                step(bytes[i]);
            }
            i++;
        }
    }

    private void step(byte b) {
        if (b == ESC) {
            at = At.ESCAPE;
            return;
        }
        switch (at) {
        case ESCAPE -> {
            at = b == '[' ? At.CSI : At.GROUND;
            if (b == '=' || b == '>') {
                keypad = b == '=';
            } else if (b == 'c') {
                reset();
            }
        }
        case CSI -> {
            at = b == '?' ? At.PRIVATE : b == '!' ? At.SOFT : At.GROUND;
            parameters.setLength(0);
        }
        case PRIVATE -> {
            if ((b >= '0' && b <= '9' || b == ';') && parameters.length() < MAX_PARAMETERS) {
                parameters.append((char) b);
            } else {
                at = At.GROUND;
                if (b == 'h' || b == 'l') {
                    set(b == 'h');
                }
            }
        }
        case SOFT -> {
            at = At.GROUND;
            if (b == 'p') {
                boolean alternate = alternate();
                reset();
                if (alternate) {
                    on.add(1049);
                }
            }
        }
        default -> at = At.GROUND;
        }
    }

    private void set(boolean value) {
        for (String number : parameters.toString().split(";")) {
            if (!number.isEmpty() && number.length() < 6 && known(Integer.parseInt(number))) {
                if (value) {
                    on.add(Integer.parseInt(number));
                } else {
                    on.remove(Integer.parseInt(number));
                }
            }
        }
    }

    private static boolean known(int mode) {
        return switch (mode) {
        case 1, WRAP, 9, CURSOR, 47, 1000, 1002, 1003, 1004, 1005, 1006, 1015, 1016, 1047, 1049, 2004 -> true;
        default -> false;
        };
    }

    /** Whether a program has the whole screen. */
    boolean alternate() {
        return on.contains(47) || on.contains(1047) || on.contains(1049);
    }

    /** What puts a terminal that was reset into this state. */
    byte[] restore() {
        StringBuilder text = new StringBuilder();
        for (int mode : on) {
            if (mode != CURSOR && mode != WRAP) {
                text.append("\u001b[?").append(mode).append('h');
            }
        }
        if (!on.contains(CURSOR)) {
            text.append("\u001b[?25l");
        }
        if (!on.contains(WRAP)) {
            text.append("\u001b[?7l");
        }
        if (keypad) {
            text.append("\u001b=");
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
