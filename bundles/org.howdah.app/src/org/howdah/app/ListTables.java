package org.howdah.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.model.validation.TableName;
import org.howdah.remote.Catalogue;
import org.howdah.remote.RemoteException;
import org.howdah.remote.SqlSession;

/** The tables and sequences of a live database, to choose those of a set from. Changes nothing. */
public final class ListTables {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** Whole, valid unique indexes on columns that cannot be null: what can stand for a primary key. */
    private static final String UNIQUE_KEYS = """
            select n.nspname as schema, t.relname as name, i.relname as index
            from pg_catalog.pg_index x
            join pg_catalog.pg_class t on t.oid = x.indrelid
            join pg_catalog.pg_namespace n on n.oid = t.relnamespace
            join pg_catalog.pg_class i on i.oid = x.indexrelid
            where x.indisunique and not x.indisprimary and x.indisvalid and x.indimmediate and x.indpred is null and x.indexprs is null
              and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
              and not exists (select from pg_catalog.pg_attribute a where a.attrelid = t.oid and a.attnum = any(x.indkey::int2[]) and not a.attnotnull)
            order by i.relname""";

    /** What can be chosen. */
    public enum Kind {
        TABLE("table"), PARTITIONED("partitioned table"), PARTITION("partition"), SEQUENCE("sequence");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * A table or sequence.
     *
     * @param name as it stands in a topology: {@code public.orders}, {@code public."Order Lines"}
     * @param key columns of the primary key; empty where there is none
     * @param uniqueKeys indexes that could stand for a primary key
     * @param rows estimate of a table; null where not known
     * @param bytes with indexes; null where not known, and of a sequence
     * @param ownedBy the table that a sequence belongs to; empty for none
     * @param replicable why it cannot be replicated by its rows at all, such as a partitioned table; empty where it can
     */
    public record Item(Kind kind, String name, List<String> key, List<String> uniqueKeys, Long rows, Long bytes, String ownedBy, String replicable) {
        public Item {
            key = List.copyOf(key);
            uniqueKeys = List.copyOf(uniqueKeys);
        }

        public boolean isTable() {
            return kind != Kind.SEQUENCE;
        }

        /** A table whose rows nothing tells apart. */
        public boolean keyless() {
            return isTable() && kind != Kind.PARTITIONED && key.isEmpty();
        }
    }

    private final Howdah howdah;

    public ListTables(Howdah howdah) {
        this.howdah = Objects.requireNonNull(howdah);
    }

    /**
     * Tables first, then sequences, by name.
     *
     * @param end {@code server/database}
     * @throws HowdahException where the topology has no such database
     */
    public List<Item> run(Topology topology, Path file, String end) throws HowdahException, RemoteException {
        Server server = end == null ? null : Topologies.serverOf(topology, end).orElse(null);
        String database = end == null ? null : Topologies.databaseName(end).orElse(null);
        if (server == null || database == null) {
            throw new HowdahException("\"" + (end == null ? "" : end) + "\" is no database of the topology.", "Name it as server/database, such as main/shop.");
        }
        try (SqlSession session = howdah.access(topology, file).sql(server, database)) {
            Map<String, List<String>> unique = new HashMap<>();
            for (SqlSession.Row row : session.query(UNIQUE_KEYS, TIMEOUT)) {
                unique.computeIfAbsent(name(row.text("schema"), row.text("name")), table -> new ArrayList<>()).add(row.text("index"));
            }
            return items(Catalogue.read(session, TIMEOUT), unique);
        }
    }

    private static List<Item> items(Catalogue catalogue, Map<String, List<String>> unique) {
        // The schema of a Slony-I cluster is that cluster's own business.
        Set<String> left = catalogue.tables().stream().filter(table -> table.schema().startsWith("_") && table.name().equals("sl_node"))
                .map(Catalogue.Table::schema).collect(Collectors.toSet());
        List<Item> items = new ArrayList<>();
        for (Catalogue.Table table : catalogue.tables()) {
            if (!left.contains(table.schema())) {
                String name = name(table.schema(), table.name());
                items.add(new Item(table.partitioned() ? Kind.PARTITIONED : table.partition() ? Kind.PARTITION : Kind.TABLE, name, table.key(),
                        unique.getOrDefault(name, List.of()), table.rows(), table.bytes(), "", table.partitioned() ? "holds no rows itself: choose its partitions" : ""));
            }
        }
        for (Catalogue.Sequence sequence : catalogue.sequences()) {
            if (!left.contains(sequence.schema())) {
                items.add(new Item(Kind.SEQUENCE, name(sequence.schema(), sequence.name()), List.of(), List.of(), null, null, owner(sequence.ownedBy()), ""));
            }
        }
        items.sort(Comparator.comparing((Item item) -> !item.isTable()).thenComparing(Item::name));
        return List.copyOf(items);
    }

    /** The table of a column that the catalogue names as {@code schema.table.column}; empty where there is none. */
    private static String owner(String column) {
        boolean quoted = false;
        for (int i = column.length() - 1; i > 0; i--) {
            if (column.charAt(i) == '"') {
                quoted = !quoted;
            } else if (column.charAt(i) == '.' && !quoted) {
                TableName table = TableName.parse(column.substring(0, i));
                return table.flaw() == null ? name(table.parts().get(0), table.parts().get(1)) : "";
            }
        }
        return "";
    }

    /** As it stands in a topology: quoted only where needed. */
    static String name(String schema, String name) {
        return part(schema) + "." + part(name);
    }

    private static String part(String text) {
        return text.matches("[a-z_][a-z0-9_$]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
