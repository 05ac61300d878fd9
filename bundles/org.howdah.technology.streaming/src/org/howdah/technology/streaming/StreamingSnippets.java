package org.howdah.technology.streaming;

import java.util.ArrayList;
import java.util.List;

import org.howdah.model.Subjects;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.remote.ShellWords;
import org.howdah.remote.SqlNames;
import org.howdah.technology.Snippet;
import org.howdah.technology.Snippets;
import org.howdah.technology.postgresql.PostgresSnippets;

/** What one looks at on the two ends of a stream. A standby that hands on is both. */
final class StreamingSnippets implements Snippets {

    private static final String POSITION = "CASE WHEN pg_is_in_recovery() THEN pg_last_wal_receive_lsn() ELSE pg_current_wal_lsn() END";

    @Override
    public List<Snippet> of(Topology desired, Server server) {
        List<Link> links = desired.getLinks().stream().filter(link -> StreamingTechnology.ID.equals(link.getTechnology())).toList();
        List<Link> out = links.stream().filter(link -> Topologies.serverId(link.getFrom()).equals(server.getId())).toList();
        List<Link> in = links.stream().filter(link -> Topologies.serverId(link.getTo()).equals(server.getId())).toList();
        List<Snippet> snippets = new ArrayList<>();
        if (!out.isEmpty()) {
            provider(snippets, out, Subjects.of(server));
        }
        in.forEach(link -> standby(snippets, desired, link, server));
        if (!out.isEmpty() || !in.isEmpty()) {
            snippets.add(Snippet.shell("streaming.processes", "Senders, receiver and replay as processes",
                    "What the WAL processes say of themselves: whom they send to, what is replayed.",
                    "ps -eo pid,etime,args | grep -E 'postgres.*([w]al ?sender|[w]al ?receiver|[s]tartup|[a]rchiver)' || echo 'There is none.'", Subjects.of(server)));
        }
        return snippets;
    }

    private static void provider(List<Snippet> snippets, List<Link> out, String subject) {
        String names = out.stream().map(link -> SqlNames.literal(Settings.of(link).application()).strip()).distinct().reduce((a, b) -> a + ", " + b).orElseThrow();
        String slots = out.stream().map(link -> SqlNames.literal(Settings.of(link).slot()).strip()).distinct().reduce((a, b) -> a + ", " + b).orElseThrow();
        snippets.add(Snippet.sql("streaming.lag", "Replication lag of each standby",
                "How far each standby is behind in bytes and in time; one that is not in the list is not connected.", """
                        SELECT e.name AS standby, coalesce(r.state, 'not connected') AS state, r.sync_state, r.client_addr,
                        pg_size_pretty(pg_wal_lsn_diff(%1$s, r.replay_lsn)) AS behind, r.write_lag, r.flush_lag, r.replay_lag,
                        (now() - r.reply_time)::interval(0) AS last_reply
                        FROM (SELECT unnest(ARRAY[%2$s]) AS name UNION SELECT application_name FROM pg_stat_replication) e
                        LEFT JOIN pg_stat_replication r ON r.application_name = e.name ORDER BY 1""".formatted(POSITION, names), subject));
        snippets.add(Snippet.sql("streaming.slots", "Replication slots",
                "What each slot keeps for its standby; an inactive one fills the disk, and 'missing' is a slot of the topology that is not there.", """
                        SELECT e.name AS slot, CASE WHEN s.slot_name IS NULL THEN 'missing' WHEN s.active THEN 'active' ELSE 'inactive' END AS state,
                        s.slot_type, to_jsonb(s) ->> 'wal_status' AS wal_status, s.restart_lsn,
                        pg_size_pretty(pg_wal_lsn_diff(%1$s, s.restart_lsn)) AS keeps, s.xmin, s.catalog_xmin
                        FROM (SELECT unnest(ARRAY[%2$s]) AS name UNION SELECT slot_name FROM pg_replication_slots) e
                        LEFT JOIN pg_replication_slots s ON s.slot_name = e.name ORDER BY 1""".formatted(POSITION, slots), subject));
        snippets.add(Snippet.sql("streaming.sync", "Who commits wait for",
                "The synchronous standbys that are wished and how each connected one counts; a wished one that is missing stops every commit.", """
                        SELECT current_setting('synchronous_standby_names') AS wished, current_setting('synchronous_commit') AS waits_for,
                        r.application_name AS standby, r.sync_state, r.sync_priority,
                        (SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep') AS commits_waiting
                        FROM (SELECT 1) one LEFT JOIN pg_stat_replication r ON true ORDER BY r.sync_priority, 3""", subject));
    }

    private static void standby(List<Snippet> snippets, Topology desired, Link link, Server server) {
        String subject = Subjects.of(server);
        snippets.add(Snippet.sql("streaming.replay", "Where replay is",
                "What was received and replayed, the age of the last replayed commit, and whether replay is paused. The age grows on an idle primary too.", """
                        SELECT CASE WHEN pg_is_in_recovery() THEN 'standby' ELSE 'PRIMARY' END AS role, pg_last_wal_receive_lsn() AS received,
                        pg_last_wal_replay_lsn() AS replayed, pg_size_pretty(pg_wal_lsn_diff(pg_last_wal_receive_lsn(), pg_last_wal_replay_lsn())) AS to_replay,
                        (now() - pg_last_xact_replay_timestamp())::interval(0) AS last_commit_ago,
                        CASE WHEN pg_is_in_recovery() THEN pg_is_wal_replay_paused() END AS paused""", subject));
        snippets.add(Snippet.sql("streaming.receiver", "WAL receiver", "Whom this standby receives from and when it last heard of it; no row means no stream.", """
                        SELECT status, to_jsonb(r) ->> 'sender_host' AS sender, to_jsonb(r) ->> 'sender_port' AS port, slot_name,
                        coalesce(to_jsonb(r) ->> 'flushed_lsn', to_jsonb(r) ->> 'received_lsn') AS received, received_tli AS timeline,
                        (now() - last_msg_receipt_time)::interval(3) AS last_heard FROM pg_stat_wal_receiver r""", subject));
        snippets.add(Snippet.sql("streaming.conflicts", "Conflicts with queries", "How many queries were cancelled because replay needed what they read, by reason.", """
                        SELECT datname, confl_tablespace, confl_lock, confl_snapshot, confl_bufferpin, confl_deadlock
                        FROM pg_stat_database_conflicts WHERE datname IS NOT NULL ORDER BY datname""", subject));
        snippets.add(Snippet.sql("streaming.standby-settings", "Settings of the standby", "What decides where it follows, how long it waits for queries, and how it holds back.", """
                        SELECT name, setting, unit, source FROM pg_settings WHERE name IN ('primary_slot_name', 'hot_standby', 'hot_standby_feedback',
                        'max_standby_streaming_delay', 'max_standby_archive_delay', 'recovery_min_apply_delay', 'recovery_target_timeline',
                        'wal_receiver_status_interval', 'wal_receiver_timeout', 'wal_retrieve_retry_interval') ORDER BY name""", subject));
        Topologies.serverOf(desired, link.getFrom()).ifPresent(provider -> snippets.add(Snippet.shell("streaming.way", "Can it reach " + shown(provider.getId()) + "?",
                "Whether this host reaches the port that the standby streams from.", PostgresSnippets.program(server, "pg_isready") + " -t 5 -h "
                        + ShellWords.quote(Settings.of(link).address().isEmpty() ? Topologies.hostOf(desired, provider).map(Topologies::address).orElse(provider.getHost()) : Settings.of(link).address())
                        + " -p " + provider.getPort(), subject)));
        snippets.add(Snippet.sql("streaming.pause", "Pause replay", "What arrives is kept and not replayed until it is resumed: lag grows.", "SELECT pg_wal_replay_pause()", subject).changing());
        snippets.add(Snippet.sql("streaming.resume", "Resume replay", "Replay goes on where it was paused.", "SELECT pg_wal_replay_resume()", subject).changing());
    }

    private static String shown(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }
}
