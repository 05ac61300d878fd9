package org.howdah.app;

import java.util.List;
import java.util.stream.Collectors;

import org.howdah.remote.ShellWords;

/**
 * What the far side runs for a console. Everything is found there in one go, so that the first prompt costs one round trip, and every
 * way ends in a shell: a console that closes at once tells nobody why. One line each where names allow it: the shell that a login's
 * command is handed to may be csh, which knows no word of several lines.
 */
final class ConsoleScripts {

    /** What is known of a server; an empty text where it is not. */
    record Place(String server, int port, String version, String dataDirectory, String socketDirectory, String binDirectory) {
    }

    private static final String COMMON = """
            say() { printf "\\033[7m Howdah \\033[27m %s\\n" "$1"; };
            login() { exec "${SHELL:-/bin/sh}" -l; };
            case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in *[Uu][Tt][Ff]8*|*[Uu][Tt][Ff]-8*) ;; *) unset LC_ALL LC_CTYPE; LANG=C.UTF-8; export LANG;; esac;
            """;

    /** The only running server with port $p that this login may see says where its data lie. */
    private static final String FIND_DATA = """
            if [ -z "$d" ]; then
            d=$(find /proc -maxdepth 2 -name cwd -printf "%l\\n" 2>/dev/null | sort -u | while IFS= read -r c; do
            [ -f "$c/postmaster.pid" ] && [ "$(sed -n 4p "$c/postmaster.pid" 2>/dev/null)" = "$p" ] && printf "%s\\n" "$c"; done);
            [ "$(printf "%s\\n" "$d" | wc -l)" = 1 ] || d=; fi;
            """;

    private static final String ENTER = """
            if [ -z "$d" ]; then say "$unknown";
            elif unset CDPATH; cd -- "$d" >/dev/null 2>&1; then here=1;
            elif [ -d "$d" ]; then say "$denied"; elif [ -e "$d" ]; then say "$nofolder"; else say "$missing"; fi;
            """;

    private static final String FIND_PSQL = """
            e=; if [ -n "$d" ] && [ -f "$d/postmaster.pid" ]; then e=$(readlink "/proc/$(head -n 1 "$d/postmaster.pid")/exe" 2>/dev/null); e=${e%/*}; fi;
            q=; for c in "$b" "$e" "/usr/lib/postgresql/$v/bin" "/usr/pgsql-$v/bin"; do
            if [ -n "$c" ] && [ -x "$c/psql" ]; then q=$c/psql; break; fi; done;
            [ -n "$q" ] || q=$(command -v psql 2>/dev/null) || for c in /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /usr/local/pgsql/bin; do
            [ -x "$c/psql" ] && q=$c/psql; done;
            """;

    /**
     * Where the data directory is known, only its own server counts: another one may listen on the same port at another address, and
     * a statement that is typed at night must not reach that one because this one is down.
     */
    private static final String FIND_SOCKET = """
            down=;
            if [ -z "$s" ] && [ -n "$d" ] && [ -x "$d" ]; then
            if [ -f "$d/postmaster.pid" ]; then s=$(sed -n 5p "$d/postmaster.pid");
            if [ -z "$s" ]; then s=$(sed -n 6p "$d/postmaster.pid"); [ "$s" = "*" ] && s=localhost; fi;
            else
            s=$("${q%/*}/postgres" -C unix_socket_directories -D "$d" 2>/dev/null | head -n 1); s=${s%%,*};
            if [ -z "$s" ]; then for c in /var/run/postgresql /run/postgresql /tmp; do [ -S "$c/.s.PGSQL.$p" ] && down=1; done; fi;
            fi;
            elif [ -z "$s" ]; then
            case "${PGHOST-}" in /*) [ -S "$PGHOST/.s.PGSQL.$p" ] && s=$PGHOST;; esac;
            for c in /var/run/postgresql /run/postgresql /tmp; do [ -z "$s" ] && [ -S "$c/.s.PGSQL.$p" ] && s=$c; done;
            fi;
            """;

    /** psql ignores Ctrl-C as it likes; the script must outlive it. */
    private static final String RUN_PSQL = """
            if [ -z "$q" ]; then say "$nopsql";
            elif [ -n "$down" ]; then say "$notrunning";
            else
            unset PGSERVICE PGHOSTADDR PGHOST; [ -n "$s" ] && PGHOST=$s && export PGHOST;
            PGPORT=$p PGDATABASE=$db PGAPPNAME=howdah; export PGPORT PGDATABASE PGAPPNAME;
            if [ -n "$once" ]; then exec "$q" -c "$once"; fi;
            [ -t 0 ] || exec "$q";
            trap : INT QUIT; "$q"; r=$?; trap - INT QUIT;
            [ "$r" = 0 ] && exit 0;
            say "psql ended with code $r. $shell";
            fi; [ -z "$once" ] && [ -t 0 ] || exit 127; unset PGDATABASE PGAPPNAME; login
            """;

    private ConsoleScripts() {
    }

    /**
     * A login shell in a folder, or in the home with a word why not.
     *
     * @param once run there in place of the shell, and not at all where the folder cannot be entered; empty for the shell
     */
    static String in(String host, String directory, String once) {
        return COMMON + "d=" + q(directory) + "; " + texts(host, "", directory) + ENTER + end(once);
    }

    /** The same in the data directory of a server. */
    static String data(String host, Place place, String once) {
        return COMMON + known(place) + texts(host, place.server(), place.dataDirectory()) + FIND_DATA + ENTER + end(once);
    }

    /**
     * psql of a database; a login shell where it does not come to it or psql fails.
     *
     * @param once statements that psql runs in place of asking for them; empty for asking
     */
    static String psql(String host, Place place, String database, String once) {
        return COMMON + known(place) + "db=" + q(database) + "; once=" + q(once) + "; " + texts(host, place.server(), place.dataDirectory()) + FIND_DATA
                + FIND_PSQL + FIND_SOCKET + RUN_PSQL;
    }

    /** A login shell where no folder is asked for. */
    static String home(String once) {
        return COMMON + "here=1; " + end(once);
    }

    private static String end(String once) {
        return once.isEmpty() ? "[ -t 0 ] || [ -n \"${here-}\" ] || exit 1; login" : "[ -n \"${here-}\" ] || exit 1; exec \"${SHELL:-/bin/sh}\" -c " + ShellWords.quote(once);
    }

    /**
     * The script as the command of a channel. psql's runs below a login shell, so that the pager, the editor and the prompt are those
     * of the profile; csh takes no command as a login shell.
     */
    static String command(String script, boolean profile) {
        String sh = "exec " + ShellWords.join("sh", "-c", flat(script));
        if (!profile) {
            return sh;
        }
        return "exec " + ShellWords.join("sh", "-c", flat("case \"${SHELL:-}\" in */bash|*/zsh|*/ksh|*/mksh|*/fish) exec \"$SHELL\" -l -c " + ShellWords.quote(sh) + ";; esac; " + sh));
    }

    /** The command inside a session that is kept, which is joined where it is there; itself where there is no such program. */
    static String kept(String host, Keep keep, String command) {
        String name = ShellWords.quote(keep.session());
        String inner = ShellWords.quote(command);
        String program = keep.how().word();
        String start = switch (keep.how()) {
        // Titles would come from every program inside; the mouse and all else are as the user's own configuration has them.
        case TMUX -> "f=; case \"$(tmux -V)\" in \"tmux 3.\"[2-9]*|\"tmux \"[4-9]*) f=\"-T 256,RGB,title\";; esac; exec tmux -u $f new-session -A -s " + name + " " + inner
                + " \";\" set-option set-titles off";
        case SCREEN -> "exec screen -U -x -R -S " + name + " sh -c " + inner;
        case NONE -> throw new IllegalArgumentException("Nothing to keep");
        };
        String missing = program + " is not installed on " + plain(host) + ", so work here ends with the connection. Install the package " + program
                + " there to keep it.";
        String script = COMMON + "if command -v " + program + " >/dev/null 2>&1; then " + start + "; fi; say " + q(missing) + "; " + command;
        return "exec " + ShellWords.join("sh", "-c", flat(script));
    }

    private static String known(Place place) {
        return "p=" + place.port() + "; v=" + q(place.version()) + "; d=" + q(place.dataDirectory()) + "; s=" + q(place.socketDirectory()) + "; b="
                + q(place.binDirectory()) + "; ";
    }

    private static String texts(String host, String server, String directory) {
        String here = "This is a shell on " + plain(host) + ".";
        String home = "This is the home folder on " + plain(host) + ".";
        return List.of(
                "unknown=" + q("Where the server " + plain(server) + " has its data directory is not known: it does not run, or its port is used twice. " + home),
                "denied=" + q("This login may not enter " + plain(directory) + ". " + home),
                "nofolder=" + q(plain(directory) + " is not a folder. " + home),
                "missing=" + q("There is no folder " + plain(directory) + ", or this login may not see it. " + home),
                "nopsql=" + q("psql was found neither beside the server " + plain(server) + " nor in PATH: install the package postgresql-client on " + plain(host) + ". " + here),
                "notrunning=" + q("The server " + plain(server) + " does not run: there is no postmaster.pid in " + plain(directory) + ". " + here),
                "shell=" + q(here)).stream().collect(Collectors.joining("; ", "", "; "));
    }

    private static String q(String text) {
        return text.isEmpty() ? "\"\"" : ShellWords.quote(text);
    }

    /** One line; a name with a line end keeps it, as its quotes do. */
    private static String flat(String script) {
        StringBuilder flat = new StringBuilder();
        boolean quoted = false;
        boolean escaped = false;
        for (char c : script.toCharArray()) {
            quoted ^= c == '\'' && !escaped;
            escaped = c == '\\' && !quoted && !escaped;
            flat.append(c == '\n' && !quoted ? ' ' : c);
        }
        return flat.toString().strip();
    }

    /** For a message on a terminal: what could steer it is shown as a dot. */
    private static String plain(String text) {
        return text.codePoints().map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == 0x2028 || c == 0x2029 ? '·' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
