package org.howdah.technology.slony.operate;

import java.time.Duration;
import java.util.List;

import org.howdah.remote.SqlNames;
import org.howdah.technology.Action;
import org.howdah.technology.Probe;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.slonik.NodeSql;

/** Steps that only look, and questions about sets that several operations ask. */
final class Gate {

    private Gate() {
    }

    /**
     * A step that fails with its reason where a condition does not hold.
     *
     * @param query gives one row with one text: null or empty where all is well, else what is wrong, with the evidence; {@code {s}} stands
     *            for the cluster's schema with a dot
     */
    static Step step(Cluster cluster, Node node, String id, String title, String why, String subject, String query, String hint, List<String> dependsOn) {
        String text = "do $howdah$\ndeclare why text;\nbegin\n  why := (" + query.replace("{s}", NodeSql.schema(cluster)) + ");\n"
                + "  if coalesce(why, '') <> '' then\n    raise exception using message = why, hint = " + SqlNames.literal(hint) + ";\n  end if;\nend\n$howdah$;";
        return new Step(id, title, why, node.host(), "", subject, Action.sql(node.server(), node.database(), text, Duration.ofSeconds(30)), null, null, null, Risk.READ, dependsOn);
    }

    /** Waits until a node itself says so. */
    static Step await(Cluster cluster, Node node, String id, String title, String why, String subject, String condition, Duration timeout, List<String> dependsOn) {
        return new Step(id, title, why, node.host(), "", subject, Action.await(title, NodeSql.probe(cluster, node, condition), timeout), null, null, null, Risk.READ, dependsOn);
    }

    /** True on the node that is the set's origin, when every table of the set takes writes and logs them. */
    static String opened(Cluster cluster, int set, int origin) {
        return originIs(set, origin) + " and not (select set_locked is not null from {s}sl_set where set_id = " + set + ") and " + triggers(cluster, set, "logtrigger", "O", "denyaccess", "D");
    }

    /** True on any other node, when no table of the set takes writes there. */
    static String closed(Cluster cluster, int set, int origin) {
        return originIs(set, origin) + " and " + triggers(cluster, set, "denyaccess", "O", "logtrigger", "D");
    }

    /** True where writes are refused by the lock and none that began before it is still open. */
    static String locked(Cluster cluster, int set) {
        return "(select set_locked is not null and set_locked <= txid_snapshot_xmin(txid_current_snapshot()) from {s}sl_set where set_id = " + set + ") and not exists (select from "
                + "{s}sl_table t where t.tab_set = " + set + " and not exists (select from pg_trigger g where g.tgrelid = t.tab_reloid and g.tgenabled = 'O' and g.tgname = "
                + trigger(cluster, "lockedset") + "))";
    }

    static String originIs(int set, int origin) {
        return "coalesce((select set_origin = " + origin + " from {s}sl_set where set_id = " + set + "), false)";
    }

    private static String triggers(Cluster cluster, int set, String on, String onState, String off, String offState) {
        return "not exists (select from {s}sl_table t where t.tab_set = " + set + " and not (exists (select from pg_trigger g where g.tgrelid = t.tab_reloid and g.tgname = "
                + trigger(cluster, on) + " and g.tgenabled = '" + onState + "') and exists (select from pg_trigger g where g.tgrelid = t.tab_reloid and g.tgname = "
                + trigger(cluster, off) + " and g.tgenabled = '" + offState + "')))";
    }

    /** PostgreSQL cuts names at 63 bytes, and so did Slony when it made the trigger. */
    private static String trigger(Cluster cluster, String name) {
        return SqlNames.literal(cluster.schema() + "_" + name) + "::name";
    }

    static Probe probe(Cluster cluster, Node node, String condition) {
        return NodeSql.probe(cluster, node, condition);
    }
}
