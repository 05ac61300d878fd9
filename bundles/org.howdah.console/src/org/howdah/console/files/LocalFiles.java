package org.howdah.console.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.howdah.remote.Cancellation;
import org.howdah.remote.FileNames;
import org.howdah.remote.FileTransfer;
import org.howdah.remote.Login;
import org.howdah.remote.RemoteException;
import org.howdah.remote.RemoteException.Kind;

/** The files of this computer, seen as those of a node are. */
public final class LocalFiles implements FileTransfer {

    private static final int PIECE = 256;
    private static final int BUFFER = 1 << 17;
    private static final boolean POSIX = Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");
    private static final Login HERE = new Login("this computer", "", 0, System.getProperty("user.name", ""), Optional.empty(), Optional.empty(),
            Optional.empty(), false);

    private interface Work<T> {
        T with(Path path) throws IOException, RemoteException;
    }

    @Override
    public Login login() {
        return HERE;
    }

    private static <T> T run(String doing, String path, Work<T> work) throws RemoteException {
        try {
            return work.with(LocalPaths.path(path));
        } catch (IOException | InvalidPathException e) {
            throw failed(doing + " " + FileNames.shown(path), e);
        }
    }

    /** An error of this side as a sentence. */
    static RemoteException failed(String doing, Exception e) {
        String text = String.valueOf(e instanceof java.nio.file.FileSystemException system && system.getReason() != null ? system.getReason() : e.getMessage());
        String why = switch (e) {
            case NoSuchFileException none -> "no such file or directory";
            case AccessDeniedException denied -> "permission denied";
            case FileAlreadyExistsException there -> "there is one already";
            case DirectoryNotEmptyException full -> "the directory is not empty";
            default -> text.contains("No space left") || text.contains("quota exceeded") ? "a full disk (" + FileNames.shown(text) + ")" : FileNames.shown(text);
        };
        String hint = why.startsWith("a full disk") ? "Make room on this computer and try again."
                : e instanceof AccessDeniedException ? "Check who owns the file and its directories." : "";
        return new RemoteException(Kind.REFUSED, "On this computer, " + doing + " failed: " + why + ".", hint, e);
    }

    private static Entry entry(Path path, String name, boolean follow) throws IOException {
        LinkOption[] options = follow ? new LinkOption[0] : new LinkOption[] { LinkOption.NOFOLLOW_LINKS };
        Class<? extends BasicFileAttributes> kind = POSIX ? PosixFileAttributes.class : BasicFileAttributes.class;
        BasicFileAttributes a = Files.readAttributes(path, kind, options);
        Type type = a.isSymbolicLink() ? Type.LINK : a.isDirectory() ? Type.DIRECTORY : a.isRegularFile() ? Type.FILE : Type.OTHER;
        int mode = type == Type.DIRECTORY ? 0755 : 0644;
        if (a instanceof PosixFileAttributes posix) {
            mode = bits(posix.permissions());
        }
        return new Entry(name, type, a.size(), mode, a.lastModifiedTime().toInstant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    }

    static int bits(Set<PosixFilePermission> permissions) {
        int mode = 0;
        for (PosixFilePermission p : permissions) {
            mode |= 0400 >> p.ordinal();
        }
        return mode;
    }

    static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> result = EnumSet.noneOf(PosixFilePermission.class);
        for (PosixFilePermission p : PosixFilePermission.values()) {
            if ((mode & 0400 >> p.ordinal()) != 0) {
                result.add(p);
            }
        }
        return result;
    }

    private static String name(String path) {
        return path.equals("/") ? "/" : path.substring(path.lastIndexOf('/') + 1);
    }

    private static Optional<Entry> found(String path, boolean follow) throws RemoteException {
        return run("looking at", path, p -> {
            try {
                return Optional.of(entry(p, name(path), follow));
            } catch (NoSuchFileException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public Optional<Entry> stat(String path) throws RemoteException {
        return found(path, true);
    }

    @Override
    public Optional<Entry> look(String path) throws RemoteException {
        return found(path, false);
    }

    @Override
    public List<Entry> list(String directory) throws RemoteException {
        List<Entry> all = new ArrayList<>();
        list(directory, all::addAll, Cancellation.none());
        return all;
    }

    @Override
    public void list(String directory, Consumer<List<Entry>> pieces, Cancellation cancellation) throws RemoteException {
        run("listing", directory, path -> {
            List<Entry> piece = new ArrayList<>();
            try (DirectoryStream<Path> all = Files.newDirectoryStream(path)) {
                for (Path one : all) {
                    cancellation.throwIfCancelled();
                    try {
                        piece.add(entry(one, LocalPaths.name(one), false));
                    } catch (NoSuchFileException e) {
                        // deleted meanwhile
                    }
                    if (piece.size() == PIECE) {
                        pieces.accept(List.copyOf(piece));
                        piece.clear();
                    }
                }
            } catch (java.nio.file.DirectoryIteratorException e) {
                throw e.getCause();
            }
            pieces.accept(piece);
            return null;
        });
    }

    @Override
    public String home() {
        return LocalPaths.text(Path.of(System.getProperty("user.home", "/")));
    }

    @Override
    public String realPath(String path) throws RemoteException {
        return run("looking at", path, p -> LocalPaths.text(p.toRealPath()));
    }

    @Override
    public String readLink(String path) throws RemoteException {
        return run("reading the link", path, p -> {
            // As text of its own: made absolute it would no longer be what the link says.
            Path target = Files.readSymbolicLink(p);
            String text = LocalPaths.text(Path.of("/").resolve(target));
            return target.isAbsolute() ? text : text.substring(1);
        });
    }

    @Override
    public void makeLink(String path, String target) throws RemoteException {
        run("making the link", path, p -> {
            Path there = LocalPaths.path(target);
            return Files.createSymbolicLink(p, target.startsWith("/") ? there : there.subpath(0, there.getNameCount()));
        });
    }

    @Override
    public Optional<Space> space(String path) throws RemoteException {
        return run("looking at the disk of", path, p -> {
            FileStore store = Files.getFileStore(p);
            return Optional.of(new Space(store.getUsableSpace(), store.getTotalSpace()));
        });
    }

    @Override
    public byte[] read(String path, int limit) throws RemoteException {
        byte[] bytes = read(path, 0, limit + 1);
        if (bytes.length > limit) {
            throw new RemoteException(Kind.REFUSED, "The file " + FileNames.shown(path) + " on this computer has more than " + limit + " bytes.", "");
        }
        return bytes;
    }

    @Override
    public byte[] read(String path, long offset, int length) throws RemoteException {
        return run("reading", path, p -> {
            try (FileChannel channel = FileChannel.open(p, StandardOpenOption.READ)) {
                channel.position(offset);
                return Channels.newInputStream(channel).readNBytes(length);
            }
        });
    }

    @Override
    public void write(String path, byte[] content, int mode) throws RemoteException {
        String part = path + ".howdah-new";
        append(new java.io.ByteArrayInputStream(content), part, 0, mode, n -> {
        }, Cancellation.none());
        rename(part, path, true);
    }

    /** The content from an offset on, to be sent. */
    InputStream open(String path, long offset) throws RemoteException {
        return run("reading", path, p -> {
            FileChannel channel = FileChannel.open(p, StandardOpenOption.READ);
            channel.position(offset);
            return new BufferedInputStream(Channels.newInputStream(channel), BUFFER);
        });
    }

    @Override
    public void download(String path, long offset, OutputStream to, LongConsumer progress, Cancellation cancellation) throws RemoteException {
        run("reading", path, p -> {
            try (InputStream from = open(path, offset)) {
                copy(from, to, progress, cancellation);
            }
            return null;
        });
    }

    private static void copy(InputStream from, OutputStream to, LongConsumer progress, Cancellation cancellation) throws IOException, RemoteException {
        byte[] piece = new byte[BUFFER];
        long done = 0;
        for (int n = from.read(piece); n >= 0; n = from.read(piece)) {
            cancellation.throwIfCancelled();
            to.write(piece, 0, n);
            done += n;
            progress.accept(done);
        }
    }

    @Override
    public void upload(InputStream from, String path, int mode, LongConsumer progress, Cancellation cancellation) throws RemoteException {
        append(from, path, 0, mode, progress, cancellation);
    }

    @Override
    public void append(InputStream from, String path, long offset, int mode, LongConsumer progress, Cancellation cancellation) throws RemoteException {
        try (Sink sink = sink(path, offset, mode)) {
            copy(from, sink, progress, cancellation);
            sink.finish();
        } catch (IOException e) {
            throw failed("writing " + FileNames.shown(path), e);
        }
    }

    /** A local file that is being written. */
    static final class Sink extends OutputStream {
        private final FileChannel channel;

        private Sink(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] { (byte) b }, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }

        /** Brings it to the disk. */
        void finish() throws IOException {
            channel.force(true);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** Opens a file to be written from an offset on, for its owner alone at first; never through a link. */
    Sink sink(String path, long offset, int mode) throws RemoteException {
        return run("writing", path, p -> {
            boolean made = false;
            if (!Files.exists(p, LinkOption.NOFOLLOW_LINKS)) {
                Files.createFile(p);
                made = true;
            }
            FileChannel channel = FileChannel.open(p, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            try {
                if (POSIX && made) {
                    Files.setPosixFilePermissions(p, permissions(mode));
                }
                channel.truncate(offset).position(offset);
                return new Sink(channel);
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        });
    }

    @Override
    public void rename(String from, String to, boolean replace) throws RemoteException {
        run("renaming", from, p -> {
            Path target = LocalPaths.path(to);
            if (replace) {
                return Files.move(p, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(FileNames.shown(to));
            }
            return Files.move(p, target);
        });
    }

    @Override
    public void setAttributes(String path, OptionalInt mode, Optional<Instant> modified) throws RemoteException {
        run("changing", path, p -> {
            if (modified.isPresent()) {
                Files.setLastModifiedTime(p, FileTime.from(modified.get()));
            }
            if (mode.isPresent() && POSIX) {
                Files.setPosixFilePermissions(p, permissions(mode.getAsInt()));
            }
            return null;
        });
    }

    @Override
    public void delete(String path) throws RemoteException {
        run("deleting", path, Files::deleteIfExists);
    }

    @Override
    public void makeDirectory(String path, int mode) throws RemoteException {
        run("making the directory", path, p -> {
            Files.createDirectory(p);
            if (POSIX) {
                Files.setPosixFilePermissions(p, permissions(mode));
            }
            return null;
        });
    }

    @Override
    public void makeDirectories(String path, int mode) throws RemoteException {
        run("making the directory", path, Files::createDirectories);
    }

    /** Whether an error, of either side, is a full disk. */
    static boolean full(Throwable error) {
        for (Throwable at = error; at != null; at = at.getCause()) {
            String text = String.valueOf(at.getMessage());
            if (text.contains("No space left") || text.contains("quota exceeded") || text.contains("a full disk")) {
                return true;
            }
        }
        return false;
    }
}
