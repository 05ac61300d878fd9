package org.howdah.technology.slony.observe;

import org.howdah.remote.SqlNames;

/**
 * The statements that read a database: rows of a kind and up to eight texts. Everything is read from catalogues and from tables of Slony, in
 * two statements, without a lock that somebody who works could hold for long, and without a function of Slony's library, which may be missing.
 */
final class SlonySql {

    /** Between names in a parameter, which no name holds. */
    static final String NAME = "\u0001";
    static final String ENTRY = "\u0002";

    /** Columns of every row, after its kind. */
    static final int WIDTH = 8;

    // The size of a table waits for its lock; one that somebody locks exclusively, as a copy does for hours, is left out.
    private static final String LOCKED = """
            locked as materialized (
              select relation from pg_catalog.pg_locks where mode = 'AccessExclusiveLock' and granted and relation is not null
                and database = (select oid from pg_catalog.pg_database where datname = current_database()))""";

    /** Parameters: the role; the wished tables and sequences, name by name. */
    static final String DATABASE = "with " + LOCKED + """
            ,
            wished as materialized (
              select c.oid, n.nspname, c.relname, c.relkind, c.reltuples
              from (select distinct split_part(w, E'\\x01', 1) as nspname, split_part(w, E'\\x01', 2) as relname
                from unnest(string_to_array(?, E'\\x02')) w) w
              join pg_catalog.pg_namespace n on n.nspname = w.nspname
              join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relname = w.relname),
            keys as materialized (
              select i.indrelid, x.relname as name, i.indisprimary as main
              from wished w join pg_catalog.pg_index i on i.indrelid = w.oid join pg_catalog.pg_class x on x.oid = i.indexrelid
              where i.indisunique and i.indisvalid and i.indpred is null and i.indexprs is null and i.indimmediate
                and not exists (select from pg_catalog.pg_attribute a where a.attrelid = i.indrelid and a.attnum = any (i.indkey) and not a.attnotnull))
            select 'database' as kind, pg_catalog.pg_encoding_to_char(d.encoding) as a, d.datcollate::text as b, d.datctype::text as c,
              pg_catalog.pg_get_userbyid(d.datdba)::text as d, current_setting('server_version') as e, pg_catalog.pg_is_in_recovery()::text as f,
              coalesce((select case when rolsuper then 'superuser' else 'plain' end from pg_catalog.pg_roles where rolname = ?), 'missing') as g, null as h
            from pg_catalog.pg_database d where d.datname = current_database()
            union all
            select 'cluster', n.nspname::text, (select max(probin) from pg_catalog.pg_proc p where p.pronamespace = n.oid and p.proname = 'getlocalnodeid'),
              null, null, null, null, null, null
            from pg_catalog.pg_namespace n
            where n.nspname like '\\_%' and exists (select from pg_catalog.pg_class c where c.relnamespace = n.oid and c.relname = 'sl_local_node_id')
            union all
            select 'schema', n.nspname::text, pg_catalog.pg_get_userbyid(n.nspowner)::text, null, null, null, null, null, null
            from pg_catalog.pg_namespace n
            where n.nspname like '\\_%' and not exists (select from pg_catalog.pg_class c where c.relnamespace = n.oid and c.relname = 'sl_local_node_id')
            union all
            select 'member', w.nspname, w.relname, w.relkind::text,
              (select string_agg(a.attname || E'\\x01' || pg_catalog.format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end,
                E'\\x02' order by a.attnum) from pg_catalog.pg_attribute a where a.attrelid = w.oid and a.attnum > 0 and not a.attisdropped),
              (select max(name) from keys k where k.indrelid = w.oid and main),
              (select string_agg(name, E'\\x02' order by name) from keys k where k.indrelid = w.oid and not main),
              case when w.relkind = 'p' or w.oid in (select relation from locked) then null else pg_catalog.pg_total_relation_size(w.oid)::text end,
              case when w.reltuples < 0 then null else w.reltuples::bigint::text end
            from wished w
            union all
            select 'slon', a.datname::text, a.application_name, count(*)::text, null, null, null, null, null
            from pg_catalog.pg_stat_activity a where a.application_name like 'slon.local%' group by a.datname, a.application_name""";

    private static final String NODE = "with " + LOCKED + """
            ,
            me as materialized (select last_value::int as id from {s}sl_local_node_id),
            last as materialized (
              select n.no_id as id, e.ev_seqno, e.ev_type, extract(epoch from clock_timestamp() - e.ev_timestamp) as age
              from {s}sl_node n left join lateral (select * from {s}sl_event where ev_origin = n.no_id order by ev_seqno desc limit 1) e on true),
            confirmed as materialized (
              select o.no_id as origin, r.no_id as receiver, c.con_seqno, extract(epoch from clock_timestamp() - c.con_timestamp) as age
              from {s}sl_node o cross join {s}sl_node r
              cross join lateral (select con_seqno, con_timestamp from {s}sl_confirm where con_origin = o.no_id and con_received = r.no_id
                order by con_seqno desc limit 1) c
              where o.no_id <> r.no_id),
            triggers as materialized (
              select tgrelid, max(tgenabled::text) filter (where tgname = {n} || '_logtrigger') as log,
                max(tgenabled::text) filter (where tgname = {n} || '_denyaccess') as deny
              from pg_catalog.pg_trigger where tgname in ({n} || '_logtrigger', {n} || '_denyaccess') group by tgrelid),
            logs as materialized (
              select c.oid, greatest(c.reltuples::bigint, pg_catalog.pg_stat_get_live_tuples(c.oid), few.rows) as tuples,
                c.reltuples < 0 and few.rows = 1000 as unread
              from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
              join (select 'sl_log_1' as name, (select count(*) from (select from {s}sl_log_1 limit 1000) x) as rows
                union all select 'sl_log_2', (select count(*) from (select from {s}sl_log_2 limit 1000) x)
                union all select 'sl_seqlog', (select count(*) from (select from {s}sl_seqlog limit 1000) x)) few on few.name = c.relname
              where n.nspname = {n}),
            holding as materialized (
              select extract(epoch from clock_timestamp() - xact_start) as age,
                concat_ws(', ', 'database ' || datname, 'process ' || pid, 'role ' || usename, nullif(application_name, ''), state,
                  left(regexp_replace(query, '\\s+', ' ', 'g'), 60)) as who
              from pg_catalog.pg_stat_activity where (backend_xmin is not null or backend_xid is not null) and xact_start is not null
                and pid <> pg_catalog.pg_backend_pid() and backend_type = 'client backend'
              union all
              select extract(epoch from clock_timestamp() - prepared), concat_ws(', ', 'database ' || database, 'prepared transaction ' || gid, 'role ' || owner)
              from pg_catalog.pg_prepared_xacts),
            oldest as materialized (select * from holding order by age desc limit 1)
            select 'me' as kind, id::text as a, {s}slonyversion() as b, null as c, null as d, null as e, null as f, null as g, null as h from me
            union all select 'node', no_id::text, no_active::text, no_failed::text, no_comment, null, null, null, null from {s}sl_node
            union all select 'path', pa_server::text, pa_client::text, pa_conninfo, pa_connretry::text, null, null, null, null from {s}sl_path
            union all select 'listen', li_origin::text, li_provider::text, li_receiver::text, null, null, null, null, null from {s}sl_listen
            union all select 'set', set_id::text, set_origin::text, (set_locked is not null)::text, set_comment, null, null, null, null from {s}sl_set
            union all
            select 'table', t.tab_id::text, t.tab_set::text, t.tab_nspname::text, t.tab_relname::text, (c.oid is not null)::text,
              case when s.set_origin = me.id then coalesce(g.log, '-') in ('O', 'A') and coalesce(g.deny, '-') = 'D'
                else coalesce(g.deny, '-') in ('O', 'A') and coalesce(g.log, '-') = 'D' end::text, t.tab_idxname::text, null
            from {s}sl_table t cross join me join {s}sl_set s on s.set_id = t.tab_set left join triggers g on g.tgrelid = t.tab_reloid
            left join (select c.oid, n.nspname, c.relname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace) c
              on c.oid = t.tab_reloid and c.relname = t.tab_relname and c.nspname = t.tab_nspname
            union all
            select 'sequence', q.seq_id::text, q.seq_set::text, q.seq_nspname::text, q.seq_relname::text, (c.oid is not null)::text, 'true', '', null
            from {s}sl_sequence q
            left join (select c.oid, n.nspname, c.relname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace) c
              on c.oid = q.seq_reloid and c.relname = q.seq_relname and c.nspname = q.seq_nspname
            union all
            select 'subscription', sub_set::text, sub_provider::text, sub_receiver::text, sub_forward::text, sub_active::text, null, null, null from {s}sl_subscribe
            union all select 'heard', id::text, ev_seqno::text, ev_type, age::text, null, null, null, null from last where ev_seqno is not null
            union all select 'confirm', origin::text, receiver::text, con_seqno::text, age::text, null, null, null, null from confirmed
            union all
            select 'lag', r.no_id::text, l.ev_seqno::text, c.con_seqno::text,
              (select extract(epoch from clock_timestamp() - e.ev_timestamp) from {s}sl_event e
                where e.ev_origin = me.id and e.ev_seqno > coalesce(c.con_seqno, 0) order by e.ev_seqno limit 1)::text,
              case when coalesce(c.con_seqno, 0) > 0 then l.ev_seqno - c.con_seqno else (select count(*) from (select from {s}sl_event e
                where e.ev_origin = me.id limit 100000) x) end::text, null, null, null
            from me join last l on l.id = me.id join {s}sl_node r on r.no_id <> me.id left join confirmed c on c.origin = me.id and c.receiver = r.no_id
            union all
            select 'client', k.nl_nodeid::text, k.nl_backendpid::text, a.application_name, coalesce(host(a.client_addr), ''), null, null, null, null
            from {s}sl_nodelock k join pg_catalog.pg_stat_activity a on a.pid = k.nl_backendpid and a.datname = current_database()
              and a.application_name like 'slon.%'
            union all
            select 'component', co_actor, co_pid::text, co_node::text, co_event::text, co_eventtype, co_activity,
              extract(epoch from clock_timestamp() - co_starttime)::text, null from {s}sl_components
            union all select 'registry', reg_key, coalesce(reg_text, reg_timestamp::text), null, null, null, null, null, null from {s}sl_registry
              where reg_key like 'howdah.%'
            union all
            select 'activity',
              (select case when bool_or(unread and tuples = 1000) then -1 else sum(tuples) end from logs)::text,
              (select case when count(*) < 3 then -1 else sum(pg_catalog.pg_total_relation_size(oid)) end from logs where oid not in (select relation from locked))::text,
              (select last_value > 1 from {s}sl_log_status)::text,
              (select count(*) from (select from {s}sl_event limit 100000) x)::text, (select age from oldest)::text, (select who from oldest), null, null""";

    private SlonySql() {
    }

    static String node(String schema) {
        return NODE.replace("{s}", SqlNames.identifier(schema) + ".").replace("{n}", SqlNames.literal(schema));
    }
}
