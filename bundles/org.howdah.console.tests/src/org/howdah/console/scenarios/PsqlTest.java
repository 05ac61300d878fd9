package org.howdah.console.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.howdah.console.kit.HeadlessTerminal;
import org.howdah.remote.kit.PostgresServer;
import org.howdah.remote.kit.Programs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** psql in a console, on a real server. */
@Tag("slow")
class PsqlTest {

    private static Site site;
    private static PostgresServer postgres;
    private static HeadlessTerminal console;

    @BeforeAll
    static void open() throws Exception {
        postgres = PostgresServer.create();
        postgres.psql("postgres", "create table bestellung (id int primary key, kunde text)");
        postgres.psql("postgres", "create database shop");
        site = Site.create();
        console = site.shell();
        console.enter("clear; " + Programs.postgres("psql") + " -X -h " + postgres.socketDirectory() + " -p " + postgres.port() + " postgres");
        console.await("postgres=#");
    }

    @AfterAll
    static void close() throws Exception {
        if (site != null) {
            site.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void textGoesThereAndBack() {
        console.enter("\\! clear");
        console.enter("insert into bestellung values (1, 'Jürgen Weiß 日本語 €') returning id;").await("INSERT 0 1");
        assertEquals("Jürgen Weiß 日本語 €", utf8(postgres.psql("postgres", "select kunde from bestellung where id = 1")));
        console.enter("select 'Größe: ' || kunde || '!' as x from bestellung;").await(" Größe: Jürgen Weiß 日本語 €!\n(1 row)");
        postgres.psql("postgres", "truncate bestellung");
    }

    @Test
    void aTableIsDescribed() {
        console.enter("\\! clear");
        console.enter("\\d bestellung");
        console.await("\"bestellung_pkey\" PRIMARY KEY, btree (id)");
        console.awaitMatch("^ kunde +\\| text");
    }

    @Test
    void aLongResultComesPageByPage() {
        console.enter("\\! clear");
        console.enter("\\setenv PAGER less").enter("\\pset pager always");
        console.enter("select 'row ' || n as r from generate_series(1, 300) n;");
        assertTrue(console.await("row 10").alternate(), "the pager has the screen");
        console.type("G").await("(300 rows)");
        console.type("q").awaitLast("postgres=#");
        console.enter("\\pset pager off").await("Pager usage is off.");
    }

    @Test
    void aStatementIsCancelled() {
        console.enter("\\! clear");
        console.enter("select pg_sleep(600);");
        Programs.await("the statement runs", 10, () -> sleeping() == 1);
        console.key("Ctrl+C").await("ERROR:  canceling statement due to user request", Duration.ofSeconds(5));
        assertEquals(0, sleeping());
        console.enter("\\c shop").await("You are now connected to database \"shop\"");
        console.enter("\\c postgres").await("postgres=#");
    }

    /** The kit's psql gives bytes as characters. */
    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static int sleeping() {
        return Integer.parseInt(postgres.psql("postgres", "select count(*) from pg_stat_activity where query like 'select pg_sleep%' and state = 'active'"));
    }
}
