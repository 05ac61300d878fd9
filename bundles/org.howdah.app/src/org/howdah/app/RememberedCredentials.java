package org.howdah.app;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import org.howdah.engine.KnownSecrets;
import org.howdah.remote.Credentials;
import org.howdah.remote.Login;
import org.howdah.remote.Secret;
import org.howdah.remote.SqlTarget;

/** Remembers what others hand out, so that it can be taken out of what is recorded. */
final class RememberedCredentials implements Credentials {

    private final Credentials from;
    private final KnownSecrets known;

    RememberedCredentials(Credentials from, KnownSecrets known) {
        this.from = Objects.requireNonNull(from);
        this.known = known;
    }

    private Optional<Secret> remembered(Optional<Secret> secret) {
        secret.ifPresent(given -> known.add(given.reveal()));
        return secret;
    }

    @Override
    public Optional<Secret> password(Login login) {
        return remembered(from.password(login));
    }

    @Override
    public Optional<Secret> passwordAgain(Login login) {
        return remembered(from.passwordAgain(login));
    }

    @Override
    public Optional<Secret> passphrase(Path identityFile) {
        return remembered(from.passphrase(identityFile));
    }

    @Override
    public Optional<Secret> passphraseAgain(Path identityFile) {
        return remembered(from.passphraseAgain(identityFile));
    }

    @Override
    public Optional<Secret> password(SqlTarget target) {
        return remembered(from.password(target));
    }

    /** What may be seen while it is typed is no secret. */
    @Override
    public Optional<Secret> answer(Question question) {
        return question.echo() ? from.answer(question) : remembered(from.answer(question));
    }

    @Override
    public Optional<Secret> answer(Login login, String prompt, boolean echo) {
        return echo ? from.answer(login, prompt, true) : remembered(from.answer(login, prompt, false));
    }
}
