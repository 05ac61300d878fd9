package org.howdah.lab.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

import org.howdah.lab.LabException;

/** One at a time, over all processes and threads. Leaves no file behind. */
final class Locks implements AutoCloseable {

    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private final Path file;
    private final ReentrantLock threads;
    private FileChannel channel;

    private Locks(Path file, ReentrantLock threads) {
        this.file = file;
        this.threads = threads;
    }

    /** Held while addresses are chosen. */
    static Locks addresses(LabStore store) throws LabException {
        return acquire(store.folder().resolve(".lock"));
    }

    /** Held while root changes what the labs of all homes share: subnets, folders for mounts, files for namespaces. For others, nothing. */
    static Locks machine() throws LabException {
        return Account.current().isRoot() ? acquire(Path.of("/run/howdah.lock")) : new Locks(null, null);
    }

    /** Held while one lab is changed. */
    static Locks lab(LabStore store, String name) throws LabException {
        return acquire(store.folder().resolve("." + name + ".lock"));
    }

    private static Locks acquire(Path file) throws LabException {
        // Java's file locks are held by the whole process, so threads need a lock of their own.
        Locks lock = new Locks(file, THREADS.computeIfAbsent(file, key -> new ReentrantLock()));
        lock.threads.lock();
        try {
            Files.createDirectories(file.getParent());
            while (!lock.open()) {
                lock.channel.close();
            }
            return lock;
        } catch (IOException e) {
            lock.release();
            throw new LabException("Cannot lock " + file + ": " + e.getMessage() + "; set HOWDAH_HOME to a folder you can write.", e);
        }
    }

    /** Whether what is locked now is what others find: the one before us deletes the file, and a deleted one locks nobody out. */
    private boolean open() throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        byte[] token = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0).write(ByteBuffer.wrap(token));
        try {
            return java.util.Arrays.equals(token, Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private void release() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // The lock ends with the process at the latest; nothing else can be done here.
            return;
        } finally {
            threads.unlock();
        }
    }

    @Override
    public void close() {
        if (file == null) {
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // An empty lock file that stays does no harm.
            return;
        } finally {
            release();
        }
    }
}
