package org.howdah.lab.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One look at the processes of this machine. Process numbers are used again after a reboot or a wrap-around, so a process
 * counts as a lab's only for what it is: its program, its working directory, its environment.
 *
 * @param started clock ticks since boot; with the number it names a process for good
 * @param state the kernel's letter, such as T for a frozen one
 * @param program path of the program, empty where it may not be read
 * @param network number of its network namespace, as {@code net:[…]}
 */
public record Proc(long pid, long parent, char state, long started, String program, String directory, String commandLine,
        String environment, String network) {

    /** All processes, by number. Components that may not be read are empty. */
    static Map<Long, Proc> all() {
        Map<Long, Proc> processes = new HashMap<>();
        try (Stream<Path> folders = Files.list(Path.of("/proc"))) {
            for (Path folder : (Iterable<Path>) folders::iterator) {
                String name = folder.getFileName().toString();
                if (!name.isEmpty() && Character.isDigit(name.charAt(0))) {
                    Proc process = read(Long.parseLong(name));
                    if (process != null) {
                        processes.put(process.pid(), process);
                    }
                }
            }
        } catch (IOException e) {
            return processes;
        }
        return processes;
    }

    /** The process, or null where there is none (or only its remains). */
    static Proc read(long pid) {
        Path folder = Path.of("/proc", Long.toString(pid));
        String stat = text(folder.resolve("stat"));
        int end = stat.lastIndexOf(')');
        if (end < 0) {
            return null;
        }
        // The fields after the name: state, parent, …, start time as the 20th.
        String[] fields = stat.substring(end + 2).split(" ");
        if (fields.length < 20 || fields[0].equals("Z") || fields[0].equals("X")) {
            return null;
        }
        return new Proc(pid, Long.parseLong(fields[1]), fields[0].charAt(0), Long.parseLong(fields[19]), link(folder.resolve("exe")),
                link(folder.resolve("cwd")), text(folder.resolve("cmdline")).replace('\0', ' ').strip(), text(folder.resolve("environ")),
                link(folder.resolve("ns/net")));
    }

    /** Whether this very process still lives. */
    boolean alive() {
        Proc now = read(pid);
        return now != null && now.started == started;
    }

    boolean frozen() {
        return state == 'T';
    }

    boolean runs(String programName) {
        return program.endsWith("/" + programName) || program.endsWith("/" + programName + " (deleted)");
    }

    boolean hasVariable(String assignment) {
        return Arrays.asList(environment.split("\0")).contains(assignment);
    }

    /** The processes and all their descendants. */
    static List<Proc> withDescendants(Map<Long, Proc> all, List<Proc> roots) {
        Map<Long, List<Proc>> children = new HashMap<>();
        all.values().forEach(process -> children.computeIfAbsent(process.parent(), key -> new ArrayList<>()).add(process));
        Map<Long, Proc> found = new HashMap<>();
        List<Proc> open = new ArrayList<>(roots);
        while (!open.isEmpty()) {
            Proc process = open.removeLast();
            if (found.put(process.pid(), process) == null) {
                open.addAll(children.getOrDefault(process.pid(), List.of()));
            }
        }
        return new ArrayList<>(found.values());
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException | SecurityException e) {
            return "";
        }
    }

    private static String link(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException | SecurityException e) {
            return "";
        }
    }
}
