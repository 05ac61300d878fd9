package org.howdah.lab.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;

import org.howdah.lab.LabException;

/**
 * Where a lab's files are seen by its hosts.
 *
 * <p>Usually that is the lab's own folder. But the Howdah home of root is {@code /root/.howdah}, and the user postgres
 * cannot pass {@code /root}. Opening that folder for good would weaken the machine, and keeping the data elsewhere would
 * break the promise that everything is in the Howdah home. So the lab's folder is mounted a second time, below
 * {@code /run}, where everybody can pass: nothing is written outside, no permission changes, and a reboot or
 * {@link #close} ends it. Only where mounting is not allowed (most containers) does {@link Passage} open the folders in the
 * way for the group postgres: to pass, not to read, and until the last lab goes.
 */
final class Places {

    private static final Path MOUNTS = Path.of("/run/howdah");
    /** Limit of the kernel for the path of a socket, less the zero at its end. */
    private static final int SOCKET_PATH = 107;
    private static final String SOCKET_NAME = "/.s.PGSQL.65535";

    private final Account account = Account.current();
    private final LabStore store;
    private final Path lab;
    private final Path view;
    private final Path shortSockets;

    Places(LabStore store, String name) {
        this.store = store;
        lab = store.folder(name);
        view = MOUNTS.resolve(name + "-" + store.key(name));
        shortSockets = Path.of("/tmp/howdah-" + name + "-" + store.key(name));
    }

    /** Makes the lab's folder reachable for the database user, and says where it is reached. */
    Path open() throws LabException, IOException {
        if (reachable(lab)) {
            return lab;
        }
        try {
            mount();
            if (reachable(view)) {
                return view;
            }
            close();
        } catch (LabException e) {
            // Not allowed to mount: the other way.
            Files.deleteIfExists(view);
        }
        new Passage(store).open(lab, this::reachable);
        return lab;
    }

    /** Makes the mount again, after a reboot. */
    void reopen(LabRecord record) throws LabException, IOException {
        if (record.view().equals(view.toString()) && !isMounted()) {
            mount();
        }
    }

    private void mount() throws LabException, IOException {
        Files.createDirectories(view);
        Run.must("mount", "--bind", lab.toString(), view.toString());
    }

    private boolean isMounted() {
        try {
            return Files.exists(view) && Files.isSameFile(view, lab);
        } catch (IOException e) {
            return false;
        }
    }

    private boolean reachable(Path folder) throws LabException {
        return Run.run(account.asDatabaseUser(List.of("test", "-x", folder.toString())), Map.of(), 10).ok();
    }

    /** Ends the mount. */
    void close() throws LabException, IOException {
        if (!account.isRoot()) {
            // Has none, and may not touch those of root.
            return;
        }
        if (isMounted()) {
            // Lazily: a user's shell may stand in it, and the processes of the lab are gone by now.
            Run.must("umount", "--lazy", view.toString());
        }
        Files.deleteIfExists(view);
        try {
            Files.deleteIfExists(MOUNTS);
        } catch (DirectoryNotEmptyException e) {
            // Another lab has its mount there.
            return;
        }
    }

    /** Where a host's sockets are: in the host's folder, unless that path is too long for a socket. */
    static boolean fits(Path sockets) {
        return (sockets + SOCKET_NAME).getBytes(StandardCharsets.UTF_8).length <= SOCKET_PATH && !sockets.toString().contains(" ");
    }

    Path view() {
        return view;
    }

    Path shortSockets() {
        return shortSockets;
    }

    /** Makes the folder for sockets outside the lab; what somebody else has put there is not used. */
    void makeShortSockets(List<Path> folders) throws LabException, IOException {
        try {
            Files.createDirectory(shortSockets);
        } catch (FileAlreadyExistsException e) {
            if (Files.isSymbolicLink(shortSockets) || !Files.getOwner(shortSockets).getName().equals(account.user())) {
                throw new LabException(shortSockets + " is needed for sockets but belongs to somebody else; remove it and try again.");
            }
        }
        account.own(shortSockets, account.user(), "rwxr-xr-x");
        for (Path folder : folders) {
            account.folder(folder, account.databaseUser(), "rwxr-xr-x");
        }
    }

    void removeShortSockets() throws IOException {
        if (Files.exists(shortSockets, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(shortSockets)
                && Files.getOwner(shortSockets).getName().equals(account.user())) {
            delete(shortSockets);
        }
    }

    /** Deletes a folder with all that is in it. Links are deleted, not followed. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException e) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
