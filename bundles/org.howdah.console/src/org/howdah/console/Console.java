package org.howdah.console;

/** One console of the page. Methods return at once and may be called on any thread. */
public interface Console {

    /** Unique among the consoles of a page, also of those that were closed. */
    int id();

    ConsoleSpec spec();

    ConsoleState state();

    /** What the state is about, as a sentence for people; may be empty. */
    String stateText();

    /** The title that the far side gave itself, without control characters; empty where it gave none. */
    String title();

    /** Whether it was closed by either side. */
    boolean isClosed();

    /**
     * Puts text where the user types, as a paste of the page.
     *
     * @param run whether it is sent off with a carriage return; else the user reads it first
     */
    void insert(String text, boolean run);

    /** Shows it and gives it the keyboard, within the page. */
    void focus();

    /** Tells a tap the size where it is known, and what comes from now on. */
    void addTap(Tap tap);

    void removeTap(Tap tap);

    /**
     * Shows whether it is being recorded.
     *
     * @param text where to, or why not any more, as a line for people; may be empty
     */
    void recording(boolean on, String text);

    /** Connects at once: again, or without waiting for the next try. Nothing happens while it is open. */
    void reconnect();

    /** Stops trying to connect again by itself. */
    void stopReconnecting();

    /** Closes it on the page and its connection behind it, however long the host takes. */
    void close();
}
