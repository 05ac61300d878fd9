package org.howdah.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The secrets that this process has handed out or read, kept in memory only, so that no recording shows them. There is one for each
 * HOWDAH_HOME: consoles, runs and logins know nothing of each other. Safe for use by many threads.
 */
public final class KnownSecrets {

    /** Characters. To take out anything shorter would leave holes in every line and tell the secret by them. */
    public static final int SHORTEST = 4;

    private static final Map<Path, KnownSecrets> BY_HOME = new ConcurrentHashMap<>();

    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final List<Consumer<String>> watchers = new CopyOnWriteArrayList<>();

    private KnownSecrets() {
    }

    public static KnownSecrets of(Path home) {
        return BY_HOME.computeIfAbsent(home.toAbsolutePath().normalize(), path -> new KnownSecrets());
    }

    /** A secret of several lines is known line by line, as it is shown. */
    public void add(String secret) {
        secret.lines().map(String::strip).filter(line -> line.length() >= SHORTEST).filter(known::add)
                .forEach(line -> watchers.forEach(watcher -> watcher.accept(line)));
    }

    /**
     * Tells what is known, and at once what becomes known later; a secret may be told twice.
     *
     * @return ends it
     */
    public Runnable watch(Consumer<String> watcher) {
        // In this order: what comes between the two is told twice, never not at all.
        watchers.add(watcher);
        known.forEach(watcher);
        return () -> watchers.remove(watcher);
    }
}
