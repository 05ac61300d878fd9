package org.howdah.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.concurrent.ThreadLocalRandom;

import org.howdah.model.internal.FileText;

/** Writes a file whole or not at all: whoever reads it, even after a crash, finds the old content or the new one. */
public final class AtomicFiles {

    private AtomicFiles() {
    }

    /**
     * Writes to a temporary file beside, forces it to the disk and renames it. Permissions of a file that exists are
     * kept; of a symbolic link, the file it leads to is replaced and the link stays.
     *
     * @throws TopologyException says what, why and what next; the old file is untouched then
     */
    public static void write(Path file, byte[] content) throws TopologyException {
        Path temporary = null;
        try {
            Path target = target(file.toAbsolutePath());
            if (Files.isDirectory(target)) {
                throw new TopologyException(file + " cannot be written: it is a directory. Choose the name of a file.");
            }
            boolean exists = Files.exists(target);
            if (exists && !Files.isWritable(target)) {
                throw new TopologyException(file + " cannot be written: it is write-protected, and it was left as it is. "
                        + "Make it writable (chmod u+w) or save under another name.");
            }
            temporary = create(target);
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                if (exists) {
                    keepAttributes(target, temporary);
                }
                channel.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            temporary = null;
            forceDirectory(target.getParent());
        } catch (TopologyException e) {
            throw e;
        } catch (IOException e) {
            throw failed(file, e);
        } finally {
            if (temporary != null) {
                delete(temporary);
            }
        }
    }

    private static Path target(Path file) throws IOException {
        Path target = file;
        for (int i = 0; Files.isSymbolicLink(target); i++) {
            if (i == 40) {
                throw new IOException("its symbolic links lead in a circle");
            }
            target = target.getParent().resolve(Files.readSymbolicLink(target)).normalize();
        }
        return target;
    }

    private static Path create(Path target) throws IOException {
        while (true) {
            // Not createTempFile: that makes files which nobody else may read, whatever the umask says.
            String name = target.getFileName().toString();
            Path path = target.resolveSibling("." + (name.length() > 100 ? name.substring(0, 100) : name) + "."
                    + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".tmp");
            try {
                return Files.createFile(path);
            } catch (FileAlreadyExistsException e) {
                continue;
            }
        }
    }

    private static void keepAttributes(Path from, Path to) throws IOException {
        PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        PosixFileAttributeView copy = Files.getFileAttributeView(to, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (source == null || copy == null) {
            return;
        }
        PosixFileAttributes attributes = source.readAttributes();
        try {
            copy.setGroup(attributes.group());
            copy.setOwner(attributes.owner());
        } catch (IOException e) {
            // Only root may give files away; the file then belongs to who saved it.
        }
        copy.setPermissions(attributes.permissions());
    }

    /** So that the new name survives a crash as well; some file systems cannot do it. */
    private static void forceDirectory(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The content is safe; only the rename may come back undone after a power failure.
        }
    }

    private static void delete(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // The first error is the one to report.
        }
    }

    private static TopologyException failed(Path file, IOException e) {
        String reason = FileText.reason(e);
        Path directory = file.toAbsolutePath().getParent();
        String untouched = Files.exists(file) ? " The file was left as it is." : "";
        if (e instanceof AccessDeniedException) {
            return new TopologyException(file + " cannot be written: the user " + System.getProperty("user.name") + " may not create files in " + directory + "."
                    + untouched + " Make the directory writable or save elsewhere.", e);
        }
        if (e instanceof NoSuchFileException) {
            return new TopologyException(file + " cannot be written: the directory " + directory + " does not exist. Create it (mkdir -p) or save elsewhere.", e);
        }
        String next = reason.contains("No space") || reason.contains("quota") ? " Free some space and save again, or save on another disk." : " Save elsewhere.";
        return new TopologyException(file + " cannot be written: " + reason + "." + untouched + next, e);
    }
}
