package org.howdah.remote;

import java.util.regex.Pattern;

/**
 * A second line of defence for texts that go into messages, journals and logs: takes the values of passwords out of SQL
 * and connection strings. The first line is not to have secrets in there: they travel as {@link Secret} or on standard
 * input.
 */
public final class Masking {

    private static final String MASK = "••••";
    private static final Pattern SQL = Pattern.compile("(?i)(\\bpassword\\s+)[eE]?(?:'(?:[^']|'')*'?|\\$(\\w*)\\$.*?(?:\\$\\2\\$|$))", Pattern.DOTALL);
    private static final Pattern SETTING = Pattern.compile(
            "(?i)(\\b(?:\\w*password|\\w*passphrase|passwd|pwd)\\s*=\\s*)(?!\\s|$)(?:\\\\?'(?:[^'\\\\]|\\\\.|'')*'?|\"(?:[^\"\\\\]|\\\\.)*\"?|[^\\s;&'\"]+)");
    private static final Pattern ADDRESS = Pattern.compile("(\\b\\w+://[^\\s:/@]+:)[^\\s@/]+(@)");

    private Masking() {
    }

    /** The same text without values of passwords, as far as they can be told. */
    public static String mask(String text) {
        String masked = SQL.matcher(text).replaceAll("$1'" + MASK + "'");
        masked = SETTING.matcher(masked).replaceAll("$1" + MASK);
        return ADDRESS.matcher(masked).replaceAll("$1" + MASK + "$2");
    }
}
