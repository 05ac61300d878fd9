package org.howdah.remote;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a database holds, read in {@value #STATEMENTS} statements however many tables there are. The schemas of the
 * system are left out. Source: PostgreSQL's system catalogues, versions 10 and newer.
 *
 * @param tables ordinary and partitioned tables, by schema and name
 * @param sequences by schema and name
 * @param extensions by name
 */
public record Catalogue(List<Table> tables, List<Sequence> sequences, List<Extension> extensions) {

    /** Statements that {@link #read} sends. */
    public static final int STATEMENTS = 3;

    /** How rows are recognised when changes are decoded. */
    public enum Identity {
        /** By the primary key, where there is one. */
        DEFAULT,
        /** By the columns of a unique index that was chosen. */
        INDEX,
        /** By the whole row. */
        FULL,
        /** Not at all: updates and deletes of a published table fail. */
        NOTHING
    }

    /**
     * A table.
     *
     * @param key columns of the primary key in its order; empty where there is none
     * @param identity as set
     * @param identified whether updates and deletes can be decoded: the identity is full, or its key exists
     * @param rows estimate of the last analyse; null where that is not known, which is not 0
     * @param bytes with indexes and TOAST; null where not known because the table is locked
     * @param unlogged whether its data never travels in the WAL
     */
    public record Table(String schema, String name, boolean partitioned, boolean partition, List<String> key, Identity identity,
            boolean identified, Long rows, Long bytes, boolean unlogged, String owner) {
    }

    /**
     * A sequence.
     *
     * @param last value given out last; null where none was yet, or where the role may not see it
     * @param ownedBy {@code schema.table.column}, each part quoted where needed; empty where nobody's
     */
    public record Sequence(String schema, String name, Long last, long increment, long minimum, long maximum, boolean cycles, String ownedBy) {
    }

    /** An installed extension. */
    public record Extension(String name, String version, String schema) {
    }

    /**
     * A database of a server.
     *
     * @param bytes size; null where the role may not connect to it
     */
    public record Database(String name, String owner, String encoding, String collation, boolean template, boolean connectable, Long bytes) {
    }

    private static final String USER_SCHEMAS = "n.nspname <> 'information_schema' and n.nspname !~ '^pg_'";

    // The size of a table waits for its lock; one that somebody locks exclusively is left out rather than waited for.
    private static final String TABLES = """
            with locked as materialized (
              select relation from pg_catalog.pg_locks where mode = 'AccessExclusiveLock' and granted
                and database = (select oid from pg_catalog.pg_database where datname = current_database())),
            keys as materialized (
              select i.indrelid, k.position, a.attname
              from pg_catalog.pg_index i
              cross join lateral unnest(i.indkey::int2[]) with ordinality k(attnum, position)
              join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
              where i.indisprimary),
            identities as materialized (
              select indrelid, bool_or(indisprimary) as has_key, bool_or(indisreplident) as has_index
              from pg_catalog.pg_index where indisvalid group by indrelid)
            select n.nspname as schema, c.relname as name, c.relkind as kind, c.relispartition as partition,
              k.attname as key, c.relreplident as identity,
              coalesce(case c.relreplident when 'f' then true when 'n' then false when 'i' then i.has_index else i.has_key end, false) as identified,
              case when c.relkind = 'p' or c.reltuples < 0 then null else c.reltuples::bigint end as rows,
              case when c.relkind = 'p' or c.oid in (select relation from locked where relation is not null) then null
                else pg_catalog.pg_total_relation_size(c.oid) end as bytes,
              c.relpersistence as persistence, pg_catalog.pg_get_userbyid(c.relowner) as owner
            from pg_catalog.pg_class c
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            left join keys k on k.indrelid = c.oid
            left join identities i on i.indrelid = c.oid
            where c.relkind in ('r', 'p') and c.relpersistence <> 't' and %s
            order by n.nspname, c.relname, k.position""".formatted(USER_SCHEMAS);

    private static final String SEQUENCES = """
            select n.nspname as schema, c.relname as name, s.seqincrement as increment, s.seqmin as minimum, s.seqmax as maximum, s.seqcycle as cycles,
              case when pg_catalog.has_sequence_privilege(c.oid, 'SELECT,USAGE') then pg_catalog.pg_sequence_last_value(c.oid) end as last,
              (select format('%%I.%%I.%%I', tn.nspname, t.relname, a.attname)
               from pg_catalog.pg_depend d
               join pg_catalog.pg_class t on t.oid = d.refobjid
               join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
               join pg_catalog.pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
               where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid and d.deptype in ('a', 'i')
                 and d.refclassid = 'pg_catalog.pg_class'::regclass limit 1) as owned_by
            from pg_catalog.pg_sequence s
            join pg_catalog.pg_class c on c.oid = s.seqrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where c.relpersistence <> 't' and %s
            order by n.nspname, c.relname""".formatted(USER_SCHEMAS);

    private static final String EXTENSIONS = """
            select e.extname as name, e.extversion as version, n.nspname as schema
            from pg_catalog.pg_extension e join pg_catalog.pg_namespace n on n.oid = e.extnamespace
            order by e.extname""";

    private static final String DATABASES = """
            select d.datname as name, pg_catalog.pg_get_userbyid(d.datdba) as owner, pg_catalog.pg_encoding_to_char(d.encoding) as encoding,
              d.datcollate as collation, d.datistemplate as template, d.datallowconn as connectable,
              case when pg_catalog.has_database_privilege(d.oid, 'CONNECT') then pg_catalog.pg_database_size(d.oid) end as bytes
            from pg_catalog.pg_database d order by d.datname""";

    /** @param timeout of each statement */
    public static Catalogue read(SqlSession session, Duration timeout) throws RemoteException {
        return new Catalogue(tables(session, timeout), sequences(session, timeout), extensions(session, timeout));
    }

    /** The databases of the server that a session is connected to, in one statement. */
    public static List<Database> databases(SqlSession session, Duration timeout) throws RemoteException {
        return session.query(DATABASES, timeout).stream().map(row -> new Database(row.text("name"), row.text("owner"), row.text("encoding"),
                row.text("collation"), row.flag("template"), row.flag("connectable"), row.number("bytes"))).toList();
    }

    private static List<Table> tables(SqlSession session, Duration timeout) throws RemoteException {
        // One row for each column of a key: an array would have to be taken apart again.
        Map<List<String>, Table> tables = new LinkedHashMap<>();
        for (SqlSession.Row row : session.query(TABLES, timeout)) {
            Table table = tables.computeIfAbsent(List.of(row.text("schema"), row.text("name")), name -> new Table(name.get(0), name.get(1),
                    row.text("kind").equals("p"), row.flag("partition"), new ArrayList<>(), identity(row.text("identity")), row.flag("identified"),
                    row.number("rows"), row.number("bytes"), row.text("persistence").equals("u"), row.text("owner")));
            if (row.text("key") != null) {
                table.key().add(row.text("key"));
            }
        }
        return List.copyOf(tables.values());
    }

    private static Identity identity(String letter) {
        return switch (letter) {
            case "f" -> Identity.FULL;
            case "n" -> Identity.NOTHING;
            case "i" -> Identity.INDEX;
            default -> Identity.DEFAULT;
        };
    }

    private static List<Sequence> sequences(SqlSession session, Duration timeout) throws RemoteException {
        return session.query(SEQUENCES, timeout).stream().map(row -> new Sequence(row.text("schema"), row.text("name"), row.number("last"),
                row.number("increment"), row.number("minimum"), row.number("maximum"), row.flag("cycles"),
                row.text("owned_by") == null ? "" : row.text("owned_by"))).toList();
    }

    private static List<Extension> extensions(SqlSession session, Duration timeout) throws RemoteException {
        return session.query(EXTENSIONS, timeout).stream()
                .map(row -> new Extension(row.text("name"), row.text("version"), row.text("schema"))).toList();
    }
}
