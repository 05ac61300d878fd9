package org.howdah.engine.internal;

/** A masker for what comes in pieces. */
public final class RecordingMasker {

    private final Masker masker = new Masker();

    public void add(String secret) {
        secret.lines().filter(line -> !line.isBlank()).forEach(masker::add);
    }

    /** How many characters at the end may be the beginning of a secret. */
    public int open(String text) {
        return masker.open(text);
    }

    public String mask(String text) {
        return masker.mask(text);
    }
}
