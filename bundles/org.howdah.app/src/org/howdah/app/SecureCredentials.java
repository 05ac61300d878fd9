package org.howdah.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import javax.crypto.spec.PBEKeySpec;

import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.equinox.security.storage.provider.IProviderHints;
import org.howdah.remote.Credentials;
import org.howdah.remote.Login;
import org.howdah.remote.Secret;
import org.howdah.remote.SqlTarget;

/**
 * Passwords and passphrases in Equinox secure storage, in a file of {@link HowdahHome}. What is not stored is not asked
 * for: the window adds its dialogs on top.
 */
public final class SecureCredentials implements Credentials {

    private final ISecurePreferences root;

    /** @param prompt whether the storage may ask a person for its master password */
    public SecureCredentials(HowdahHome home, boolean prompt) throws IOException {
        Map<String, Object> options = new HashMap<>();
        options.put(IProviderHints.PROMPT_USER, prompt);
        options.put(IProviderHints.DEFAULT_PASSWORD, new PBEKeySpec(StorageKey.of(home)));
        root = SecurePreferencesFactory.open(home.create().secureStorage().toUri().toURL(), options);
    }

    @Override
    public Optional<Secret> password(Login login) {
        return get("logins/" + escape(login.toString()));
    }

    @Override
    public Optional<Secret> passphrase(Path identityFile) {
        return get("keys/" + escape(identityFile.toString()));
    }

    @Override
    public Optional<Secret> password(SqlTarget target) {
        return get("roles/" + escape(target.server()) + "/" + escape(target.user()));
    }

    public void storePassword(Login login, Secret secret) throws IOException {
        put("logins/" + escape(login.toString()), secret);
    }

    public void storePassphrase(Path identityFile, Secret secret) throws IOException {
        put("keys/" + escape(identityFile.toString()), secret);
    }

    public void storePassword(SqlTarget target, Secret secret) throws IOException {
        put("roles/" + escape(target.server()) + "/" + escape(target.user()), secret);
    }

    /** Forgets everything that was stored. */
    public void clear() throws IOException {
        for (String child : root.childrenNames()) {
            root.node(child).removeNode();
        }
        root.flush();
    }

    private Optional<Secret> get(String path) {
        try {
            return root.nodeExists(path) ? Optional.ofNullable(root.node(path).get("secret", null)).map(Secret::of) : Optional.empty();
        } catch (StorageException locked) {
            // Not unlocked, or written on another machine: the same as not stored; authentication then says what it lacks.
            return Optional.empty();
        }
    }

    private void put(String path, Secret secret) throws IOException {
        try {
            root.node(path).put("secret", secret.reveal(), true);
            root.flush();
        } catch (StorageException refused) {
            throw new IOException("The secure storage did not take the secret: " + refused.getMessage()
                    + ". Unlock it in the preferences under Security, then try again.", refused);
        }
    }

    /** Node names may hold neither a slash nor a character outside ASCII. */
    private static String escape(String name) {
        StringBuilder escaped = new StringBuilder();
        name.codePoints().forEach(c -> {
            if (c < 128 && (Character.isLetterOrDigit(c) || c == '@' || c == '.' || c == '-')) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append('_').append(Integer.toHexString(c)).append('_');
            }
        });
        return escaped.toString();
    }
}
