package org.howdah.technology;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One setting of a technology.
 *
 * @param key as it stands in the topology file, in camelCase
 * @param kind what its text means
 * @param defaultValue what holds where it is left out; empty where that is worked out
 * @param choices allowed values of a {@link Kind#CHOICE}
 * @param minimum least number, bytes or milliseconds; null for none
 * @param maximum greatest number, bytes or milliseconds; null for none
 * @param doc one line for the property sheet and the help
 */
public record SettingType(String key, Kind kind, String defaultValue, List<String> choices, Long minimum, Long maximum, String doc) {

    public enum Kind {
        TEXT,
        /** A name in the database: at most 63 bytes. */
        NAME, PATH, BOOLEAN, INTEGER,
        /** An amount with its unit: {@code 16 MB}. */
        BYTES,
        /** A time with its unit: {@code 5 s}. */
        DURATION, CHOICE,
        /** Statements, in as many lines as they need; an argument of an operation. */
        SQL,
        /** One of the databases of the topology, {@code server/database}; an argument of an operation. */
        END,
        /** Several of them, with commas between; an argument of an operation. */
        ENDS
    }

    private static final Pattern AMOUNT = Pattern.compile("\\s*(\\d{1,15})\\s*([A-Za-z]*)\\s*");

    public static SettingType text(String key, String defaultValue, String doc) {
        return new SettingType(key, Kind.TEXT, defaultValue, List.of(), null, null, doc);
    }

    public static SettingType name(String key, String defaultValue, String doc) {
        return new SettingType(key, Kind.NAME, defaultValue, List.of(), null, null, doc);
    }

    public static SettingType path(String key, String defaultValue, String doc) {
        return new SettingType(key, Kind.PATH, defaultValue, List.of(), null, null, doc);
    }

    public static SettingType flag(String key, boolean defaultValue, String doc) {
        return new SettingType(key, Kind.BOOLEAN, Boolean.toString(defaultValue), List.of("true", "false"), null, null, doc);
    }

    public static SettingType integer(String key, long defaultValue, long minimum, long maximum, String doc) {
        return new SettingType(key, Kind.INTEGER, Long.toString(defaultValue), List.of(), minimum, maximum, doc);
    }

    public static SettingType bytes(String key, String defaultValue, long minimum, long maximum, String doc) {
        return new SettingType(key, Kind.BYTES, defaultValue, List.of(), minimum, maximum, doc);
    }

    public static SettingType duration(String key, String defaultValue, Duration minimum, Duration maximum, String doc) {
        return new SettingType(key, Kind.DURATION, defaultValue, List.of(), minimum.toMillis(), maximum.toMillis(), doc);
    }

    public static SettingType choice(String key, String defaultValue, List<String> choices, String doc) {
        return new SettingType(key, Kind.CHOICE, defaultValue, List.copyOf(choices), null, null, doc);
    }

    /** Statements that an operation runs. */
    public static SettingType sql(String key, String doc) {
        return new SettingType(key, Kind.SQL, "", List.of(), null, null, doc);
    }

    /** A database that an operation is given, chosen from those of the topology. */
    public static SettingType end(String key, String doc) {
        return new SettingType(key, Kind.END, "", List.of(), null, null, doc);
    }

    /** Several databases that an operation is given. */
    public static SettingType ends(String key, String doc) {
        return new SettingType(key, Kind.ENDS, "", List.of(), null, null, doc);
    }

    /** What is wrong with a value, as a sentence; empty where nothing is. */
    public Optional<String> problem(String value) {
        return switch (kind) {
        case TEXT, PATH, SQL, END, ENDS -> value.indexOf('\0') >= 0 ? Optional.of("holds a NUL character") : Optional.empty();
        case NAME -> value.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > 63 ? Optional.of("is longer than 63 bytes") : Optional.empty();
        case BOOLEAN, CHOICE -> choices.contains(value) ? Optional.empty() : Optional.of("is not one of " + String.join(", ", choices));
        case INTEGER -> value.matches("-?\\d{1,15}") ? range(Long.parseLong(value), "") : Optional.of("is not a whole number");
        case BYTES -> bytes(value).map(bytes -> range(bytes, " bytes")).orElse(Optional.of("is not an amount with a unit such as 16 MB"));
        case DURATION -> millis(value).map(millis -> range(millis, " ms")).orElse(Optional.of("is not a time with a unit such as 5 s"));
        };
    }

    private Optional<String> range(long number, String unit) {
        if (minimum != null && number < minimum) {
            return Optional.of("is less than " + minimum + unit);
        }
        return maximum != null && number > maximum ? Optional.of("is more than " + maximum + unit) : Optional.empty();
    }

    /** Reads {@code 16 MB}, {@code 1GB}, {@code 512 kB}, {@code 100} (bytes); units are powers of 1024 as in PostgreSQL. */
    public static Optional<Long> bytes(String text) {
        return amount(text, unit -> switch (unit) {
        case "", "B" -> 1L;
        case "kB", "KB" -> 1L << 10;
        case "MB" -> 1L << 20;
        case "GB" -> 1L << 30;
        case "TB" -> 1L << 40;
        default -> null;
        });
    }

    /** Reads {@code 5 s}, {@code 200 ms}, {@code 2 min}, {@code 1 h}, {@code 1 d} as milliseconds. A bare 0 needs no unit. */
    public static Optional<Long> millis(String text) {
        return amount(text, unit -> switch (unit) {
        case "ms" -> 1L;
        case "s" -> 1000L;
        case "min" -> 60_000L;
        case "h" -> 3_600_000L;
        case "d" -> 86_400_000L;
        case "" -> text.strip().equals("0") ? 1L : null;
        default -> null;
        });
    }

    private static Optional<Long> amount(String text, java.util.function.Function<String, Long> units) {
        Matcher matcher = AMOUNT.matcher(text);
        Long factor = matcher.matches() ? units.apply(matcher.group(2)) : null;
        try {
            return factor == null ? Optional.empty() : Optional.of(Math.multiplyExact(Long.parseLong(matcher.group(1)), factor));
        } catch (ArithmeticException overflow) {
            return Optional.empty();
        }
    }
}
