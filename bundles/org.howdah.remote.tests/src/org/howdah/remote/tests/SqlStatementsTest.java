package org.howdah.remote.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.howdah.remote.SqlStatements;
import org.junit.jupiter.api.Test;

class SqlStatementsTest {

    private static void splits(String sql, String... parts) {
        assertEquals(List.of(parts), SqlStatements.split(sql));
    }

    @Test
    void semicolonsEndStatements() {
        splits("select 1; select 2 ;", "select 1", "select 2");
        splits(" ;; ; ");
        splits("");
        splits("-- nothing\n/* here */;");
        splits("select 1 -- and; more\n; select 2", "select 1 -- and; more", "select 2");
    }

    @Test
    void quotesHideThem() {
        splits("select ';', 'it''s;', \"a;b\"\"c;\"; x", "select ';', 'it''s;', \"a;b\"\"c;\"", "x");
        splits("select E'\\';', e'\\\\'; x", "select E'\\';', e'\\\\'", "x");
        splits("select '\\'; x", "select '\\'", "x");
        splits("select $$;$$, $a$;$$;$a$, $1; x", "select $$;$$, $a$;$$;$a$, $1", "x");
        splits("select a$b$c; x$b$", "select a$b$c", "x$b$");
        splits("select /* ; /* ; */ ; */ 1; x", "select /* ; /* ; */ ; */ 1", "x");
        splits("select 'open; x", "select 'open; x");
    }

    @Test
    void parenthesesAndBodiesHideThem() {
        splits("create rule r as on insert to t do (select 1; select 2); x", "create rule r as on insert to t do (select 1; select 2)", "x");
        String body = "create or replace function f() returns int begin atomic select case when true then 1 end; select 2; end";
        splits(body + "; x", body, "x");
        splits("begin; select 1; end; commit", "begin", "select 1", "end", "commit");
        splits("create table t(begin int); x", "create table t(begin int)", "x");
    }
}
