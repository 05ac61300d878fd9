package org.howdah.model.internal.yaml;

import java.util.Objects;

/**
 * A scalar: its text, and whether it is a string or something that YAML types by its look (a number, a boolean,
 * null, a date). {@code async} and {@code 'async'} are the same; {@code true} and {@code 'true'} are not.
 */
public final class YamlScalar implements YamlNode {

    private final String text;
    private final boolean typed;
    private final Span span;

    private YamlScalar(String text, boolean typed, Span span) {
        this.text = Objects.requireNonNull(text);
        this.typed = typed;
        this.span = span;
    }

    /** As it was read. */
    static YamlScalar read(String text, boolean plain, Span span) {
        return new YamlScalar(text, plain && Scalars.looksTyped(text), span);
    }

    /** A string, whatever it looks like. */
    public static YamlScalar ofText(String text) {
        return new YamlScalar(text, false, Span.NONE);
    }

    /** What stands without quotes: a number, a boolean … or a string where it looks like one. */
    public static YamlScalar ofPlain(String text) {
        return new YamlScalar(text, Scalars.looksTyped(text), Span.NONE);
    }

    public static YamlScalar ofNull() {
        return new YamlScalar("null", true, Span.NONE);
    }

    public String text() {
        return text;
    }

    /** True where it is not a string. */
    public boolean typed() {
        return typed;
    }

    public boolean isNull() {
        return typed && Scalars.looksNull(text);
    }

    @Override
    public Span span() {
        return span;
    }

    @Override
    public String kind() {
        return isNull() ? "nothing" : typed ? "the value " + text : "text";
    }

    @Override
    public long size() {
        return 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof YamlScalar scalar && scalar.typed == typed
                && (scalar.text.equals(text) || isNull() && scalar.isNull());
    }

    @Override
    public int hashCode() {
        return isNull() ? 0 : text.hashCode();
    }
}
