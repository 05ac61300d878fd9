package org.howdah.technology.logshipping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.howdah.model.Subjects;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.remote.ShellWords;
import org.howdah.technology.Observation;
import org.howdah.technology.Snippet;
import org.howdah.technology.Snippets;
import org.howdah.technology.postgresql.PostgresSnippets;

/** What one looks at on the two ends of log shipping: what leaves, what has arrived, what is missing. */
final class LogShippingSnippets implements Snippets {

    @Override
    public List<Snippet> of(Topology desired, Server server) {
        List<Snippet> snippets = new ArrayList<>();
        boolean archives = false;
        for (Shipment shipment : Shipment.all(desired, new Observation(Instant.EPOCH, Map.of(), Map.of()))) {
            if (shipment.primary().id().equals(server.getId())) {
                if (!archives) {
                    primary(snippets, server);
                    archives = true;
                }
                snippets.add(Snippet.shell("logshipping.way", "Can it reach " + shown(shipment.standby().host()) + "?",
                        "Whether the archiver's way to the standby's host works: key, host key, address. It says ok or why not.",
                        shipment.ssh() + " true </dev/null && echo ok", Subjects.of(server)));
            } else if (shipment.standby().id().equals(server.getId())) {
                standby(snippets, shipment, server);
            }
        }
        return snippets;
    }

    private static void primary(List<Snippet> snippets, Server server) {
        String subject = Subjects.of(server);
        snippets.add(Snippet.sql("logshipping.archiver", "Archiver", "What was sent last and what failed last: a failure newer than the last success means that nothing leaves.", """
                SELECT archived_count AS sent, last_archived_wal AS last_sent, (now() - last_archived_time)::interval(0) AS ago, failed_count AS failed,
                last_failed_wal AS last_failure, (now() - last_failed_time)::interval(0) AS failure_ago,
                CASE WHEN NOT pg_is_in_recovery() THEN pg_walfile_name(pg_current_wal_lsn()) END AS being_written,
                coalesce(last_failed_time > last_archived_time, last_failed_time IS NOT NULL) AS failing FROM pg_stat_archiver""", subject));
        snippets.add(Snippet.sql("logshipping.archive-settings", "Archive settings", "Whether and how finished WAL files leave.", """
                SELECT name, setting, unit, source, pending_restart FROM pg_settings
                WHERE name IN ('archive_mode', 'archive_command', 'archive_timeout', 'wal_level', 'wal_segment_size') ORDER BY name""", subject));
        snippets.add(Snippet.shell("logshipping.ready", "Files that wait to be sent", "How many finished WAL files wait, and the oldest of them; 0 is good.",
                "(d=" + PostgresSnippets.data(server) + "/pg_wal/archive_status; ls \"$d\" | grep -c 'ready$'; ls -ltr \"$d\" | grep 'ready$' | head -n 5; true)", subject));
        snippets.add(Snippet.sql("logshipping.switch", "Send the file that is being written",
                "Ends the current WAL file, so that it is sent now and not when it is full.", "SELECT pg_walfile_name(pg_switch_wal()) AS sent", subject).changing());
    }

    private static void standby(List<Snippet> snippets, Shipment shipment, Server server) {
        String subject = Subjects.of(server);
        boolean known = !shipment.settings().archiveDirectory().isEmpty() || !shipment.standby().data().isEmpty();
        snippets.add(Snippet.sql("logshipping.replay", "Where replay is", "What was replayed, the age of the last replayed commit, and whether replay is paused.", """
                SELECT CASE WHEN pg_is_in_recovery() THEN 'standby' ELSE 'PRIMARY' END AS role, pg_last_wal_replay_lsn() AS replayed,
                pg_last_xact_replay_timestamp()::timestamp(0) AS last_commit, (now() - pg_last_xact_replay_timestamp())::interval(0) AS ago,
                CASE WHEN pg_is_in_recovery() THEN pg_is_wal_replay_paused() END AS paused,
                current_setting('recovery_min_apply_delay') AS held_back""", subject));
        if (known) {
            String directory = "(d=" + ShellWords.quote(shipment.directory()) + "; ";
            snippets.add(Snippet.shell("logshipping.archive", "Newest files in the archive folder", "What has arrived: how many WAL files, the ten newest, and the space that is left.",
                    directory + "ls \"$d\" | grep -Ec '^[0-9A-F]{24}$'; ls -lt \"$d\" | head -n 11; df -h \"$d\")", subject));
            snippets.add(Snippet.shell("logshipping.missing", "Missing WAL files", "Gaps between the files that have arrived: replay stops at the first. It says none or names them.",
                    directory + missing(), subject));
        }
        snippets.add(Snippet.shell("logshipping.waiting", "What replay waits for", "The file that the recovery process replays or waits for, as it says itself.",
                "ps -eo pid,etime,args | grep -E 'postgres.*[s]tartup' || echo 'No server on this host is in recovery.'", subject));
        snippets.add(Snippet.shell("logshipping.restore-log", "What the log says of restoring", "The newest 30 lines of the log about WAL files that were restored or could not be.",
                "(d=" + PostgresSnippets.data(server) + "; f=$(sed -n 's/^[a-z]* //p' \"$d/current_logfiles\" 2>/dev/null | head -n 1); case $f in /*) ;; ?*) f=$d/$f;; "
                        + "*) f=$(readlink \"/proc/$(head -n 1 \"$d/postmaster.pid\")/fd/2\");; esac; grep -E 'restored log file|restore_command|redo|invalid|archive' \"$f\" | tail -n 30)", subject));
        snippets.add(Snippet.sql("logshipping.restore-settings", "Restore settings", "Where it takes WAL files from, and how it holds back.", """
                SELECT name, setting, unit, source FROM pg_settings WHERE name IN ('restore_command', 'archive_cleanup_command', 'recovery_min_apply_delay',
                'wal_retrieve_retry_interval', 'max_standby_archive_delay') ORDER BY name""", subject));
    }

    /** Segment numbers count in two parts of eight hexadecimal digits, of which the second ends at FF for files of 16 MB. */
    private static String missing() {
        return "ls \"$d\" | grep -E '^[0-9A-F]{24}$' | sort | while read -r f; do n=$((0x${f#????????????????} + 256 * 0x$(echo \"$f\" | cut -c9-16))); "
                + "[ -n \"$last\" ] && [ \"${f%????????????????}\" = \"$line\" ] && [ $n -gt $((last + 1)) ] && echo \"$((n - last - 1)) missing before $f\"; "
                + "last=$n line=${f%????????????????}; done | grep . || echo none)";
    }

    private static String shown(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }
}
