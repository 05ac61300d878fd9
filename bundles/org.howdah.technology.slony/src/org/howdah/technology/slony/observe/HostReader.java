package org.howdah.technology.slony.observe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.howdah.remote.Cancellation;
import org.howdah.remote.RemoteException;
import org.howdah.remote.Shell;
import org.howdah.remote.ShellWords;
import org.howdah.technology.postgresql.Instance;
import org.howdah.technology.slony.state.DatabaseState.Daemon;

/** Reads the programs, folders and daemons of Slony on a host, in one command. Changes nothing. */
final class HostReader {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    /** Prints lines {@code server TAB key TAB value}; short where there is nothing of Slony. */
    private static final String SCRIPT = """
            LC_ALL=C; export LC_ALL
            say() { printf '%s\\t%s\\t%s\\n' "$server" "$1" "$2"; }
            # A pid may have been given to another process since: only one called slon counts.
            alive() {
              pid=; name=
              { read -r pid < "$1/slon.pid"; } 2>/dev/null
              case $pid in ''|*[!0-9]*) return 1;; esac
              if [ ! -d /proc/self ]; then kill -0 "$pid" 2>/dev/null; return; fi
              { read -r name < "/proc/$pid/stat"; } 2>/dev/null
              # One that was killed keeps its number until somebody collects it.
              case $name in "$pid (slon) Z"*) return 1;; "$pid (slon) "*) return 0;; esac
              return 1
            }
            daemon() {
              c=${1%/node*}; key="${c##*/}:${1##*/node}"
              if alive "$1"; then say "pid:$key" "$pid"; else say "pid:$key" 0; fi
              say "folder:$key" "$1"
              [ ! -f "$1/slon.conf" ] || { set -- "$1" $(sha256sum < "$1/slon.conf"); say "config:$key" "$2"; }
              [ ! -e "$1/paused" ] || say "paused:$key" 1
              [ ! -e "$1/unit" ] || say "unit:$key" 1
              k=; { read -r k < "$1/keeper.pid"; } 2>/dev/null
              case $k in ''|*[!0-9]*) ;; *) if kill -0 "$k" 2>/dev/null; then say "keeper:$key" "$k"; fi;; esac
              e=$(tail -n 200 "$1/slon.log" 2>/dev/null | grep -E '(^| )(ERROR|FATAL|WARN +remoteWorkerThread_[0-9]+: data copy)' | grep -v -e 'SYNC aborted$' -e 'failed SYNC.s log selection query')
              case $e in *ERROR*|*FATAL*) e=$(printf '%s' "$e" | grep -E '(^| )(ERROR|FATAL)' | tail -n 1);; *) e=$(printf '%s' "$e" | tail -n 1);; esac
              [ -z "$e" ] || say "error:$key" "$(date '+%Y-%m-%d %H:%M:%S') $e"
            }
            look() {
              server=$1; bin=$2; home=$3; old=$PATH; PATH=$bin:$PATH
              for t in slon slonik; do p=$(command -v "$t" 2>/dev/null) && say "$t" "$p" && found=$p; done
              if [ -n "$found" ]; then say programs "$("$found" -v 2>/dev/null)"; fi
              for f in "$bin"/../lib/slony1_funcs.*.so "$bin"/../lib/postgresql/slony1_funcs.*.so "$bin"/../lib64/slony1_funcs.*.so; do
                [ ! -f "$f" ] || { v=${f##*/slony1_funcs.}; say library "${v%.so}"; }
              done
              PATH=$old; found=
              [ -d "$home/slony" ] || return 0
              for f in "$home"/slony/*/made; do
                [ ! -f "$f" ] || { c=${f%/made}; say "made:${c##*/}" "$(head -n 1 "$f")"; }
              done
              for d in "$home"/slony/*/node*; do [ ! -d "$d" ] || daemon "$d"; done
            }
            # All routes in one question: a process for each would cost more than all the rest.
            routes() {
              server=; n=0; ask=
              for a in "$@"; do
                case $a in *[!0-9.:a-fA-F]*) a=$(getent ahosts "$a" 2>/dev/null | while read -r x y; do echo "$x"; break; done);; esac
                ask="${ask}route get ${a:-0.0.0.0}
            "
              done
              printf '%s' "$ask" | ip -o -force -batch - 2>/dev/null | while read -r line; do
                to=${line#local }; s=${line#* src }
                [ "$s" = "$line" ] || printf '\\tsource:%s\\t%s\\n' "${to%% *}" "${s%% *}"
              done
              for a in "$@"; do
                case $a in *[!0-9.:a-fA-F]*) printf '\\taddress:%s\\t%s\\n' "$a" "$(getent ahosts "$a" 2>/dev/null | while read -r x y; do echo "$x"; break; done)";; esac
              done
            }
            found=
            """;

    /**
     * What was read of a host.
     *
     * @param problem why it could not be read; empty where it was
     * @param facts by server id, then by key
     * @param sources by address of another host
     */
    record HostFacts(String problem, Map<String, Map<String, String>> facts, Map<String, String> sources) {

        static HostFacts unread(String problem) {
            return new HostFacts(problem, Map.of(), Map.of());
        }

        Map<String, String> of(String server) {
            return facts.getOrDefault(server, Map.of());
        }

        /** Programs and library of a server. */
        Map<String, String> software(String server) {
            Map<String, String> software = new HashMap<>();
            Map<String, String> facts = of(server);
            for (String key : List.of("slon", "slonik", "library")) {
                if (!facts.getOrDefault(key, "").isBlank()) {
                    software.put(key, facts.get(key));
                }
            }
            String version = facts.getOrDefault("programs", "").replaceFirst("^.*?(\\d+(\\.\\d+)+).*$", "$1");
            if (version.matches("\\d+(\\.\\d+)+")) {
                software.put("programs", version);
            }
            return software;
        }

        /** Facts {@code made:CLUSTER} of a server. */
        Map<String, String> made(String server) {
            Map<String, String> made = new HashMap<>();
            of(server).forEach((key, value) -> {
                if (key.startsWith("made:")) {
                    made.put("made:" + name(key.substring(5)), value.isBlank() ? "?" : value);
                }
            });
            return made;
        }

        List<Daemon> daemons(String server) {
            List<Daemon> daemons = new ArrayList<>();
            Map<String, String> facts = of(server);
            facts.forEach((key, value) -> {
                if (key.startsWith("folder:")) {
                    String which = key.substring(7);
                    int colon = which.lastIndexOf(':');
                    String node = which.substring(colon + 1);
                    if (node.matches("\\d{1,9}")) {
                        daemons.add(new Daemon(name(which.substring(0, colon)), Integer.parseInt(node), Long.parseLong(facts.getOrDefault("pid:" + which, "0")),
                                supervised(facts, which), value, facts.getOrDefault("config:" + which, ""),
                                LogLines.recent(facts.getOrDefault("error:" + which, "")), facts.containsKey("paused:" + which)));
                    }
                }
            });
            return daemons;
        }

        /** One that runs and that nobody would start again says so. */
        private static String supervised(Map<String, String> facts, String which) {
            return facts.containsKey("unit:" + which) ? "systemd"
                    : facts.containsKey("keeper:" + which) || facts.getOrDefault("pid:" + which, "0").equals("0") ? "keeper" : "nobody";
        }

        /** The name that {@link Instance#fileName} spelt. */
        private static String name(String file) {
            java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
            for (int i = 0; i < file.length(); i++) {
                if (file.charAt(i) == '=' && file.substring(i + 1).matches("(?s)[0-9a-f]{2}.*")) {
                    bytes.write(Integer.parseInt(file.substring(i + 1, i + 3), 16));
                    i += 2;
                } else {
                    bytes.write(file.charAt(i));
                }
            }
            return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private HostReader() {
    }

    /**
     * @param servers of this host
     * @param addresses of other hosts, to which the address of this one is wanted
     */
    static HostFacts read(Shell shell, String host, Collection<Instance> servers, Collection<String> addresses, Cancellation cancellation) throws RemoteException {
        StringBuilder script = new StringBuilder(SCRIPT);
        servers.forEach(server -> script.append(ShellWords.join("look", server.id(), server.bin(), server.home())).append('\n'));
        if (!addresses.isEmpty()) {
            script.append(ShellWords.join("routes")).append(' ').append(ShellWords.join(addresses.toArray(String[]::new))).append('\n');
        }
        script.append("exit 0\n");
        Shell.Result result = shell.run(Shell.Command.of(ShellWords.join("sh", "-c", script.toString()), TIMEOUT, "read what there is of Slony-I"), line -> {
        }, cancellation);
        if (!result.ok()) {
            throw new RemoteException(RemoteException.Kind.REFUSED, "Reading what there is of Slony-I on host " + host + " as " + shell.login() + " failed with exit code "
                    + result.exitCode() + ": " + result.lastLine(), "");
        }
        Map<String, Map<String, String>> facts = new LinkedHashMap<>();
        Map<String, String> sources = new HashMap<>();
        Map<String, String> resolved = new HashMap<>();
        result.output().lines().forEach(line -> {
            String[] parts = line.split("\t", 3);
            if (parts.length == 3 && parts[0].isEmpty()) {
                if (parts[1].startsWith("source:")) {
                    sources.put(parts[1].substring(7), parts[2]);
                } else {
                    resolved.put(parts[1].substring(8), parts[2]);
                }
            } else if (parts.length == 3) {
                facts.computeIfAbsent(parts[0], server -> new LinkedHashMap<>()).put(parts[1], parts[2]);
            }
        });
        resolved.forEach((name, address) -> {
            if (sources.containsKey(address)) {
                sources.put(name, sources.get(address));
            }
        });
        return new HostFacts("", facts, sources);
    }
}
