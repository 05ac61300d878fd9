package org.howdah.technology.slony;

import java.util.ArrayList;
import java.util.List;

import org.howdah.model.Subjects;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.remote.ShellWords;
import org.howdah.remote.SqlNames;
import org.howdah.technology.Snippet;
import org.howdah.technology.Snippets;
import org.howdah.technology.postgresql.PostgresSnippets;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Clusters;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.state.SlonyState;

/** What one looks at by hand on a node of Slony-I: its own tables, in its own database. */
final class SlonySnippets implements Snippets {

    @Override
    public List<Snippet> of(Topology desired, Server server) {
        List<Snippet> snippets = new ArrayList<>();
        List<Cluster> clusters = Clusters.of(desired, SlonyState.EMPTY);
        long nodes = clusters.stream().flatMap(cluster -> cluster.nodes().values().stream()).filter(node -> node.server().equals(server.getId())).count();
        for (Cluster cluster : clusters) {
            for (Node node : cluster.nodes().values()) {
                if (node.server().equals(server.getId())) {
                    node(cluster, node, server, nodes > 1 ? " (" + node.database() + ")" : "", nodes > 1 ? "." + cluster.name() + "." + node.database() : "", snippets);
                }
            }
        }
        return snippets;
    }

    private static void node(Cluster cluster, Node node, Server server, String where, String id, List<Snippet> snippets) {
        String schema = SqlNames.identifier(cluster.schema()) + ".";
        String subject = Subjects.of(server);
        snippets.add(psql("slony.lag" + id, "Lag of the other nodes" + where, "How far each node has confirmed what happened here: events and time. Up to some seconds is usual where nobody writes.",
                "SELECT st_received AS node, st_lag_num_events AS events, st_lag_time AS time, st_last_received_ts::timestamp(0) AS heard FROM " + schema + "sl_status ORDER BY 1",
                server, node, subject));
        snippets.add(psql("slony.sets" + id, "Sets and subscriptions" + where, "Who is origin of each set, who receives it from whom, and whether its copy is finished (active).",
                "SELECT set_id AS set, set_comment AS name, set_origin AS origin, set_locked IS NOT NULL AS locked, sub_provider AS provider, sub_receiver AS receiver, sub_forward AS forward, "
                        + "sub_active AS active FROM " + schema + "sl_set LEFT JOIN " + schema + "sl_subscribe ON sub_set = set_id ORDER BY 1, 6", server, node, subject));
        snippets.add(psql("slony.nodes" + id, "Nodes and paths" + where, "The nodes that this one knows, and how each daemon reaches the others.",
                "SELECT no_id AS node, no_comment AS name, no_active AS active, pa_server AS reaches, pa_conninfo AS by FROM " + schema + "sl_node LEFT JOIN " + schema
                        + "sl_path ON pa_client = no_id ORDER BY 1, 4", server, node, subject));
        snippets.add(psql("slony.listens" + id, "Listens" + where, "From whom each node hears of the events of each other; a pair that is missing hears nothing.",
                "SELECT li_receiver AS node, li_origin AS events_of, li_provider AS heard_from FROM " + schema + "sl_listen ORDER BY 1, 2, 3", server, node, subject));
        snippets.add(psql("slony.daemon" + id, "What the daemon does" + where, "The daemon's threads and when each last said something; no row of slon.local_listen among the connections: no daemon.",
                "SELECT co_actor AS thread, co_node AS for_node, co_activity AS does, co_event AS event, co_eventtype AS type, now() - co_starttime AS since FROM " + schema
                        + "sl_components ORDER BY 1", server, node, subject));
        snippets.add(psql("slony.clients" + id, "Connected daemons" + where, "Daemons that are connected to this database: its own and those that receive from here.",
                "SELECT nl_nodeid AS node, application_name AS thread, client_addr AS from, state, now() - state_change AS since FROM " + schema
                        + "sl_nodelock JOIN pg_stat_activity ON pid = nl_backendpid ORDER BY 1, 2", server, node, subject));
        snippets.add(psql("slony.tables" + id, "Replicated tables" + where, "Tables and sequences with their numbers; a trigger that is off here is a fault: log on the origin, deny on receivers.",
                "SELECT tab_set AS set, tab_id AS number, tab_reloid::regclass AS table, tab_idxname AS key, string_agg(tgname || CASE tgenabled WHEN 'D' THEN ' off' ELSE ' on' END, ', ' ORDER BY tgname) AS triggers FROM "
                        + schema + "sl_table LEFT JOIN pg_trigger ON tgrelid = tab_reloid AND tgname LIKE " + SqlNames.literal(cluster.schema().replace("_", "\\_") + "\\_%")
                        + " GROUP BY 1, 2, 3, 4 ORDER BY 1, 2", server, node, subject));
        snippets.add(psql("slony.log" + id, "Size of the log" + where, "What is kept for nodes that have not fetched it; it shrinks when all have confirmed and no old transaction holds it.",
                "SELECT relname AS table, n_live_tup AS rows, pg_size_pretty(pg_total_relation_size(relid)) AS size FROM pg_stat_all_tables WHERE schemaname = "
                        + SqlNames.literal(cluster.schema()) + " ORDER BY pg_total_relation_size(relid) DESC LIMIT 6", server, node, subject));
        snippets.add(psql("slony.events" + id, "Newest events" + where, "The last event of each node that arrived here, and how old it is.",
                "SELECT DISTINCT ON (ev_origin) ev_origin AS of_node, ev_seqno AS event, ev_type AS type, now() - ev_timestamp AS ago FROM " + schema
                        + "sl_event ORDER BY ev_origin, ev_seqno DESC", server, node, subject));
    }

    /** Through psql, since these tables are in a database of the server, not in the one that a console begins in. */
    private static Snippet psql(String id, String label, String summary, String sql, Server server, Node node, String subject) {
        return Snippet.shell(id, label, summary, PostgresSnippets.program(server, "psql") + PostgresSnippets.where(server) + " -X -d " + ShellWords.quote(node.database()) + " -c "
                + ShellWords.quote(sql), subject);
    }
}
