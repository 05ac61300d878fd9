package org.howdah.console;

/**
 * Listens to what a console shows, such as a recording does; never to what is typed. Its methods are called one after the
 * other, must be quick and must not fail.
 */
public interface Tap {

    /** @param bytes valid only during the call */
    void output(byte[] bytes, int offset, int length);

    void resized(int columns, int rows);

    /** A note of Howdah's own, or a change of the state. */
    void note(ConsoleState state, String text);

    /** The console was closed; nothing follows. */
    default void closed() {
    }
}
