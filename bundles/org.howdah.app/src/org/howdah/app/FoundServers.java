package org.howdah.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.howdah.remote.Cancellation;
import org.howdah.remote.RemoteException;
import org.howdah.remote.Shell;
import org.howdah.remote.ShellWords;

/** Looks for the PostgreSQL servers of a host. Changes nothing there. */
final class FoundServers {

    /**
     * @param state running, stopped or unreadable
     * @param port 0 where not known
     * @param listens first address that it listens on, as it says itself; empty for none
     * @param version major version; empty where not known
     */
    record Found(String directory, String state, int port, String socket, String listens, String version, String owner) {
        boolean running() {
            return state.equals("running");
        }
    }

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    /** One line for each data directory: of running servers from /proc, of all that can be seen from ps, of Debian's from its configuration. */
    private static final String SCRIPT = """
            LC_ALL=C; export LC_ALL
            addresses=$(ip -o addr show 2>/dev/null | awk '{sub("/.*", "", $4); print $4}')
            line() { sed -n "$2p" "$1/postmaster.pid" 2>/dev/null; }
            {
              find /proc -maxdepth 2 -name cwd -printf '%l\\n' 2>/dev/null | while IFS= read -r d; do
                if [ -f "$d/postmaster.pid" ]; then printf '%s\\n' "$d"; fi
              done
              ps -eo args= 2>/dev/null | sed -n 's/^[^ ]*\\(postgres\\|postmaster\\) .*-D *\\([^ ]*\\).*/\\2/p'
              for f in /etc/postgresql/*/*/postgresql.conf; do
                [ -f "$f" ] && sed -n "s/^[[:space:]]*data_directory[[:space:]]*=[[:space:]]*'\\([^']*\\)'.*/\\1/p" "$f" | tail -1
              done
            } | sort -u | while IFS= read -r d; do
              case $d in /*) ;; *) continue;; esac
              if ! ls "$d" > /dev/null 2>&1; then
                [ -d "$d" ] && printf 'server\\t%s\\tunreadable\\t\\t\\t\\t\\t%s\\n' "$d" "$(stat -c %U "$d" 2>/dev/null)"
                continue
              fi
              [ -f "$d/PG_VERSION" ] || continue
              pid=$(line "$d" 1)
              state=stopped
              if [ -n "$pid" ] && [ -d "/proc/$pid" ]; then state=running; fi
              # In another network namespace of this machine: another host, as far as anybody can tell.
              listens=$(line "$d" 6)
              case $listens in ''|'*'|127.*|localhost|::1|0.0.0.0|::) ;;
                *[!0-9a-fA-F.:]*) ;;
                *) [ -z "$addresses" ] || printf '%s\\n' "$addresses" | grep -qxF "$listens" || continue;;
              esac
              port=$(line "$d" 4)
              printf 'server\\t%s\\t%s\\t%s\\t%s\\t%s\\t%s\\t%s\\n' "$d" "$state" "$port" "$(line "$d" 5)" "$listens" "$(cat "$d/PG_VERSION")" \\
                "$(stat -c %U "$d" 2>/dev/null)"
            done
            exit 0
            """;

    private FoundServers() {
    }

    /** @throws RemoteException where the host cannot be asked */
    static List<Found> on(Shell shell, Cancellation cancellation) throws RemoteException {
        Shell.Result result = shell.run(Shell.Command.of(ShellWords.join("sh", "-c", SCRIPT), TIMEOUT, "look for the servers of the host"), line -> {
        }, cancellation);
        if (!result.ok()) {
            throw new RemoteException(RemoteException.Kind.REFUSED,
                    "Looking for servers as " + shell.login() + " failed with exit code " + result.exitCode() + ": " + result.lastLine(), "");
        }
        List<Found> found = new ArrayList<>();
        result.output().lines().map(line -> line.split("\t", -1)).filter(parts -> parts.length == 8 && parts[0].equals("server"))
                .forEach(parts -> found.add(new Found(parts[1], parts[2], parts[3].matches("\\d{1,5}") ? Integer.parseInt(parts[3]) : 0, parts[4], parts[5],
                        parts[6], parts[7])));
        return found;
    }

    /**
     * Whether a server answers on this host. Hosts of a lab share one machine: there each has an address of 127.0.0.0/8 of its own, and
     * a server that listens on another one is another host's.
     */
    static boolean here(Found found, String address) {
        return !shared(address) || found.listens().equals(address) || found.listens().equals("*") || found.listens().equals("0.0.0.0");
    }

    /** Whether the host is one of a lab, which shares this machine with others. */
    static boolean shared(String address) {
        return address.startsWith("127.") && !address.equals("127.0.0.1");
    }
}
