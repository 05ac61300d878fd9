package org.howdah.remote.tests;

import org.howdah.remote.kit.Access;
import org.howdah.remote.kit.TransferContract;

class SshTransferTest extends TransferContract {

    @Override
    protected Access open(Access.Settings settings) {
        return Adapters.ssh(settings);
    }
}
