package org.howdah.technology.slony.interchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.howdah.technology.Action;
import org.howdah.technology.Step;

/** The slonik statements that stand in a step's shell script. */
final class SlonikStatements {

    /**
     * @param cluster named in the preamble
     * @param preamble cluster name and admin conninfos, as they stand there
     * @param text what comes after, without the marks of what is left out when it was done already
     */
    record Script(String cluster, List<String> preamble, String text) {
    }

    /**
     * One statement.
     *
     * @param words keywords in lower case: {@code subscribe set}
     * @param options names in lower case and values without quotes
     * @param text as it stands, with its semicolon
     */
    record Statement(String words, Map<String, String> options, String text) {
        int number(String option) {
            String value = options.getOrDefault(option, "");
            return value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1;
        }
    }

    private static final Pattern DOCUMENT = Pattern.compile("<<-?\\s*'(\\w+)'[^\\n]*\\n(.*?)\\n\\1(?=\\n|$)", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("(?im)^\\s*cluster\\s+name\\s*=\\s*'?([A-Za-z0-9_]+)'?\\s*;");
    private static final Pattern PREAMBLE = Pattern.compile("(?i)\\s*(cluster\\s+name|node\\s+\\d+\\s+admin\\s+conninfo)\\s*=.*");
    private static final Pattern MARK = Pattern.compile("(?:(?<=;)\\s+#=\\s.*|^\\s*#.*)$");

    private SlonikStatements() {
    }

    /** Empty for a step that does not run slonik. */
    static Optional<Script> of(Step step) {
        if (step.action().kind() != Action.Kind.SHELL) {
            return Optional.empty();
        }
        for (Matcher document = DOCUMENT.matcher(step.action().command()); document.find();) {
            Matcher name = NAME.matcher(document.group(2));
            if (name.find()) {
                List<String> preamble = new ArrayList<>();
                StringBuilder rest = new StringBuilder();
                document.group(2).lines().forEach(line -> {
                    if (PREAMBLE.matcher(line).matches()) {
                        preamble.add(line.strip());
                    } else {
                        String plain = MARK.matcher(line).replaceFirst("");
                        rest.append(plain).append(plain.isBlank() ? "" : "\n");
                    }
                });
                return Optional.of(new Script(name.group(1), preamble, rest.toString()));
            }
        }
        return Optional.empty();
    }

    /** Statements one after another; blocks of try stay whole. */
    static List<Statement> split(String text) {
        List<Statement> statements = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        boolean quoted = false;
        int blocks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            current.append(c);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && c == '{') {
                blocks++;
            } else if (!quoted && c == '}') {
                blocks--;
            }
            boolean block = !quoted && c == '}' && blocks == 0 && !text.substring(i + 1).stripLeading().toLowerCase(Locale.ROOT).startsWith("on ");
            if (!quoted && blocks == 0 && (c == ';' || block)) {
                add(statements, current.toString().strip());
                current.setLength(0);
            }
        }
        add(statements, current.toString().strip());
        return statements;
    }

    private static void add(List<Statement> statements, String text) {
        if (text.isEmpty() || text.equals(";")) {
            return;
        }
        Matcher parts = Pattern.compile("(?s)([A-Za-z ]+?)\\s*\\((.*)\\)\\s*;?").matcher(text);
        if (!parts.matches()) {
            statements.add(new Statement(text.replaceAll("(?s)[^A-Za-z ].*", "").strip().toLowerCase(Locale.ROOT), Map.of(), text));
            return;
        }
        Map<String, String> options = new LinkedHashMap<>();
        for (Matcher option = Pattern.compile("([A-Za-z ]+?)\\s*=\\s*('(?:[^']|'')*'|[^,\\s()]+|\\([^)]*\\))").matcher(parts.group(2)); option.find();) {
            String value = option.group(2);
            options.put(option.group(1).strip().toLowerCase(Locale.ROOT), value.startsWith("'") ? value.substring(1, value.length() - 1).replace("''", "'") : value);
        }
        statements.add(new Statement(parts.group(1).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT), options, text));
    }
}
