package org.howdah.remote.ssh.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Public keys as people compare them. */
public final class Fingerprints {

    private static final String SYMBOLS = " .o+=*BOX@%&#/^SE";
    private static final int COLUMNS = 17;
    private static final int ROWS = 9;

    private Fingerprints() {
    }

    private static byte[] digest(byte[] key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code SHA256:…}, as {@code ssh-keygen -l} prints it. */
    public static String sha256(byte[] key) {
        return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest(key));
    }

    /** Such as {@code ssh-ed25519}: the first string in the key. Empty where the key is broken. */
    public static String type(byte[] key) {
        if (key.length < 4) {
            return "";
        }
        int length = ByteBuffer.wrap(key).getInt();
        return length <= 0 || length > 64 || length > key.length - 4 ? ""
                : new String(key, 4, length, StandardCharsets.US_ASCII);
    }

    /** The drunken bishop's walk, as {@code ssh-keygen -lv} draws it: eleven lines. */
    public static String randomart(byte[] key) {
        int[][] field = new int[COLUMNS][ROWS];
        int x = COLUMNS / 2;
        int y = ROWS / 2;
        int last = SYMBOLS.length() - 1;
        for (byte b : digest(key)) {
            int input = b & 0xff;
            for (int i = 0; i < 4; i++, input >>= 2) {
                x = Math.clamp(x + ((input & 1) != 0 ? 1 : -1), 0, COLUMNS - 1);
                y = Math.clamp(y + ((input & 2) != 0 ? 1 : -1), 0, ROWS - 1);
                if (field[x][y] < last - 2) {
                    field[x][y]++;
                }
            }
        }
        field[COLUMNS / 2][ROWS / 2] = last - 1;
        field[x][y] = last;
        StringBuilder art = new StringBuilder(border(label(key))).append('\n');
        for (int row = 0; row < ROWS; row++) {
            art.append('|');
            for (int column = 0; column < COLUMNS; column++) {
                art.append(SYMBOLS.charAt(Math.min(field[column][row], last)));
            }
            art.append("|\n");
        }
        return art.append(border("[SHA256]")).toString();
    }

    private static String border(String label) {
        String text = label.length() > COLUMNS ? label.substring(0, COLUMNS) : label;
        int left = (COLUMNS - text.length()) / 2;
        return "+" + "-".repeat(left) + text + "-".repeat(COLUMNS - left - text.length()) + "+";
    }

    private static String label(byte[] key) {
        String type = type(key);
        int bits = bits(key, type);
        String name = type.contains("ed25519") ? "ED25519" : type.startsWith("ecdsa") ? "ECDSA"
                : type.endsWith("rsa") ? "RSA" : type.endsWith("dss") ? "DSA" : type;
        String label = "[" + name + " " + bits + "]";
        return label.length() > COLUMNS || bits == 0 ? "[" + name + "]" : label;
    }

    private static int bits(byte[] key, String type) {
        if (type.contains("ed25519")) {
            return 256;
        }
        if (type.startsWith("ecdsa")) {
            return type.contains("521") ? 521 : type.contains("384") ? 384 : 256;
        }
        if (!type.equals("ssh-rsa")) {
            return 0;
        }
        try {
            ByteBuffer buffer = ByteBuffer.wrap(key);
            buffer.position(4 + buffer.getInt(0));
            int exponent = buffer.getInt();
            buffer.position(buffer.position() + exponent);
            byte[] modulus = new byte[buffer.getInt()];
            buffer.get(modulus);
            return new java.math.BigInteger(1, modulus).bitLength();
        } catch (java.nio.BufferUnderflowException | IllegalArgumentException | NegativeArraySizeException e) {
            return 0;
        }
    }
}
