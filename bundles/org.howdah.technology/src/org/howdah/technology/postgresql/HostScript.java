package org.howdah.technology.postgresql;

import java.util.Map;

import org.howdah.remote.ShellWords;

/** The one script that reads the facts of a host: it prints lines {@code key TAB value}, and changes nothing. */
final class HostScript {

    private static final String SCRIPT = """
            say() { printf '%s\\t%s\\n' "$1" "$2"; }
            say user "$(id -un 2>/dev/null || id -u)"
            say home "${HOME-}"
            say clock "$(date +%s)"
            say arch "$(uname -m)"
            for t in flock ssh rsync ip ss systemctl pg_ctlcluster setsid gzip zstd; do
              p=$(command -v "$t" 2>/dev/null) && say "tool.$t" "$p"
            done
            pid_line() { sed -n "$2p" "$1/postmaster.pid" 2>/dev/null; }
            # The data directory: as wished, else that of the running server, of the environment, of Debian's configuration.
            if [ -z "$D" ] && [ -d /proc ]; then
              n=0; found=
              while IFS= read -r c; do
                [ -f "$c/postmaster.pid" ] || continue
                [ "$(pid_line "$c" 4)" = "$PORT" ] || continue
                s=${SOCKET:-${PGHOST-}}
                case $s in /*) [ "$(pid_line "$c" 5)" = "$s" ] || continue;; esac
                n=$((n + 1)); found=$c
              done <<LIST
            $(find /proc -maxdepth 2 -name cwd -printf '%l\n' 2>/dev/null | sort -u)
            LIST
              if [ "$n" = 1 ]; then D=$found; elif [ "$n" -gt 1 ]; then say ambiguous "$n"; fi
            fi
            # The environment speaks of one server of perhaps several: that of its port.
            [ -n "$D" ] || { [ -n "${PGDATA-}" ] && [ "${PGPORT:-5432}" = "$PORT" ] && D=$PGDATA; }
            if [ -z "$D" ]; then
              for f in /etc/postgresql/*/*/postgresql.conf; do
                [ -f "$f" ] && grep -Eq "^[[:space:]]*port[[:space:]]*=[[:space:]]*$PORT([^0-9]|\\$)" "$f" || continue
                D=$(sed -n "s/^[[:space:]]*data_directory[[:space:]]*=[[:space:]]*'\\([^']*\\)'.*/\\1/p" "$f" | tail -1)
                # Only the port speaks for it: another server may have been meant.
                [ -z "$D" ] || say data.guessed "$f"
              done
            fi
            # The programs: as wished, else of the wished version, of the data directory's version, the newest there are.
            bin=; v=$V
            [ -n "$v" ] || { [ -n "$D" ] && [ -r "$D/PG_VERSION" ] && v=$(cat "$D/PG_VERSION"); }
            if [ -n "$B" ]; then
              [ -x "$B/postgres" ] && bin=$B
            elif [ -n "$v" ]; then
              for c in "/usr/lib/postgresql/$v/bin" "/usr/pgsql-$v/bin" "/opt/pgsql-$v/bin" "/usr/local/pgsql-$v/bin"; do
                if [ -z "$bin" ] && [ -x "$c/postgres" ]; then bin=$c; fi
              done
            else
              bin=$(for c in /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /usr/local/pgsql/bin; do
                if [ -x "$c/postgres" ]; then printf '%s\\n' "$c"; fi; done | sort -V | tail -1)
            fi
            if [ -z "$bin" ] && [ -z "$B" ]; then
              c=$(command -v postgres 2>/dev/null) || c=
              if [ -n "$c" ]; then bin=$(dirname "$(readlink -f "$c" 2>/dev/null || printf '%s' "$c")")
              elif c=$(pg_config --bindir 2>/dev/null) && [ -x "$c/postgres" ]; then bin=$c; fi
              if [ -n "$bin" ] && [ -n "$v" ]; then
                case $("$bin/postgres" -V 2>/dev/null) in *" $v"|*" $v."*|*" $v "*) ;; *) bin=;; esac
              fi
            fi
            say bin "$bin"
            if [ -n "$bin" ]; then
              say programs "$("$bin/postgres" -V 2>/dev/null)"
              m=
              for t in pg_ctl pg_basebackup pg_rewind pg_controldata psql pg_isready; do
                [ -x "$bin/$t" ] || command -v "$t" > /dev/null 2>&1 || m="$m $t"
              done
              say missing "${m# }"
              PATH=$bin:$PATH; export PATH
              [ -n "$v" ] || v=$("$bin/postgres" -V | sed 's/^[^0-9]*\\([0-9]*\\).*/\\1/')
            fi
            if [ -z "$D" ] && [ -n "${HOME-}" ]; then D="$HOME/${v:-data}/$NAME"; say data.default 1; fi
            say data "$D"
            say socket "${SOCKET:-$(case ${PGHOST-} in /*) printf '%s' "$PGHOST";; *)
              if [ -w /var/run/postgresql ]; then printf /var/run/postgresql; else printf /tmp; fi;; esac)}"
            if [ -n "$D" ]; then
              up=$(dirname "$D"); state="$up/.howdah/$(basename "$D")"
              near=$D; while [ ! -e "$near" ] && [ "$near" != / ] && [ "$near" != . ]; do near=$(dirname "$near"); done
              upnear=$up; while [ ! -e "$upnear" ] && [ "$upnear" != / ] && [ "$upnear" != . ]; do upnear=$(dirname "$upnear"); done
              [ -w "$upnear" ] && say parent.writable 1
              k=$(df -Pk "$near" 2>/dev/null | awk 'NR==2 {print $4}'); [ -n "$k" ] && say freeBytes "$((k * 1024))"
              mountpoint -q "$D" 2>/dev/null && say mountpoint 1
              if [ ! -e "$D" ]; then say cluster absent
              elif [ ! -d "$D" ]; then say cluster foreign; say content "a file"
              elif ! ls -A "$D" > /dev/null 2>&1; then say cluster unreadable
              elif [ -z "$(ls -A "$D")" ]; then say cluster absent; say empty 1
              elif [ -f "$D/PG_VERSION" ] && [ -f "$D/global/pg_control" ]; then
                say pgversion "$(cat "$D/PG_VERSION")"
                if [ -e "$D/standby.signal" ]; then say signal standby; elif [ -e "$D/recovery.signal" ]; then say signal recovery; fi
                if [ -n "$bin" ]; then
                  rc=0; "$bin/pg_ctl" -D "$D" status > /dev/null 2>&1 || rc=$?
                  if [ $rc = 0 ] && [ -e /proc/self/cwd ] && [ "$(readlink "/proc/$(pid_line "$D" 1)/cwd")" != "$(readlink -f "$D")" ]; then rc=3; fi
                  case $rc in 0) say cluster running; say pid "$(pid_line "$D" 1)"; say status "$(pid_line "$D" 8 | tr -d ' ')";; 3) say cluster stopped;; *) say cluster unreadable;; esac
                  "$bin/pg_controldata" "$D" 2>/dev/null | sed -n 's/^\\([^:]*\\): */control.\\1\\t/p'
                else say cluster stopped; fi
                [ -r "$D/postgresql.auto.conf" ] && sed -n 's/^\\([a-z_.]*\\) *= *\\(.*\\)$/auto.\\1\\t\\2/p' "$D/postgresql.auto.conf"
              else say cluster foreign; say content "$(ls -A "$D" | head -3 | tr '\\n' ' ')"; fi
              [ -e "$D.howdah-partial" ] && say partial 1
              [ -r "$state/made" ] && say made "$(head -1 "$state/made")"
              for f in "$state"/*.secret; do [ -s "$f" ] && say "secret.$(basename "$f" .secret)" "$f"; done
              [ -s "$state/pgpass" ] && say pgpass "$state/pgpass"
              for f in /etc/postgresql/*/*/postgresql.conf; do
                [ -f "$f" ] && grep -Fq "data_directory = '$D'" "$f" && { c=${f#/etc/postgresql/}; say debian "${c%/postgresql.conf}"; }
              done
            fi
            if command -v ss > /dev/null 2>&1; then say listening "$(ss -Hltn "sport = :$PORT" 2>/dev/null | awk '{print $4}' | sort -u | tr '\\n' ' ')"; fi
            [ -e "$SOCKETFILE" ] && say socketfile 1
            reach() {
              a=$2; case $a in *[!0-9.:a-fA-F]*) a=$(getent ahosts "$a" 2>/dev/null | awk '{print $1; exit}');; esac
              [ -n "$a" ] || { say "unresolved:$1" "$2"; return 0; }
              s=$(ip -o route get "$a" 2>/dev/null | sed -n 's/.* src \\([^ ]*\\).*/\\1/p' | head -1)
              case $s:$a in :127.*) s=127.0.0.1;; esac
              [ -n "$s" ] && say "source:$1" "$s"
              if [ -n "$bin" ]; then
                rc=0; m=$(pg_isready -h "$a" -p "$3" -t 2 -d postgres 2>&1) || rc=$?
                say "reach:$1" "$rc $m"
              fi
            }
            """;

    private HostScript() {
    }

    /**
     * @param peers addresses of servers that this host may have to reach: id → address, space, port
     */
    static String text(String server, String data, String bin, String version, int port, String socket, Map<String, String> peers) {
        StringBuilder text = new StringBuilder(Scripts.CLEAN_ENVIRONMENT);
        text.append("NAME=").append(ShellWords.quote(server)).append('\n');
        text.append("D=").append(ShellWords.quote(data)).append(" B=").append(ShellWords.quote(bin)).append(" V=")
                .append(ShellWords.quote(version)).append(" PORT=").append(port).append(" SOCKET=").append(ShellWords.quote(socket)).append('\n');
        text.append("SOCKETFILE=").append(ShellWords.quote((socket.isEmpty() ? "/nonexistent" : socket) + "/.s.PGSQL." + port)).append('\n');
        text.append(SCRIPT);
        peers.forEach((peer, address) -> {
            int space = address.lastIndexOf(' ');
            text.append(ShellWords.join("reach", peer, address.substring(0, space), address.substring(space + 1))).append(" &\n");
        });
        return text.append("wait\nexit 0\n").toString();
    }
}
