package org.howdah.cli.internal.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a DBA types who knows Slony-I well: the altperl tools with a configuration file, or slonik itself. All daemons run on the first host. */
final class SlonyByHand {

    private final SlonyLab lab;
    private final String database;

    SlonyByHand(SlonyLab lab, String database) {
        this.lab = lab;
        this.database = database;
    }

    private String node(int index) {
        return "host=" + lab.host(index).address() + " dbname=" + database + " user=byhand port=" + lab.host(index).servers().getFirst().port();
    }

    /** The cluster: roles, rules, structure, altperl's tools from init to subscribe, and a wait until every receiver has its copy. */
    void deploy(List<String> tables) throws Exception {
        for (int i = 0; i < lab.size(); i++) {
            var server = lab.host(i).servers().getFirst();
            lab.byHand(i, "psql -Xq -d postgres -c \"create role byhand login superuser password 'byhand'\"\n"
                    + "sed -i '1i host all byhand all scram-sha-256' '" + server.dataDirectory() + "/pg_hba.conf'\npsql -Xq -d postgres -c 'select pg_reload_conf()' >/dev/null\n"
                    + "(umask 077; echo '*:*:*:byhand:byhand' > $HOME/byhand.pgpass)\n"
                    + (i == 0 ? "" : "createdb " + database + "\npg_dump -s -d '" + node(0) + "' | psql -Xq -v ON_ERROR_STOP=1 -d " + database + " >/dev/null\n"));
        }
        String nodes = IntStream.range(0, lab.size()).mapToObj(i -> "add_node(node => " + (i + 1) + ", host => '" + lab.host(i).address() + "', dbname => '" + database
                + "', port => " + lab.host(i).servers().getFirst().port() + ", user => 'byhand', password => '');\n").collect(Collectors.joining());
        StringBuilder script = new StringBuilder("D=$HOME/byhand; mkdir -p $D\ncat > $D/slon_tools.conf <<'E'\n$CLUSTER_NAME = 'byhand';\n$MASTERNODE = 1;\n$DEBUGLEVEL = 0;\n"
                + "$LOGDIR = $PIDFILE_DIR = \"$ENV{HOME}/byhand\";\n" + nodes
                + "$SLONY_SETS = { 'orders' => { 'set_id' => 1, 'table_id' => 1, 'sequence_id' => 1, 'pkeyedtables' => ["
                + tables.stream().map(table -> "'" + table + "'").collect(Collectors.joining(",")) + "], 'keyedtables' => {}, 'sequences' => [] } };\n1;\nE\n");
        script.append("T=--config=$D/slon_tools.conf\nslonik_init_cluster $T | slonik >/dev/null\n");
        // All at once: each of them waits for three seconds.
        IntStream.rangeClosed(1, lab.size()).forEach(i -> script.append("slon_start $T --nowatchdog node").append(i).append(" >/dev/null 2>&1 </dev/null &\n"));
        script.append("wait\nslonik_create_set $T orders | slonik >/dev/null\n");
        IntStream.rangeClosed(2, lab.size()).forEach(i -> script.append("slonik_subscribe_set $T orders node").append(i).append(" | slonik >/dev/null\n"));
        IntStream.rangeClosed(2, lab.size()).forEach(i -> script.append(await(i - 1, "select count(*) from _byhand.sl_subscribe where sub_active and sub_receiver = " + i, "1")));
        lab.byHand(0, script.toString());
    }

    private String await(int index, String sql, String expected) {
        return "for i in $(seq 1 6000); do [ \"$(psql -XAtq -d '" + node(index) + "' -c '" + sql + "')\" != " + expected + " ] || break; sleep 0.05; done\n"
                + "[ \"$(psql -XAtq -d '" + node(index) + "' -c '" + sql + "')\" = " + expected + " ]\n";
    }

    /** One slonik script that adds tables to the set, by way of a second set that is merged into it. */
    void add(List<String> tables, int firstId) throws Exception {
        StringBuilder script = new StringBuilder("slonik >/dev/null <<'E'\ncluster name = byhand;\n");
        for (int i = 0; i < lab.size(); i++) {
            script.append("node ").append(i + 1).append(" admin conninfo = '").append(node(i)).append("';\n");
        }
        script.append("create set (id = 999, origin = 1, comment = 'more');\n");
        for (int i = 0; i < tables.size(); i++) {
            script.append("set add table (set id = 999, origin = 1, id = ").append(firstId + i).append(", fully qualified name = '").append(tables.get(i)).append("');\n");
        }
        for (int i = 2; i <= lab.size(); i++) {
            script.append("subscribe set (id = 999, provider = 1, receiver = ").append(i).append(", forward = yes);\n");
        }
        script.append("sync (id = 1);\nwait for event (origin = 1, confirmed = all, wait on = 1);\nmerge set (id = 1, add id = 999, origin = 1);\n"
                + "sync (id = 1);\nwait for event (origin = 1, confirmed = all, wait on = 1);\nE\n");
        for (int i = 1; i < lab.size(); i++) {
            script.append(await(i, "select count(*) from _byhand.sl_table where tab_set = 1 and tab_id >= " + firstId, Integer.toString(tables.size())));
        }
        lab.byHand(0, script.toString());
    }
}
