package org.howdah.technology.slony.operate;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.howdah.remote.ShellWords;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.TableSet;
import org.howdah.technology.slony.slonik.NodeSql;
import org.howdah.technology.slony.slonik.Slonik;

/**
 * A shell program that works on one table while it stands still: writes to it are held up at the origin (a lock in SHARE mode; reading goes
 * on), and each receiver has applied everything from before. Only so do origin and receiver show the same moment.
 */
final class TableFence {

    private final Cluster cluster;
    private final TableSet.Member table;
    private final Node origin;
    private final List<Node> receivers;
    private final Slonik slonik;
    private final Duration pause;

    TableFence(Cluster cluster, TableSet.Member table, Node origin, List<Node> receivers, Slonik slonik, Duration pause) {
        this.cluster = cluster;
        this.table = table;
        this.origin = origin;
        this.receivers = receivers;
        this.slonik = slonik;
        this.pause = pause;
    }

    /**
     * The script.
     *
     * @param work shell text, run once for each receiver, with {@code $R} (its connection), {@code $N} (its number), {@code $E} (its end), {@code $T}
     *            (a folder), {@code $COLS}, {@code $KEYS} (columns, quoted), {@code $ORIGIN} (rows and sum at the origin); {@code origin QUERY} and
     *            {@code receiver QUERY} ask, {@code $TABLE} is its name, quoted
     */
    String script(String work, Duration most) {
        Map<String, List<String>> scripts = new LinkedHashMap<>();
        scripts.put("sync", List.of("sync (id = " + origin.id() + ");"));
        StringBuilder nodes = new StringBuilder();
        for (Node node : receivers) {
            nodes.append("each ").append(node.id()).append(' ').append(ShellWords.quote(node.end())).append(' ').append(ShellWords.quote(Slonik.conninfo(cluster, node)))
                    .append('\n');
        }
        String program = "O=" + ShellWords.quote(Slonik.conninfo(cluster, origin)) + " ORIGIN_ID=" + origin.id() + " TABLE=" + ShellWords.quote(table.ref().quoted()) + " TABLE_ID="
                + table.id() + " S=" + ShellWords.quote(NodeSql.schema(cluster)) + " PAUSE=" + pause.toSeconds() + "\nexport O ORIGIN_ID TABLE TABLE_ID S PAUSE\n" + SETTINGS
                + "cat > \"$T/fenced\" <<'FENCED'\n" + FUNCTIONS + "work() {\n" + work + "}\n" + FENCE + nodes + "FENCED\n" + HOLD;
        return slonik.program(cluster, cluster.nodes().values(), scripts, program, most);
    }

    /** Texts of values must be the same on both sides. */
    private static final String SETTINGS = """
            PGOPTIONS='-c timezone=UTC -c datestyle=ISO -c intervalstyle=postgres -c bytea_output=hex -c extra_float_digits=1 -c jit=off'; export PGOPTIONS
            """;

    private static final String FUNCTIONS = """
            set -eu
            origin() { psql -XAtq -F ' ' -v ON_ERROR_STOP=1 -d "$O" -c "$1" < /dev/null; }
            receiver() { psql -XAtq -F ' ' -v ON_ERROR_STOP=1 -d "$R" -c "$1" < /dev/null; }
            columns() { printf '%s' "select string_agg(quote_ident(attname), ',' order by attname) from pg_attribute where attrelid = '$(printf '%s' "$TABLE" | sed "s/'/''/g")'::regclass and attnum > 0 and not attisdropped and attgenerated = ''"; }
            content() { printf '%s' "select count(*), coalesce(sum(hashtextextended(row($COLS)::text, 0)), 0) from only $TABLE"; }
            """;

    private static final String FENCE = """
            each() {
              N=$1; E=$2; R=$3
              n=0
              until [ "$(receiver "select exists (select from ${S}sl_confirm where con_origin = $ORIGIN_ID and con_received = $N and con_seqno >= $AT)")" = t ]; do
                n=$((n + 1))
                if [ $n -gt $((PAUSE * 5)) ]; then echo "$E has not caught up within $PAUSE s, so the table was let go again. Wait until it lags less, or allow a longer pause." >&2; exit 1; fi
                sleep 0.2
              done
              if [ "$(receiver "$(columns)")" != "$COLS" ]; then echo "$E has other columns than the origin in $TABLE: $(receiver "$(columns)") there, $COLS at the origin. Make them equal first." >&2; exit 1; fi
              work
            }
            COLS=$(origin "$(columns)")
            KEYS=$(origin "select string_agg(quote_ident(a.attname), ',' order by k.ord) from ${S}sl_table t join pg_class c on c.relname = t.tab_idxname join pg_index i on i.indexrelid = c.oid and i.indrelid = t.tab_reloid, unnest(i.indkey) with ordinality k(num, ord) join pg_attribute a on a.attnum = k.num where a.attrelid = i.indrelid and t.tab_id = $TABLE_ID")
            [ -n "$KEYS" ] || { echo "$TABLE has no key in this cluster." >&2; exit 1; }
            PGCLIENTENCODING=$(origin 'show server_encoding'); export PGCLIENTENCODING
            # A SYNC that is made now stands behind every change of the table.
            slonik "$T/sync" < /dev/null
            AT=$(origin "select max(ev_seqno) from ${S}sl_event where ev_origin = $ORIGIN_ID")
            ORIGIN=$(origin "$(content)")
            """;

    /** The lock is held by a session of its own for as long as the work lasts, and goes with it whatever happens. */
    private static final String HOLD = """
            cat > "$T/hold" <<HOLD
            set lock_timeout = '${PAUSE}s';
            begin;
            lock table only $TABLE in share mode;
            \\! sh "$T/fenced"; echo \\$? > "$T/work"
            commit;
            HOLD
            psql -XAtq -v ON_ERROR_STOP=1 -d "$O" -f "$T/hold" < /dev/null || { echo 'The table could not be held still at the origin.' >&2; exit 1; }
            exit "$(cat "$T/work")"
            """;
}
