package org.howdah.technology.slony.observe;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.howdah.remote.Cancellation;
import org.howdah.remote.RemoteException;
import org.howdah.remote.Shell;
import org.howdah.remote.ShellWords;
import org.howdah.technology.postgresql.ConnInfo;
import org.howdah.technology.postgresql.Instance;
import org.howdah.technology.slony.cluster.Path;

/** Tries, from the host of a node that is to be made, whether servers of others answer on the way that a path takes; later their daemons' connections tell. */
final class Reach {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private Reach() {
    }

    /** Facts {@code reach:END} for each path's server: exit code of pg_isready (0 it answers), a blank, what it said. */
    static Map<String, String> read(Shell shell, Instance client, Iterable<Path> paths, Cancellation cancellation) throws RemoteException {
        StringBuilder script = new StringBuilder("LC_ALL=C; export LC_ALL; PATH=" + ShellWords.quote(client.bin()) + """
                :$PATH
                command -v pg_isready > /dev/null || exit 0
                reach() { m=$(pg_isready -h "$2" -p "$3" -t 3 -d postgres 2>&1); printf '%s\t%s %s\n' "$1" $? "$m"; }
                """);
        for (Path path : paths) {
            Map<String, String> way = ConnInfo.parse(path.conninfo());
            script.append(ShellWords.join("reach", path.server().end(), way.getOrDefault("hostaddr", way.getOrDefault("host", "")), way.getOrDefault("port", "5432"))).append(" &\n");
        }
        Map<String, String> facts = new LinkedHashMap<>();
        shell.run(Shell.Command.of(ShellWords.join("sh", "-c", script.append("wait\n").toString()), TIMEOUT, "try the ways to other nodes"), line -> {
        }, cancellation).output().lines().forEach(line -> {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                facts.put("reach:" + line.substring(0, tab), line.substring(tab + 1));
            }
        });
        return facts;
    }
}
