package org.howdah.remote.tests;

import org.howdah.remote.kit.Access;
import org.howdah.remote.kit.ShellContract;

class SshShellTest extends ShellContract {

    @Override
    protected Access open(Access.Settings settings) {
        return Adapters.ssh(settings);
    }
}
