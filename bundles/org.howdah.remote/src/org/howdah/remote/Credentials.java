package org.howdah.remote;

import java.nio.file.Path;
import java.util.Optional;

/** Where passwords and passphrases come from: secure storage, the environment, or a person. */
public interface Credentials {

    /** Nothing is known, nobody is asked. */
    Credentials NONE = new Credentials() {
    };

    /** The password of an operating-system login, for servers that ask for one. */
    default Optional<Secret> password(Login login) {
        return Optional.empty();
    }

    /** The passphrase of a private key file. */
    default Optional<Secret> passphrase(Path identityFile) {
        return Optional.empty();
    }

    /** The password of a database role, for servers where peer login cannot be. */
    default Optional<Secret> password(SqlTarget target) {
        return Optional.empty();
    }

    /** The answer to one prompt of keyboard-interactive authentication. */
    default Optional<Secret> answer(Login login, String prompt, boolean echo) {
        return Optional.empty();
    }
}
