package org.howdah.technology.slony.operate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.howdah.remote.ShellWords;
import org.howdah.technology.Action;
import org.howdah.technology.PlanContext;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.TableSet;
import org.howdah.technology.slony.slonik.NodeSql;
import org.howdah.technology.slony.slonik.Slonik;

/**
 * The steps of a move: gates, asked again of the nodes; then one script that locks the set, waits until the new origin has every row,
 * and hands it over, or opens it again where it was; then the proof from every node.
 */
final class MoveSteps {

    private final Cluster cluster;
    private final TableSet set;
    private final Node old;
    private final Node next;
    private final Map<String, String> arguments;
    private final Slonik slonik;
    private final Duration patience;
    private final String id;
    private final String subject;

    MoveSteps(Cluster cluster, TableSet set, Node old, Node next, Map<String, String> arguments, PlanContext context) {
        this.cluster = cluster;
        this.set = set;
        this.old = old;
        this.next = next;
        this.arguments = arguments;
        this.slonik = new Slonik(context);
        this.patience = Duration.ofMillis(Live.millis(arguments, MoveSet.TIMEOUT));
        this.id = "move-set.";
        this.subject = set.name();
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>(gates());
        List<String> ready = steps.stream().map(Step::id).toList();
        Step handOver = handOver(ready);
        steps.add(handOver);
        steps.add(Gate.await(cluster, next, id + "opened", "See that " + next.end() + " takes writes to set " + set.name(),
                "It has applied everything and its tables log changes now; slonik returns before that is so.", subject, Gate.opened(cluster, set.id(), next.id()), patience.plusMinutes(2),
                List.of(handOver.id())));
        for (Node node : cluster.nodes().values()) {
            boolean receives = node.equals(old) || cluster.subscriptions(set).stream().anyMatch(one -> one.receiver().equals(node));
            if (!node.equals(next) && receives) {
                steps.add(Gate.await(cluster, node, id + "follows-" + node.id(), "See that " + node.end() + " follows " + next.end() + " and refuses writes",
                        node.equals(old) ? "The former origin is a receiver now." : "It knows the new origin.", subject,
                        Gate.closed(cluster, set.id(), next.id()) + " and exists (select from {s}sl_subscribe where sub_set = " + set.id() + " and sub_receiver = " + node.id() + " and sub_active)",
                        patience.plusMinutes(2), List.of(id + "opened")));
            }
        }
        return steps;
    }

    /** Each holds at once where the set has moved already, so that a run can be gone on with. */
    private List<Step> gates() {
        String moved = "not " + Gate.originIs(set.id(), old.id());
        List<Step> gates = new ArrayList<>();
        gates.add(gate("gate-lag", old, "Check that every receiver of set " + set.name() + " has nearly caught up", "The less they lag, the shorter nobody can write.",
                "select case when " + moved + " then null else (select string_agg('node ' || st_received || ' is ' || st_lag_num_events || ' events and ' || "
                        + "round(extract(epoch from st_lag_time)::numeric, 1) || ' s behind', '; ') from {s}sl_status where st_lag_time > "
                        + interval(Live.millis(arguments, MoveSet.MAX_LAG)) + " and st_received in (select sub_receiver from {s}sl_subscribe where sub_set = " + set.id() + ")) end",
                "Wait until they have caught up, or allow more with maxLag."));
        gates.add(gate("gate-quiet", old, "Check that no long transaction is open on " + old.server(),
                "LOCK SET waits for every transaction of the server, while nobody can write to the set.",
                "select case when " + moved + " then null else (select string_agg(coalesce('process ' || pid || ' of ' || usename || ' in ' || datname || ' has had a transaction open for ' || "
                        + "round(extract(epoch from clock_timestamp() - xact_start)) || ' s', ''), '; ') from pg_stat_activity where pid <> pg_backend_pid() and backend_xid is not null"
                        + " and clock_timestamp() - xact_start > " + interval(Live.millis(arguments, MoveSet.LONG)) + ") end",
                "Let it end, end it with pg_terminate_backend, or allow it with longTransactions."));
        gates.add(gate("gate-ddl", old, "Check that no table of set " + set.name() + " is being changed", "A change of structure holds the tables and would be cut in two by the move.",
                "select string_agg(distinct 'process ' || l.pid || ' holds ' || l.mode || ' on ' || t.tab_nspname || '.' || t.tab_relname, '; ') from pg_locks l join {s}sl_table t on "
                        + "l.relation = t.tab_reloid where t.tab_set = " + set.id() + " and l.database = (select oid from pg_database where datname = current_database())"
                        + " and l.mode in ('AccessExclusiveLock', 'ShareRowExclusiveLock') and l.pid <> pg_backend_pid()", "Wait until it has ended."));
        gates.add(gate("gate-receiver", next, "Check that " + next.end() + " is an active, forwarding receiver with paths to all", "What it says of itself counts, not what others say.",
                "select case when " + Gate.originIs(set.id(), next.id()) + " then null when not exists (select from {s}sl_subscribe where sub_set = " + set.id() + " and sub_receiver = "
                        + next.id() + " and sub_active and sub_forward) then 'its subscription is not active or does not forward' else (select 'it has no path to node ' || "
                        + "string_agg(no_id::text, ', ') from {s}sl_node where no_id <> " + next.id() + " and no_id in (select sub_receiver from {s}sl_subscribe where sub_set = " + set.id()
                        + " and sub_provider = " + next.id() + " union select " + old.id() + ") and not exists (select from {s}sl_path where pa_server = no_id and pa_client = " + next.id()
                        + " and pa_conninfo <> '<event pending>')) end", "Plan and apply first: it subscribes and stores the paths."));
        if (!"true".equals(Live.argument(arguments, MoveSet.SEQUENCES))) {
            gates.add(gate("gate-sequences", old, "Check that every sequence the tables use is in a set", "A sequence that is not replicated starts again low on the new origin: its numbers are taken.",
                    "select string_agg(distinct s.oid::regclass::text || ' of ' || t.tab_nspname || '.' || t.tab_relname, ', ') || ' would start low on " + next.end().replace("'", "''")
                            + "' from {s}sl_table t join pg_depend d on (d.refobjid = t.tab_reloid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i')) or (d.classid = "
                            + "'pg_attrdef'::regclass and d.objid in (select oid from pg_attrdef where adrelid = t.tab_reloid)) join pg_class s on s.relkind = 'S' and s.oid = case when d.classid = "
                            + "'pg_class'::regclass then d.objid else d.refobjid end where t.tab_set = " + set.id() + " and s.oid not in (select seq_reloid from {s}sl_sequence)",
                    "Add it to the set, plan and apply; or move with sequencesElsewhere=true where the numbers come from elsewhere."));
        }
        return gates;
    }

    private Step gate(String name, Node node, String title, String why, String query, String hint) {
        return Gate.step(cluster, node, id + name, title, why, subject, query, hint, List.of());
    }

    private static String interval(long millis) {
        return "interval '" + millis + " milliseconds'";
    }

    private Step handOver(List<String> dependsOn) {
        Duration most = patience.plusMinutes(3);
        return new Step(id + "hand-over", "Lock set " + set.name() + " on " + old.end() + ", wait for " + next.end() + ", and hand it over (point of no return: MOVE SET)",
                "Writes are refused on " + old.end() + ", with proof, before " + next.end() + " takes any. Where " + next.end() + " has not everything within " + patience.toSeconds()
                        + " s, the set is opened again on " + old.end() + ", as it was. After MOVE SET the way back is another move.",
                slonik.desk(cluster).host(), "", subject, Action.shell(script(most), most), Gate.probe(cluster, next, Gate.originIs(set.id(), next.id())),
                Gate.probe(cluster, old, Gate.originIs(set.id(), next.id())), null, Risk.RESTART, dependsOn);
    }

    private String script(Duration most) {
        Map<String, List<String>> scripts = new java.util.LinkedHashMap<>();
        scripts.put("lock", List.of("lock set (id = " + set.id() + ", origin = " + old.id() + ");"));
        scripts.put("drain", List.of("sync (id = " + old.id() + ");",
                "wait for event (origin = " + old.id() + ", confirmed = " + next.id() + ", wait on = " + old.id() + ", timeout = " + patience.toSeconds() + ");"));
        scripts.put("move", List.of("move set (id = " + set.id() + ", old origin = " + old.id() + ", new origin = " + next.id() + ");"));
        scripts.put("unlock", List.of("unlock set (id = " + set.id() + ", origin = " + old.id() + ");"));
        String program = "O=" + ShellWords.quote(Slonik.conninfo(cluster, old)) + "\nOLD=" + old.id() + " ALLOWED=" + patience.toSeconds() + "\n"
                + "origin() { ask " + sql("select set_origin from {s}sl_set where set_id = " + set.id()) + "; }\n"
                + "locked() { ask " + sql("select set_locked is not null from {s}sl_set where set_id = " + set.id()) + "; }\n"
                + "proven() { ask " + sql("select " + Gate.locked(cluster, set.id())) + "; }\n" + HAND_OVER;
        return slonik.program(cluster, cluster.nodes().values(), scripts, program, most);
    }

    /** Until MOVE SET, whatever happens opens the set again where it was: the script does that itself, as nobody else may be there to do it. */
    private static final String HAND_OVER = """
            ask() { timeout 20 psql -XAtq -v ON_ERROR_STOP=1 -d "$O" -c "$1" < /dev/null; }
            began=$(date +%s)
            # Each run of slonik has what is left of the time.
            run() {
              left=$((ALLOWED - $(date +%s) + began)); [ "$left" -gt 0 ] || left=1
              # A server does not see that slonik is gone while it waits for a lock, and everybody else waits behind it.
              PGOPTIONS="${PGOPTIONS-} -c lock_timeout=$((left * 1000 - 500))" timeout "$left" slonik "$T/$1" < /dev/null
            }
            state=open
            back() {
              rc=$?; trap - EXIT; trap '' HUP INT TERM
              [ "$state" = begun ] || exit "$rc"
              [ "$rc" -ne 0 ] || rc=1
              now=$(origin) || { echo 'Whether the set moved cannot be told: the origin does not answer. It may be locked there.' >&2; exit 3; }
              [ "$now" = "$OLD" ] || exit 0
              [ "$(locked)" = t ] || exit "$rc"
              if timeout 30 slonik "$T/unlock" < /dev/null; then echo 'The set was opened again where it was; nothing has changed.' >&2
              else echo 'The set is still locked: nobody can write to it. Unlock it, or move it again.' >&2; fi
              exit "$rc"
            }
            trap back EXIT
            trap 'exit 129' HUP; trap 'exit 130' INT; trap 'exit 143' TERM
            [ "$(origin)" = "$OLD" ] || { echo 'This node is not the origin of the set any more.' >&2; exit 1; }
            state=begun
            [ "$(locked)" = t ] || run lock || { echo "The set could not be locked within $ALLOWED s: LOCK SET waits for every open transaction of the server." >&2; exit 1; }
            echo "$(date +%T) locked"
            run drain || { echo "The new origin has not received everything within $ALLOWED s." >&2; exit 1; }
            [ "$(proven)" = t ] || { echo 'Not every table of the set refuses writes, or a transaction older than the lock is still open.' >&2; exit 1; }
            echo "$(date +%T) writes are refused, and the new origin has every row"
            timeout 60 slonik "$T/move" < /dev/null || [ "$(origin)" != "$OLD" ] || { echo 'MOVE SET was refused.' >&2; exit 1; }
            state=moved
            echo "$(date +%T) moved"
            """;

    private String sql(String query) {
        return ShellWords.quote(query.replace("{s}", NodeSql.schema(cluster)));
    }
}
