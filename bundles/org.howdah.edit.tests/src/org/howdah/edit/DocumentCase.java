package org.howdah.edit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

import org.howdah.app.InstalledTechnologies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests of one open document, each call in the documents' thread as everywhere else. */
abstract class DocumentCase {

    static final String SHOP = """
            # The shop's databases.
            topology: shop
            sites:
              berlin: {}
            hosts:
              master1: {address: 10.0.0.1, site: berlin}   # the old machine
              slave1: {address: 10.0.0.2}
              slave2: {address: 10.0.0.3}
            servers:
              main: {host: master1, port: 5432, databases: [shop]}
              replica: {host: slave1, port: 5432, databases: [shop]}
              spare: {host: slave2, port: 5432}
            links:
              copy: {technology: streaming, from: main, to: replica, settings: {slot: replica}}
            """;

    interface Work {
        void run() throws Exception;
    }

    @TempDir
    Path folder;

    TopologyDocument document;

    @BeforeAll
    static void install() {
        Installed.technologies(InstalledTechnologies::find);
    }

    @AfterEach
    void close() throws Exception {
        if (document != null) {
            on(() -> TopologyDocuments.release(document));
        }
    }

    Path topologyFile() {
        return folder.resolve("shop.topology.yaml");
    }

    Path layoutFile() {
        return folder.resolve("shop.layout");
    }

    TopologyDocument open(String yaml) throws Exception {
        Files.writeString(topologyFile(), yaml);
        document = get(() -> TopologyDocuments.acquire(topologyFile()));
        return document;
    }

    static void on(Work work) throws Exception {
        get(() -> {
            work.run();
            return null;
        });
    }

    static <T> T get(Callable<T> work) throws Exception {
        try {
            return TopologyDocuments.thread().sync(work);
        } catch (java.util.concurrent.CompletionException failed) {
            throw failed.getCause() instanceof Exception checked ? checked : failed;
        }
    }

    /** What the file watch does by itself every other second. What is odd is odd for the first time. */
    void look() throws Exception {
        on(() -> {
            document.disk().setPatience(Long.MAX_VALUE);
            document.checkFiles();
        });
    }

    /** What it does when something odd has lasted. */
    void lookLater() throws Exception {
        on(() -> {
            document.disk().setPatience(0);
            document.checkFiles();
        });
    }

    static void await(String what, BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + 15_000_000_000L;
        while (!get(condition::getAsBoolean)) {
            assertTrue(System.nanoTime() < end, "waited too long: " + what);
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
        }
    }

    static String text(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : null;
    }
}
