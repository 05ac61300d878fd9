package org.howdah.model.internal.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds comments: what begins with a number sign, outside of every scalar. */
public final class Comments {

    private Comments() {
    }

    /** The comments of a part of the text, each with its number sign, without the line end. */
    public static List<String> in(String text, int from, int to, YamlNode node) {
        List<Span> scalars = new ArrayList<>();
        collect(node, scalars);
        scalars.sort(Comparator.comparingInt(Span::start));
        List<String> comments = new ArrayList<>();
        int next = 0;
        for (int i = from; i < to; i++) {
            while (next < scalars.size() && scalars.get(next).end() <= i) {
                next++;
            }
            if (next < scalars.size() && scalars.get(next).start() <= i) {
                i = scalars.get(next).end() - 1;
            } else if (text.charAt(i) == '#') {
                int end = i;
                while (end < to && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                    end++;
                }
                comments.add(text.substring(i, end).stripTrailing());
                i = end;
            }
        }
        return comments;
    }

    private static void collect(YamlNode node, List<Span> into) {
        switch (node) {
        case YamlMap map -> map.entries().forEach(entry -> {
            collect(entry.key(), into);
            collect(entry.value(), into);
        });
        case YamlList list -> list.items().forEach(item -> collect(item, into));
        default -> {
            if (node.span().end() > node.span().start()) {
                into.add(node.span());
            }
        }
        }
    }
}
