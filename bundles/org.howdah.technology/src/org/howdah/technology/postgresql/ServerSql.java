package org.howdah.technology.postgresql;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.howdah.remote.RemoteException;
import org.howdah.remote.SqlSession;
import org.howdah.technology.ServerState;

/** What is read from a server by SQL: a fixed number of statements, each for any version since 12. */
final class ServerSql {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** Settings that technologies need, in the units of pg_settings. */
    private static final String SETTINGS = """
            select name, setting, pending_restart from pg_settings where name in (
              'port', 'listen_addresses', 'unix_socket_directories', 'data_directory', 'config_file', 'hba_file', 'cluster_name',
              'wal_level', 'max_wal_senders', 'max_replication_slots', 'max_connections', 'max_worker_processes',
              'max_prepared_transactions', 'max_locks_per_transaction', 'hot_standby', 'hot_standby_feedback', 'wal_keep_size',
              'max_slot_wal_keep_size', 'wal_log_hints', 'data_checksums', 'full_page_writes', 'wal_segment_size', 'block_size',
              'archive_mode', 'archive_command', 'archive_library', 'archive_timeout', 'restore_command', 'archive_cleanup_command',
              'recovery_end_command', 'recovery_target_timeline', 'recovery_min_apply_delay', 'wal_retrieve_retry_interval',
              'primary_conninfo', 'primary_slot_name', 'promote_trigger_file', 'synchronous_standby_names', 'synchronous_commit',
              'wal_sender_timeout', 'wal_receiver_timeout', 'wal_receiver_status_interval', 'password_encryption', 'server_encoding',
              'default_transaction_read_only', 'max_standby_streaming_delay', 'shared_preload_libraries', 'ssl',
              'max_logical_replication_workers', 'output_plugin_libraries', 'log_destination', 'logging_collector', 'log_directory')
            """;

    private static final String GENERAL = """
            select r.rec::text as recovery, current_setting('server_version') as version,
              (select system_identifier::text from pg_control_system()) as sysid,
              (select timeline_id from pg_control_checkpoint()) as control_timeline,
              case when r.rec then greatest(
                  (select received_tli from pg_stat_wal_receiver), (select min_recovery_end_timeline from pg_control_recovery()),
                  (select timeline_id from pg_control_checkpoint()), w.newest_timeline)
                else ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::int end as timeline,
              (case when r.rec then pg_last_wal_replay_lsn() else pg_current_wal_lsn() end)::text as lsn,
              (case when r.rec then pg_last_wal_receive_lsn() end)::text as received_lsn,
              case when r.rec then pg_is_wal_replay_paused() end::text as paused,
              case when r.rec then extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp())::numeric(20,3) end::text as replay_age,
              (select rolsuper from pg_roles where rolname = current_user)::text as superuser, current_user::text as role,
              (select extract(epoch from clock_timestamp() - min(xact_start))::numeric(20,3) from pg_stat_activity
                where backend_type = 'client backend' and pid <> pg_backend_pid() and state <> 'idle')::text as oldest_transaction,
              (select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid())::text as clients,
              (select count(*) from pg_stat_activity where wait_event = 'SyncRep')::text as waiting_for_sync,
              (select count(*) from pg_prepared_xacts)::text as prepared,
              (select string_agg(spcname || '=' || pg_tablespace_location(oid), chr(10) order by spcname) from pg_tablespace
                where spcname not in ('pg_default', 'pg_global')) as tablespaces,
              (select string_agg(rolname, chr(10) order by rolname) from pg_roles where rolreplication and rolcanlogin) as replication_roles,
              a.archived_count::text as archived, a.last_archived_wal as archived_wal,
              extract(epoch from clock_timestamp() - a.last_archived_time)::numeric(20,3)::text as archived_age, a.failed_count::text as archive_failed,
              a.last_failed_wal as archive_failed_wal,
              extract(epoch from clock_timestamp() - a.last_failed_time)::numeric(20,3)::text as archive_failed_age,
              case when r.rec then null else pg_walfile_name(pg_current_wal_lsn()) end as current_wal,
              extract(epoch from clock_timestamp() - pg_postmaster_start_time())::numeric(20,0)::text as up_seconds
              , w.oldest_wal
            from (select pg_is_in_recovery() as rec) r, pg_stat_archiver a, %s w
            """;

    private static final String WAL_FILES = """
              (select max(('x' || left(name, 8))::bit(32)::int) as newest_timeline, min(substr(name, 9)) as oldest_wal
                from pg_ls_waldir() where name ~ '^[0-9A-F]{24}$')""";

    /** For roles that may not list the WAL files. */
    private static final String NO_WAL_FILES = "(select null::int as newest_timeline, null::text as oldest_wal)";

    private static final String POSITION = "(case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_lsn() end)";

    private static final String SLOTS = """
            select slot_name, slot_type, active::text as active, to_jsonb(s) ->> 'wal_status' as wal_status,
              pg_wal_lsn_diff(%s, restart_lsn)::text as retained
            from pg_replication_slots s order by slot_name
            """.formatted(POSITION);

    private static final String SENDERS = """
            select r.application_name, host(r.client_addr) as client_addr, r.state, r.sync_state, s.slot_name, r.sent_lsn::text as sent_lsn,
              r.replay_lsn::text as replay_lsn, pg_wal_lsn_diff(%s, r.replay_lsn)::text as lag_bytes,
              extract(epoch from r.replay_lag)::numeric(20,3)::text as lag_seconds,
              extract(epoch from clock_timestamp() - r.reply_time)::numeric(20,3)::text as reply_age
            from pg_stat_replication r left join pg_replication_slots s on s.active_pid = r.pid order by r.application_name, r.pid
            """.formatted(POSITION);

    private static final String RECEIVER = """
            select status, to_jsonb(r) ->> 'sender_host' as sender_host, to_jsonb(r) ->> 'sender_port' as sender_port, slot_name,
              extract(epoch from clock_timestamp() - last_msg_receipt_time)::numeric(20,3)::text as heard,
              coalesce(to_jsonb(r) ->> 'flushed_lsn', to_jsonb(r) ->> 'received_lsn') as received
            from pg_stat_wal_receiver r
            """;

    private static final String HBA = """
            select string_agg(concat_ws(chr(9), type, array_to_string(database, chr(31)), array_to_string(user_name, chr(31)), coalesce(address, ''),
              coalesce(netmask, ''), auth_method), chr(10) order by line_number) as rules,
              string_agg('line ' || line_number || ': ' || error, chr(10)) filter (where error is not null) as errors
            from pg_hba_file_rules where error is not null or type like 'host%' or type = 'local'
            """;

    private static final String SIZE = "select sum(pg_tablespace_size(oid))::text as bytes from pg_tablespace";

    /** What was read; lists are empty and texts null where something could not be. */
    static final class Answer {
        Map<String, String> general = new LinkedHashMap<>();
        Map<String, String> settings = new LinkedHashMap<>();
        List<ServerState.Slot> slots = new ArrayList<>();
        List<ServerState.Sender> senders = new ArrayList<>();
        ServerState.Receiver receiver;
        List<String> databases = new ArrayList<>();
        Map<String, String> facts = new LinkedHashMap<>();
    }

    private ServerSql() {
    }

    static Answer read(SqlSession sql) throws RemoteException {
        Answer answer = new Answer();
        answer.general = general(sql);
        StringBuilder pending = new StringBuilder();
        for (SqlSession.Row row : sql.query(SETTINGS, TIMEOUT)) {
            String name = row.text("name");
            String value = row.text("setting") == null ? "" : row.text("setting");
            answer.settings.put(name, name.equals("primary_conninfo") ? ConnInfo.withoutPasswords(value) : value);
            if (row.flag("pending_restart")) {
                pending.append(pending.isEmpty() ? "" : " ").append(name);
            }
        }
        if (!pending.isEmpty()) {
            answer.facts.put("pendingRestart", pending.toString());
        }
        for (SqlSession.Row row : sql.query(SLOTS, TIMEOUT)) {
            answer.slots.add(new ServerState.Slot(row.text("slot_name"), row.text("slot_type"), row.flag("active"), row.text("wal_status"),
                    number(row.text("retained"))));
        }
        for (SqlSession.Row row : sql.query(SENDERS, TIMEOUT)) {
            answer.senders.add(new ServerState.Sender(row.text("application_name"), row.text("client_addr"), row.text("state"), row.text("sync_state"),
                    row.text("slot_name"), row.text("sent_lsn"), row.text("replay_lsn"), number(row.text("lag_bytes")), row.decimal("lag_seconds"),
                    row.decimal("reply_age")));
        }
        for (SqlSession.Row row : sql.query(RECEIVER, TIMEOUT)) {
            Long port = number(row.text("sender_port"));
            answer.receiver = new ServerState.Receiver(row.text("status"), row.text("sender_host"), port == null ? null : port.intValue(),
                    row.text("slot_name"), row.decimal("heard"), row.text("received"));
        }
        for (SqlSession.Row row : sql.query("select datname from pg_database where datallowconn and not datistemplate order by datname", TIMEOUT)) {
            answer.databases.add(row.text("datname"));
        }
        optional(sql, HBA, answer, Map.of("rules", "hba", "errors", "hbaErrors"));
        optional(sql, SIZE, answer, Map.of("bytes", "dataBytes"));
        return answer;
    }

    private static Map<String, String> general(SqlSession sql) throws RemoteException {
        try {
            return new LinkedHashMap<>(sql.query(GENERAL.formatted(WAL_FILES), TIMEOUT).get(0).columns());
        } catch (RemoteException e) {
            if (e.kind() != RemoteException.Kind.REFUSED) {
                throw e;
            }
            return new LinkedHashMap<>(sql.query(GENERAL.formatted(NO_WAL_FILES), TIMEOUT).get(0).columns());
        }
    }

    /** What needs more rights, or may take too long on a huge server, is left out rather than failing the rest. */
    private static void optional(SqlSession sql, String query, Answer answer, Map<String, String> facts) throws RemoteException {
        try {
            List<SqlSession.Row> rows = sql.query(query, Duration.ofSeconds(3));
            facts.forEach((column, fact) -> {
                String text = rows.isEmpty() ? null : rows.get(0).text(column);
                if (text != null) {
                    answer.facts.put(fact, text);
                }
            });
        } catch (RemoteException e) {
            if (e.kind() != RemoteException.Kind.REFUSED && e.kind() != RemoteException.Kind.TIMEOUT) {
                throw e;
            }
        }
    }

    private static Long number(String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        int point = text.indexOf('.');
        return Long.valueOf(point < 0 ? text : text.substring(0, point));
    }
}
