package org.howdah.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Who may write a file. Root may write all, so the permission bits decide: somebody protected the file for a reason. */
final class FilePermissions {

    private static final Set<PosixFilePermission> WRITE = EnumSet.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_WRITE);

    private FilePermissions() {
    }

    /** A file that is not there can be made, so it is not read-only. */
    static boolean isReadOnly(Path file) {
        if (!Files.exists(file)) {
            return false;
        }
        if (!Files.isWritable(file)) {
            return true;
        }
        try {
            return Collections.disjoint(Files.getPosixFilePermissions(file), WRITE);
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
