package org.howdah.technology.postgresql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** libpq's {@code keyword='value'} connection strings: the one place where they are quoted and read. */
public final class ConnInfo {

    private ConnInfo() {
    }

    public static String format(Map<String, String> parameters) {
        StringBuilder text = new StringBuilder();
        parameters.forEach((key, value) -> {
            if (value != null) {
                text.append(text.isEmpty() ? "" : " ").append(key).append('=').append(value(value));
            }
        });
        return text.toString();
    }

    static String value(String value) {
        return value.matches("[A-Za-z0-9_./:@%+,-]+") ? value : "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** Reads a connection string; URIs and what is broken give an empty map. Passwords are left out. */
    public static Map<String, String> parse(String text) {
        Map<String, String> parameters = new LinkedHashMap<>();
        int at = 0;
        String rest = text == null ? "" : text;
        while (true) {
            while (at < rest.length() && Character.isWhitespace(rest.charAt(at))) {
                at++;
            }
            int equals = rest.indexOf('=', at);
            if (at >= rest.length() || equals < 0) {
                break;
            }
            String key = rest.substring(at, equals).strip();
            at = equals + 1;
            while (at < rest.length() && Character.isWhitespace(rest.charAt(at))) {
                at++;
            }
            StringBuilder value = new StringBuilder();
            boolean quoted = at < rest.length() && rest.charAt(at) == '\'';
            if (quoted) {
                at++;
            }
            while (at < rest.length() && (quoted ? rest.charAt(at) != '\'' : !Character.isWhitespace(rest.charAt(at)))) {
                if (rest.charAt(at) == '\\' && at + 1 < rest.length()) {
                    at++;
                }
                value.append(rest.charAt(at++));
            }
            at++;
            if (!key.matches("[a-z_]+")) {
                return Map.of();
            }
            parameters.put(key, value.toString());
        }
        parameters.remove("password");
        parameters.remove("sslpassword");
        return parameters;
    }

    /** The same without passwords, so that it may be shown and kept. */
    public static String withoutPasswords(String text) {
        if (text == null || text.isBlank()) {
            return "";
        }
        Map<String, String> parameters = parse(text);
        // A URI or something broken: only whether there is one can be told without a risk.
        return parameters.isEmpty() ? "(not readable)" : format(new TreeMap<>(parameters));
    }
}
