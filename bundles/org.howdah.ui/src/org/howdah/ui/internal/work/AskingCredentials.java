package org.howdah.ui.internal.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.howdah.app.EnvironmentCredentials;
import org.howdah.app.HowdahHome;
import org.howdah.app.SecureCredentials;
import org.howdah.remote.Credentials;
import org.howdah.remote.Login;
import org.howdah.remote.Secret;
import org.howdah.remote.SqlTarget;
import org.howdah.ui.internal.UiPlugin;

/** Secrets from the environment, then from secure storage, then from the person, who may have them stored. */
final class AskingCredentials implements Credentials {

    private final HowdahHome home;
    private final Credentials environment = new EnvironmentCredentials(System.getenv());
    private SecureCredentials storage;

    AskingCredentials(HowdahHome home) {
        this.home = home;
    }

    /** Opened when the first secret is needed; never asks for a master password, so that an unattended start is not held up. */
    private synchronized Optional<SecureCredentials> storage() {
        if (storage == null) {
            try {
                storage = new SecureCredentials(home, false);
            } catch (IOException | RuntimeException broken) {
                UiPlugin.warn("The secure storage cannot be opened; secrets are asked for.", broken); //$NON-NLS-1$
                return Optional.empty();
            }
        }
        return Optional.of(storage);
    }

    private interface Store {
        void put(SecureCredentials storage, Secret secret) throws IOException;
    }

    @Override
    public Optional<Secret> password(Login login) {
        return environment.password(login).or(() -> storage().flatMap(stored -> stored.password(login))).or(() -> password(login, "")); //$NON-NLS-1$
    }

    @Override
    public Optional<Secret> passwordAgain(Login login) {
        return password(login, Messages.Password_wrong);
    }

    private Optional<Secret> password(Login login, String note) {
        return ask(NLS.bind(Messages.Password_login, login, where(login)), note, (stored, secret) -> stored.storePassword(login, secret));
    }

    private static String where(Login login) {
        return login.jump().map(jump -> NLS.bind(Messages.Password_through, login.address(), HostKeyDialog.through(jump))).orElse(login.address());
    }

    @Override
    public Optional<Secret> passphrase(Path identityFile) {
        return environment.passphrase(identityFile).or(() -> storage().flatMap(stored -> stored.passphrase(identityFile)))
                .or(() -> passphrase(identityFile, "")); //$NON-NLS-1$
    }

    @Override
    public Optional<Secret> passphraseAgain(Path identityFile) {
        return passphrase(identityFile, Messages.Password_wrongPhrase);
    }

    private Optional<Secret> passphrase(Path identityFile, String note) {
        return ask(NLS.bind(Messages.Password_key, identityFile), note, (stored, secret) -> stored.storePassphrase(identityFile, secret));
    }

    @Override
    public Optional<Secret> password(SqlTarget target) {
        return environment.password(target).or(() -> storage().flatMap(stored -> stored.password(target)))
                .or(() -> ask(NLS.bind(Messages.Password_role, target.user(), target.server()), "", //$NON-NLS-1$
                        (stored, secret) -> stored.storePassword(target, secret)));
    }

    /** A code or another prompt, which no store knows: the person. */
    @Override
    public Optional<Secret> answer(Question question) {
        String text = Stream.of(NLS.bind(Messages.Password_prompt, question.login(), where(question.login())), question.name(), question.instruction(),
                question.prompt()).filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n")); //$NON-NLS-1$
        return ask(new PasswordDialog.Question(text, "", false, question.echo()), null); //$NON-NLS-1$
    }

    private Optional<Secret> ask(String question, String note, Store store) {
        return ask(new PasswordDialog.Question(question, note, true, false), store);
    }

    /** Empty where it was cancelled. */
    private Optional<Secret> ask(PasswordDialog.Question question, Store store) {
        Optional<PasswordDialog.Answer> answer = Questions.ask(question.text(), () -> new PasswordDialog(Dialogs.shell(), question));
        answer.filter(PasswordDialog.Answer::store).flatMap(given -> storage()).ifPresent(stored -> {
            try {
                store.put(stored, answer.get().secret());
            } catch (IOException refused) {
                UiPlugin.warn(refused.getMessage(), refused);
            }
        });
        return answer.map(PasswordDialog.Answer::secret);
    }
}
