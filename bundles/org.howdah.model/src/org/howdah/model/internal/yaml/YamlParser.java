package org.howdah.model.internal.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.howdah.model.TopologyException;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads a YAML text into nodes that know their place. Built on the events of the parser rather than on its composer,
 * because the composer forgets where an alias stands and what a tag was written as. Nothing is ever constructed from
 * a tag, and nothing is expanded.
 */
public final class YamlParser {

    private static final int MAX_DEPTH = 40;
    private static final int MAX_ALIASES = 1_000;
    private static final long MAX_SIZE = 1_000_000;
    private static final Set<String> CORE_TAGS = Set.of("tag:yaml.org,2002:str", "tag:yaml.org,2002:int", "tag:yaml.org,2002:float",
            "tag:yaml.org,2002:bool", "tag:yaml.org,2002:null", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq");

    private final String text;
    private final String name;
    private final int[] offsets;
    private final Map<String, YamlNode> anchors = new HashMap<>();
    private Parser parser;
    private int aliases;
    private long nodes;

    private YamlParser(String text, String name) {
        this.text = text;
        this.name = name;
        this.offsets = text.chars().anyMatch(c -> Character.isSurrogate((char) c)) ? offsets(text) : null;
    }

    /**
     * The one document of a text.
     *
     * @param name of the file, for messages
     * @return null where the text holds no document
     */
    public static YamlNode parse(String text, String name) throws TopologyException {
        return new YamlParser(text, name).document();
    }

    private YamlNode document() throws TopologyException {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Math.max(text.length(), 1024));
        try {
            parser = new ParserImpl(new StreamReader(text), options);
            parser.getEvent();
            if (parser.checkEvent(Event.ID.StreamEnd)) {
                return null;
            }
            parser.getEvent();
            YamlNode root = node(1);
            parser.getEvent();
            if (!parser.checkEvent(Event.ID.StreamEnd)) {
                throw problem(parser.peekEvent().getStartMark(), "a second document begins here, and a topology is one document",
                        "remove the line '---' or move what follows into a file of its own");
            }
            return root;
        } catch (ReaderException e) {
            throw unprintable(e);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            String where = e.getContext() == null ? "" : " (" + e.getContext().strip() + ")";
            throw problem(mark, "this is not valid YAML: " + String.valueOf(e.getProblem()).strip() + where, "correct the text there, then load it again");
        } catch (YAMLException e) {
            throw new TopologyException(name + ": this is not valid YAML: " + e.getMessage(), e);
        }
    }

    private YamlNode node(int depth) throws TopologyException {
        Event event = parser.getEvent();
        if (depth > MAX_DEPTH) {
            throw problem(event.getStartMark(), "the text is nested more than " + MAX_DEPTH + " levels deep, which no topology needs",
                    "check whether this is the right file");
        }
        nodes++;
        return switch (event) {
        case AliasEvent alias -> alias(alias);
        case ScalarEvent scalar -> {
            checkTag(scalar.getTag(), scalar.getStartMark());
            boolean plain = scalar.isPlain() && scalar.getTag() == null;
            int end = offset(scalar.getEndMark());
            if (scalar.getScalarStyle() == DumperOptions.ScalarStyle.LITERAL || scalar.getScalarStyle() == DumperOptions.ScalarStyle.FOLDED) {
                end = trimmed(end);
            }
            boolean explicit = scalar.getTag() != null && !scalar.getTag().endsWith(":str") && scalar.getTag().startsWith("tag:");
            yield anchored(scalar.getAnchor(), YamlScalar.read(scalar.getValue(), plain || explicit, span(scalar, end)));
        }
        case SequenceStartEvent start -> sequence(start, depth);
        case MappingStartEvent start -> mapping(start, depth);
        default -> throw problem(event.getStartMark(), "this is not valid YAML", "correct the text there, then load it again");
        };
    }

    private YamlNode sequence(SequenceStartEvent start, int depth) throws TopologyException {
        checkTag(start.getTag(), start.getStartMark());
        List<YamlNode> items = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(depth + 1));
        }
        Event end = parser.getEvent();
        int last = start.isFlow() || items.isEmpty() ? offset(end.getEndMark()) : items.getLast().span().end();
        return anchored(start.getAnchor(), new YamlList(items, start.isFlow(), span(start, last)));
    }

    private YamlNode mapping(MappingStartEvent start, int depth) throws TopologyException {
        checkTag(start.getTag(), start.getStartMark());
        List<YamlMap.Entry> entries = new ArrayList<>();
        Map<String, YamlScalar> seen = new HashMap<>();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            Mark mark = parser.peekEvent().getStartMark();
            if (!(node(depth + 1) instanceof YamlScalar key)) {
                throw problem(mark, "a list, a map or an alias stands where a key should be", "write a name, then a colon, then the value");
            }
            if (key.typed() && key.text().equals("<<")) {
                throw problem(mark, "merge keys (<<) are not part of YAML's core and are not read", "write the keys out");
            }
            YamlScalar before = seen.put(key.text(), key);
            if (before != null) {
                throw problem(mark, "the key '" + key.text() + "' stands twice in the same map; it was first used in line " + before.span().line(),
                        "rename or remove one of them");
            }
            entries.add(new YamlMap.Entry(key, node(depth + 1)));
        }
        Event end = parser.getEvent();
        int last = start.isFlow() || entries.isEmpty() ? offset(end.getEndMark()) : entries.getLast().value().span().end();
        return anchored(start.getAnchor(), new YamlMap(entries, start.isFlow(), span(start, last)));
    }

    private YamlNode alias(AliasEvent alias) throws TopologyException {
        YamlNode target = anchors.get(alias.getAnchor());
        if (target == null) {
            throw problem(alias.getStartMark(), "the alias *" + alias.getAnchor() + " stands for nothing that is complete here",
                    "define it before with &" + alias.getAnchor() + ", or write the value out");
        }
        nodes += target.size();
        if (++aliases > MAX_ALIASES || nodes > MAX_SIZE) {
            throw problem(alias.getStartMark(), "the aliases blow up to more than a topology may hold (" + MAX_ALIASES + " aliases, "
                    + MAX_SIZE + " values)", "write the values out, or check whether this is the right file");
        }
        return new YamlAlias(alias.getAnchor(), target, span(alias, offset(alias.getEndMark())));
    }

    private YamlNode anchored(String anchor, YamlNode node) {
        if (anchor != null) {
            anchors.put(anchor, node);
        }
        return node;
    }

    private void checkTag(String tag, Mark mark) throws TopologyException {
        if (tag != null && !tag.equals("!") && !CORE_TAGS.contains(tag)) {
            throw problem(mark, "the type tag '" + tag + "' is not allowed: a topology holds text, numbers, lists and maps only",
                    "remove the tag");
        }
    }

    private Span span(Event event, int end) {
        int start = offset(event.getStartMark());
        return new Span(start, Math.max(start, end), event.getStartMark().getLine() + 1, event.getStartMark().getColumn() + 1);
    }

    /** Marks count code points, strings count UTF-16 units. */
    private int offset(Mark mark) {
        return offsets == null ? mark.getIndex() : offsets[Math.min(mark.getIndex(), offsets.length - 1)];
    }

    private static int[] offsets(String text) {
        int[] result = new int[text.codePointCount(0, text.length()) + 1];
        for (int at = 0, i = 0; i < result.length; i++) {
            result[i] = at;
            at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
        }
        return result;
    }

    private int trimmed(int end) {
        int at = Math.min(end, text.length());
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private TopologyException problem(Mark mark, String what, String next) {
        int line = mark == null ? 0 : mark.getLine() + 1;
        int column = mark == null ? 0 : mark.getColumn() + 1;
        return Messages.at(name, line, column, what, next);
    }

    private TopologyException unprintable(ReaderException e) {
        int at = Math.clamp(e.getPosition(), 0, text.length());
        String before = text.substring(0, at);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return Messages.at(name, line, at - before.lastIndexOf('\n'), String.format("the character U+%04X may not stand in a YAML file", e.getCodePoint()),
                "remove it, or check whether this is a topology at all: it looks like a binary file");
    }
}
