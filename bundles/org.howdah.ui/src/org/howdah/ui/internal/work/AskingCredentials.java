package org.howdah.ui.internal.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
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
        return environment.password(login).or(() -> storage().flatMap(stored -> stored.password(login)))
                .or(() -> ask(NLS.bind(Messages.Password_login, login, login.address()), (stored, secret) -> stored.storePassword(login, secret)));
    }

    @Override
    public Optional<Secret> passphrase(Path identityFile) {
        return environment.passphrase(identityFile).or(() -> storage().flatMap(stored -> stored.passphrase(identityFile)))
                .or(() -> ask(NLS.bind(Messages.Password_key, identityFile), (stored, secret) -> stored.storePassphrase(identityFile, secret)));
    }

    @Override
    public Optional<Secret> password(SqlTarget target) {
        return environment.password(target).or(() -> storage().flatMap(stored -> stored.password(target)))
                .or(() -> ask(NLS.bind(Messages.Password_role, target.user(), target.server()), (stored, secret) -> stored.storePassword(target, secret)));
    }

    @Override
    public Optional<Secret> answer(Login login, String prompt, boolean echo) {
        Optional<Secret> known = echo ? Optional.empty() : environment.answer(login, prompt, echo).or(() -> storage().flatMap(stored -> stored.password(login)));
        return known.or(() -> ask(NLS.bind(Messages.Password_prompt, login, prompt.strip()), null));
    }

    /** One dialog at a time, in the UI thread; empty where it was cancelled. */
    private synchronized Optional<Secret> ask(String question, Store store) {
        Display display = Display.getDefault();
        if (display.isDisposed()) {
            return Optional.empty();
        }
        PasswordDialog.Answer[] answer = new PasswordDialog.Answer[1];
        display.syncExec(() -> answer[0] = PasswordDialog.ask(question, store != null));
        if (answer[0] == null) {
            return Optional.empty();
        }
        if (answer[0].store() && store != null) {
            storage().ifPresent(stored -> {
                try {
                    store.put(stored, answer[0].secret());
                } catch (IOException refused) {
                    UiPlugin.warn(refused.getMessage(), refused);
                }
            });
        }
        return Optional.of(answer[0].secret());
    }
}
