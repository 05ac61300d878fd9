package org.howdah.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** How a file was when it was last looked at. The key tells a file that was replaced within one tick of the clock. */
record FileStamp(FileTime modified, long size, Object key) {

    /** Null where there is no file. */
    static FileStamp of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileStamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        } catch (IOException missing) {
            return null;
        }
    }
}
