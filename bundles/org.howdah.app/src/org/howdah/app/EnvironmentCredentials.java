package org.howdah.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.howdah.remote.Credentials;
import org.howdah.remote.Login;
import org.howdah.remote.Secret;
import org.howdah.remote.SqlTarget;

/**
 * Secrets from the environment, for scripts. Names are in capitals, with {@code _} for everything that is not a letter or
 * a digit:
 * <ul>
 * <li>{@code HOWDAH_PASSWORD_<SERVER>_<ROLE>}, a database role's password;
 * <li>{@code HOWDAH_PASSWORD_<HOST>_<USER>}, a login's password;
 * <li>{@code HOWDAH_PASSPHRASE_<FILE>}, or {@code HOWDAH_PASSPHRASE}: a private key's passphrase, by the file's name.
 * </ul>
 */
public final class EnvironmentCredentials implements Credentials {

    private final Map<String, String> environment;

    public EnvironmentCredentials(Map<String, String> environment) {
        this.environment = Objects.requireNonNull(environment);
    }

    @Override
    public Optional<Secret> password(Login login) {
        return first(name("PASSWORD", login.host(), login.user()));
    }

    @Override
    public Optional<Secret> passphrase(Path identityFile) {
        Path file = identityFile.getFileName();
        return first(name("PASSPHRASE", file == null ? "" : file.toString()), "HOWDAH_PASSPHRASE");
    }

    @Override
    public Optional<Secret> password(SqlTarget target) {
        return first(name("PASSWORD", target.server(), target.user()));
    }

    @Override
    public Optional<Secret> answer(Login login, String prompt, boolean echo) {
        // Servers that ask for the password this way ask it without echo; anything else only a person can answer.
        return echo ? Optional.empty() : password(login);
    }

    private Optional<Secret> first(String... names) {
        return Stream.of(names).map(environment::get).filter(Objects::nonNull).filter(value -> !value.isEmpty()).findFirst()
                .map(Secret::of);
    }

    /** How the variable for something is called; also for messages that say what to set. */
    public static String name(String kind, String... parts) {
        StringBuilder name = new StringBuilder("HOWDAH_").append(kind);
        for (String part : parts) {
            name.append('_').append(part.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"));
        }
        return name.toString();
    }
}
