package org.howdah.remote.ssh.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.howdah.remote.Cancellation;
import org.howdah.remote.FileTransfer;
import org.howdah.remote.Login;
import org.howdah.remote.RemoteException;
import org.howdah.remote.RemoteException.Kind;
import org.howdah.remote.ssh.internal.SftpWire.StatusException;

/** Files by SFTP over the SSH session of a login. */
public final class SftpFiles implements FileTransfer {

    private static final long FULL = 1 << 20;

    private final Login login;
    private final Link link;

    /** @param login as the caller knows it */
    public SftpFiles(Login login, Link link) {
        this.login = login;
        this.link = link;
    }

    private interface Work<T> {
        T with(SftpClient client) throws IOException, StatusException, RemoteException;
    }

    @Override
    public Login login() {
        return login;
    }

    /** @param doing for messages, such as {@code reading} */
    private <T> T run(String doing, String path, Cancellation cancellation, Work<T> work) throws RemoteException {
        Inputs.check(login);
        Inputs.checkPath(login, path);
        cancellation.throwIfCancelled();
        String what = doing + " " + Inputs.shown(path);
        SftpClient client = link.sftp().take(cancellation, what);
        boolean sound = false;
        try (Cancellation.Registration registration = cancellation.onCancel(() -> link.threads().execute(client::close))) {
            T result = work.with(client);
            sound = true;
            return result;
        } catch (StatusException e) {
            sound = true;
            throw refused(client, what, path, e);
        } catch (IOException e) {
            if (cancellation.isCancelled()) {
                throw Waiting.cancelled(what + " on " + login);
            }
            if (e instanceof SocketTimeoutException) {
                throw new RemoteException(Kind.TIMEOUT, "On " + login + ", " + what + " got no answer in time.",
                        "The host may be frozen or its disk stuck; look before doing it again.", e);
            }
            throw new RemoteException(Kind.DISCONNECTED, "The connection to " + login + " broke while " + what + ".",
                    "Look at the file before doing it again.", e);
        } finally {
            if (sound) {
                link.sftp().giveBack(client);
            } else {
                link.sftp().drop(client);
            }
        }
    }

    private RemoteException refused(SftpClient client, String what, String path, StatusException e) {
        String hint = switch (e.code) {
            case SftpWire.NO_SUCH_FILE -> "Check the path.";
            case SftpWire.PERMISSION_DENIED -> "Check who owns the file and its directories; " + login.user() + " needs access.";
            default -> "";
        };
        String why = switch (e.code) {
            case SftpWire.NO_SUCH_FILE -> "no such file or directory";
            case SftpWire.PERMISSION_DENIED -> "permission denied";
            default -> null;
        };
        if (why == null) {
            long free = free(client, path);
            if (free >= 0 && free < FULL) {
                why = "a full disk, " + free + " bytes are free there";
                hint = "Make room on " + login.host() + " and try again.";
            } else {
                why = e.getMessage().isBlank() || e.getMessage().equals("Failure")
                        ? "the server says only \"failure\"; a full disk or quota, a wrong type of file or one that exists already are usual"
                        : Inputs.shown(e.getMessage());
            }
        }
        return new RemoteException(Kind.REFUSED, "On " + login + ", " + what + " failed: " + why + ".", hint, e);
    }

    /** Bytes that are free where a path lies or would lie; negative where that cannot be told. */
    private static long free(SftpClient client, String path) {
        int slash = path.lastIndexOf('/');
        try {
            return client.space(slash <= 0 ? "/" : path.substring(0, slash)).map(Space::free).orElse(-1L);
        } catch (IOException | StatusException e) {
            return -1;
        }
    }

    private static Entry entry(String name, SftpClient.Attributes a) {
        return new Entry(name, a.type(), a.size(), a.mode(), Instant.ofEpochSecond(a.modifiedSeconds()));
    }

    private static String name(String path) {
        String trimmed = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return trimmed.equals("/") ? "/" : trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }

    private static Optional<SftpClient.Attributes> look(SftpClient client, String path, boolean follow) throws IOException, StatusException {
        try {
            return Optional.of(client.stat(path, follow));
        } catch (StatusException e) {
            if (e.code == SftpWire.NO_SUCH_FILE) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public Optional<Entry> stat(String path) throws RemoteException {
        return run("looking at", path, Cancellation.none(), client -> look(client, path, true).map(a -> entry(name(path), a)));
    }

    @Override
    public Optional<Entry> look(String path) throws RemoteException {
        return run("looking at", path, Cancellation.none(), client -> look(client, path, false).map(a -> entry(name(path), a)));
    }

    @Override
    public List<Entry> list(String directory) throws RemoteException {
        List<Entry> all = new ArrayList<>();
        list(directory, all::addAll, Cancellation.none());
        return all;
    }

    @Override
    public void list(String directory, Consumer<List<Entry>> pieces, Cancellation cancellation) throws RemoteException {
        run("listing", directory, cancellation, client -> {
            client.<RemoteException>list(directory, piece -> {
                cancellation.throwIfCancelled();
                pieces.accept(piece.stream().map(named -> entry(named.name(), named.attributes())).toList());
            });
            return null;
        });
    }

    @Override
    public String home() throws RemoteException {
        // A server starts each SFTP channel in the home of the login.
        return run("looking at", "/", Cancellation.none(), client -> client.realPath("."));
    }

    @Override
    public String realPath(String path) throws RemoteException {
        return run("looking at", path, Cancellation.none(), client -> client.realPath(path));
    }

    @Override
    public String readLink(String path) throws RemoteException {
        return run("reading the link", path, Cancellation.none(), client -> client.readLink(path));
    }

    @Override
    public void makeLink(String path, String target) throws RemoteException {
        run("making the link", path, Cancellation.none(), client -> {
            client.makeLink(path, target);
            return null;
        });
    }

    @Override
    public Optional<Space> space(String path) throws RemoteException {
        return run("looking at the disk of", path, Cancellation.none(), client -> client.space(path));
    }

    @Override
    public byte[] read(String path, int limit) throws RemoteException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!read("reading", path, 0, limit, bytes, n -> {
        }, Cancellation.none())) {
            throw new RemoteException(Kind.REFUSED, "On " + login + ", the file " + Inputs.shown(path) + " has more than " + limit + " bytes.",
                    "It is not what was expected there.");
        }
        return bytes.toByteArray();
    }

    @Override
    public byte[] read(String path, long offset, int length) throws RemoteException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        read("reading", path, offset, length, bytes, n -> {
        }, Cancellation.none());
        return bytes.toByteArray();
    }

    @Override
    public void download(String path, long offset, OutputStream to, LongConsumer progress, Cancellation cancellation) throws RemoteException {
        read("downloading", path, offset, Long.MAX_VALUE, to, progress, cancellation);
    }

    private boolean read(String doing, String path, long offset, long limit, OutputStream to, LongConsumer progress, Cancellation cancellation)
            throws RemoteException {
        return run(doing, path, cancellation, client -> {
            byte[] handle = client.open(path, SftpClient.FOR_READING, 0);
            try {
                return new SftpCopy(login, client, path, progress, cancellation).read(handle, offset, limit, to);
            } finally {
                client.close(handle);
            }
        });
    }

    @Override
    public void write(String path, byte[] content, int mode) throws RemoteException {
        put("writing", new ByteArrayInputStream(content), path, mode, n -> {
        }, Cancellation.none());
    }

    @Override
    public void upload(InputStream from, String path, int mode, LongConsumer progress, Cancellation cancellation) throws RemoteException {
        put("uploading", from, path, mode, progress, cancellation);
    }

    private void put(String doing, InputStream from, String path, int mode, LongConsumer progress, Cancellation cancellation) throws RemoteException {
        run(doing, path, cancellation, client -> {
            int slash = path.lastIndexOf('/');
            String name = path.substring(slash + 1);
            // Hidden, and short enough whatever the name: file names have at most 255 bytes.
            String temporary = path.substring(0, slash + 1) + "." + (name.length() > 60 ? name.substring(0, 60) : name) + ".howdah-"
                    + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
            byte[] handle = client.open(temporary, SftpClient.NEW_FOR_WRITING, mode);
            try {
                new SftpCopy(login, client, path, progress, cancellation).write(handle, 0, from);
                client.setMode(handle, mode);
                client.sync(handle);
                client.close(handle);
                client.replace(temporary, path);
            } catch (StatusException | RemoteException e) {
                // Before the room that was missing is free again.
                RemoteException told = e instanceof StatusException status ? refused(client, doing + " " + Inputs.shown(path), path, status)
                        : (RemoteException) e;
                try {
                    client.remove(temporary);
                } catch (StatusException again) {
                    e.addSuppressed(again);
                }
                throw told;
            }
            return null;
        });
    }

    @Override
    public void append(InputStream from, String path, long offset, int mode, LongConsumer progress, Cancellation cancellation) throws RemoteException {
        run("uploading", path, cancellation, client -> {
            byte[] handle = client.open(path, SftpClient.FOR_WRITING, mode);
            try {
                client.setSize(handle, offset);
                new SftpCopy(login, client, path, progress, cancellation).write(handle, offset, from);
                client.sync(handle);
                client.setMode(handle, mode);
            } finally {
                client.close(handle);
            }
            return null;
        });
    }

    @Override
    public void rename(String from, String to, boolean replace) throws RemoteException {
        Inputs.checkPath(login, to);
        run("renaming", from, Cancellation.none(), client -> {
            if (replace) {
                client.replace(from, to);
            } else {
                if (look(client, to, false).isPresent()) {
                    throw new RemoteException(Kind.REFUSED, "On " + login + ", there is a " + Inputs.shown(to) + " already.", "Choose another name.");
                }
                client.rename(from, to);
            }
            return null;
        });
    }

    @Override
    public void setAttributes(String path, OptionalInt mode, Optional<Instant> modified) throws RemoteException {
        run("changing", path, Cancellation.none(), client -> {
            if (mode.isPresent()) {
                client.setMode(path, mode.getAsInt());
            }
            if (modified.isPresent()) {
                client.setTime(path, modified.get().getEpochSecond());
            }
            return null;
        });
    }

    @Override
    public void delete(String path) throws RemoteException {
        run("deleting", path, Cancellation.none(), client -> {
            Optional<SftpClient.Attributes> found = look(client, path, false);
            if (found.isPresent()) {
                if (found.get().directory()) {
                    client.removeDirectory(path);
                } else {
                    client.remove(path);
                }
            }
            return null;
        });
    }

    @Override
    public void makeDirectory(String path, int mode) throws RemoteException {
        run("making the directory", path, Cancellation.none(), client -> {
            if (look(client, path, false).isPresent()) {
                throw new RemoteException(Kind.REFUSED, "On " + login + ", there is a " + Inputs.shown(path) + " already.", "Choose another name.");
            }
            client.makeDirectory(path, mode);
            return null;
        });
    }

    @Override
    public void makeDirectories(String path, int mode) throws RemoteException {
        run("making the directory", path, Cancellation.none(), client -> {
            make(client, path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path, mode);
            return null;
        });
    }

    private void make(SftpClient client, String path, int mode) throws IOException, StatusException, RemoteException {
        Optional<SftpClient.Attributes> found = look(client, path, true);
        if (found.isPresent()) {
            if (!found.get().directory()) {
                throw new RemoteException(Kind.REFUSED, "On " + login + ", " + Inputs.shown(path) + " is there but is not a directory.",
                        "Move it away or choose another place.");
            }
            return;
        }
        int slash = path.lastIndexOf('/');
        if (slash > 0) {
            make(client, path.substring(0, slash), mode);
        }
        try {
            client.makeDirectory(path, mode);
            client.setMode(path, mode);
        } catch (StatusException e) {
            // Another may have made it meanwhile.
            if (look(client, path, true).filter(SftpClient.Attributes::directory).isEmpty()) {
                throw e;
            }
        }
    }
}
