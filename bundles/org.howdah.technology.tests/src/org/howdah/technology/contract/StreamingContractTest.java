package org.howdah.technology.contract;

import java.util.List;

import org.howdah.lab.Daemon;

class StreamingContractTest extends TechnologyContract {

    @Override
    protected String technology() {
        return "streaming";
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
                + lab.query("main", "postgres", "select string_agg(rolname, ' ' order by rolname) from pg_roles where rolname !~ '^pg_'") + "\nsettings: "
                + lab.query("main", "postgres", "select coalesce(string_agg(name || '=' || setting, ' '), '') from pg_file_settings where sourcefile ~ 'auto.conf$'") + "\nrules: "
                + lab.query("main", "postgres", "select string_agg(line_number || ' ' || user_name::text, ', ') from pg_hba_file_rules") + "\nfiles: "
                + lab.shell("master1", "ls -A \"$(dirname \"$(psql -XAtc 'show data_directory' postgres)\")\"");
    }
}
