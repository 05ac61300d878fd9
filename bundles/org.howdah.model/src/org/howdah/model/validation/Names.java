package org.howdah.model.validation;

/** What makes a name unfit, whatever it names. */
public final class Names {

    static final int MAX = 255;

    private Names() {
    }

    /** @return why nobody should use this name; null where it is sound */
    public static String flaw(String name) {
        if (name == null || name.isEmpty()) {
            return "is empty";
        }
        if (name.length() > MAX) {
            return "has " + name.length() + " characters, and at most " + MAX + " are allowed";
        }
        String mark = mark(name);
        if (mark != null) {
            return "holds " + mark;
        }
        if (name.startsWith("-")) {
            return "begins with '-', which commands take for an option";
        }
        if (!name.equals(name.strip())) {
            return "begins or ends with a blank, which nobody sees";
        }
        return null;
    }

    /** The first character that cannot be seen or changes how the others look; null where there is none. */
    static String mark(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                return String.format("the control character U+%04X", (int) c);
            }
            if (Character.getType(c) == Character.FORMAT) {
                return String.format("the invisible mark U+%04X, which can make a name look like another one", (int) c);
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return "half of a character";
            }
        }
        return null;
    }

    /** A name as it can be shown safely: shortened, with invisible marks written out. */
    public static String shown(String name) {
        if (name == null) {
            return "(none)";
        }
        return visible(name.length() > 60 ? name.substring(0, 60) + "…" : name);
    }

    /** A text with everything written out that cannot be seen, so that no name can disguise a message. */
    public static String visible(String text) {
        if (mark(text) == null) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean hidden = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == '\u2028' || c == '\u2029';
            out.append(hidden ? String.format("\\u%04X", (int) c) : String.valueOf(c));
        }
        return out.toString();
    }
}
