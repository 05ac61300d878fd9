package org.howdah.ui.diagram;

/** Writes values into scripts. */
final class Scripts {

    private Scripts() {
    }

    /** A text as a literal that means nothing but the text, whatever is in it. */
    static String string(String text) {
        StringBuilder literal = new StringBuilder("\""); //$NON-NLS-1$
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= ' ' && c < 127 && c != '"' && c != '\\' && c != '<') {
                literal.append(c);
            } else {
                literal.append(String.format("\\u%04x", (int) c)); //$NON-NLS-1$
            }
        }
        return literal.append('"').toString();
    }
}
