package org.howdah.edit;

import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import org.howdah.engine.Technologies;
import org.howdah.technology.ReplicationTechnology;

/** The technologies that are installed, and the log: the application sets both once, before it opens a document. */
public final class Installed {

    private static volatile Supplier<Technologies> technologies = Technologies::of;
    private static volatile BiConsumer<String, Throwable> log = (message, cause) -> System.getLogger(Installed.class.getName())
            .log(System.Logger.Level.WARNING, message, cause);

    private Installed() {
    }

    /** @param supplier asked each time: plug-ins come and go */
    public static void technologies(Supplier<Technologies> supplier) {
        technologies = Objects.requireNonNull(supplier);
    }

    public static void log(BiConsumer<String, Throwable> warnings) {
        log = Objects.requireNonNull(warnings);
    }

    public static Technologies technologies() {
        return technologies.get();
    }

    /** @param id may be null */
    public static Optional<ReplicationTechnology> technology(String id) {
        return id == null ? Optional.empty() : technologies().find(id);
    }

    static void warn(String message, Throwable cause) {
        log.accept(message, cause);
    }
}
