package org.howdah.technology.logshipping;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.howdah.remote.ShellWords;
import org.howdah.technology.Action;
import org.howdah.technology.Probe;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;
import org.howdah.technology.postgresql.ClusterSteps;
import org.howdah.technology.postgresql.Instance;
import org.howdah.technology.postgresql.PostgresSteps;
import org.howdah.technology.postgresql.Scripts;

/** The steps that only log shipping has. */
final class ShippingSteps {

    private static final Duration SHORT = Duration.ofSeconds(60);
    private static final Duration LONG = Duration.ofHours(48);
    /** Settings of a standby that are read again without a restart. */
    private static final Set<String> RELOAD = Set.of("restore_command", "archive_cleanup_command", "recovery_min_apply_delay", "wal_retrieve_retry_interval",
            "recovery_target_timeline", "primary_conninfo", "primary_slot_name");

    private ShippingSteps() {
    }

    static String directoryStep(Shipment shipment) {
        return shipment.id() + ".directory";
    }

    static Step directory(Shipment shipment, Collection<String> dependsOn) {
        String directory = ShellWords.quote(shipment.directory());
        Probe there = Probe.shell(shipment.standby().host(), "", "[ -d " + directory + " ] && [ -w " + directory + " ]");
        return new Step(directoryStep(shipment), "Make the directory " + shipment.directory(),
                "WAL files wait here until the standby has replayed them; the directory belongs to this link alone.", shipment.standby().host(), "", shipment.id(),
                Action.shell("set -eu\numask 077\nmkdir -p " + directory + "\n", SHORT), there, there, Action.shell("rm -rf -- " + directory + "\n", SHORT), Risk.SAFE,
                List.copyOf(dependsOn));
    }

    static String sendersStep(Shipment shipment) {
        return shipment.primary().id() + ".senders";
    }

    /** Shared by all links that the primary serves. */
    static Step senders(Shipment shipment) {
        String senders = ShellWords.quote(shipment.senders());
        Probe there = Probe.shell(shipment.primary().host(), "", "[ -d " + senders + " ]");
        return new Step(sendersStep(shipment), "Make the folder " + shipment.senders(),
                "It holds one script for each standby that " + shipment.primary().id() + " serves, beside the data directory, where no copy takes it along.",
                shipment.primary().host(), "", shipment.primary().id(), Action.shell("set -eu\numask 077\nmkdir -p " + senders + "\n", SHORT), there, there,
                Action.shell("rmdir -- " + senders + " 2> /dev/null || :\n", SHORT), Risk.SAFE, List.of());
    }

    static String scriptStep(Shipment shipment, Instance server, String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.sh$", "");
        return path.equals(shipment.dispatcher()) ? server.id() + ".archive-script" : shipment.id() + ".script-" + (path.equals(shipment.sender()) ? "send" : name);
    }

    static Step script(Shipment shipment, Instance server, String path, String content, Collection<String> dependsOn) {
        Probe same = Probe.shell(server.host(), "", "[ -f " + ShellWords.quote(path) + " ] && " + ScriptFiles.same(path, content));
        return new Step(scriptStep(shipment, server, path), "Write the script " + path,
                path.equals(shipment.receiver()) ? "It puts a file in its place only when it is whole, and never over another one."
                        : path.equals(shipment.restorer()) ? "It ends with 0 or 1 only: any greater exit code would shut the standby down."
                                : path.equals(shipment.sender()) ? "It turns every failure of ssh into a plain 1: with 255 the archiver would die without counting it."
                                        : "One primary may serve several standbys: it keeps a WAL file until each of them has it.",
                server.host(), "", shipment.id(), Action.file(path, content, 0700), same, same, Action.shell("rm -f -- " + ShellWords.quote(path) + "\n", SHORT),
                Risk.SAFE, List.copyOf(dependsOn));
    }

    static String reachStep(Shipment shipment) {
        return shipment.id() + ".reach";
    }

    /** Tries the way that each file will take. */
    static Step reach(Shipment shipment, Collection<String> dependsOn) {
        String remote = "[ -x " + ShellWords.quote(shipment.receiver()) + " ] && [ -w " + ShellWords.quote(shipment.directory()) + " ]";
        String script = shipment.ssh() + " " + ShellWords.quote(remote) + " < /dev/null";
        return new Step(reachStep(shipment), "Log in from " + shipment.primary().host() + " to " + shipment.standby().host() + " as " + shipment.user(),
                "Key, host key and directory are tried before the archiver depends on them.", shipment.primary().host(), "", shipment.id(),
                Action.shell(script + "\n", SHORT), null, Probe.shell(shipment.primary().host(), "", script + " || exit 1\n"), null, Risk.READ,
                List.copyOf(dependsOn));
    }

    /** Proves that a file arrives: switches to a new WAL file and waits for the old one to be sent. */
    static Step firstFile(Shipment shipment, Collection<String> dependsOn) {
        Instance primary = shipment.primary();
        String psql = Scripts.psql(primary, "postgres");
        // A switch does nothing where no record was written since the last one, so write one first.
        String script = Scripts.start(primary) + "w=$(" + psql + " -c \"select pg_walfile_name(pg_create_restore_point('howdah'))\" -c 'select pg_switch_wal()' | head -1)\n"
                + "n=0\nuntil [ \"$(" + psql + " -c \"select coalesce(last_archived_wal, '') >= '$w' from pg_stat_archiver\")\" = t ]; do\n"
                + "  n=$((n + 1)); [ $n -lt 600 ] || { echo \"$w was not archived within 60 s\" >&2; " + psql
                + " -c 'select last_failed_wal from pg_stat_archiver' >&2; exit 1; }\n  sleep 0.1\ndone\necho \"$w has arrived\"\n";
        Probe arrived = Probe.sql(primary.host(), primary.id(), "postgres",
                "select last_archived_time is not null and (last_failed_time is null or last_archived_time > last_failed_time) from pg_stat_archiver");
        return new Step(shipment.id() + ".first-file", "Send a first WAL file from " + primary.id(),
                "The standby's copy can be completed only by WAL that arrives; better to know now.", primary.host(), "", shipment.id(),
                Action.shell(script, Duration.ofSeconds(90)), null, arrived, null, Risk.SAFE, List.copyOf(dependsOn));
    }

    /** Copies the cluster the way its WAL goes: from the primary, over SSH. The servers need no connection to each other. */
    static Step baseBackup(Shipment shipment, Collection<String> dependsOn) {
        Instance standby = shipment.standby();
        Instance primary = shipment.primary();
        String data = ShellWords.quote(standby.data());
        String partial = ShellWords.quote(standby.data() + ".howdah-partial");
        String receive = "set -eu; umask 077; [ ! -e " + data + " ] || rmdir " + data + " || { echo " + ShellWords.quote(standby.data() + " is not empty; it is left as it is.")
                + " >&2; exit 1; }; rm -rf -- " + partial + "; mkdir -p " + ShellWords.quote(standby.parent()) + " " + ShellWords.quote(standby.home()) + " " + partial
                + "; tar -xf - -C " + partial;
        String finish = "set -eu; umask 077; [ -f " + partial + "/backup_label ] && [ -f " + partial + "/global/pg_control ] && [ -f " + partial
                + "/backup_manifest ] || { echo " + ShellWords.quote("The copy is not whole.") + " >&2; exit 1; }; rm -f " + partial + "/standby.signal " + partial
                + "/recovery.signal; chmod 700 " + partial + "; printf '%s\\n' " + ShellWords.quote(primary.state().systemIdentifier()) + " > "
                + ShellWords.quote(standby.home() + "/made") + "; mv -T -- " + partial + " " + data;
        String script = Scripts.start(primary) + "t=$(mktemp -d)\ntrap 'rm -rf \"$t\"' EXIT\n"
                + "{ rc=0; pg_basebackup -h " + ShellWords.quote(primary.socket()) + " -p " + primary.port()
                + " -w -D - -Ft -X none -c fast || rc=$?; echo $rc > \"$t/rc\"; } | " + shipment.ssh() + " " + ShellWords.quote(receive) + "\n"
                + "[ \"$(cat \"$t/rc\")\" = 0 ] || { echo 'pg_basebackup failed' >&2; exit 1; }\n" + shipment.ssh() + " " + ShellWords.quote(finish) + " < /dev/null\n";
        Probe there = Probe.shell(standby.host(), "", Scripts.start(standby) + "[ -f " + data + "/PG_VERSION ] && [ ! -e " + partial + " ] || exit 1\n"
                + "[ \"$(pg_controldata " + data + " | sed -n 's/^Database system identifier: *//p')\" = " + ShellWords.quote(primary.state().systemIdentifier()) + " ]\n");
        // Run on the primary; what it made lies on the other side.
        String back = Scripts.start(primary) + shipment.ssh() + " " + ShellWords.quote("set -eu; " + "rm -rf -- " + partial + "; if [ -e "
                + ShellWords.quote(standby.home() + "/made") + " ]; then rm -rf -- " + data + "; fi; rm -f " + ShellWords.quote(standby.home() + "/made")) + " < /dev/null\n";
        return new Step(shipment.id() + ".base-backup", "Copy " + primary.id() + " to " + standby.data() + " on " + standby.host(),
                "A standby begins as a byte-for-byte copy of the running primary, and becomes whole by replaying the WAL written meanwhile.", primary.host(), "",
                standby.id(), Action.shell(script, LONG), there, there, Action.shell(back, LONG), Risk.SAFE, List.copyOf(dependsOn));
    }

    /** Settings in the units of pg_settings: what is the standby's own, over what the copy brought along from the primary. */
    static Map<String, String> standbySettings(Shipment shipment) {
        Instance standby = shipment.standby();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("port", Integer.toString(standby.port()));
        settings.put("listen_addresses", standby.address());
        if (!standby.socket().isEmpty()) {
            settings.put("unix_socket_directories", standby.socket());
        }
        settings.put("cluster_name", standby.id());
        settings.put("primary_conninfo", "");
        settings.put("primary_slot_name", "");
        settings.put("archive_mode", "off");
        settings.put("hot_standby", "on");
        settings.put("restore_command", shipment.restoreCommand());
        settings.put("archive_cleanup_command", shipment.cleanUpCommand());
        settings.put("recovery_target_timeline", "latest");
        settings.put("recovery_min_apply_delay", Long.toString(shipment.settings().applyDelayMillis()));
        settings.put("wal_retrieve_retry_interval", Long.toString(shipment.settings().retryMillis()));
        return settings;
    }

    /** Its inverse is that of what came before: a copy is deleted, what was aside comes back. */
    static Step configure(Shipment shipment, Collection<String> dependsOn) {
        return ClusterSteps.configure(shipment.id() + ".configure", shipment.standby(), standbySettings(shipment), ClusterSteps.nothing(), dependsOn);
    }

    /** Brings a running standby to its wished settings, by a reload where that is enough. */
    static List<Step> adjust(Shipment shipment, Map<String, String> differing, List<String> before) {
        Instance standby = shipment.standby();
        List<Step> steps = new ArrayList<>();
        if (RELOAD.containsAll(differing.keySet()) && (standby.major() >= 14 || !differing.containsKey("restore_command"))) {
            steps.add(PostgresSteps.set(shipment.id() + ".settings", standby, differing, "Set " + String.join(", ", differing.keySet()) + " on " + standby.id(),
                    "The link's settings have changed; the standby reads them again without a restart.", before));
        } else {
            Step configure = configure(shipment, before);
            steps.add(configure);
            String restart = Scripts.start(standby) + ClusterSteps.restart(standby);
            Probe read = Probe.sql(standby.host(), standby.id(), "postgres",
                    "select not exists (select from pg_settings where name = any(" + array(differing.keySet()) + ") and pending_restart) and "
                            + "pg_postmaster_start_time() > (pg_stat_file('postgresql.auto.conf')).modification - interval '1 s'");
            steps.add(new Step(shipment.id() + ".restart", "Restart " + standby.id(), "Some of the changed settings are read only when a server starts.",
                    standby.host(), "", standby.id(), Action.shell(restart, Duration.ofMinutes(15)), read, read, null, Risk.RESTART, List.of(configure.id())));
        }
        return steps;
    }

    private static String array(Collection<String> names) {
        return "array[" + String.join(", ", names.stream().map(org.howdah.remote.SqlNames::literal).toList()) + "]";
    }

    static Step replaying(Shipment shipment, Collection<String> dependsOn) {
        Instance standby = shipment.standby();
        Probe replays = Probe.sql(standby.host(), standby.id(), "postgres", "select pg_is_in_recovery() and pg_last_wal_replay_lsn() is not null");
        return new Step(shipment.id() + ".replaying", "Wait until " + standby.id() + " replays WAL and answers queries",
                "It is a standby only when it has replayed all that was written during the copy.", standby.host(), "", shipment.id(),
                Action.await("the standby is consistent and in recovery", replays, Duration.ofMinutes(30)), replays, replays, null, Risk.READ,
                List.copyOf(dependsOn));
    }
}
