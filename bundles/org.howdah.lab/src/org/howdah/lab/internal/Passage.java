package org.howdah.lab.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

import org.howdah.lab.LabException;

/**
 * Lets the group postgres pass the closed folders above a Howdah home, and closes them again when the last lab goes. What they
 * were before is kept beside the labs, a line each: mode, group, folder. The caller holds the lock on addresses.
 */
final class Passage {

    /** Whether the database user can pass a folder. */
    interface Reach {
        boolean test(Path folder) throws LabException;
    }

    private final LabStore store;
    private final Path notes;

    Passage(LabStore store) {
        this.store = store;
        notes = store.folder().resolve(".opened");
    }

    void open(Path target, Reach reachable) throws LabException, IOException {
        List<Path> folders = new ArrayList<>();
        for (Path folder = target; folder != null; folder = folder.getParent()) {
            folders.addFirst(folder);
        }
        for (Path folder : folders) {
            if (!reachable.test(folder)) {
                var before = Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                String mode = PosixFilePermissions.toString(before.permissions());
                if (!mode.startsWith("---", 3)) {
                    // A group has rights here already, which a change of group would take from it.
                    throw new LabException("The user postgres cannot pass the folder " + folder
                            + ", where the lab would be; set HOWDAH_HOME to a folder that all users can pass, such as /srv/howdah.");
                }
                List<String> lines = new ArrayList<>(Files.exists(notes) ? Files.readAllLines(notes) : List.of());
                lines.add(mode + " " + before.group().getName() + " " + folder);
                Files.write(notes, lines);
                Run.must("chgrp", Account.POSTGRES, folder.toString());
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(mode.substring(0, 3) + "--x" + mode.substring(6)));
            }
        }
    }

    /** Closes the folders where no lab needs them any more. */
    void closeIfLast() throws LabException, IOException {
        if (!Files.exists(notes) || !store.names().isEmpty()) {
            return;
        }
        for (String line : Files.readAllLines(notes)) {
            String[] words = line.split(" ", 3);
            if (words.length == 3 && Files.exists(Path.of(words[2]))) {
                Run.must("chgrp", words[1], words[2]);
                Files.setPosixFilePermissions(Path.of(words[2]), PosixFilePermissions.fromString(words[0]));
            }
        }
        Files.delete(notes);
    }
}
