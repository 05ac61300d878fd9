package org.howdah.engine.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Takes the secrets that were resolved in a run out of everything that leaves it. */
final class Masker {

    static final String MASK = "••••";

    /** Longest first: one secret may hold another. */
    private volatile List<String> hidden = List.of();
    private final Consumer<String> told;
    private final List<String> all = new CopyOnWriteArrayList<>();

    Masker() {
        this(secret -> {
        });
    }

    /** @param told of each secret */
    Masker(Consumer<String> told) {
        this.told = told;
    }

    /** The secret, and the forms in which programs print it. */
    synchronized void add(String secret) {
        if (secret.isEmpty()) {
            return;
        }
        told.accept(secret);
        for (String form : List.of(secret, secret.replace("'", "''"), secret.replace("'", "'\\''"), secret.replace("\\", "\\\\"),
                java.net.URLEncoder.encode(secret, StandardCharsets.UTF_8), base64(secret))) {
            if (!form.isEmpty() && !all.contains(form)) {
                all.add(form);
            }
        }
        hidden = all.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    /** What base64 makes of it whatever follows, such as a line end: its last letters depend on that. */
    private static String base64(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        return bytes.length < 6 ? "" : Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(bytes, bytes.length / 3 * 3));
    }

    /** Whether text that ends so may go on as a secret: the length of what is to be held back. */
    int open(String text) {
        int longest = 0;
        for (String secret : hidden) {
            for (int n = Math.min(secret.length() - 1, text.length()); n > longest; n--) {
                if (text.regionMatches(text.length() - n, secret, 0, n)) {
                    longest = n;
                }
            }
        }
        return longest;
    }

    String mask(String text) {
        if (text == null) {
            return "";
        }
        String masked = text;
        for (String secret : hidden) {
            masked = masked.replace(secret, MASK);
        }
        return masked;
    }
}
