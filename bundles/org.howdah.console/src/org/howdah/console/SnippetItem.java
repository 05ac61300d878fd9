package org.howdah.console;

import java.util.Objects;

/**
 * A line to insert.
 *
 * @param summary what it shows, as one sentence
 * @param text what is inserted
 * @param safe whether it only reads, so that it may be run without a question
 */
public record SnippetItem(String id, String label, String summary, String text, boolean safe) {
    public SnippetItem {
        Objects.requireNonNull(id);
        Objects.requireNonNull(label);
        Objects.requireNonNull(text);
        summary = summary == null ? "" : summary;
    }
}
