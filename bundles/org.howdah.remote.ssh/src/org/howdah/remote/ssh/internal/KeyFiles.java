package org.howdah.remote.ssh.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.howdah.remote.Secret;

import com.jcraft.jsch.Identity;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;

/**
 * Private key files, read once while they do not change, so that a passphrase is asked for and its slow key derivation
 * done once for all hosts.
 */
final class KeyFiles {

    /** Asks for a passphrase, again where the one before was wrong; empty where there is none. */
    interface Ask {
        Optional<Secret> passphrase(Path file, boolean again);
    }

    private static final int TRIES = 3;

    private record Loaded(long stamp, long size, Identity identity) {
    }

    private final Map<Path, Loaded> loaded = new ConcurrentHashMap<>();

    /**
     * @param ask for a passphrase, only when a server accepted the public key
     * @param notes why the key could not be used in the end
     */
    Identity load(Path path, Ask ask, Consumer<String> notes) throws JSchException, IOException {
        long stamp = Files.getLastModifiedTime(path).toMillis();
        long size = Files.size(path);
        Loaded known = loaded.get(path);
        if (known == null || known.stamp() != stamp || known.size() != size) {
            JSch loader = new JSch();
            loader.addIdentity(path.toString());
            known = new Loaded(stamp, size, loader.getIdentityRepository().getIdentities().get(0));
            loaded.put(path, known);
        }
        return new Offered(path, known.identity(), ask, notes);
    }

    /** A key file as offered to one server: the passphrase is asked for late, as OpenSSH does it. */
    private record Offered(Path path, Identity identity, Ask ask, Consumer<String> notes) implements Identity {

        private boolean open() {
            synchronized (identity) {
                if (!identity.isEncrypted()) {
                    return true;
                }
                for (int attempt = 1; attempt <= TRIES; attempt++) {
                    Optional<Secret> passphrase = ask.passphrase(path, attempt > 1);
                    if (passphrase.isEmpty()) {
                        notes.accept(attempt > 1 ? "the passphrase for the key file " + path + " is wrong"
                                : "the key file " + path + " is encrypted and there is no passphrase for it");
                        return false;
                    }
                    try (Secret secret = passphrase.get()) {
                        if (identity.setPassphrase(secret.reveal().getBytes(StandardCharsets.UTF_8)) && !identity.isEncrypted()) {
                            return true;
                        }
                    } catch (JSchException e) {
                        // told below; its message is of no use to a person
                    }
                }
                notes.accept("the passphrase for the key file " + path + " is wrong");
                return false;
            }
        }

        @Override
        public boolean setPassphrase(byte[] passphrase) {
            return true;
        }

        @Override
        public byte[] getPublicKeyBlob() {
            byte[] blob = identity.getPublicKeyBlob();
            // Old PEM files hide even the public key.
            return blob == null && open() ? identity.getPublicKeyBlob() : blob;
        }

        @Override
        public byte[] getSignature(byte[] data) {
            return open() ? identity.getSignature(data) : null;
        }

        @Override
        public byte[] getSignature(byte[] data, String algorithm) {
            return open() ? identity.getSignature(data, algorithm) : null;
        }

        @Override
        public String getAlgName() {
            return identity.getAlgName();
        }

        @Override
        public String getName() {
            return path.toString();
        }

        @Override
        public boolean isEncrypted() {
            return false;
        }

        @Override
        public void clear() {
            // kept for the next session
        }
    }
}
