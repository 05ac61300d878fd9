package org.howdah.remote.tests;

import org.howdah.remote.kit.Access;
import org.howdah.remote.kit.HostKeyContract;

class SshHostKeyTest extends HostKeyContract {

    @Override
    protected Access open(Access.Settings settings) {
        return Adapters.ssh(settings);
    }
}
