package org.howdah.engine.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

/** SHA-256, in hexadecimal digits. */
public final class Hashes {

    private Hashes() {
    }

    public static String of(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of what is written, without keeping it: the plan of a thousand links has some ten megabytes. */
    static String of(Consumer<Writer> content) {
        MessageDigest digest = sha256();
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(new DigestOutputStream(OutputStream.nullOutputStream(), digest),
                StandardCharsets.UTF_8), 1 << 16)) {
            content.accept(writer);
        } catch (IOException nothingIsWrittenAnywhere) {
            throw new UncheckedIOException(nothingIsWrittenAnywhere);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The first digits: enough to tell things on one host or in one folder apart. */
    public static String key(String text) {
        return of(text).substring(0, 16);
    }
}
