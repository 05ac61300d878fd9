package org.howdah.remote.tests;

import org.howdah.remote.kit.Access;
import org.howdah.remote.kit.TunnelContract;

class SshTunnelTest extends TunnelContract {

    @Override
    protected Access open(Access.Settings settings) {
        return Adapters.ssh(settings);
    }
}
