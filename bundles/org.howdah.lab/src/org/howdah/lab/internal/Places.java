package org.howdah.lab.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
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
 * {@link #close} ends it. Only where mounting is not allowed (most containers) does the group postgres get the permission to
 * pass, not to read, the folders in the way; their group and mode are written down and given back.
 */
final class Places {

    private static final Path MOUNTS = Path.of("/run/howdah");
    /** Limit of the kernel for the path of a socket, less the zero at its end. */
    private static final int SOCKET_PATH = 107;
    private static final String SOCKET_NAME = "/.s.PGSQL.65535";

    private final Account account = Account.current();
    private final Path lab;
    private final Path view;
    private final Path shortSockets;

    Places(LabStore store, String name) {
        lab = store.folder(name);
        view = MOUNTS.resolve(name + "-" + store.key(name));
        shortSockets = Path.of("/tmp/howdah-" + name + "-" + store.key(name));
    }

    /** What {@link #open} decided. */
    record Opened(Path view, List<LabRecord.Traverse> traverse) {
    }

    /** Makes the lab's folder reachable for the database user. */
    Opened open() throws LabException, IOException {
        if (reachable(lab)) {
            return new Opened(lab, List.of());
        }
        try {
            mount();
            if (reachable(view)) {
                return new Opened(view, List.of());
            }
            close(List.of());
        } catch (LabException e) {
            // Not allowed to mount: the other way.
            Files.deleteIfExists(view);
        }
        return new Opened(lab, letThrough());
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

    private List<LabRecord.Traverse> letThrough() throws LabException, IOException {
        List<LabRecord.Traverse> changed = new ArrayList<>();
        List<Path> ancestors = new ArrayList<>();
        for (Path folder = lab; folder != null; folder = folder.getParent()) {
            ancestors.addFirst(folder);
        }
        for (Path folder : ancestors) {
            if (!reachable(folder)) {
                var before = Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                String mode = PosixFilePermissions.toString(before.permissions());
                if (!mode.substring(3, 6).equals("---")) {
                    giveBack(changed);
                    throw new LabException("The user postgres cannot pass the folder " + folder
                            + ", where the lab would be; set HOWDAH_HOME to a folder that all users can pass, such as /srv/howdah.");
                }
                changed.add(new LabRecord.Traverse(folder.toString(), before.group().getName(), mode));
                Run.must("chgrp", Account.POSTGRES, folder.toString());
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(mode.substring(0, 3) + "--x" + mode.substring(6)));
            }
        }
        return changed;
    }

    /** Ends the mount and gives folders back their group and mode. */
    void close(List<LabRecord.Traverse> traverse) throws LabException, IOException {
        if (isMounted()) {
            // Lazily: a user's shell may stand in it, and the processes of the lab are gone by now.
            Run.must("umount", "--lazy", view.toString());
        }
        Files.deleteIfExists(view);
        giveBack(traverse);
        if (Files.isDirectory(MOUNTS)) {
            try {
                Files.delete(MOUNTS);
            } catch (IOException e) {
                // Another lab has its mount there.
                return;
            }
        }
    }

    private static void giveBack(List<LabRecord.Traverse> traverse) throws LabException, IOException {
        for (LabRecord.Traverse each : traverse) {
            if (Files.exists(Path.of(each.folder()))) {
                Run.must("chgrp", each.group(), each.folder());
                Files.setPosixFilePermissions(Path.of(each.folder()), PosixFilePermissions.fromString(each.mode()));
            }
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
