package org.howdah.technology.contract;

import java.util.List;

import org.howdah.lab.Daemon;

class LogShippingContractTest extends TechnologyContract {

    @Override
    protected String technology() {
        return "logshipping";
    }

    /** WAL travels in whole files. */
    @Override
    protected void flush() throws Exception {
        lab.execute("main", "postgres", "select pg_switch_wal()");
    }

    @Override
    protected void damage() throws Exception {
        lab.labs().kill(lab.name(), "slave1", Daemon.POSTGRES);
    }

    @Override
    protected List<String> operations() {
        return List.of("pause", "resume");
    }

    @Override
    protected String traces() throws Exception {
        return "slots: " + lab.query("main", "postgres", "select count(*) from pg_replication_slots") + "\nroles: "
                + lab.query("main", "postgres", "select string_agg(rolname, ' ' order by rolname) from pg_roles where rolname !~ '^pg_'") + "\nfiles: "
                + lab.shell("master1", "cd \"$(dirname \"$(psql -XAtc 'show data_directory' postgres)\")\" && ls -A && find .howdah 2> /dev/null || :");
    }
}
