package org.howdah.remote.ssh.internal;

import java.util.Map;

/** Signals as SSH names them. Source: RFC 4254, 6.10; the numbers are Linux's. */
final class Signals {

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(Map.entry("HUP", 1), Map.entry("INT", 2), Map.entry("QUIT", 3),
            Map.entry("ILL", 4), Map.entry("TRAP", 5), Map.entry("ABRT", 6), Map.entry("BUS", 7), Map.entry("FPE", 8), Map.entry("KILL", 9),
            Map.entry("USR1", 10), Map.entry("SEGV", 11), Map.entry("USR2", 12), Map.entry("PIPE", 13), Map.entry("ALRM", 14),
            Map.entry("TERM", 15));

    private Signals() {
    }

    /** 128 + n, as shells tell it; 128 for a signal without a number. */
    static int exitCode(String name) {
        return 128 + NUMBERS.getOrDefault(name, 0);
    }
}
