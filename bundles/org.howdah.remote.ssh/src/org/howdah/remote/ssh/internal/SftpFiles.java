package org.howdah.remote.ssh.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongConsumer;

import org.howdah.remote.Cancellation;
import org.howdah.remote.FileTransfer;
import org.howdah.remote.Login;
import org.howdah.remote.RemoteException;
import org.howdah.remote.RemoteException.Kind;
import org.howdah.remote.ssh.internal.SftpClient.StatusException;

/** Files by SFTP over the SSH session of a login. */
public final class SftpFiles implements FileTransfer {

    private static final int PIECE = 32 * 1024;
    private static final int IN_FLIGHT = 32;

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
            throw refused(what, e);
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

    private RemoteException refused(String what, StatusException e) {
        String why = switch (e.code) {
            case SftpClient.NO_SUCH_FILE -> "no such file or directory";
            case SftpClient.PERMISSION_DENIED -> "permission denied";
            default -> e.getMessage().isBlank() || e.getMessage().equals("Failure")
                    ? "the server says only \"failure\"; a full disk, a wrong type of file or one that exists already are usual" : Inputs.shown(e.getMessage());
        };
        String hint = switch (e.code) {
            case SftpClient.NO_SUCH_FILE -> "Check the path.";
            case SftpClient.PERMISSION_DENIED -> "Check who owns the file and its directories; " + login.user() + " needs access.";
            default -> "";
        };
        return new RemoteException(Kind.REFUSED, "On " + login + ", " + what + " failed: " + why + ".", hint, e);
    }

    private static Entry entry(String name, SftpClient.Attributes a) {
        return new Entry(name, a.directory(), a.size(), a.mode(), Instant.ofEpochSecond(a.modifiedSeconds()));
    }

    private static String name(String path) {
        String trimmed = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return trimmed.equals("/") ? "/" : trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }

    private static Optional<SftpClient.Attributes> look(SftpClient client, String path, boolean follow) throws IOException, StatusException {
        try {
            return Optional.of(client.stat(path, follow));
        } catch (StatusException e) {
            if (e.code == SftpClient.NO_SUCH_FILE) {
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
    public List<Entry> list(String directory) throws RemoteException {
        return run("listing", directory, Cancellation.none(),
                client -> client.list(directory).stream().map(named -> entry(named.name(), named.attributes())).toList());
    }

    @Override
    public byte[] read(String path, int limit) throws RemoteException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return run("reading", path, Cancellation.none(), client -> {
            copy(client, path, new OutputStream() {
                @Override
                public void write(int b) {
                    bytes.write(b);
                }

                @Override
                public void write(byte[] piece, int offset, int length) throws IOException {
                    bytes.write(piece, offset, length);
                    if (bytes.size() > limit) {
                        throw new TooLong();
                    }
                }
            }, limit / PIECE + 1, n -> {
            }, Cancellation.none(), limit);
            return bytes.toByteArray();
        });
    }

    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void download(String path, OutputStream to, LongConsumer progress, Cancellation cancellation) throws RemoteException {
        run("downloading", path, cancellation, client -> {
            copy(client, path, to, IN_FLIGHT, progress, cancellation, Long.MAX_VALUE);
            return null;
        });
    }

    private record Asked(int id, long offset, int length) {
    }

    private void copy(SftpClient client, String path, OutputStream to, int inFlight, LongConsumer progress, Cancellation cancellation, long limit)
            throws IOException, StatusException, RemoteException {
        byte[] handle = client.open(path, SftpClient.FOR_READING, 0);
        Deque<Asked> asked = new ArrayDeque<>();
        long next = 0;
        long done = 0;
        boolean end = false;
        IOException local = null;
        boolean tooLong = false;
        while (!end || !asked.isEmpty()) {
            while (!end && local == null && !tooLong && asked.size() < Math.min(inFlight, IN_FLIGHT)) {
                asked.add(new Asked(client.sendRead(handle, next, PIECE), next, PIECE));
                next += PIECE;
            }
            if (asked.isEmpty()) {
                break;
            }
            Asked one = asked.poll();
            byte[] bytes = client.data(one.id());
            if (bytes == null) {
                end = true;
                continue;
            }
            if (end || local != null || tooLong) {
                continue;
            }
            cancellation.throwIfCancelled();
            try {
                to.write(bytes, 0, bytes.length);
            } catch (TooLong e) {
                tooLong = true;
                continue;
            } catch (IOException e) {
                local = e;
                continue;
            }
            done += bytes.length;
            progress.accept(done);
            if (bytes.length < one.length()) {
                // Less than asked for, which is no end yet: ask for the rest before what comes after it.
                asked.addFirst(new Asked(client.sendRead(handle, one.offset() + bytes.length, one.length() - bytes.length),
                        one.offset() + bytes.length, one.length() - bytes.length));
            }
        }
        client.close(handle);
        if (tooLong) {
            throw new RemoteException(Kind.REFUSED, "On " + login + ", the file " + Inputs.shown(path) + " has more than " + limit + " bytes.",
                    "It is not what was expected there.");
        }
        if (local != null) {
            throw new RemoteException(Kind.REFUSED, "What came from " + Inputs.shown(path) + " on " + login + " could not be written on this side: "
                    + local.getMessage() + ".", "", local);
        }
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
                pump(client, handle, from, progress, cancellation);
                client.setMode(handle, mode);
                client.sync(handle);
                client.close(handle);
                client.rename(temporary, path);
            } catch (StatusException | RemoteException e) {
                try {
                    client.remove(temporary);
                } catch (StatusException again) {
                    e.addSuppressed(again);
                }
                throw e;
            }
            return null;
        });
    }

    private void pump(SftpClient client, byte[] handle, InputStream from, LongConsumer progress, Cancellation cancellation)
            throws IOException, StatusException, RemoteException {
        Deque<Integer> asked = new ArrayDeque<>();
        byte[] piece = new byte[PIECE];
        long offset = 0;
        RemoteException local = null;
        StatusException far = null;
        while (true) {
            int n = 0;
            if (local == null && far == null) {
                if (cancellation.isCancelled()) {
                    local = Waiting.cancelled("writing on " + login);
                } else {
                    try {
                        n = Math.max(0, from.readNBytes(piece, 0, PIECE));
                    } catch (IOException e) {
                        local = new RemoteException(Kind.INVALID, "What was to be sent to " + login + " could not be read on this side: " + e.getMessage() + ".", "", e);
                    }
                }
            }
            if (n > 0) {
                asked.add(client.sendWrite(handle, offset, piece, n));
                offset += n;
                progress.accept(offset);
            }
            // Wait where enough is under way, or where nothing more comes.
            while (!asked.isEmpty() && (n == 0 || asked.size() >= IN_FLIGHT)) {
                try {
                    client.done(asked.poll());
                } catch (StatusException e) {
                    far = far == null ? e : far;
                }
            }
            if (n == 0) {
                break;
            }
        }
        if (local != null) {
            throw local;
        }
        if (far != null) {
            throw far;
        }
    }

    /** A file, a link or an empty directory; one that is not there is fine. */
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
