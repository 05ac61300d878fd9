package org.howdah.model.internal.yaml;

import java.util.regex.Pattern;

import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** How scalars are typed by their look, and how they are written so that they are read back as they were. */
public final class Scalars {

    // YAML 1.1 as snakeyaml has it, and the words and octals of YAML 1.2: a value is text only where both agree.
    private static final Resolver RESOLVER = new Resolver();
    private static final Pattern OTHER = Pattern.compile("0o[0-7]+|[yYnN]|[-+]?\\.(inf|Inf|INF|nan|NaN|NAN)|=|<<");
    // Narrower than YAML's own rule: what holds quotes, brackets or comparison signs is easier to read inside of quotes.
    // Possessive, because a loop that could go back costs a stack frame for each character of a long text.
    private static final Pattern BARE = Pattern.compile(
            "[\\p{L}\\p{N}_/.$](?:[\\p{L}\\p{N}_/.$@%+;()~^ -]|:(?! ))*+(?<![ :])");

    private Scalars() {
    }

    static boolean looksNull(String text) {
        return text.isEmpty() || text.equals("~") || text.equals("null") || text.equals("Null") || text.equals("NULL");
    }

    /** Whether the text without quotes would be taken for a number, a boolean, null or a date. */
    public static boolean looksTyped(String text) {
        if (text.length() > 64 || !text.equals(text.strip())) {
            return false;
        }
        return !Tag.STR.equals(RESOLVER.resolve(NodeId.scalar, text, true)) || OTHER.matcher(text).matches();
    }

    /** Whether a text is written without quotes; it is read back the same, inside of brackets or not. */
    static boolean bare(String text) {
        return BARE.matcher(text).matches() && !text.equals("...") && !looksTyped(text);
    }

    /** The scalar as it stands in a file. */
    public static String write(YamlScalar scalar) {
        String text = scalar.text();
        if (scalar.typed()) {
            return scalar.isNull() ? "null" : text;
        }
        if (bare(text)) {
            return text;
        }
        return text.chars().allMatch(c -> printable((char) c)) ? '\'' + text.replace("'", "''") + '\'' : doubleQuoted(text);
    }

    /** Printable, and harmless to look at: marks that turn the direction of writing are escaped, so that a reader sees them. */
    private static boolean printable(char c) {
        return c >= ' ' && c < 0x7f || c >= 0xa0 && !Character.isSurrogate(c) && c < 0xfffd
                && Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.LINE_SEPARATOR
                && Character.getType(c) != Character.PARAGRAPH_SEPARATOR && !Character.isSpaceChar(c);
    }

    private static String doubleQuoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < 0x10000 ? printable((char) c) : Character.isDefined(c) && Character.getType(c) != Character.FORMAT) {
                    out.appendCodePoint(c);
                } else if (c < 0x100) {
                    out.append(String.format("\\x%02X", c));
                } else {
                    out.append(String.format(c < 0x10000 ? "\\u%04X" : "\\U%08X", c));
                }
            }
            }
        });
        return out.append('"').toString();
    }
}
