package org.howdah.console;

/** What a console's connection is about. */
public enum ConsoleState {
    /** For the first time, or again at the user's wish after it had ended. */
    CONNECTING,
    OPEN,
    /** The connection is gone, and nothing is being done about it. */
    LOST,
    /** The connection is gone; it is made again by itself. */
    RECONNECTING,
    /** What ran there came to its end. */
    ENDED,
    /** It could not be made, and trying again by itself would not help. */
    FAILED;

    /** As the page calls it. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
