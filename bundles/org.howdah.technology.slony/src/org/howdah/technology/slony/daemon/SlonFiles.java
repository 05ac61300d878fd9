package org.howdah.technology.slony.daemon;

import org.howdah.technology.slony.SlonySettings;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Clusters;
import org.howdah.technology.slony.cluster.Node;

/** The files of a slon. The same cluster always gives the same files, so that what was edited by hand is found. */
public final class SlonFiles {

    private SlonFiles() {
    }

    /** @param folder where its files lie */
    public static String configuration(Cluster cluster, Node node, String folder) {
        String archive = cluster.subscriptions().stream().filter(one -> one.receiver().equals(node)).map(one -> one.archive()).filter(path -> !path.isEmpty()).findFirst()
                .orElse("");
        return "# Made by Howdah from the settings of the cluster " + cluster.name() + "; change them there.\n"
                + "cluster_name=" + text(cluster.name()) + "\n"
                + "conn_info=" + text(Clusters.conninfo(node, cluster.setting(SlonySettings.ROLE), "")) + "\n"
                + "pid_file=" + text(folder + "/slon.pid") + "\n"
                + "log_level=" + cluster.setting(SlonySettings.LOG_LEVEL) + "\n"
                + "log_timestamp=on\n"
                + "sync_interval=" + cluster.millis(SlonySettings.SYNC_INTERVAL) + "\n"
                + "sync_interval_timeout=" + cluster.millis(SlonySettings.SYNC_TIMEOUT) + "\n"
                + "sync_group_maxsize=" + cluster.setting(SlonySettings.GROUP_SIZE) + "\n"
                + (archive.isEmpty() ? "" : "archive_dir=" + text(archive(archive, folder)) + "\n");
    }

    /** Where a daemon writes its archive: a path that is not absolute is one in its own folder. */
    public static String archive(String path, String folder) {
        return path.startsWith("/") ? path : folder + "/" + path;
    }

    private static String text(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /**
     * Keeps slon running: started again when it ends, whatever ended it. It ends itself where its folder is taken away or a pause is marked,
     * and never starts a second one beside one that runs: two would apply the same changes.
     */
    public static final String KEEPER = """
            #!/bin/sh
            # Keeps the slon of this folder running; made by Howdah. End it with: kill $(cat keeper.pid)
            cd "$1" || exit 1
            D=$1; unset PGPASSWORD PGSERVICE PGOPTIONS PGHOSTADDR; LC_ALL=C; export LC_ALL
            PGPASSFILE=$D/../pgpass; export PGPASSFILE
            . ./functions
            echo $$ > keeper.pid
            end() { stop_slons; rm -f keeper.pid; exit 0; }
            trap end TERM INT HUP
            pause=1
            # Asked every second, so without a process of its own; all processes are looked at only where it seems gone.
            up() {
              p=; s=; { read -r p < slon.pid && read -r s < "/proc/$p/stat"; } 2> /dev/null
              case $s in "$p (slon) "[!ZX]*) return 0;; esac
              return 1
            }
            while [ -e keeper ] && [ ! -e paused ]; do
              if ! up && [ -z "$(slons)" ]; then
                if [ "$(wc -c < slon.log 2> /dev/null || echo 0)" -gt 16000000 ]; then mv -f slon.log slon.log.1; fi
                slon -f "$D/slon.conf" < /dev/null >> slon.log 2>&1 &
                sleep $pause
                if up; then pause=1; elif [ $pause -lt 10 ]; then pause=$((pause * 2)); fi
              else
                sleep 1
              fi
            done
            end
            """;

    /** {@code $D} is the folder. A process is asked what it runs: its number alone may be another's by now. */
    public static final String FUNCTIONS = """
            slons() {
              for f in $(grep -lsF -- "$D/slon.conf" /proc/[0-9]*/cmdline); do
                p=${f#/proc/}; p=${p%/cmdline}
                case $(readlink "/proc/$p/exe") in */slon | */slon\\ *) echo "$p";; esac
              done
            }
            keepers() {
              for f in $(grep -lsF -- "$D/keeper" /proc/[0-9]*/cmdline); do
                p=${f#/proc/}; p=${p%/cmdline}
                case $({ tr '\\0' ' ' < "/proc/$p/cmdline"; } 2> /dev/null) in *"sh $D/keeper $D ") echo "$p";; esac
              done
            }
            ended() { n=0; while [ -n "$($1)" ] && [ $n -lt "$2" ]; do sleep 0.1; n=$((n + 1)); done; [ -z "$($1)" ]; }
            left() { for q in $(slons); do case " $p" in *" $q "*) echo "$q";; esac; done; }
            # The keeper may start the next one at any moment: only those that ran are ended and waited for, and the pid file is slon's own.
            stop_slons() {
              p=$(slons | tr '\\n' ' '); [ -z "$p" ] || kill -TERM $p 2> /dev/null || :
              ended left 50 || { kill -KILL $(left) 2> /dev/null || :; ended left 50 || :; }
            }
            stop_all() {
              p=$(keepers); [ -z "$p" ] || kill -TERM $p 2> /dev/null || :
              ended keepers 70 || { kill -KILL $(keepers) 2> /dev/null || :; ended keepers 20; }
              stop_slons; rm -f "$D/keeper.pid"
            }
            """;
}
