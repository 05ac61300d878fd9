package org.howdah.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;

/**
 * The master password of the secure storage: random, in a file that only its owner may read, as SSH does with a key. So an
 * unattended start needs nobody to type one, and does not depend on a desktop's key ring. What is stored is safe from whoever gets
 * the storage's file alone, not from whoever can read all of the owner's files.
 */
final class StorageKey {

    private static final int BYTES = 32;

    private StorageKey() {
    }

    /** Reads the key, making it the first time. */
    static char[] of(HowdahHome home) throws IOException {
        Path file = home.create().path().resolve("secure_storage.key");
        if (!Files.exists(file)) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            try (var channel = Files.newByteChannel(file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                channel.write(StandardCharsets.US_ASCII.encode(Base64.getEncoder().encodeToString(random)));
            } catch (FileAlreadyExistsException other) {
                // Another Howdah made it at the same moment: that one counts.
            }
        }
        String key = Files.readString(file, StandardCharsets.US_ASCII).strip();
        if (key.isEmpty()) {
            throw new IOException(file + " is empty, so what is in the secure storage cannot be read. Delete it together with secure_storage to begin anew.");
        }
        return key.toCharArray();
    }
}
