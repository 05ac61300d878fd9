package org.howdah.engine.internal;

import org.howdah.remote.ShellWords;

/**
 * The shell texts around what steps run. All of them keep to POSIX {@code sh} and to flock and setsid of util-linux. Scripts arrive on
 * standard input and not as words: words can be read by anybody on the host.
 */
final class RemoteScripts {

    /** Where locks lie on a host, in the login's home. */
    private static final String DIRECTORY = "\"${HOME:?HOME is not set}\"/.howdah";
    /** Exit code when an earlier command of the same step does not end. */
    static final int BUSY = 75;
    static final String LOCK_OK = "howdah-lock ok ";
    /** Followed by the number of the holder's process there, and what it said of itself. */
    static final String LOCK_HELD = "howdah-lock held ";
    static final String LOCK_WAITS = "howdah-lock waits";
    static final String LOCK_BUSY = "howdah-lock busy ";
    static final String LOCK_ERROR = "howdah-lock error ";

    /** Reads all of a script before it runs, so that no command of it can eat the rest. */
    private static final String READ_AND_RUN = "s=$(cat); exec </dev/null; eval \"$s\"";

    private RemoteScripts() {
    }

    /** Runs the script on standard input. */
    static String plain() {
        return ShellWords.join("sh", "-c", READ_AND_RUN);
    }

    /**
     * Runs the script on standard input as the only one with this key on the host. The lock is held by flock itself (-o) and not by what
     * the script starts: a server that stays must not hold it. A session of its own makes one signal reach all of it.
     */
    static String locked(String key, long waitSeconds) {
        String outer = "d=" + DIRECTORY + """
                /run
                (umask 077; mkdir -p "$d") || exit 126
                exec setsid -w sh -c "$3" sh "$d/$1" "$2" "$4"
                """;
        String middle = "echo $$ >\"$1.pid\"; exec flock -o -w \"$2\" -E " + BUSY + " \"$1.lock\" sh -c \"$3\"";
        return ShellWords.join("sh", "-c", outer, "sh", key, Long.toString(waitSeconds), middle, READ_AND_RUN);
    }

    /** Asks all that was begun with this key to stop. */
    static String interrupt(String key) {
        return ShellWords.join("sh", "-c", "p=$(cat " + DIRECTORY + "/run/\"$1.pid\") && kill -TERM \"-$p\"", "sh", key);
    }

    /** Waits until nothing with this key runs any more; exit code 75 where it does not end in time. */
    static String await(String key, long waitSeconds) {
        return ShellWords.join("sh", "-c", "f=" + DIRECTORY + "/run/\"$1.lock\"; [ -e \"$f\" ] || exit 0; exec flock -w \"$2\" -E " + BUSY
                + " \"$f\" true", "sh", key, Long.toString(waitSeconds));
    }

    /**
     * Takes the host's lock, waits for commands that an earlier run left behind, says so, and holds the lock until its output is no
     * longer read: it writes a dot each second, and ends with the connection. So a lock is never left behind.
     *
     * @param operator one line that names the holder
     */
    static String hold(String operator, long waitSeconds) {
        String script = "d=" + DIRECTORY + """

                fail() { echo "howdah-lock error $1"; exit 70; }
                why=$( (umask 077; mkdir -p "$d/run") 2>&1) || fail "$why"
                command -v flock >/dev/null && command -v setsid >/dev/null || fail 'flock or setsid is missing; install the package util-linux'
                exec 9>>"$d/lock" || fail "$d/lock cannot be opened"
                flock -n 9 || { echo "howdah-lock held $(sed -n 2p "$d/lock") $(sed -n 1p "$d/lock")"; exit 75; }
                printf '%s\\n%s\\n' "$1" $$ >"$d/lock" || fail "$d/lock cannot be written"
                """ + LEFTOVERS + """
                echo "howdah-lock ok $$"
                while sleep 1 9>&-; do echo . || exit 0; done
                """;
        return ShellWords.join("sh", "-c", script, "sh", operator, Long.toString(waitSeconds));
    }

    /** $d and $2 are set. Locks whose command has ended are taken away. */
    private static final String LEFTOVERS = """
            for f in "$d"/run/*.lock; do
              [ -e "$f" ] || continue
              flock -n "$f" true || { echo 'howdah-lock waits'; flock -w "$2" "$f" true || { echo "howdah-lock busy $f"; exit 76; }; }
              rm -f "$f" "${f%.lock}.pid"
            done
            """;

    /** Waits for commands that an earlier run left behind under another login of a host. */
    static String leftovers(long waitSeconds) {
        return ShellWords.join("sh", "-c", "d=" + DIRECTORY + "\n" + LEFTOVERS, "sh", "", Long.toString(waitSeconds));
    }

    /** Ends the holder and returns when the lock is free. */
    static String release(String pid) {
        return ShellWords.join("sh", "-c", "kill \"$1\" 2>/dev/null; exec flock -w 3 " + DIRECTORY + "/lock true", "sh", pid);
    }
}
