package org.howdah.technology.slony.plan;

import java.util.Collection;
import java.util.stream.Collectors;

import org.howdah.remote.ShellWords;
import org.howdah.remote.SqlNames;
import org.howdah.technology.postgresql.Instance;
import org.howdah.technology.postgresql.Scripts;
import org.howdah.technology.slony.cluster.TableRef;

/**
 * Copies structure from one database to another, and only what tables and sequences need: schemas, types, functions, sequences, the
 * tables with defaults, keys, indexes, triggers and constraints, and the partitioned tables above them. What is there by the same name
 * stays as it is. Never data.
 */
final class SchemaScript {

    /** {@code wished} holds names; foreign keys to tables that are not wished are left out: what they refer to is not copied. */
    private static final String NEEDED = """
            with recursive wished as (select distinct to_regclass(w)::oid as oid from unnest(:'wished'::text[]) w where to_regclass(w) is not null),
            foreign_keys as (select oid from pg_constraint where contype = 'f' and (confrelid not in (select oid from wished) or conrelid not in (select oid from wished))),
            needed(classid, objid) as (
              select 'pg_class'::regclass::oid, oid from wished
              union
              select d.classid, d.objid from needed n cross join lateral (
                select u.refclassid as classid, u.refobjid as objid from pg_depend u left join pg_class s on u.classid = 'pg_class'::regclass and s.oid = u.objid
                 where u.classid = n.classid and u.objid = n.objid and not (s.relkind is not distinct from 'S' and u.deptype = 'a')
                union all
                select c.classid, c.objid from pg_depend c left join pg_class i on c.classid = 'pg_class'::regclass and i.oid = c.objid
                 where n.classid = 'pg_class'::regclass and c.refclassid = n.classid and c.refobjid = n.objid and c.deptype in ('a', 'i')
                   and (i.relkind in ('i', 'I', 'S') or c.classid in ('pg_attrdef'::regclass, 'pg_constraint'::regclass, 'pg_statistic_ext'::regclass)
                     or c.classid = 'pg_trigger'::regclass and exists (select from pg_trigger t where t.oid = c.objid and not t.tgisinternal and t.tgname !~ '^_.*_(logtrigger|denyaccess|truncatetrigger|truncatedeny)$'))
              ) d where d.classid <> 'pg_constraint'::regclass or d.objid not in (select oid from foreign_keys)
            )
            select n.classid || ' ' || n.objid || chr(9) || n.classid::regclass || ' ' || replace(o.identity, chr(10), ' ') from needed n, pg_identify_object(n.classid, n.objid, 0) o
             where not exists (select from pg_depend e where e.classid = n.classid and e.objid = n.objid and e.deptype = 'e')
               and not (n.classid = 'pg_type'::regclass and exists (select from pg_type t left join pg_class r on r.oid = t.typrelid where t.oid = n.objid and (t.typelem <> 0 or r.relkind <> 'c')))
               and o.identity !~ '^(pg_catalog|information_schema)[.]' and (n.objid >= 16384 or o.identity = 'public');
            """;

    private static final String THERE = """
            select c.classid::regclass || ' ' || replace(o.identity, chr(10), ' ') from (
              select 'pg_class'::regclass::oid as classid, oid as objid from pg_class where relnamespace not in (select oid from pg_namespace where nspname ~ '^pg_|^information_schema$')
              union all select 'pg_namespace'::regclass, oid from pg_namespace
              union all select 'pg_type'::regclass, oid from pg_type where oid >= 16384
              union all select 'pg_proc'::regclass, oid from pg_proc where oid >= 16384
              union all select 'pg_operator'::regclass, oid from pg_operator where oid >= 16384
              union all select 'pg_cast'::regclass, oid from pg_cast where oid >= 16384
              union all select 'pg_collation'::regclass, oid from pg_collation where oid >= 16384
              union all select 'pg_ts_config'::regclass, oid from pg_ts_config where oid >= 16384
              union all select 'pg_ts_dict'::regclass, oid from pg_ts_dict where oid >= 16384
              union all select 'pg_opclass'::regclass, oid from pg_opclass where oid >= 16384
              union all select 'pg_opfamily'::regclass, oid from pg_opfamily where oid >= 16384
              union all select 'pg_language'::regclass, oid from pg_language
              union all select 'pg_extension'::regclass, oid from pg_extension
            ) c, pg_identify_object(c.classid, c.objid, 0) o;
            """;

    /** What belongs to a table that is there already stays with it: only objects of tables that are made are made. */
    private static final String COPY = """
            psql -XAtq -v ON_ERROR_STOP=1 -d "$P" -v wished="$W" -f "$T/needed.sql" > "$T/needed"
            local_psql -f "$T/there.sql" > "$T/there"
            awk -F '\\t' -v there="$T/there" '
              BEGIN { while ((getline line < there) > 0) have[line] = 1 }
              { identity[$1] = $2; if (!($2 in have)) missing[$1] = 1 }
              END { for (k in missing) {
                      # A default, key or trigger: "… on schema.table", "for schema.table.column".
                      i = identity[k]
                      if (i ~ /^pg_(attrdef|constraint|trigger) /) {
                        t = i; sub(/^.* (on|for) /, "", t); if (i ~ /^pg_attrdef /) sub(/[.]("([^"]|"")*"|[^."]*)$/, "", t)
                        if (("pg_class " t) in have) continue
                      }
                      print k } }' "$T/needed" > "$T/keys"
            if [ ! -s "$T/keys" ]; then echo 'All that is needed is there.'; exit 0; fi
            pg_dump -Fc -s -d "$P" -f "$T/dump"
            pg_restore -l "$T/dump" > "$T/list"
            cut -f 2 "$T/needed" | sed -n 's/^pg_class //p' > "$T/classes"
            awk -v keys="$T/keys" -v needed="$T/needed" '
              function plain(name) { return name ~ /^"/ ? substr(name, 2, length(name) - 2) : name }
              BEGIN {
                while ((getline line < keys) > 0) wanted[line] = 1
                while ((getline line < needed) > 0) { split(line, p, "\\t"); if ((p[1] in wanted) && p[2] ~ /^pg_class /) { n = substr(p[2], 10); made[n] = 1 } }
                for (n in made) { s = n; sub(/[.]("([^"]|"")*"|[^."]*)$/, "", s); t = substr(n, length(s) + 2); s = plain(s); t = plain(t); gsub(/""/, "\\"", s); gsub(/""/, "\\"", t); label[s " " t] = 1 }
              }
              /^;/ { next }
              { rest = $0; sub(/^[0-9]+; /, "", rest); split(rest, f, " "); key = f[1] " " f[2]; what = substr(rest, length(key) + 2) }
              key in wanted && what !~ /^TABLE DATA |^SEQUENCE SET / { print; next }
              what ~ /^(ENCODING|STDSTRINGS|SEARCHPATH) / { print; next }
              what ~ /^(TABLE ATTACH|INDEX ATTACH|SEQUENCE OWNED BY|ACL) / {
                sub(/^(TABLE ATTACH|INDEX ATTACH|SEQUENCE OWNED BY|ACL) /, "", what)
                name = what; sub(/ [^ ]*$/, "", name)
                schema = name; sub(/ .*/, "", schema)
                object = substr(name, length(schema) + 2); sub(/^(TABLE|SEQUENCE|FUNCTION|TYPE) /, "", object)
                if (!((schema " " object) in label)) next
                # A partition comes to a parent that is there already with its own key and indexes: last, so that these are taken as they are.
                if ($0 ~ /^[0-9]+; [0-9]+ [0-9]+ TABLE ATTACH /) tables = tables $0 "\\n"; else if ($0 ~ /^[0-9]+; [0-9]+ [0-9]+ INDEX ATTACH /) indexes = indexes $0 "\\n"; else print
              }
              END { printf "%s%s", tables, indexes }' "$T/list" > "$T/use"
            pg_restore -L "$T/use" -f "$T/all.sql" "$T/dump"
            awk -v owners="$T/owners.sql" '/^(ALTER .* OWNER TO .*|(GRANT|REVOKE) .*);$/ { print > owners; next } /^CREATE SCHEMA public;$/ { next } { print }' "$T/all.sql" > "$T/make.sql"
            # All or nothing; owners and rights for as far as the roles are there.
            local_psql -1 -f "$T/make.sql" > /dev/null
            if [ -s "$T/owners.sql" ]; then local_psql -v ON_ERROR_STOP=0 -f "$T/owners.sql" > /dev/null || :; fi
            """;

    private SchemaScript() {
    }

    /**
     * Runs on the host of the receiver.
     *
     * @param conninfo of the database that has the structure
     */
    static String text(Instance receiver, String database, String conninfo, String folder, Collection<TableRef> wished) {
        String names = wished.stream().map(TableRef::quoted).map(SchemaScript::element).collect(Collectors.joining(",", "{", "}"));
        return Scripts.start(receiver) + "S=" + ShellWords.quote(folder) + "\nP=" + ShellWords.quote(conninfo) + "\nif [ -s \"$S/pgpass\" ]; then PGPASSFILE=$S/pgpass; export PGPASSFILE; fi\n"
                + "T=$(mktemp -d)\ntrap 'rm -rf \"$T\"' EXIT\ntrap 'exit 143' HUP INT TERM\nW=" + ShellWords.quote(names) + "\nlocal_psql() { " + Scripts.psql(receiver, database)
                + " \"$@\"; }\ncat > \"$T/needed.sql\" <<'SQL'\n" + NEEDED + "SQL\ncat > \"$T/there.sql\" <<'SQL'\n" + THERE + "SQL\n" + COPY;
    }

    private static String element(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** True where all of these are there. */
    static String there(Collection<TableRef> wished) {
        return "select coalesce(bool_and(to_regclass(w) is not null), true) from unnest(array["
                + wished.stream().map(TableRef::quoted).map(SqlNames::literal).collect(Collectors.joining(", ")) + "]::text[]) w";
    }
}
