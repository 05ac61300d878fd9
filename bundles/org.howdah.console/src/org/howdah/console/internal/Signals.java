package org.howdah.console.internal;

/** Names of the signals that usually end a program. */
final class Signals {

    private Signals() {
    }

    /** In brackets with a blank before, for a sentence; empty where it has no name here. */
    static String name(int signal) {
        String name = switch (signal) {
        case 1 -> "hang-up";
        case 2 -> "interrupt";
        case 3 -> "quit";
        case 6 -> "abort";
        case 9 -> "kill";
        case 11 -> "segmentation fault";
        case 13 -> "broken pipe";
        case 15 -> "terminate";
        default -> "";
        };
        return name.isEmpty() ? "" : " (" + name + ")";
    }
}
