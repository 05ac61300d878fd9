package org.howdah.model.internal.yaml;

/**
 * Writes nodes as text: what fits on a line in braces or brackets, the rest as indented lines. The same nodes always
 * give the same text.
 */
public final class YamlWriter {

    /** A value that is longer than this is written over several lines. */
    static final int WIDTH = 160;
    /** YAML takes no more than 1024 characters before the colon for a key. */
    private static final int LONGEST_KEY = 1000;

    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {
    }

    /** A node in one line, aliases written out. */
    public static String line(YamlNode node) {
        StringBuilder out = new StringBuilder();
        line(node, out, Integer.MAX_VALUE);
        return out.toString();
    }

    /** A whole document, ending with a line end. */
    public static String document(YamlMap map) {
        YamlWriter writer = new YamlWriter();
        if (map.isEmpty()) {
            return "{}\n";
        }
        writer.block(map, 0);
        return writer.out.toString();
    }

    /**
     * One entry of a block map at an indentation, without the line end after it; the first line is indented too.
     *
     * @param newline what separates lines in the file it goes to
     */
    static String entry(YamlMap.Entry entry, int indent, String newline) {
        YamlWriter writer = new YamlWriter();
        writer.blockEntry(entry, indent);
        return finished(writer, newline);
    }

    /** One item of a block list, as {@link #entry}. */
    static String item(YamlNode node, int indent, String newline) {
        YamlWriter writer = new YamlWriter();
        writer.blockItem(node, indent);
        return finished(writer, newline);
    }

    /** Key and colon as they stand in a file. */
    static String key(YamlScalar key) {
        return Scalars.write(keyNode(key));
    }

    private static String finished(YamlWriter writer, String newline) {
        writer.out.setLength(writer.out.length() - 1);
        return newline.equals("\n") ? writer.out.toString() : writer.out.toString().replace("\n", newline);
    }

    // A known key such as "on" is read by its name and needs no quotes, although YAML 1.1 takes it for a boolean.
    private static YamlScalar keyNode(YamlScalar key) {
        if (key.typed() && key.text().equals("y")) {
            // A coordinate.
            return key;
        }
        return key.text().equals("on") ? YamlScalar.ofPlain(key.text()) : YamlScalar.ofText(key.text());
    }

    private void block(YamlMap map, int indent) {
        for (YamlMap.Entry entry : map.entries()) {
            blockEntry(entry, indent);
        }
    }

    private void blockEntry(YamlMap.Entry entry, int indent) {
        int start = out.length();
        String key = key(entry.key());
        out.append(" ".repeat(indent));
        if (key.length() > LONGEST_KEY) {
            // A longer one is not read as a key unless it is marked as one.
            out.append("? ").append(key).append('\n').append(" ".repeat(indent));
            start = out.length() - indent;
            key = "";
        }
        out.append(key).append(':');
        value(entry.value().resolved(), indent, start);
    }

    private void blockItem(YamlNode node, int indent) {
        int start = out.length();
        out.append(" ".repeat(indent)).append('-');
        if (node.resolved() instanceof YamlMap map && !map.isEmpty() && !fits(node, WIDTH - indent - 2)) {
            int first = out.length();
            block(map, indent + 2);
            // The first key stands behind the dash.
            out.delete(first, first + indent + 1);
            return;
        }
        value(node.resolved(), indent, start);
    }

    private void value(YamlNode node, int indent, int start) {
        boolean section = node instanceof YamlMap map && !map.flow() && !map.isEmpty()
                || node instanceof YamlList list && !list.flow() && !list.items().isEmpty();
        if (!section && (node instanceof YamlScalar || fits(node, WIDTH - (out.length() - start) - 1))) {
            out.append(' ');
            line(node, out, Integer.MAX_VALUE);
            out.append('\n');
            return;
        }
        out.append('\n');
        switch (node) {
        case YamlMap map -> block(map, indent + 2);
        case YamlList list -> list.items().forEach(item -> blockItem(item, indent + 2));
        default -> throw new IllegalStateException(node.kind());
        }
    }

    private static boolean fits(YamlNode node, int width) {
        return node.size() <= width && line(node, new StringBuilder(), width);
    }

    /** @return false as soon as it is longer than the width */
    private static boolean line(YamlNode node, StringBuilder out, int width) {
        switch (node.resolved()) {
        case YamlScalar scalar -> out.append(Scalars.write(scalar));
        case YamlList list -> {
            out.append('[');
            String separator = "";
            for (YamlNode item : list.items()) {
                out.append(separator);
                if (!line(item, out, width)) {
                    return false;
                }
                separator = ", ";
            }
            out.append(']');
        }
        case YamlMap map -> {
            out.append('{');
            String separator = "";
            for (YamlMap.Entry entry : map.entries()) {
                out.append(separator).append(key(entry.key())).append(": ");
                if (!line(entry.value(), out, width)) {
                    return false;
                }
                separator = ", ";
            }
            out.append('}');
        }
        case YamlAlias alias -> throw new IllegalStateException(alias.name());
        }
        return out.length() <= width;
    }
}
