package org.howdah.lab.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.howdah.lab.LabException;

/**
 * The segment that a killed postmaster leaves behind. A server that starts again in the same directory removes it; for one
 * that never will, we do. Its key and number are in {@code postmaster.pid}, line 7.
 */
record SharedMemory(String key, String id) {

    static List<SharedMemory> of(Optional<LabRecord> lab) {
        List<SharedMemory> found = new ArrayList<>();
        for (HostServer each : lab.map(HostServer::all).orElse(List.of())) {
            try {
                List<String> lines = Files.readAllLines(each.server().data().resolve("postmaster.pid"));
                String[] words = lines.size() < 7 ? new String[0] : lines.get(6).strip().split("\\s+");
                if (words.length == 2) {
                    found.add(new SharedMemory(words[0], words[1]));
                }
            } catch (IOException e) {
                continue;
            }
        }
        return found;
    }

    /** Removes those that are still there and that nobody uses. */
    static void remove(List<SharedMemory> segments) throws LabException {
        if (segments.isEmpty()) {
            return;
        }
        List<String> table;
        try {
            table = Files.readAllLines(Path.of("/proc/sysvipc/shm"));
        } catch (IOException e) {
            return;
        }
        for (String line : table) {
            // key shmid perms size cpid lpid nattch …
            String[] fields = line.strip().split("\\s+");
            for (SharedMemory segment : segments) {
                if (fields.length > 6 && sameKey(fields[0], segment.key()) && fields[1].equals(segment.id()) && fields[6].equals("0")) {
                    Run.run("ipcrm", "-m", segment.id());
                }
            }
        }
    }

    private static boolean sameKey(String signed, String written) {
        try {
            return (int) Long.parseLong(signed) == (int) Long.parseLong(written);
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
