package org.howdah.technology.slony.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A Perl file is read as data: what is more than data is left out, told, and never run. */
class PerlDataTest {

    @Test
    void textsNumbersListsAndMaps() {
        PerlData data = PerlData.read("""
                # a comment with 'quotes' and {
                $NAME = 'it''s' . "x";
                my $ESCAPED = 'a\\'b\\\\c';
                $RICH = "a\\tb $ESCAPED ${ESCAPED}!";
                $N = 5_432; $NEGATIVE = -1;
                @LIST = ('a', "b", qw(c d), 5,);
                %MAP = (key => 'v', 'other' => ['x', { deep => undef }]);

                =pod

                $HIDDEN = 'no';

                =cut

                $AFTER = q{braces {within}};
                1;
                __END__
                $LATER = 'no';
                """.replace("'it''s'", "'its'"));
        assertEquals("itsx", data.variables.get("$NAME"));
        assertEquals("a'b\\c", data.variables.get("$ESCAPED"));
        assertEquals("a\tb a'b\\c a'b\\c!", data.variables.get("$RICH"));
        assertEquals("5432", data.variables.get("$N"));
        assertEquals("-1", data.variables.get("$NEGATIVE"));
        assertEquals(List.of("a", "b", "c", "d", "5"), data.variables.get("@LIST"));
        assertEquals(Map.of("key", "v", "other", List.of("x", Map.of("deep", ""))), data.variables.get("%MAP"));
        assertEquals("braces {within}", data.variables.get("$AFTER"));
        assertNull(data.variables.get("$HIDDEN"));
        assertNull(data.variables.get("$LATER"));
        assertEquals(List.of(), data.skipped);
    }

    @Test
    void whatTheEnvironmentWouldReplaceIsNotReplaced() {
        PerlData data = PerlData.read("""
                if ($ENV{"SLONYNODES"}) {
                    require $ENV{"SLONYNODES"};
                } else {
                    $CLUSTER_NAME = 'shop';
                    &add_node(node => 1, host => 'a');
                }
                if ($ENV{"SLONYSET"}) { require $ENV{"SLONYSET"}; }
                $AFTER = 1;
                """);
        assertEquals("shop", data.variables.get("$CLUSTER_NAME"));
        assertEquals("1", data.variables.get("$AFTER"));
        assertEquals(List.of("node", "1", "host", "a"), data.calls.getFirst().arguments());
        assertEquals(List.of(), data.skipped);
    }

    @ParameterizedTest
    @ValueSource(strings = { "system('touch /tmp/howdah-was-here') or die;", "$X = `touch /tmp/howdah-was-here`;", "$X = system('touch /tmp/howdah-was-here');",
            "$X = $ENV{'HOME'};", "require '/tmp/other.conf';", "for my $i (1..3) { add_node(node => $i); }", "$X = 1 + 2;", "sub f { return 1; }", "$X = \"@{[ `id` ]}\" . f();",
            "$H->{'a'} = 'b';", "if ($X > 3) { $CLUSTER_NAME = 'other'; }", "eval { die; };", "open(F, '>/tmp/howdah-was-here');" })
    void whatIsMoreThanDataIsLeftOutAndTold(String line) {
        PerlData data = PerlData.read("$A = 1;\n" + line + "\n$CLUSTER_NAME = 'shop';\n");
        assertTrue(!data.skipped.isEmpty() || data.calls.stream().anyMatch(call -> !call.name().equals("add_node")), line);
        assertEquals("shop", data.variables.get("$CLUSTER_NAME"), line);
        assertFalse(data.calls.stream().anyMatch(call -> call.name().equals("add_node")), line);
        assertFalse(java.nio.file.Files.exists(java.nio.file.Path.of("/tmp/howdah-was-here")));
    }

    @Test
    void brokenFilesEnd() {
        for (String text : List.of("'", "\"", "$X = (", "$X = {{{{", "}}}}", "qw(", "=pod", "$X = " + "[".repeat(5000), "$", "add_node(", "if (", "if ($ENV{'X'}) {", "\0\1\2", "&&&",
                "$X = 'a' . . 'b';", "$X = (" + "1,".repeat(20000))) {
            PerlData.read(text);
            PerlData.read("$X = 1;" + text + text);
        }
    }
}
