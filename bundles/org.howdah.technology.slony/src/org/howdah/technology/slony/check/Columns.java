package org.howdah.technology.slony.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.technology.slony.state.DatabaseState;
import org.howdah.technology.slony.state.DatabaseState.TableState;

/** Whether the rows of a table fit into the table of the same name somewhere else. */
public final class Columns {

    private Columns() {
    }

    /** What makes the copy or a later change fail; empty where the rows fit. Their order does not matter, and further columns that may stay empty do not. */
    public static Optional<String> difference(TableState source, TableState there) {
        if (!source.kind().equals(there.kind()) && !(source.kind().equals("r") && there.kind().equals("p"))) {
            return Optional.of("it is of another kind");
        }
        Map<String, String> wanted = types(source);
        Map<String, String> found = types(there);
        List<String> differences = new ArrayList<>();
        wanted.forEach((name, type) -> {
            if (!found.containsKey(name)) {
                differences.add(name + " is missing");
            } else if (!plain(type).equals(plain(found.get(name)))) {
                differences.add(name + " is " + plain(found.get(name)) + " instead of " + plain(type));
            } else if (plain(type).equals(type) && !plain(found.get(name)).equals(found.get(name))) {
                differences.add(name + " may not be null");
            }
        });
        found.forEach((name, type) -> {
            if (!wanted.containsKey(name) && !plain(type).equals(type)) {
                differences.add(name + " is there besides and may not be null");
            }
        });
        return differences.isEmpty() ? Optional.empty() : Optional.of(Report.some(differences));
    }

    private static Map<String, String> types(TableState table) {
        Map<String, String> types = new LinkedHashMap<>();
        table.columns().forEach(column -> types.put(DatabaseState.columnName(column), DatabaseState.columnType(column)));
        return types;
    }

    private static String plain(String type) {
        return type.endsWith(" not null") ? type.substring(0, type.length() - 9) : type;
    }
}
