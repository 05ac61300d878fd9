package org.howdah.technology.logshipping;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;
import org.howdah.remote.RemoteException;
import org.howdah.remote.Shell;
import org.howdah.remote.ShellWords;
import org.howdah.technology.LinkObserver;
import org.howdah.technology.LinkState;
import org.howdah.technology.LinkState.Presence;
import org.howdah.technology.NodeAccess;
import org.howdah.technology.Observation;
import org.howdah.technology.ServerState;
import org.howdah.technology.State;
import org.howdah.technology.postgresql.Lsn;

/** Reads how WAL files travel: what the archiver says, what lies in the directory on the standby, what has been replayed. */
final class LogShippingObserver implements LinkObserver {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    /** Links asked at the same time; each takes two shell commands that mostly wait. */
    private static final int PARALLEL = 16;

    @Override
    public List<LinkState> observe(Topology desired, Map<String, ServerState> servers, NodeAccess access, Cancellation cancellation) {
        Observation observation = new Observation(Instant.now(), servers, Map.of());
        List<Future<LinkState>> pending = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(PARALLEL, Thread.ofPlatform().daemon().name("log shipping ", 0).factory())) {
            for (Shipment shipment : Shipment.all(desired, observation)) {
                pending.add(pool.submit(() -> observe(desired, shipment, access, cancellation)));
            }
            List<LinkState> states = new ArrayList<>();
            for (Future<LinkState> state : pending) {
                states.add(state.get());
            }
            states.addAll(Unexpected.of(desired, observation));
            return states;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static LinkState observe(Topology desired, Shipment shipment, NodeAccess access, Cancellation cancellation) {
        Map<String, String> details = new LinkedHashMap<>();
        details.putAll(read(desired, shipment.standby().host(), standbyScript(shipment), access, cancellation, "directory."));
        details.putAll(read(desired, shipment.primary().host(), primaryScript(shipment), access, cancellation, "sender."));
        ServerState primary = shipment.primary().state();
        for (String fact : List.of("archived_wal", "archived_age", "archive_failed", "archive_failed_wal", "archive_failed_age", "current_wal")) {
            Optional.ofNullable(primary.facts().get(fact)).ifPresent(value -> details.put(fact, value));
        }
        Presence presence = presence(shipment);
        Long bytes = presence == Presence.PRESENT ? lagBytes(shipment) : null;
        Double seconds = lagSeconds(shipment, bytes);
        State state = presence == Presence.PRESENT ? Health.of(shipment, details, bytes, seconds) : presence == Presence.MISSING ? State.CRITICAL : State.UNKNOWN;
        Map<String, String> facts = new HashMap<>();
        facts.put("directory", shipment.directory());
        facts.put("archiveCommand", shipment.primary().setting("archive_command"));
        facts.put("restoreCommand", shipment.standby().setting("restore_command"));
        if (details.containsKey("directory.kept")) {
            facts.put("kept", LogShippingOperations.keptCopy(shipment));
        }
        // Whether the files on both sides are the wished ones: a changed script is a changed link.
        facts.put("scripts", details.getOrDefault("directory.scripts", "?") + " " + details.getOrDefault("sender.scripts", "?"));
        return new LinkState(shipment.id(), LogShippingTechnology.ID, shipment.link().getFrom(), shipment.link().getTo(), presence, state, bytes, seconds,
                facts, details);
    }

    /** A link is there when its standby replays what this link's directory brings; whether that goes well is another question. */
    static Presence presence(Shipment shipment) {
        ServerState standby = shipment.standby().state();
        ServerState primary = shipment.primary().state();
        return switch (standby.presence()) {
        case UNKNOWN, NOT_ACCEPTING -> Presence.UNKNOWN;
        case NO_SOFTWARE, ABSENT, FOREIGN -> Presence.MISSING;
        case STOPPED, RUNNING -> {
            boolean other = !primary.systemIdentifier().isEmpty() && !primary.systemIdentifier().equals(standby.systemIdentifier());
            boolean ours = shipment.standby().setting("restore_command").equals(shipment.restoreCommand());
            yield !other && ours && standby.role() != ServerState.Role.PRIMARY ? Presence.PRESENT : Presence.MISSING;
        }
        };
    }

    /** From what the primary has written to what the standby has replayed. The standby alone cannot know it. */
    private static Long lagBytes(Shipment shipment) {
        Long difference = Lsn.difference(shipment.primary().state().lsn(), shipment.standby().state().lsn());
        // Replay stands at the end of a switched segment, a few bytes past what the primary says: that is none.
        return difference == null ? null : Long.valueOf(Math.max(0, difference));
    }

    /**
     * Age of the last transaction replayed; on a standby that lacks nothing it is 0 however long nobody wrote. Where only the
     * primary's unfinished file is missing, it is at most archive_timeout: with a transaction in it, the file would have been
     * sent by then. Without one it stays, although a checkpoint wrote into it, and an idle primary must not look late.
     */
    private static Double lagSeconds(Shipment shipment, Long bytes) {
        return bytes == null ? null : lagSeconds(bytes, shipment.standby().fact("replay_age"),
                Lsn.bytes(shipment.primary().state().lsn()).orElse(0L) % Health.segmentSize(shipment), shipment.primary().setting("archive_timeout"));
    }

    /** @param current bytes in the primary's unfinished file */
    static Double lagSeconds(long bytes, String age, long current, String timeout) {
        if (bytes == 0 || age.isEmpty()) {
            return bytes == 0 ? Double.valueOf(0) : null;
        }
        boolean limited = bytes <= current && timeout.matches("[1-9]\\d{0,8}");
        return limited ? Double.valueOf(Math.min(Double.parseDouble(age), Integer.parseInt(timeout))) : Double.valueOf(age);
    }

    private static String standbyScript(Shipment shipment) {
        return "d=" + ShellWords.quote(shipment.directory()) + " p=" + ShellWords.quote(shipment.standby().data() + "/postmaster.pid") + """

                say() { printf '%s\\t%s\\n' "$1" "$2"; }
                if [ -d "$d" ]; then
                  say exists 1
                  say files "$(ls "$d" | grep -Ec '^[0-9A-F]{24}$')"
                  say oldest "$(ls "$d" | grep -E '^[0-9A-F]{24}$' | head -1)"
                  say newest "$(ls "$d" | grep -E '^[0-9A-F]{24}$' | tail -1)"
                  # The recovery process says in its title which file it replays or waits for: no other source is as true.
                  t=$(ps -o args= --ppid "$(sed -n 1p "$p" 2>/dev/null || echo 0)" 2>/dev/null \\
                    | sed -n 's/.*startup *\\(waiting for\\|recovering\\) \\([0-9A-F]\\{24\\}\\).*/\\1 \\2/p' | head -1)
                  say replay "$t"
                  w=${t##* } n=$(ls "$d" | grep -E '^[0-9A-F]{24}$' | tail -1)
                  case $t in
                  waiting*) if [ ! -f "$d/$w" ] && [ "$(printf '%.8s' "$n")" = "$(printf '%.8s' "$w")" ] \\
                      && [ "$(printf '%s\\n%s\\n' "$w" "$n" | sort | tail -1)" = "$n" ] && [ "$n" != "$w" ]; then say gap "$w"; fi;;
                  esac
                  say free "$(( $(df -Pk "$d" | awk 'NR==2 {print $4}') * 1024 ))"
                fi
                """ + "[ -e " + ShellWords.quote(LogShippingOperations.keptCopy(shipment)) + "/standby.signal ] && say kept 1\n"
                + ScriptFiles.check(ScriptFiles.ofStandby(shipment));
    }

    /** Asks the way to the standby too: most failures of log shipping are an SSH key, a host key or a directory. */
    private static String primaryScript(Shipment shipment) {
        return "say() { printf '%s\\t%s\\n' \"$1\" \"$2\"; }\n"
                + "m=$(" + shipment.ssh() + " true < /dev/null 2>&1); say ssh \"$? $(printf '%s' \"$m\" | tail -1)\"\n"
                + (shipment.primary().data().isEmpty() ? "" : "say ready \"$(ls " + ShellWords.quote(shipment.primary().data() + "/pg_wal/archive_status")
                        + " 2>/dev/null | grep -c '\\.ready$')\"\n")
                + ScriptFiles.check(ScriptFiles.ofPrimary(shipment));
    }

    private static Map<String, String> read(Topology desired, String host, String script, NodeAccess access, Cancellation cancellation, String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        try {
            Shell shell = access.shell(Topologies.host(desired, host).orElseThrow(), "");
            Shell.Result result = shell.run(Shell.Command.of(ShellWords.join("sh", "-c", "LC_ALL=C; export LC_ALL\n" + script + "exit 0\n"), TIMEOUT,
                    "read the state of log shipping"), line -> {
                    }, cancellation);
            result.output().lines().forEach(line -> {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    found.put(prefix + line.substring(0, tab), line.substring(tab + 1));
                }
            });
        } catch (RemoteException e) {
            found.put(prefix + "problem", e.getMessage());
        }
        return found;
    }
}
