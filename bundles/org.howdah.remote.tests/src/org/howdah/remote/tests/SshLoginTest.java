package org.howdah.remote.tests;

import org.howdah.remote.kit.Access;
import org.howdah.remote.kit.LoginContract;

class SshLoginTest extends LoginContract {

    @Override
    protected Access open(Access.Settings settings) {
        return Adapters.ssh(settings);
    }
}
