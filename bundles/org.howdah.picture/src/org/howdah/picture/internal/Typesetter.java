package org.howdah.picture.internal;

import java.text.BreakIterator;
import java.util.Locale;

import org.howdah.model.validation.Names;

/** Measures and cuts texts. A text is as wide as the sum of its characters: the font has neither kerning nor ligatures. */
public final class Typesetter {

    private static final int LONGEST = 400;

    private Typesetter() {
    }

    /** Width of a text as a part of the font size. */
    public static double width(TrueType font, String text) {
        double width = 0;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            width += advance(font, c);
            i += Character.charCount(c);
        }
        return width;
    }

    static double advance(TrueType font, int c) {
        int glyph = font.glyph(c);
        return glyph != 0 ? font.advance(glyph) : foreign(c);
    }

    /** About how wide another font draws a character that ours does not have. */
    private static double foreign(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        Character.UnicodeScript script = Character.isValidCodePoint(c) ? Character.UnicodeScript.of(c) : Character.UnicodeScript.UNKNOWN;
        return switch (script) {
        case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> 1.0;
        case ARABIC, HEBREW, THAI, DEVANAGARI -> 0.62;
        default -> c > 0x1F000 ? 1.3 : 0.7;
        };
    }

    /** Whether the bundled font has every character of a text. */
    public static boolean covers(TrueType font, String text) {
        return text.codePoints().allMatch(c -> font.glyph(c) != 0);
    }

    /** What people typed, with everything written out that cannot be seen or turns the others around. */
    public static String visible(String text) {
        if (text == null) {
            return "";
        }
        String some = text.length() > LONGEST ? text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())))) : text;
        return Names.visible(wellFormed(some));
    }

    /** The same in full, for tooltips and descriptions; what is beyond all measure is cut there too. */
    public static String full(String text) {
        if (text == null) {
            return "";
        }
        String visible = Names.visible(wellFormed(text.length() > 10_000 ? text.substring(0, 10_000) + '…' : text));
        return visible;
    }

    /** Halves of characters would make the file invalid. */
    private static String wellFormed(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c) || c == '\uFFFE' || c == '\uFFFF') {
                out = out == null ? new StringBuilder(text) : out;
                out.setCharAt(i, '\uFFFD');
            }
        }
        return out == null ? text : out.toString();
    }

    /** A text that is at most so wide, in parts of the font size; cut between what people take for characters. */
    public static String cut(TrueType font, String text, double width) {
        if (text.length() <= LONGEST && width(font, text) <= width + 1e-9) {
            return text;
        }
        double room = width - advance(font, '…');
        int end = 0;
        double used = 0;
        boolean simple = text.chars().limit(LONGEST + 1L).allMatch(c -> c < 0x300);
        BreakIterator breaks = simple ? null : BreakIterator.getCharacterInstance(Locale.ROOT);
        if (breaks != null) {
            breaks.setText(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        }
        while (end < Math.min(text.length(), LONGEST)) {
            int next = simple ? end + 1 : breaks.next();
            if (next == BreakIterator.DONE) {
                break;
            }
            used += width(font, text.substring(end, next));
            if (used > room) {
                break;
            }
            end = next;
        }
        return text.substring(0, end).stripTrailing() + '…';
    }
}
