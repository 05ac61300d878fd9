package org.howdah.cli.internal;

import java.util.ArrayList;
import java.util.List;

/** Text for a terminal: colours where they are wanted, tables, and lines broken at the width. */
final class Style {

    private static final String RESET = "\u001b[0m";

    private final boolean colour;
    private final int width;

    Style(boolean colour, int width) {
        this.colour = colour;
        this.width = width;
    }

    static Style of(Io io) {
        return new Style(io.colour(false), io.width());
    }

    int width() {
        return width;
    }

    String bold(String text) {
        return paint("1", text);
    }

    String faint(String text) {
        return paint("2", text);
    }

    String good(String text) {
        return paint("32", text);
    }

    String warn(String text) {
        return paint("33", text);
    }

    String bad(String text) {
        return paint("31", text);
    }

    /** The word of a state, of a finding's severity or of a step's risk in its colour. The word itself always stands there. */
    String word(String word) {
        return switch (word) {
        case "ok", "done", "verified", "running" -> good(word);
        case "warning", "restart", "skipped", "unknown", "stopped" -> warn(word);
        case "critical", "error", "failed", "destructive" -> bad(word);
        default -> word;
        };
    }

    private String paint(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + RESET : text;
    }

    /** Breaks a text into lines of at most the width, the first after {@code first}, the others after as many blanks. */
    String wrap(String first, String text) {
        int room = Math.max(20, width - first.length());
        StringBuilder lines = new StringBuilder();
        String lead = first;
        for (String paragraph : printable(text).split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" +")) {
                if (line.length() > 0 && line.length() + 1 + word.length() > room) {
                    lines.append(lead).append(line).append('\n');
                    lead = " ".repeat(first.length());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.append(lead).append(line).append('\n');
            lead = " ".repeat(first.length());
        }
        return lines.substring(0, lines.length() - 1);
    }

    /** Columns as wide as their widest cell, two blanks between; the last one is not padded. */
    static String table(List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int length = visible(row.get(i));
                if (i == widths.size()) {
                    widths.add(length);
                } else {
                    widths.set(i, Math.max(widths.get(i), length));
                }
            }
        }
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(row.get(i));
                if (i < row.size() - 1) {
                    line.append(" ".repeat(widths.get(i) - visible(row.get(i)) + 2));
                }
            }
            table.append(line.toString().stripTrailing()).append('\n');
        }
        return table.toString();
    }

    private static int visible(String text) {
        String plain = text.replaceAll("\u001b\\[[0-9;]*m", "");
        return plain.codePointCount(0, plain.length());
    }

    /**
     * A text from a file or a node made safe to print: control characters would let it move the cursor, and marks that turn
     * the reading direction would let a name look like another one.
     */
    static String printable(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (c == '\n' || c == '\t') {
                safe.append(c == '\t' ? " " : "\n");
            } else if (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR) {
                safe.append(String.format("\\u%04x", c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    /** Bytes for people: {@code 0 B}, {@code 412 kB}, {@code 1.3 MB}. */
    static String bytes(Long bytes) {
        if (bytes == null) {
            return "unknown";
        }
        String[] units = { "B", "kB", "MB", "GB", "TB", "PB" };
        double amount = bytes;
        int unit = 0;
        while (Math.abs(amount) >= 1024 && unit < units.length - 1) {
            amount /= 1024;
            unit++;
        }
        return unit == 0 || amount >= 100 ? Math.round(amount) + " " + units[unit]
                : String.format(java.util.Locale.ROOT, "%.1f %s", amount, units[unit]);
    }

    static String seconds(Double seconds) {
        return seconds == null ? "unknown" : String.format(java.util.Locale.ROOT, "%.1f s", seconds);
    }
}
