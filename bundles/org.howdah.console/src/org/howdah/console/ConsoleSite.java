package org.howdah.console;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What is around the consoles: the workbench, or a test. Called on a thread of the consoles' own, one call after the other;
 * a call that waits delays only the next ones.
 */
public interface ConsoleSite {

    /** The user copied text in the page. */
    void copied(String text);

    /** The text to paste. */
    Optional<String> clipboard();

    /** The user selected text in the page: what the middle button of the mouse pastes, where the system has that. */
    default void selected(String text) {
    }

    /** The text that the middle button pastes. */
    default Optional<String> selection() {
        return Optional.empty();
    }

    /** @param link http or https, clicked by the user */
    void openLink(URI link);

    /** What can be inserted into a console. */
    List<SnippetItem> snippets(Console console);

    /**
     * A snippet was chosen.
     *
     * @param run whether it is to be run at once
     */
    void snippet(Console console, String id, boolean run);

    /** The user wants one more console: the site opens it with {@link Consoles#open(ConsoleSpec)}. */
    void newConsole(String targetKey);

    /** The user wants it recorded, or no longer; the site answers with {@link Console#recording(boolean, String)}. */
    void record(Console console, boolean on);

    /** A console came, went, became active, or is in another state or has another title. */
    void changed();
}
