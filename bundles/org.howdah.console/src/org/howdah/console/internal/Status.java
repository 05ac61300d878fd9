package org.howdah.console.internal;

import java.util.List;

import org.howdah.console.ConsoleState;

/**
 * A state with what the page tells about it.
 *
 * @param text what is so and why; may be empty
 * @param hint what to do about it; may be empty
 * @param actions what the page offers: {@code reconnect}, {@code stop}, {@code close}, {@code new}
 * @param retryAt when the next try to connect is, in milliseconds since 1970; 0 where there is none
 */
record Status(ConsoleState state, String text, String hint, List<String> actions, long retryAt) {

    static Status of(ConsoleState state, String text, String hint, String... actions) {
        return new Status(state, text, hint, List.of(actions), 0);
    }
}
