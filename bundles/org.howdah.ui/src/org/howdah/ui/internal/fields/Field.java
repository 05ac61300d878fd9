package org.howdah.ui.internal.fields;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One thing of an element that can be seen and changed, without a widget.
 *
 * @param key stable, for tests and focus
 * @param label before the control
 * @param doc one line behind the control
 * @param kind how it is edited
 * @param placeholder shown grey where the value is empty: what then holds
 * @param get the value as text; empty where it is not set
 * @param set takes the new text; called inside an undoable change
 * @param choices values to choose from
 * @param check what is wrong with a text; empty where nothing is
 * @param help another way to fill it, below the control; null for none
 */
public record Field(String key, String label, String doc, Kind kind, String placeholder, Supplier<String> get, Consumer<String> set,
        Supplier<List<String>> choices, Function<String, Optional<String>> check, Help help) {

    /** A link below the control, such as one that opens a chooser. */
    public record Help(String label, Runnable run) {
    }

    /** How a field is edited. */
    public enum Kind {
        TEXT,
        /** A text with proposals; others are allowed. */
        PROPOSALS,
        /** One of the choices, or nothing. */
        CHOICE,
        /** Several texts, one a line. */
        LINES,
        /** Only to be read. */
        FIXED
    }

    public static Field text(String key, String label, String doc, Supplier<String> get, Consumer<String> set) {
        return new Field(key, label, doc, Kind.TEXT, "", get, set, List::of, text -> Optional.empty(), null); //$NON-NLS-1$
    }

    public static Field lines(String key, String label, String doc, Supplier<List<String>> get, Consumer<List<String>> set) {
        return new Field(key, label, doc, Kind.LINES, "", () -> String.join("\n", get.get()), //$NON-NLS-1$ //$NON-NLS-2$
                text -> set.accept(text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()), List::of, text -> Optional.empty(), null);
    }

    public static Field proposals(String key, String label, String doc, Supplier<String> get, Consumer<String> set, Supplier<List<String>> choices) {
        return new Field(key, label, doc, Kind.PROPOSALS, "", get, set, choices, text -> Optional.empty(), null); //$NON-NLS-1$
    }

    public static Field choice(String key, String label, String doc, Supplier<String> get, Consumer<String> set, Supplier<List<String>> choices) {
        return new Field(key, label, doc, Kind.CHOICE, "", get, set, choices, text -> Optional.empty(), null); //$NON-NLS-1$
    }

    public Field checked(Function<String, Optional<String>> with) {
        return new Field(key, label, doc, kind, placeholder, get, set, choices, with, help);
    }

    public Field placeholder(String text) {
        return new Field(key, label, doc, kind, text, get, set, choices, check, help);
    }

    public Field helped(String text, Runnable run) {
        return new Field(key, label, doc, kind, placeholder, get, set, choices, check, new Help(text, run));
    }
}
