package org.howdah.engine.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.howdah.engine.EngineException;
import org.howdah.engine.EngineException.Kind;

/** Keeps two runs of one topology on this machine apart. The system takes it back when this Java ends, however it ends. */
final class LocalLock implements AutoCloseable {

    private final FileChannel channel;

    private LocalLock(FileChannel channel) {
        this.channel = channel;
    }

    static LocalLock take(Path home, String topology, Operator operator) throws EngineException {
        Path file = home.resolve("locks").resolve(Hashes.key(topology) + ".lock");
        FileChannel channel = null;
        try {
            DiskFiles.privateDirectory(file.getParent());
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new EngineException(Kind.LOCKED, "The topology is being changed by " + Operator.describe(Files.readString(file)) + ".",
                        "Wait for the end of that run, or cancel it there.");
            }
            LocalLock lock = new LocalLock(channel);
            lock.write(operator);
            return lock;
        } catch (IOException e) {
            close(channel);
            throw new EngineException(Kind.JOURNAL, "The lock " + file + " cannot be taken: " + DiskFiles.reason(e) + ".",
                    "Free space or correct the permissions there.", e);
        }
    }

    /** Says who holds it. */
    void write(Operator operator) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((operator.toJson() + "\n").getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisJava) {
            return null;
        }
    }

    private static void close(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException lockIsGoneAnyway) {
            // Closing is all that can be done.
        }
    }

    @Override
    public void close() {
        close(channel);
    }
}
