package org.howdah.remote.tests;

import org.howdah.remote.kit.Access;
import org.howdah.remote.kit.TerminalContract;

/** The terminals of the SSH adapter. */
class SshTerminalTest extends TerminalContract {
    @Override
    protected Access open(Access.Settings settings) {
        return Adapters.ssh(settings);
    }
}
