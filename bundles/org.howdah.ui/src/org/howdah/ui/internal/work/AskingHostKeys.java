package org.howdah.ui.internal.work;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.swt.widgets.Display;
import org.howdah.remote.HostKeys;

/** Shows an unknown host key to the person in front of the window. A key that was refused is not asked for again at once. */
final class AskingHostKeys implements HostKeys {

    private static final long REFUSED_MS = 60_000;

    private final Set<String> refused = new HashSet<>();
    private long refusedAt;

    /** One question at a time: several steps may meet the same key together. */
    @Override
    public synchronized boolean accept(Unknown unknown) {
        String key = unknown.login().address() + ' ' + unknown.fingerprint();
        if (System.currentTimeMillis() - refusedAt > REFUSED_MS) {
            refused.clear();
        }
        if (refused.contains(key)) {
            return false;
        }
        Display display = Display.getDefault();
        if (display.isDisposed()) {
            return false;
        }
        boolean[] accepted = { false };
        display.syncExec(() -> accepted[0] = HostKeyDialog.ask(unknown));
        if (!accepted[0]) {
            refused.add(key);
            refusedAt = System.currentTimeMillis();
        }
        return accepted[0];
    }
}
