package org.howdah.technology.contract;

import java.util.List;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.TopologyFactory;

class SlonyContractTest extends TechnologyContract {

    @Override
    protected String technology() {
        return "slony";
    }

    @Override
    protected String database() {
        return "contract";
    }

    @Override
    protected String end(String server) {
        return server + "/contract";
    }

    @Override
    protected void prepare() throws Exception {
        lab.execute("main", "postgres", "create database contract");
    }

    @Override
    protected void draw() throws Exception {
        lab.edit(topology -> {
            ReplicationSet set = TopologyFactory.eINSTANCE.createReplicationSet();
            set.setId("watched");
            set.setTechnology(technology());
            set.setOrigin(end("main"));
            set.getTables().add("public.howdah_contract");
            topology.getSets().add(set);
            topology.getServers().forEach(server -> {
                Database database = TopologyFactory.eINSTANCE.createDatabase();
                database.setName("contract");
                server.getDatabases().add(database);
            });
        });
        super.draw();
        lab.edit(topology -> Topologies.link(topology, "copy").orElseThrow().setSet("watched"));
    }

    @Override
    protected void erase() throws Exception {
        super.erase();
        lab.edit(topology -> topology.getSets().clear());
    }

    /** The daemon of the receiver, and what keeps it running. */
    @Override
    protected void damage() throws Exception {
        // This lab's alone: others may run on the same machine.
        lab.shell("slave1", "for p in $(" + processes("slave1") + " | awk '{print $1}'); do kill -KILL $p; done");
        TestLab.await("they are gone", () -> lab.shell("slave1", processes("slave1")), String::isEmpty);
    }

    private String processes(String host) {
        return "{ ps -eo pid=,stat=,args= | grep -F '" + lab.home() + "/' | grep -F '/" + host + "/' | grep -E '^ *[0-9]+ [^Z]\\S* +(sh [^ ]*/keeper |slon -f )' || :; }";
    }

    @Override
    protected List<String> operations() {
        return List.of("pause", "resume");
    }

    /** The receiver's database stays, with its tables and rows. */
    @Override
    protected String traces() throws Exception {
        StringBuilder text = new StringBuilder();
        for (String server : List.of("main", "replica")) {
            String host = lab.server(server).getHost();
            boolean there = lab.query(server, "postgres", "select count(*) from pg_database where datname = 'contract'").equals("1");
            text.append(server).append(" schemas: ").append(!there ? "" : lab.query(server, "contract", "select coalesce(string_agg(nspname, ' '), '') from pg_namespace where nspname ~ '^_'"))
                    .append("\ntriggers: ").append(!there ? "" : lab.query(server, "contract", "select coalesce(string_agg(tgname, ' '), '') from pg_trigger where not tgisinternal"))
                    .append("\nroles: ").append(lab.query(server, "postgres", "select string_agg(rolname, ' ' order by rolname) from pg_roles where rolname !~ '^pg_'"))
                    .append("\nrules: ").append(lab.query(server, "postgres", "select string_agg(line_number || ' ' || user_name::text, ', ') from pg_hba_file_rules"))
                    .append("\nfiles: ").append(lab.shell(host, "cd \"$(dirname \"$(psql -XAtc 'show data_directory' postgres)\")\" && ls -A && find .howdah 2> /dev/null || :"))
                    .append("\ndaemons: ").append(lab.shell(host, processes(host)).replaceAll("(?m)^ *\\d+ +\\S+", "")).append('\n');
        }
        return text.toString();
    }
}
