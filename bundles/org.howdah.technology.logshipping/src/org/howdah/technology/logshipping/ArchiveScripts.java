package org.howdah.technology.logshipping;

import org.howdah.remote.ShellWords;

/**
 * The three small scripts that carry WAL files: one that the primary's archiver calls, one that receives on the standby, one
 * that the standby's recovery calls. All of them end with 0 or 1 and nothing else: above 125 PostgreSQL takes an exit code for
 * a crash (the archiver process dies without counting a failure; a standby shuts itself down).
 */
final class ArchiveScripts {

    /**
     * Called by archive_command with {@code %p %f}. Runs every sender in a directory, so that one primary can serve several
     * standbys; WAL is kept until all of them have it.
     */
    private static final String DISPATCHER = """
            #!/bin/sh
            # Written by Howdah. archive_command calls it with %p %f; it runs each sender in senders/ and fails if one fails.
            result=0
            for sender in @SENDERS@/*.sh; do
              [ -f "$sender" ] || continue
              sh "$sender" "$1" "$2" || result=1
            done
            exit "$result"
            """;

    private static final String SENDER = """
            #!/bin/sh
            # Written by Howdah for link @LINK@: sends one WAL file to the receiver on @HOST@.
            @TO@
            # Every failure ends with 1: ssh ends with 255, which PostgreSQL would take for a crash of the archiver.
            path=$1 name=$2
            size=$(wc -c < "$path" | tr -d ' ') || exit 1
            sum=$(cksum < "$path" | cut -d' ' -f1) || exit 1
            @SSH@ "sh @RECEIVER@ $name $size $sum" < "$path" || exit 1
            exit 0
            """;

    /** Runs on the standby: placement is atomic, an identical file is accepted again, another one of that name never replaced. */
    private static final String RECEIVER = """
            #!/bin/sh
            # Written by Howdah for link @LINK@: receives WAL files into @DIRECTORY@.
            set -u
            umask 077
            directory=@DIRECTORY@ name=$1 size=$2 sum=$3
            fail() { echo "howdah: $name was not stored in $directory: $1" >&2; [ -z "$part" ] || rm -f "$part"; exit 1; }
            # Empty where there is nothing to take away: a root login would remove any path that stood here instead.
            part=$directory/.$name.part.$$
            case $name in ''|.*|*[!0-9A-Za-z._-]*) part=; fail "not the name of a WAL file";; esac
            [ -d "$directory" ] || { part=; fail "the directory is missing"; }
            cat > "$part" || fail "writing failed, is the disk full?"
            [ "$(wc -c < "$part" | tr -d ' ')" = "$size" ] || fail "it arrived cut short"
            [ "$(cksum < "$part" | cut -d' ' -f1)" = "$sum" ] || fail "it arrived damaged"
            sync "$part" || fail "it could not be flushed to disk"
            if [ -e "$directory/$name" ]; then
              # Sent again after a crash: the same content is fine, other content means a second cluster uses this directory.
              cmp -s "$part" "$directory/$name" || fail "a file of that name with other content is there already"
              rm -f "$part"
              exit 0
            fi
            ln "$part" "$directory/$name" || fail "it could not be put in its place"
            rm -f "$part"
            sync "$directory" || exit 1
            exit 0
            """;

    /** Called by restore_command with {@code %f %p}. A file that is not there is an ordinary 1. */
    private static final String RESTORER = """
            #!/bin/sh
            # Written by Howdah for link @LINK@: restore_command calls it with %f %p.
            [ -f @DIRECTORY@/"$1" ] || exit 1
            cp @DIRECTORY@/"$1" "$2" || exit 1
            exit 0
            """;

    private ArchiveScripts() {
    }

    static String dispatcher(String sendersDirectory) {
        return DISPATCHER.replace("@SENDERS@", ShellWords.quote(sendersDirectory));
    }

    /** @param ssh the ssh command line up to the remote command, already quoted */
    static String sender(String link, String host, String ssh, String receiver) {
        return SENDER.replace("@LINK@", comment(link)).replace("@HOST@", comment(host)).replace("@SSH@", ssh)
                // Quoted twice: once for the remote shell, once for standing inside double quotes here.
                .replace("@TO@", to(receiver)).replace("@RECEIVER@", inDoubleQuotes(ShellWords.quote(receiver)));
    }

    /** A line that tells senders apart by where they send to, whatever name their link had. */
    static String to(String receiver) {
        return "# to " + comment(receiver);
    }

    static String receiver(String link, String directory) {
        return RECEIVER.replace("@LINK@", comment(link)).replace("@DIRECTORY@", ShellWords.quote(directory));
    }

    static String restorer(String link, String directory) {
        return RESTORER.replace("@LINK@", comment(link)).replace("@DIRECTORY@", ShellWords.quote(directory));
    }

    /** A name inside a comment: it must not end the line. */
    private static String comment(String name) {
        return name.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "?");
    }

    private static String inDoubleQuotes(String text) {
        return text.replaceAll("([\\\\\"$`])", "\\\\$1");
    }
}
