package org.howdah.lab.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.List;

import org.howdah.lab.LabException;

/** Who we are, and who owns the databases: PostgreSQL refuses to run as root. */
public final class Account {

    public static final String POSTGRES = "postgres";

    private static final Account CURRENT = new Account();

    private final String user;
    private final boolean root;
    private String group;

    private Account() {
        String name;
        int uid;
        try {
            // Not user.name, which comes from the environment in some JVMs and says nothing about the effective user.
            uid = (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
            name = Files.getOwner(Path.of("/proc/self")).getName();
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            uid = -1;
            name = System.getProperty("user.name");
        }
        user = name;
        root = uid == 0;
    }

    public static Account current() {
        return CURRENT;
    }

    public boolean isRoot() {
        return root;
    }

    /** The operating-system user that Howdah runs as. */
    public String user() {
        return user;
    }

    /** The operating-system user that the databases run as. */
    public String databaseUser() {
        return root ? POSTGRES : user;
    }

    /** Who may log in to a lab's hosts unless something else was asked for, the DBA first. */
    public List<String> usualLogins() {
        return root ? List.of(POSTGRES, "root") : List.of(user);
    }

    /** The command, to be run as the user that owns the databases. */
    public List<String> asDatabaseUser(List<String> command) throws LabException {
        if (!root) {
            return command;
        }
        // Not runuser: that stays as a parent, and ending it would leave the command behind.
        List<String> wrapped = new ArrayList<>(List.of("setpriv", "--reuid=" + POSTGRES, "--regid=" + group(), "--init-groups", "--"));
        wrapped.addAll(command);
        return wrapped;
    }

    private synchronized String group() throws LabException {
        if (group == null) {
            group = Run.must("id", "-g", POSTGRES).strip();
        }
        return group;
    }

    /** @throws LabException where the system has no such user */
    public static void require(String login) throws LabException {
        try {
            Path.of("/").getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(login);
        } catch (UserPrincipalNotFoundException e) {
            throw new LabException(login.equals(POSTGRES)
                    ? "There is no operating-system user postgres; install the package postgresql, which makes it, and try again."
                    : "There is no operating-system user " + login + " on this machine; a lab can only use users that exist.");
        } catch (IOException e) {
            throw new LabException("Cannot look up the operating-system user " + login + ": " + e.getMessage(), e);
        }
    }

    /** Makes a folder with its parents, owned by the user, with the mode. */
    public void folder(Path folder, String owner, String mode) throws IOException {
        Files.createDirectories(folder);
        own(folder, owner, mode);
    }

    /** Writes a file owned by the user, with the mode. */
    public void file(Path file, String content, String owner, String mode) throws IOException {
        // Made with its mode and not changed afterwards, so that a key is never readable in between.
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content);
        own(file, owner, mode);
    }

    public void own(Path path, String owner, String mode) throws IOException {
        if (root) {
            var view = Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            view.setOwner(path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner));
        }
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }
}
