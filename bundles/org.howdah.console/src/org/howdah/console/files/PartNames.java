package org.howdah.console.files;

import java.util.Arrays;

import org.howdah.remote.FileNames;

/** Names that are made beside the wanted one. */
final class PartNames {

    static final String SUFFIX = ".howdah-part";
    private static final int MAX = 255;

    private PartNames() {
    }

    /** Where the content grows until it is whole: as long as file systems allow, whatever the name. */
    static String part(String name) {
        return FileNames.bytes(name).length + SUFFIX.length() <= MAX ? name + SUFFIX
                : cut(name, MAX - SUFFIX.length() - 9) + "~" + String.format("%08x", name.hashCode()) + SUFFIX;
    }

    /** {@code name (2).txt} for {@code name.txt}. */
    static String another(String name, int number) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 && name.length() - dot < 12 ? name.substring(dot) : "";
        stem = ending.isEmpty() ? name : stem;
        String mark = " (" + number + ")";
        return cut(stem, MAX - mark.length() - FileNames.bytes(ending).length) + mark + ending;
    }

    private static String cut(String name, int bytes) {
        byte[] all = FileNames.bytes(name);
        if (all.length <= bytes) {
            return name;
        }
        int end = bytes;
        while (end > 0 && (all[end] & 0xc0) == 0x80) {
            end--;
        }
        return FileNames.text(Arrays.copyOf(all, end));
    }
}
