package org.howdah.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.howdah.console.internal.risk.Risks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RiskyLinesTest {

    @ParameterizedTest
    @ValueSource(strings = {
            // files
            "rm -rf /var/lib/postgresql/15/main", "rm -r old", "rm --recursive old", "rm a b", "/bin/rm -f x", "\\rm -rf x", "sudo rm -rf /",
            "sudo -u postgres rm x", "cd /tmp && rm -rf *", "ls; rm x", "FOO=1 rm x", "for f in *; do rm \"$f\"; done", "if true; then rm x; fi",
            "find . -name '*.ready' -delete", "find /x -type f -exec rm {} \\;", "find . -print0 | xargs -0 rm", "ls | xargs -n 1 rm -f",
            "shred -u key", "unlink x", "truncate -s 0 log", "dd if=/dev/zero of=/dev/sda", "mkfs.ext4 /dev/sdb1", "wipefs -a /dev/sdb",
            "echo x > postgresql.conf", ": > log", "> log", "cat a >| b", "ls &> all.txt", "command 2> errors.txt", "echo x | tee pg_hba.conf",
            "chown -R postgres /", "chmod -R 777 .", "rsync -a --delete a/ b/", "git reset --hard", "echo \"$(rm -rf x)\"", "echo `rm x`", "echo $(rm x)",
            "eval \"rm -rf x\"", "bash -c 'rm -rf x'", "sh -lc \"rm x\"", "su - postgres -c 'dropdb shop'", "ssh slave1 rm -rf /tmp/x",
            "ssh -p 22 root@slave1 'systemctl stop postgresql'", "echo 'rm -rf x' | sh", "timeout 5 rm x", "nohup rm -rf x &",
            // processes and machines
            "kill -9 1234", "kill 1234", "kill -s KILL 12", "pkill postgres", "killall -9 postgres", "reboot", "sudo reboot", "shutdown -h now",
            "poweroff", "init 0", "systemctl stop postgresql", "systemctl restart postgresql@15-main", "sudo systemctl --now disable patroni",
            "service postgresql restart", "/etc/init.d/postgresql stop", "ip link set eth0 down", "iptables -F", "crontab -r", "apt-get purge postgresql",
            "dpkg -P postgresql-15", "userdel bob", "umount /data",
            // PostgreSQL's programs
            "pg_ctl stop -D /data", "pg_ctl -D /data stop -m immediate", "/usr/lib/postgresql/15/bin/pg_ctl -D /data promote",
            "pg_ctlcluster 15 main restart", "pg_dropcluster 15 main", "pg_resetwal -f /data", "pg_rewind --target-pgdata /data", "dropdb shop",
            "pg_restore --clean -d shop dump", "pg_restore -cd shop dump", "patronictl failover", "repmgr standby promote",
            "psql -c 'drop table x'", "psql -d shop -Atc \"delete from t\"", "psql --command='truncate t' shop", "echo 'drop table x' | psql shop",
            "psql shop <<< 'update t set a = 1'", "psql -f migrate.sql",
            // SQL
            "drop table x;", "DROP DATABASE shop", "  Drop   Schema s cascade;", "truncate t;", "delete from t;", "DELETE FROM ONLY t", "delete from t where true;",
            "update t set a = 1;", "UPDATE t SET a = (select 1 where 2 > 1)", "select 1; drop table x", "/* now */ drop table x", "with d as (delete from t returning *) select * from d;",
            "explain analyze delete from t;", "alter system set wal_level = minimal;", "alter table t drop column c", "select pg_promote();",
            "select pg_terminate_backend(pid) from pg_stat_activity;", "select pg_drop_replication_slot('s')", "do $$ begin delete from t; end $$;",
            "do $$ begin execute 'drop table x'; end $$", "copy t to '/tmp/x'", "copy t to program 'cat > x'", "reassign owned by a to b", "drop owned by bob",
            // psql's own
            "\\c other", "\\connect shop bob", "\\! rm -rf x", "\\i script.sql", "\\o file.txt", "select 'drop table ' || x from t \\gexec" })
    void isRisky(String line) {
        assertTrue(RiskyLines.reason(line).isPresent(), line);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "   ", "ls -la", "cd /tmp", "echo rm -rf x", "echo 'rm -rf /'", "echo \"rm -rf /\"", "grep -r 'rm -rf' .", "grep \"drop table\" log", "# rm -rf /",
            "ls # rm -rf x", "man rm", "which rm reboot", "rm --help", "cat rm.txt", "echo x >> log", "ls > /dev/null", "ls 2>&1", "make > /dev/null 2>&1", "ls 2> /dev/null",
            "echo 'a > b'", "echo \"a > b\"", "cat < file", "echo x | tee -a log", "ls | tee /dev/null", "find . -name '*.conf'", "find . -exec grep x {} \\;",
            "dd if=/dev/sda of=/dev/null bs=1M count=1", "fdisk -l", "kill -l", "kill -0 123", "systemctl status postgresql", "systemctl list-units", "systemctl is-active stop",
            "service postgresql status", "pg_ctl status -D /data", "pg_ctl reload -D /data", "pg_controldata /data", "shutdown -c", "history | grep reboot", "tail -f stop.log",
            "journalctl -u postgresql", "psql -c 'select 1'", "psql -c \"select 'drop table x'\"", "psql -c 'delete from t where id = 1'", "echo 'select 1' | psql",
            "pg_resetwal -n /data", "git status", "git clean -n", "rsync -a a b", "chmod 600 key", "sudo -u postgres psql", "env LANG=C ls", "ps aux | grep 'kill -9'",
            "ssh slave1 uptime", "echo $((1 > 0))", "vim /etc/fstab", "update-alternatives --list java", "iptables -L", "ip addr",
            "select 1;", "select * from t where a > 5;", "select 'drop table x';", "select \"drop\" from t", "-- drop table x", "/* delete from t; */ select 1",
            "delete from t where id = 1;", "update t set a = 1 where id = 2;", "select * from t for update;", "insert into t values (1) on conflict (id) do update set a = 2;",
            "create trigger x after update or delete on t execute function f();", "grant update, delete on t to bob;", "explain delete from t;",
            "create table t (id int references u on delete cascade);", "select pg_reload_conf();", "select * from pg_stat_replication;", "where a > 3", "and lag > 100;",
            "alter table t alter c drop not null;", "with x as (select 1) select * from x", "copy t to stdout", "select $$ drop table x; $$;", "show all;",
            "\\d t", "\\l", "\\q", "\\x", "\\conninfo", "\\c", "\\dt+", "\\timing on", "\\! ls", "\\o" })
    void isHarmless(String line) {
        assertEquals(Optional.empty(), RiskyLines.reason(line), line);
    }

    @ParameterizedTest
    @ValueSource(strings = { "postgres@slave1:~$ rm -rf x", "root@slave1:~# reboot", "[root@slave1 data]# systemctl stop x", "shop=# drop table x;", "shop=> truncate t;",
            "shop-# delete from t", "shop=*# update t set a=1;", "$ kill -9 3", "# reboot", "❯ rm x", "drop table x", "ready> sudo reboot", "ls > file", "$ ls > file" })
    void isRiskyBehindAPrompt(String line) {
        assertTrue(RiskyLines.reasonOnScreen(line).isPresent(), line);
    }

    @ParameterizedTest
    @ValueSource(strings = { "postgres@slave1:~$ ls", "postgres@slave1:~$ # rm -rf x", "postgres@slave1:~$ echo '# rm -rf x'", "shop=# select 'x # drop table y';",
            "shop=# select 1 > 0;", "postgres@slave1:~$ ", "[root@slave1 rm]# ls", "ready> ls", "" })
    void isHarmlessBehindAPrompt(String line) {
        assertEquals(Optional.empty(), RiskyLines.reasonOnScreen(line), line);
    }

    @Test
    void namesTheRiskyLinesOfManyAndNoOthers() {
        assertEquals(List.of("rm -rf b", "drop table c;"),
                Risks.lines("ls a\nrm -rf b\necho done\ndrop table c;\n", false).stream().map(Risks.Risk::line).toList());
        assertEquals(List.of(), Risks.lines("delete from t\nwhere id = 1;\nselect 1;", true));
        assertEquals(List.of("delete from t;"), Risks.lines("delete from t;\nselect 1 from t where id = 1;", true).stream().map(Risks.Risk::line).toList());
        assertEquals(2, Risks.lines("delete\nfrom t;", true).size());
    }

    @Test
    void doesNotTakeTheSignsOfPsqlForThoseOfAShell() {
        assertTrue(Risks.typed("a > b", false).isPresent());
        assertEquals(Optional.empty(), Risks.typed("a > b", true));
        assertTrue(Risks.typed("drop table x", true).isPresent());
    }

    @Test
    void answersWhateverItIsGiven() {
        assertTrue(RiskyLines.reason("x".repeat(1 << 20)).isPresent(), "too long to be read");
        for (String odd : List.of("'", "\"", "`", "$(", "$((", "$'", "<<<", ">", ">&", "\\", "((((", "$$", "/*", "E'\\", "a'b\"c`d", "sh -c", "xargs -n", "find . -exec", "\\!", "| ; &&")) {
            RiskyLines.reason(odd);
            RiskyLines.reasonOnScreen("$ " + odd);
        }
        assertTrue(RiskyLines.reason("sudo ".repeat(50) + "rm x").isPresent());
        RiskyLines.reason("$(".repeat(3000) + "rm x");
    }
}
