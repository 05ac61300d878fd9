package org.howdah.ui.internal.commands;

import org.howdah.ui.internal.operate.Watches;
import org.howdah.ui.internal.work.Current;

/** Keeps the Observe button pressed exactly while the current topology is observed. */
public final class Toggles {

    private Toggles() {
    }

    public static void install() {
        Current.addListener(document -> RunCommands.refreshToggle());
        boolean[] was = { false };
        Watches.addListener((document, live) -> {
            boolean now = Current.document().map(Watches::isWatching).orElse(false);
            if (now != was[0]) {
                was[0] = now;
                RunCommands.refreshToggle();
            }
        });
    }
}
