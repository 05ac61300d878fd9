package org.howdah.lab.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who listens on a port, for messages. */
final class Listeners {

    private static final String LISTEN = "0A";

    private Listeners() {
    }

    /** Such as {@code postgres (process 4711)}; "another process" where that cannot be seen. */
    static String owner(Addresses.Endpoint endpoint) {
        Set<String> inodes = new HashSet<>();
        String port = String.format("%04X", endpoint.port());
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            try {
                for (String line : Files.readAllLines(Path.of(table))) {
                    String[] fields = line.strip().split("\\s+");
                    if (fields.length > 9 && fields[3].equals(LISTEN) && fields[1].endsWith(":" + port) && concerns(fields[1], endpoint.address())) {
                        inodes.add("socket:[" + fields[9] + "]");
                    }
                }
            } catch (IOException e) {
                continue;
            }
        }
        return inodes.isEmpty() ? "another process" : Proc.all().values().stream().filter(process -> holds(process, inodes)).findFirst()
                .map(process -> Path.of(process.program().replace(" (deleted)", "")).getFileName() + " (process " + process.pid() + ")")
                .orElse("another process");
    }

    private static boolean concerns(String local, String address) {
        String hex = local.substring(0, local.indexOf(':'));
        if (hex.chars().allMatch(c -> c == '0')) {
            return true;
        }
        StringBuilder wanted = new StringBuilder();
        for (String part : address.split("\\.")) {
            wanted.insert(0, String.format("%02X", Integer.parseInt(part)));
        }
        return hex.endsWith(wanted.toString());
    }

    private static boolean holds(Proc process, Set<String> inodes) {
        if (process.program().isEmpty()) {
            return false;
        }
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return descriptors.anyMatch(descriptor -> {
                try {
                    return inodes.contains(Files.readSymbolicLink(descriptor).toString());
                } catch (IOException e) {
                    return false;
                }
            });
        } catch (IOException e) {
            return false;
        }
    }
}
