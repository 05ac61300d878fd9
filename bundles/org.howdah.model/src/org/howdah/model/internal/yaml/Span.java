package org.howdah.model.internal.yaml;

/**
 * Where a node stands in its text.
 *
 * @param start offset of its first character
 * @param end offset behind its last character, trailing comments and blanks left out
 * @param line counted from 1
 * @param column counted from 1
 */
public record Span(int start, int end, int line, int column) {

    /** Of a node that was made, not read. */
    public static final Span NONE = new Span(0, 0, 0, 0);
}
