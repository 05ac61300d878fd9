package org.howdah.technology.slony.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableRefTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', value = { "public.orders, public.orders, '\"public\".\"orders\"'", "Public.Orders, public.orders, '\"public\".\"orders\"'",
            "'\"My Schema\".\"Order \"\"Lines\"\"\"', '\"My Schema\".\"Order \"\"Lines\"\"\"', '\"My Schema\".\"Order \"\"Lines\"\"\"'",
            "'\"public\".\"select\"', public.select, '\"public\".\"select\"'" })
    void namesAreReadAndQuoted(String text, String shown, String quoted) {
        TableRef ref = TableRef.parse(text);
        assertEquals(shown, ref.shown());
        assertEquals(quoted, ref.quoted());
        assertEquals(ref, TableRef.parse(ref.quoted()), "what is quoted is read back");
    }

    @Test
    void whatIsNoNameIsNull() {
        assertNull(TableRef.parse("orders"));
        assertNull(TableRef.parse("public.\"orders"));
    }
}
