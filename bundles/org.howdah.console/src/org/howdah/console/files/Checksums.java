package org.howdah.console.files;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.howdah.remote.RemoteException;
import org.howdah.remote.Shell;
import org.howdah.remote.ShellWords;

/** Compares a file with its copy by SHA-256, each side reading its own. */
final class Checksums {

    private static final Duration PATIENCE = Duration.ofHours(6);
    private static final int NOT_FOUND = 127;

    private final Transfer transfer;
    private final LocalFiles local;
    private final Shell shell;
    private boolean wanted;

    /** @param shell null for a node that is not asked */
    Checksums(Transfer transfer, LocalFiles local, Shell shell) {
        this.transfer = transfer;
        this.local = local;
        this.shell = shell;
        wanted = transfer.request().options().checksum() && shell != null;
    }

    /** Whether they are equal, as far as that is wanted and can be told. */
    boolean equal(String path, String source, String copy) throws RemoteException {
        if (!wanted) {
            return true;
        }
        boolean download = transfer.request().direction() == Request.Direction.DOWNLOAD;
        String there = download ? source : copy;
        String here = download ? copy : source;
        if (there.chars().anyMatch(c -> Character.isSurrogate((char) c) && c >= 0xdc80 && c <= 0xdcff)) {
            transfer.note(false, path, "Its checksum was not compared: no command line can hold its name.");
            return true;
        }
        CompletableFuture<String> mine = CompletableFuture.supplyAsync(() -> digest(here));
        Shell.Result result = shell.run(Shell.Command.of("sha256sum -- " + ShellWords.quote(there), PATIENCE, "compare the checksum of a copy"), line -> {
        }, transfer.cancellation());
        if (result.exitCode() == NOT_FOUND) {
            wanted = false;
            transfer.note(false, path, "Checksums were not compared: " + transfer.request().node().host() + " has no sha256sum.");
            return true;
        }
        // A name with a newline makes it begin with a backslash.
        String text = result.output().startsWith("\\") ? result.output().substring(1) : result.output();
        if (!result.ok() || text.length() < 64) {
            transfer.note(false, path, "Its checksum was not compared: " + result.lastLine());
            return true;
        }
        try {
            return mine.join().equals(text.substring(0, 64));
        } catch (CompletionException e) {
            throw e.getCause() instanceof RemoteException known ? known : LocalFiles.failed("reading a file", new IOException(e.getCause()));
        }
    }

    private String digest(String path) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            local.download(path, 0, new OutputStream() {
                @Override
                public void write(int b) {
                    digest.update((byte) b);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) {
                    digest.update(bytes, offset, length);
                }
            }, n -> {
            }, transfer.cancellation());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | RemoteException e) {
            throw new CompletionException(e);
        }
    }
}
