package org.howdah.cli.internal;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.howdah.app.EnvironmentCredentials;
import org.howdah.app.HowdahHome;
import org.howdah.app.SecureCredentials;
import org.howdah.remote.Credentials;
import org.howdah.remote.Login;
import org.howdah.remote.Secret;
import org.howdah.remote.SqlTarget;

/** Secrets from the environment, else from the secure storage that the workbench fills; the rest is asked on the terminal, once for each. */
final class CommandCredentials implements Credentials {

    private final Credentials environment;
    private final HowdahHome home;
    private final boolean ask;
    private Credentials stored;
    private final Map<String, Secret> asked = new ConcurrentHashMap<>();

    private CommandCredentials(Credentials environment, HowdahHome home, boolean ask) {
        this.environment = environment;
        this.home = home;
        this.ask = ask;
    }

    static Credentials of(Io io) {
        return new CommandCredentials(new EnvironmentCredentials(io.environment()), HowdahHome.of(io.environment()), io.interactive());
    }

    /** Opened when a secret is wanted for the first time: most commands never want one. */
    private synchronized Credentials stored() {
        if (stored == null) {
            stored = NONE;
            if (Files.exists(home.secureStorage())) {
                try {
                    stored = new SecureCredentials(home, false);
                } catch (IOException | RuntimeException | LinkageError unreadable) {
                    // Without it, as if nothing were stored: authentication then says what it lacks.
                    System.getLogger(CommandCredentials.class.getName()).log(System.Logger.Level.DEBUG, "No secure storage", unreadable);
                }
            }
        }
        return stored;
    }

    @Override
    public Optional<Secret> password(Login login) {
        return environment.password(login).or(() -> stored().password(login)).or(() -> prompt("Password of " + login + ": "));
    }

    @Override
    public Optional<Secret> passphrase(Path identityFile) {
        return environment.passphrase(identityFile).or(() -> stored().passphrase(identityFile)).or(() -> prompt("Passphrase of " + identityFile + ": "));
    }

    @Override
    public Optional<Secret> password(SqlTarget target) {
        return environment.password(target).or(() -> stored().password(target)).or(() -> prompt("Password of the role " + target.user() + " on " + target.server() + ": "));
    }

    @Override
    public Optional<Secret> answer(Login login, String prompt, boolean echo) {
        return environment.answer(login, prompt, echo).or(() -> echo ? Optional.empty() : stored().password(login)).or(() -> prompt(login + ": " + Style.printable(prompt) + " "));
    }

    private synchronized Optional<Secret> prompt(String text) {
        // The console of the JDK is the one thing that reads without echo.
        Console console = ask ? System.console() : null;
        if (console == null) {
            return Optional.empty();
        }
        Secret secret = asked.computeIfAbsent(text, key -> {
            char[] typed = console.readPassword("%s", key);
            Secret read = new Secret(typed == null ? new char[0] : typed);
            if (typed != null) {
                java.util.Arrays.fill(typed, '\0');
            }
            return read;
        });
        // A copy: whoever uses it wipes it.
        return secret.isEmpty() ? Optional.empty() : Optional.of(Secret.of(secret.reveal()));
    }
}
