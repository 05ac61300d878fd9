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

    /** Asked after the server refused what {@link #password(Login)} said; only a person may know better. */
    default Optional<Secret> passwordAgain(Login login) {
        return Optional.empty();
    }

    /** The passphrase of a private key file. */
    default Optional<Secret> passphrase(Path identityFile) {
        return Optional.empty();
    }

    /** Asked after {@link #passphrase(Path)} did not open the file; only a person may know better. */
    default Optional<Secret> passphraseAgain(Path identityFile) {
        return Optional.empty();
    }

    /** The password of a database role, for servers where peer login cannot be. */
    default Optional<Secret> password(SqlTarget target) {
        return Optional.empty();
    }

    /**
     * One prompt of keyboard-interactive authentication, other than for the login's password. What the server says is clean:
     * no control or formatting characters, at most twelve lines.
     *
     * @param name what the server calls the dialog; may be empty
     * @param instruction what it says before the prompts; may be empty
     * @param echo whether the answer may be seen while it is typed
     */
    record Question(Login login, String name, String instruction, String prompt, boolean echo) {
    }

    /** The answer to one prompt of keyboard-interactive authentication. */
    default Optional<Secret> answer(Question question) {
        return answer(question.login(), question.prompt(), question.echo());
    }

    /** The same, for those who need no more than the prompt. */
    default Optional<Secret> answer(Login login, String prompt, boolean echo) {
        return Optional.empty();
    }
}
