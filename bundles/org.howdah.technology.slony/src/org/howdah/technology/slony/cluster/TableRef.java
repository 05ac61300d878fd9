package org.howdah.technology.slony.cluster;

import org.howdah.model.validation.TableName;
import org.howdah.remote.SqlNames;

/**
 * A table or sequence by its name as the catalogue has it.
 *
 * @param schema without quotes
 * @param name without quotes
 */
public record TableRef(String schema, String name) implements Comparable<TableRef> {

    /** @param text as it stands in a topology: {@code public.orders}, {@code "My Schema"."Order Lines"}; null where it is no such name */
    public static TableRef parse(String text) {
        TableName name = TableName.parse(text);
        return name.flaw() != null ? null : new TableRef(name.parts().get(0), name.parts().get(1));
    }

    /** As SQL and slonik's "fully qualified name" have it, every part in double quotes. */
    public String quoted() {
        return SqlNames.identifier(schema) + "." + SqlNames.identifier(name);
    }

    /** As it stands in a topology: quoted only where needed. */
    public String shown() {
        return part(schema) + "." + part(name);
    }

    private static String part(String text) {
        return text.matches("[a-z_][a-z0-9_$]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public int compareTo(TableRef other) {
        int schemas = schema.compareTo(other.schema);
        return schemas != 0 ? schemas : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return shown();
    }
}
