package org.howdah.technology.slony.operate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is seen in a script before it is executed everywhere. */
class ScriptTextTest {

    @Test
    void statementsEndAtSemicolonsThatAreNotQuoted() {
        assertEquals(List.of("select 'a;b' , \"C;d\"", "select $x$ ; $x$", "select E'\\';'", "do $$ begin null; end $$"),
                new ScriptText("SELECT 'a;b' , \"C;d\"; -- one; two's\nselect $x$ ; $x$;\n/* ; */ select E'\\';';;do $$ begin null; end $$\n").statements());
        assertTrue(new ScriptText(" -- nothing\n ; /* nor here */ ").statements().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = { "begin", "BEGIN; select 1", "select 1; Commit", "start transaction", "rollback", "vacuum full a", "create database x", "create index concurrently i on a (b)",
            "alter type t add value 'x'", "copy a from stdin", "\\i file", "/* x */ end" })
    void whatBeginsOrEndsATransactionIsForbidden(String sql) {
        assertTrue(new ScriptText(sql).forbidden().isPresent(), sql);
    }

    @ParameterizedTest
    @ValueSource(strings = { "select 'commit'", "alter table a add column begin_at date", "savepoint s; rollback to s", "copy a from '/file'", "update a set b = 'begin;'",
            "create table begin_list (a int)" })
    void whatOnlyLooksSoIsNot(String sql) {
        assertFalse(new ScriptText(sql).forbidden().isPresent(), sql);
    }

    @ParameterizedTest
    @ValueSource(strings = { "alter table a add column b int", "alter table a add b int", "create table x (a int)", "create function f() returns int language sql as 'select 1'",
            "drop table x", "alter table a rename to b", "insert into a values (1)", "update a set n = n + 1", "alter table a drop column b", "create index i on a (b)" })
    void whatFailsASecondTimeIsSaid(String sql) {
        assertTrue(new ScriptText(sql).once().isPresent(), sql);
    }

    @ParameterizedTest
    @ValueSource(strings = { "alter table a add column if not exists b int", "create table if not exists x (a int)", "create or replace view v as select 1", "drop table if exists x",
            "insert into a values (1) on conflict do nothing", "update a set n = 1 where m = 2", "alter table a alter column b set default 1", "alter table a drop column if exists b",
            "create index if not exists i on a (b)" })
    void whatCanBeRepeatedIsNot(String sql) {
        assertFalse(new ScriptText(sql).once().isPresent(), sql);
    }

    @Test
    void chanceIsSeenInStatementsThatWriteOnly() {
        assertTrue(new ScriptText("update a set t = now()").chance().isPresent());
        assertTrue(new ScriptText("insert into a select * from b limit 5").chance().isPresent());
        assertFalse(new ScriptText("alter table a alter column t set default now()").chance().isPresent());
        assertFalse(new ScriptText("insert into a values ('now()')").chance().isPresent());
    }

    @Test
    void aTableThatIsDroppedIsFoundByItsName() {
        assertTrue(new ScriptText("drop table if exists x, public.a cascade").drops("public.a", "a"));
        assertTrue(new ScriptText("DROP TABLE A").drops("public.a", "a"));
        assertFalse(new ScriptText("drop table aa").drops("public.a", "a"));
        assertFalse(new ScriptText("alter table a drop column b").drops("public.a", "a"));
    }
}
