package org.howdah.technology.logshipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** How late a standby is that knows only the files it got. */
class LagTest {

    @Test
    void idlePrimaryDoesNotLookLate() {
        assertEquals(10.0, LogShippingObserver.lagSeconds(23_900, "86400.5", 24_000, "10"), "only the unfinished file is missing");
        assertEquals(3.5, LogShippingObserver.lagSeconds(23_900, "3.5", 24_000, "10"));
        assertEquals(0.0, LogShippingObserver.lagSeconds(0, "86400", 24_000, "10"));
    }

    @Test
    void missingFileCounts() {
        assertEquals(86400.5, LogShippingObserver.lagSeconds(16 << 20, "86400.5", 24_000, "10"), "a whole file has not come");
        assertEquals(86400.5, LogShippingObserver.lagSeconds(23_900, "86400.5", 24_000, "0"), "without a timeout it may hold a transaction for ever");
        assertNull(LogShippingObserver.lagSeconds(100, "", 24_000, "10"), "nothing was replayed yet");
    }
}
