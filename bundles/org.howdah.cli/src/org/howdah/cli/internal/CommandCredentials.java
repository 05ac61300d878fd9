package org.howdah.cli.internal;

import java.io.Console;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.howdah.app.EnvironmentCredentials;
import org.howdah.remote.Credentials;
import org.howdah.remote.Login;
import org.howdah.remote.Secret;
import org.howdah.remote.SqlTarget;

/** Secrets from the environment; what is not there is asked on the terminal, once for each. */
final class CommandCredentials implements Credentials {

    private final Credentials environment;
    private final boolean ask;
    private final Map<String, Secret> asked = new ConcurrentHashMap<>();

    private CommandCredentials(Credentials environment, boolean ask) {
        this.environment = environment;
        this.ask = ask;
    }

    static Credentials of(Io io) {
        return new CommandCredentials(new EnvironmentCredentials(io.environment()), io.interactive());
    }

    @Override
    public Optional<Secret> password(Login login) {
        return environment.password(login).or(() -> prompt("Password of " + login + ": "));
    }

    @Override
    public Optional<Secret> passphrase(Path identityFile) {
        return environment.passphrase(identityFile).or(() -> prompt("Passphrase of " + identityFile + ": "));
    }

    @Override
    public Optional<Secret> password(SqlTarget target) {
        return environment.password(target).or(() -> prompt("Password of the role " + target.user() + " on " + target.server() + ": "));
    }

    @Override
    public Optional<Secret> answer(Login login, String prompt, boolean echo) {
        return environment.answer(login, prompt, echo).or(() -> prompt(login + ": " + Style.printable(prompt) + " "));
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
