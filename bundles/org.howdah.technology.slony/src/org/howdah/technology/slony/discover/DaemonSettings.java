package org.howdah.technology.slony.discover;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;
import org.howdah.remote.RemoteException;
import org.howdah.remote.Shell;
import org.howdah.remote.ShellWords;
import org.howdah.technology.NodeAccess;
import org.howdah.technology.SettingType;
import org.howdah.technology.slony.SlonySettings;
import org.howdah.technology.slony.cluster.Clusters;
import org.howdah.technology.slony.interchange.Drawing;
import org.howdah.technology.slony.state.DatabaseState.Daemon;
import org.howdah.technology.slony.state.SlonyState;

/** Takes from the configuration of daemons that Howdah set up what stood in a topology once. How somebody else's run is not known. */
final class DaemonSettings {

    private DaemonSettings() {
    }

    static void draw(Topology drawn, SlonyState state, String cluster, NodeAccess access, Cancellation cancellation) {
        boolean[] common = { false };
        state.cluster(cluster).forEach((end, node) -> state.database(end).flatMap(database -> database.daemon(cluster, node.id())).filter(daemon -> !daemon.folder().isEmpty()).ifPresent(daemon -> {
            Map<String, String> read = read(drawn, end, daemon, access, cancellation);
            if (!common[0] && !read.isEmpty()) {
                drawn.getSets().stream().filter(set -> cluster.equals(Clusters.name(drawn, set))).findFirst().ifPresent(set -> settings(set, read));
                common[0] = true;
            }
            String archive = read.getOrDefault("archive_dir", "");
            if (!archive.isEmpty()) {
                drawn.getLinks().stream().filter(link -> end.equals(link.getTo())).findFirst().ifPresent(link -> archive(link, archive));
            }
        }));
    }

    private static void archive(Link link, String folder) {
        Drawing.put(link.getSettings(), SlonySettings.ARCHIVE.key(), folder);
    }

    private static void settings(ReplicationSet set, Map<String, String> read) {
        duration(set, SlonySettings.SYNC_INTERVAL, read.get("sync_interval"));
        duration(set, SlonySettings.SYNC_TIMEOUT, read.get("sync_interval_timeout"));
        number(set, SlonySettings.GROUP_SIZE, read.get("sync_group_maxsize"));
        number(set, SlonySettings.LOG_LEVEL, read.get("log_level"));
    }

    private static void duration(ReplicationSet set, SettingType type, String millis) {
        if (millis != null && millis.matches("\\d{1,9}") && Long.parseLong(millis) != SettingType.millis(type.defaultValue()).orElse(-1L)) {
            Drawing.put(set.getSettings(), type.key(), millis + " ms");
        }
    }

    private static void number(ReplicationSet set, SettingType type, String value) {
        if (value != null && value.matches("\\d{1,9}") && !value.equals(type.defaultValue())) {
            Drawing.put(set.getSettings(), type.key(), value);
        }
    }

    private static Map<String, String> read(Topology drawn, String end, Daemon daemon, NodeAccess access, Cancellation cancellation) {
        Map<String, String> read = new LinkedHashMap<>();
        Optional<Host> host = Topologies.serverOf(drawn, end).flatMap(server -> Topologies.hostOf(drawn, server));
        if (host.isEmpty()) {
            return read;
        }
        try {
            Shell.Result result = access.shell(host.get(), "").run(
                    Shell.Command.of(ShellWords.join("head", "-c", "20000", daemon.folder() + "/slon.conf"), Duration.ofSeconds(10), "read how a daemon is set up"), line -> {
                    }, cancellation);
            result.output().lines().filter(line -> line.matches("[a-z_]+ *=.*")).forEach(line -> {
                String value = line.substring(line.indexOf('=') + 1).strip();
                boolean quoted = value.length() > 1 && value.startsWith("'") && value.endsWith("'");
                read.put(line.substring(0, line.indexOf('=')).strip(), quoted ? value.substring(1, value.length() - 1).replace("\\'", "'").replace("\\\\", "\\") : value);
            });
        } catch (RemoteException unreadable) {
            // Then the settings are the usual ones, and a plan says where they are not.
        }
        return read;
    }
}
