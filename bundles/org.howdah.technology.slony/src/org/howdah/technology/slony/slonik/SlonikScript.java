package org.howdah.technology.slony.slonik;

import java.time.Duration;

import org.howdah.remote.SqlNames;
import org.howdah.technology.slony.cluster.Cluster;

/** The shell text around a slonik script. */
final class SlonikScript {

    /** The password file of the cluster where there is one. */
    static final String PASSWORDS = "if [ -s \"$S/pgpass\" ]; then PGPASSFILE=$S/pgpass; export PGPASSFILE; fi\n";

    /** A place for the script and what is found out, gone afterwards. */
    static final String ROOM = PASSWORDS + """
            command -v slonik > /dev/null || { echo 'slonik is not installed on this host; install the package slony1-2-bin.' >&2; exit 1; }
            # What a schema takes along when it is dropped fills pages.
            PGOPTIONS='-c client_min_messages=warning'; export PGOPTIONS
            T=$(mktemp -d); export T
            trap 'rm -rf "$T"' EXIT
            trap 'exit 143' HUP INT TERM
            """;

    /**
     * Runs {@code $T/script}. One on this host at a time, and one at a time that takes the lock in the database; the lock there is held by
     * the psql that starts slonik, so it goes with it whatever happens.
     */
    private static final String RUN = """
            cat > "$T/run" <<'RUN'
            set -eu
            sed -n "s/^node \\([0-9]*\\) admin conninfo = '\\(.*\\)';\\$/\\1 \\2/p" "$T/script" > "$T/nodes"
            sed -n 's/.*;  #= \\([0-9]*\\) .*/\\1/p' "$T/script" | sort -u > "$T/asked"
            [ -s "$T/asked" ] || sed -n '1s/ .*//p' "$T/nodes" > "$T/asked"
            waited=0
            while :; do
              : > "$T/there"
              while read -r n; do
                c=$(sed -n "s/^$n //p" "$T/nodes" | sed "s/''/'/g")
                psql -XAtq -v ON_ERROR_STOP=1 -d "$c" -f "$T/ask" < /dev/null > "$T/answer" || { echo "Node $n could not be asked what is done already." >&2; exit 1; }
                sed "s/^/$n /" "$T/answer" >> "$T/there"
              done < "$T/asked"
              other=$(sed -n 's/^[0-9]* slonik //p' "$T/there" | head -1)
              [ -n "$other" ] || break
              if [ $waited -ge "$W" ]; then echo "Another slonik is at work on this cluster: $other. Wait for its end, or end it, and try again." >&2; exit 1; fi
              [ $waited -gt 0 ] || echo "Waiting for another slonik that is at work on this cluster: $other."
              sleep 1; waited=$((waited + 1))
            done
            awk -v there="$T/there" '
              BEGIN { while ((getline line < there) > 0) have[line] = 1 }
              { at = index($0, ";  #= ") }
              at { tag = substr($0, at + 6); n = tag; sub(/ .*/, "", n); rest = substr(tag, length(n) + 2)
                   done = substr(rest, 1, 3) == "no " ? !((n " " substr(rest, 4)) in have) : (tag in have)
                   if (done) { print "# done already: " $0; next } left = 1 }
              !at && NF && !/^(#|cluster name|node [0-9]+ admin)/ { left = 1 }
              { print }
              END { exit left ? 0 : 3 }' "$T/script" > "$T/todo" || { [ $? = 3 ] && echo 'Nothing is left to do.' && exit 0; exit 1; }
            # slonik doubles backslashes, and so does slon, which tells the server so; slonik forgets to.
            PGOPTIONS='-c standard_conforming_strings=off -c escape_string_warning=off -c client_min_messages=warning' slonik "$T/todo" < /dev/null
            RUN
            """;

    private SlonikScript() {
    }

    static String run(Cluster cluster, String psql, Duration timeout) {
        return "W=" + Math.clamp(timeout.toSeconds() - 10, 1, 300) + "; export W\ncat > \"$T/ask\" <<'SQL'\n" + ask(cluster) + "SQL\n" + RUN
                + locked(cluster, psql, timeout);
    }

    /** Runs {@code $T/run} under the locks. */
    static String locked(Cluster cluster, String psql, Duration timeout) {
        String lock = "set lock_timeout = '" + Math.max(1, timeout.toSeconds()) + "s';\nselect pg_advisory_lock(hashtext('howdah slonik'), hashtext("
                + SqlNames.literal(cluster.name()) + "))\\g /dev/null\n\\! sh \"$T/run\"; echo $? > \"$T/rc\"\n";
        return "cat > \"$T/locked\" <<'SQL'\n" + lock + "SQL\n"
                + "if [ -d \"$S\" ] && command -v flock > /dev/null; then exec 9>> \"$S/lock\"; flock 9; fi\n" + psql + " -f \"$T/locked\" < /dev/null\nexit \"$(cat \"$T/rc\")\"\n";
    }

    /** What a node knows, one thing a line: see {@link Slonik#unless}. */
    private static String ask(Cluster cluster) {
        String s = NodeSql.schema(cluster);
        return "select 'slonik pid ' || pid || ' of ' || usename || ' from ' || coalesce(host(client_addr), 'this host') from pg_stat_activity\n"
                + " where application_name = 'slonik' and datname = current_database();\n"
                + "select to_regclass(" + SqlNames.literal(s + "sl_event") + ") is not null as there \\gset\n\\if :there\n"
                + "select 'schema';\n"
                + "select 'node ' || no_id from " + s + "sl_node where no_active;\n"
                + "select 'path ' || pa_server || ' ' || pa_client || ' ' || pa_conninfo from " + s + "sl_path;\n"
                + "select 'set ' || set_id from " + s + "sl_set;\n"
                + "select 'origin ' || set_id || ' ' || set_origin from " + s + "sl_set;\n"
                + "select 'table ' || tab_id || case when g.set then ' ' || tab_set else '' end from " + s + "sl_table, (values (false), (true)) g(set);\n"
                + "select 'sequence ' || seq_id || case when g.set then ' ' || seq_set else '' end from " + s + "sl_sequence, (values (false), (true)) g(set);\n"
                + "select 'subscription ' || sub_set || ' ' || sub_provider || ' ' || sub_receiver || ' ' || sub_forward from " + s + "sl_subscribe;\n"
                + "select 'receiver ' || sub_set || ' ' || sub_receiver from " + s + "sl_subscribe;\n\\endif\n";
    }
}
