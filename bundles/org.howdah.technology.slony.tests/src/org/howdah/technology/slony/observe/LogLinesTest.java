package org.howdah.technology.slony.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Lines of slon's log: what is recent counts, and no password is shown. */
class LogLinesTest {

    @Test
    void onlyWhatIsRecentCounts() {
        assertEquals("ERROR  remoteWorkerThread_1: no", LogLines.recent("2026-11-24 04:10:30 2026-11-24 04:10:01 UTC ERROR  remoteWorkerThread_1: no"));
        assertEquals("", LogLines.recent("2026-11-24 04:10:30 2026-11-24 04:08:01 UTC ERROR  remoteWorkerThread_1: no"));
        assertEquals("ERROR no time", LogLines.recent("2026-11-24 04:10:30 ERROR no time"));
        assertEquals("", LogLines.recent(""));
    }

    @Test
    void passwordsAreMasked() {
        assertEquals("ERROR  PQconnectdb(\"host=a password=*** user=b\") failed",
                LogLines.recent("2026-11-24 04:10:30 2026-11-24 04:10:29 UTC ERROR  PQconnectdb(\"host=a password=geheim user=b\") failed"));
        assertEquals("ERROR  password=*** x", LogLines.recent("2026-11-24 04:10:30 2026-11-24 04:10:29 UTC ERROR  password='ge heim' x"));
    }
}
