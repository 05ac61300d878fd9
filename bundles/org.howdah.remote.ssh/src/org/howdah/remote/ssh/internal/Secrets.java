package org.howdah.remote.ssh.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.howdah.remote.Login;
import org.howdah.remote.Secret;

/**
 * What a person has answered already, for the life of the access and only in memory: another session of the same login asks
 * nothing again. A secret that a server refuses is forgotten.
 */
final class Secrets implements AutoCloseable {

    private final Map<Login, Secret> passwords = new HashMap<>();
    private final Set<Login> oneTime = new HashSet<>();
    private final Set<String> hostKeys = new HashSet<>();

    synchronized Optional<Secret> password(Login login) {
        return Optional.ofNullable(passwords.get(login)).map(Secrets::copy);
    }

    synchronized void remember(Login login, Secret secret) {
        forget(login);
        passwords.put(login, copy(secret));
    }

    synchronized void forget(Login login) {
        Secret old = passwords.remove(login);
        if (old != null) {
            old.close();
        }
    }

    /** The login took an answer that cannot be given again, such as a code: each further session asks a person. */
    synchronized void needsPerson(Login login) {
        oneTime.add(login);
    }

    synchronized boolean isOneTime(Login login) {
        return oneTime.contains(login);
    }

    /** A host key that a person accepted, also where the file could not be written. */
    synchronized void accept(String key) {
        hostKeys.add(key);
    }

    synchronized boolean isAccepted(String key) {
        return hostKeys.contains(key);
    }

    @Override
    public synchronized void close() {
        passwords.values().forEach(Secret::close);
        passwords.clear();
    }

    private static Secret copy(Secret secret) {
        return Secret.of(secret.reveal());
    }
}
