package org.howdah.technology.slony.slonik;

import java.util.Collection;

import org.howdah.remote.SqlNames;
import org.howdah.technology.Probe;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;

/** Questions to a node's own tables of Slony. What one node says of another proves nothing of that other. */
public final class NodeSql {

    private NodeSql() {
    }

    /**
     * A question to a node.
     *
     * @param condition an SQL expression that is true or false, in which {@code {s}} stands for the cluster's schema with a dot; false as
     *            long as the node has no such schema
     */
    public static Probe probe(Cluster cluster, Node node, String condition) {
        return Probe.sql(node.host(), node.server(), node.database(), query(cluster, condition));
    }

    /** The same as a query. A plain one would fail where the schema is not there yet: names are looked up before anything is asked. */
    public static String query(Cluster cluster, String condition) {
        String asked = "select (" + condition.replace("{s}", schema(cluster)) + ") as x";
        return "select coalesce(query_to_xml(case when to_regclass(" + SqlNames.literal(schema(cluster) + "sl_event") + ") is null then 'select false as x' else "
                + SqlNames.literal(asked) + " end, true, false, '')::text like '%<x>true</x>%', false)";
    }

    /** The schema with its dot, quoted. */
    public static String schema(Cluster cluster) {
        return SqlNames.identifier(cluster.schema()) + ".";
    }

    /** Whether the database is this node of the cluster. */
    public static String isNode(Cluster cluster, Node node) {
        return "{s}getlocalnodeid(" + SqlNames.literal(cluster.schema()) + ") = " + node.id();
    }

    /** Whether a node knows all these paths, each {@code server:client}. */
    public static String knowsPaths(Collection<String> paths) {
        return "(select count(*) from {s}sl_path where pa_server || ':' || pa_client in (" + literals(paths) + ") and pa_conninfo <> '<event pending>') = " + paths.size();
    }

    /** Whether the receiver itself holds the subscription for active: its copy is finished. */
    public static String subscribed(int set, int provider, int receiver) {
        return "exists (select from {s}sl_subscribe where sub_set = " + set + " and sub_provider = " + provider + " and sub_receiver = " + receiver + " and sub_active)";
    }

    /** Whether a node knows of a subscription, active or not. */
    public static String knowsSubscription(int set, int provider, int receiver, boolean forward) {
        return "exists (select from {s}sl_subscribe where sub_set = " + set + " and sub_provider = " + provider + " and sub_receiver = " + receiver + " and sub_forward = "
                + forward + ")";
    }

    static String literals(Collection<String> texts) {
        return String.join(", ", texts.stream().map(SqlNames::literal).toList());
    }
}
