package org.howdah.model.internal.yaml;

import java.util.ArrayList;
import java.util.List;

import org.howdah.model.TopologyException;
import org.howdah.model.internal.yaml.Alignment.Part;

/**
 * Changes the text of a topology file where the model changed and nowhere else: comments, order of keys, quotes and
 * blank lines of everything else stay as somebody wrote them. The result is read again before it is used; where it
 * does not mean what it should, the text is written anew with all comments kept.
 */
public final class YamlPatcher {

    /** What replaces a part of the text. */
    private record Piece(int start, int end, String text) {
    }

    private final String text;
    private final String newline;
    // Aliases and anchors are written out, because what they share is about to differ.
    private final boolean expand;

    private YamlPatcher(String text, boolean expand) {
        this.text = text;
        this.newline = text.contains("\r\n") ? "\r\n" : "\n";
        this.expand = expand;
    }

    /** @param text of a file that can be read; what cannot is not overwritten */
    public static String patch(String text, String name, YamlMap wanted) throws TopologyException {
        YamlNode root = YamlParser.parse(text, name);
        if (root == null) {
            return text.isBlank() ? YamlWriter.document(wanted) : text.stripTrailing() + "\n" + YamlWriter.document(wanted);
        }
        YamlMap before = ModelNodes.of(YamlReader.read(root, name, new ArrayList<>()));
        if (before.equals(wanted)) {
            return text;
        }
        for (boolean expand : new boolean[] { false, true }) {
            String patched = new YamlPatcher(text, expand).document((YamlMap) root, before, wanted);
            if (patched != null && means(patched, wanted)) {
                return patched;
            }
        }
        StringBuilder out = new StringBuilder();
        Comments.in(text, 0, text.length(), root).forEach(comment -> out.append(comment).append('\n'));
        return out + YamlWriter.document(wanted);
    }

    private static boolean means(String text, YamlMap wanted) {
        try {
            return ModelNodes.of(YamlReader.read(YamlParser.parse(text, ""), "", new ArrayList<>())).equals(wanted);
        } catch (TopologyException e) {
            return false;
        }
    }

    private String document(YamlMap root, YamlMap before, YamlMap wanted) {
        if (root.flow()) {
            Piece piece = flowMap(root, before, wanted);
            return text.substring(0, piece.start()) + piece.text() + text.substring(piece.end());
        }
        int start = lineStart(root.entries().getFirst().key().span().start());
        Piece piece = blockMap(root, before, wanted, start);
        return piece == null ? null : text.substring(0, start) + piece.text() + text.substring(piece.end());
    }

    // ---- indented maps and lists: made of chunks of whole lines, each with the comments in front of it

    private Piece blockMap(YamlMap old, YamlMap before, YamlMap wanted, int start) {
        List<YamlMap.Entry> entries = old.entries();
        int[] starts = new int[entries.size() + 1];
        starts[0] = start;
        for (int i = 0; i < entries.size(); i++) {
            starts[i + 1] = lineEnd(end(entries.get(i)));
        }
        int indent = entries.getFirst().key().span().column() - 1;
        List<Part> parts = Alignment.maps(old, before, wanted);
        if (parts.isEmpty() || midLine(start) && parts.getFirst().oldIndex() != 0) {
            return null;
        }
        boolean airy = indent == 0 && entries.size() > 1 && text.startsWith(newline, starts[1]);
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            if (part.oldIndex() < 0) {
                line(out, (airy ? newline : "") + YamlWriter.entry(wanted.entries().get(part.newIndex()), indent, newline));
            } else {
                int from = starts[part.oldIndex()];
                int to = starts[part.oldIndex() + 1];
                YamlMap.Entry entry = entries.get(part.oldIndex());
                line(out, part.newIndex() < 0 ? text.substring(from, to)
                        : entryChunk(entry, before.get(entry.name()), wanted.entries().get(part.newIndex()), from, to));
            }
        }
        return new Piece(start, starts[entries.size()], out.toString());
    }

    private String entryChunk(YamlMap.Entry old, YamlNode before, YamlMap.Entry wanted, int from, int to) {
        Span key = old.key().span();
        String head = text.substring(from, key.start())
                + (old.name().equals(wanted.name()) ? text.substring(key.start(), key.end()) : YamlWriter.key(wanted.key()));
        if (same(old.value(), before, wanted.value())) {
            return head + text.substring(key.end(), to);
        }
        Piece piece = value(old.value(), before, wanted.value(), lineEnd(key.end()));
        if (piece != null) {
            String chunk = head + text.substring(key.end(), piece.start()) + piece.text() + text.substring(piece.end(), to);
            if (!tooLong(chunk, old.value(), from, to)) {
                return chunk;
            }
        }
        int indent = key.column() - 1;
        return text.substring(from, key.start()) + comments(key.end(), to, old.value(), indent)
                + YamlWriter.entry(wanted, indent, newline).substring(indent);
    }

    private Piece blockList(YamlList old, YamlList before, YamlList wanted, int start) {
        List<YamlNode> items = old.items();
        List<Part> parts = Alignment.lists(before, wanted);
        if (items.size() != before.items().size() || parts.isEmpty() || midLine(start)) {
            return null;
        }
        int[] starts = new int[items.size() + 1];
        starts[0] = start;
        for (int i = 0; i < items.size(); i++) {
            starts[i + 1] = lineEnd(items.get(i).span().end());
        }
        int indent = old.span().column() - 1;
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            YamlNode item = wanted.items().get(part.newIndex());
            line(out, part.oldIndex() < 0 ? YamlWriter.item(item, indent, newline)
                    : itemChunk(items.get(part.oldIndex()), before.items().get(part.oldIndex()), item, starts[part.oldIndex()],
                            starts[part.oldIndex() + 1], indent));
        }
        return new Piece(start, starts[items.size()], out.toString());
    }

    private String itemChunk(YamlNode old, YamlNode before, YamlNode wanted, int from, int to, int indent) {
        if (same(old, before, wanted)) {
            return text.substring(from, to);
        }
        Piece piece = value(old, before, wanted, old.span().start());
        if (piece != null) {
            String chunk = text.substring(from, piece.start()) + piece.text() + text.substring(piece.end(), to);
            if (!tooLong(chunk, old, from, to)) {
                return chunk;
            }
        }
        int dash = lineStart(old.span().start());
        return text.substring(from, dash) + " ".repeat(indent) + comments(old.span().start(), to, old, indent)
                + YamlWriter.item(wanted, indent, newline).substring(indent);
    }

    /** @param region where the lines of an indented value begin; null is returned where the entry has to be written anew */
    private Piece value(YamlNode old, YamlNode before, YamlNode wanted, int region) {
        Span span = old.span();
        boolean shared = expand && (old instanceof YamlAlias || text.startsWith("&", span.start()));
        if (!shared && old instanceof YamlMap map && before instanceof YamlMap was && wanted instanceof YamlMap will && !map.isEmpty() && !will.isEmpty()) {
            return map.flow() ? flowMap(map, was, will) : blockMap(map, was, will, region);
        }
        if (!shared && old instanceof YamlList list && before instanceof YamlList was && wanted instanceof YamlList will && !list.items().isEmpty()
                && list.items().size() == was.items().size()) {
            return list.flow() ? flowList(list, was, will) : blockList(list, was, will, region);
        }
        boolean block = old instanceof YamlMap map && !map.flow() || old instanceof YamlList list && !list.flow();
        boolean section = wanted instanceof YamlMap map && !map.flow() && !map.isEmpty() || wanted instanceof YamlList list && !list.flow();
        if (block || section) {
            return null;
        }
        return new Piece(span.start(), span.end(), (span.start() == span.end() ? " " : "") + YamlWriter.line(wanted));
    }

    // ---- maps and lists in brackets: made of parts with what separates them

    private Piece flowMap(YamlMap old, YamlMap before, YamlMap wanted) {
        List<int[]> places = new ArrayList<>();
        old.entries().forEach(entry -> places.add(new int[] { entry.key().span().start(), end(entry) }));
        List<String> parts = new ArrayList<>();
        List<Part> alignment = Alignment.maps(old, before, wanted);
        for (Part part : alignment) {
            YamlMap.Entry entry = part.newIndex() < 0 ? null : wanted.entries().get(part.newIndex());
            parts.add(part.oldIndex() < 0 ? YamlWriter.key(entry.key()) + ": " + YamlWriter.line(entry.value())
                    : flowEntry(old.entries().get(part.oldIndex()), before, entry));
        }
        return joined(old.span(), places, alignment, parts, "{}");
    }

    private String flowEntry(YamlMap.Entry old, YamlMap before, YamlMap.Entry wanted) {
        Span key = old.key().span();
        Span span = old.value().span();
        boolean renamed = wanted != null && !old.name().equals(wanted.name());
        String head = renamed ? YamlWriter.key(wanted.key()) : text.substring(key.start(), key.end());
        if (wanted == null || same(old.value(), before.get(old.name()), wanted.value())) {
            return head + text.substring(key.end(), end(old));
        }
        if (span.start() == span.end()) {
            return head + ": " + YamlWriter.line(wanted.value());
        }
        return head + text.substring(key.end(), span.start()) + flowValue(old.value(), before.get(old.name()), wanted.value());
    }

    private Piece flowList(YamlList old, YamlList before, YamlList wanted) {
        List<int[]> places = old.items().stream().map(item -> new int[] { item.span().start(), item.span().end() }).toList();
        List<Part> alignment = Alignment.lists(before, wanted);
        List<String> parts = new ArrayList<>();
        for (Part part : alignment) {
            YamlNode item = wanted.items().get(part.newIndex());
            parts.add(part.oldIndex() < 0 ? YamlWriter.line(item)
                    : flowValue(old.items().get(part.oldIndex()), before.items().get(part.oldIndex()), item));
        }
        return joined(old.span(), places, alignment, parts, "[]");
    }

    private String flowValue(YamlNode old, YamlNode before, YamlNode wanted) {
        if (same(old, before, wanted)) {
            return text.substring(old.span().start(), old.span().end());
        }
        Piece piece = value(old, before, wanted, old.span().start());
        return piece == null ? YamlWriter.line(wanted) : piece.text().strip();
    }

    private Piece joined(Span span, List<int[]> places, List<Part> alignment, List<String> parts, String empty) {
        if (parts.isEmpty() || places.isEmpty()) {
            return new Piece(span.start(), span.end(), parts.isEmpty() ? empty : empty.charAt(0) + String.join(", ", parts) + empty.charAt(1));
        }
        String usual = places.size() > 1 ? text.substring(places.get(0)[1], places.get(1)[0]) : ", ";
        usual = usual.contains("#") ? "," + newline + "  " : usual;
        StringBuilder out = new StringBuilder(text.substring(span.start(), places.getFirst()[0]));
        for (int i = 0; i < parts.size(); i++) {
            out.append(parts.get(i));
            int old = alignment.get(i).oldIndex();
            if (i < parts.size() - 1) {
                out.append(old >= 0 && old < places.size() - 1 ? text.substring(places.get(old)[1], places.get(old + 1)[0]) : usual);
            }
        }
        return new Piece(span.start(), span.end(), out.append(text, places.getLast()[1], span.end()).toString());
    }

    // ---- places in the text

    private boolean same(YamlNode old, YamlNode before, YamlNode wanted) {
        return before != null && before.equals(wanted) && !(expand && shares(old));
    }

    private boolean shares(YamlNode node) {
        if (node instanceof YamlAlias || text.startsWith("&", node.span().start())) {
            return true;
        }
        return switch (node) {
        case YamlMap map -> map.entries().stream().anyMatch(entry -> shares(entry.value()));
        case YamlList list -> list.items().stream().anyMatch(this::shares);
        default -> false;
        };
    }

    /** What stood on one line of a bearable length and does not any more is better written over several lines. */
    private boolean tooLong(String chunk, YamlNode old, int from, int to) {
        boolean bracketed = old instanceof YamlMap map && map.flow() || old instanceof YamlList list && list.flow();
        return bracketed && longest(chunk) > YamlWriter.WIDTH && longest(text.substring(from, to)) <= YamlWriter.WIDTH;
    }

    private static int longest(String lines) {
        return lines.lines().mapToInt(String::length).max().orElse(0);
    }

    private String comments(int from, int to, YamlNode node, int indent) {
        StringBuilder out = new StringBuilder();
        Comments.in(text, from, to, node).forEach(comment -> out.append(comment).append(newline).append(" ".repeat(indent)));
        return out.toString();
    }

    private void line(StringBuilder out, String chunk) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append(newline);
        }
        out.append(chunk);
        if (!chunk.endsWith("\n")) {
            out.append(newline);
        }
    }

    private static int end(YamlMap.Entry entry) {
        return Math.max(entry.key().span().end(), entry.value().span().end());
    }

    private boolean midLine(int at) {
        return !text.substring(lineStart(at), at).isBlank();
    }

    private int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }
}
