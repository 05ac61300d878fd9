package org.howdah.ui.internal.work;

import org.howdah.remote.HostKeys;

/** Shows an unknown host key to the person in front of the window. */
final class AskingHostKeys implements HostKeys {

    @Override
    public boolean accept(Unknown unknown) {
        return Questions.ask("key " + unknown.login().address() + ' ' + unknown.fingerprint(), //$NON-NLS-1$
                () -> new HostKeyDialog(Dialogs.shell(), unknown)).orElse(false);
    }
}
