package org.howdah.lab.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.howdah.lab.LabException;

/**
 * Removes a lab. It does not rely on the lab's record, which a crash may have left unwritten: what a lab leaves outside its
 * folder has names that follow from the folder.
 */
public final class LabDestroyer {

    private final LabStore store;
    private final Consumer<String> progress;

    public LabDestroyer(LabStore store, Consumer<String> progress) {
        this.store = store;
        this.progress = progress;
    }

    /** Removes everything that there is of the lab. The caller holds its lock. */
    void destroy(String name) throws LabException {
        Places places = new Places(store, name);
        Optional<LabRecord> record;
        try {
            record = store.read(name);
        } catch (LabException e) {
            record = Optional.empty();
        }
        List<String> folders = new ArrayList<>(List.of(store.folder(name).toString(), places.view().toString()));
        List<SharedMemory> memory = SharedMemory.of(record);
        endProcesses(folders, name);
        try {
            try (Locks machine = Locks.machine()) {
                Network.remove(store, name);
                places.close();
            }
            SharedMemory.remove(memory);
            places.removeShortSockets();
            Places.delete(store.folder(name));
            try (Locks lock = Locks.addresses(store)) {
                new Passage(store).closeIfLast();
            }
        } catch (IOException e) {
            throw new LabException("Cannot remove " + store.folder(name) + ": " + e.getMessage() + "; try \"howdah lab destroy " + name + "\" again.", e);
        }
    }

    /** Removes the lab by its name. */
    public void remove(String name) throws LabException {
        LabStore.checkName(name);
        if (!Files.isDirectory(store.folder(name)) && !Network.isLeft(store, name)) {
            throw new LabException("There is no lab \"" + name + "\" in " + store.folder() + "; \"howdah lab list\" shows those there are.");
        }
        try (Locks lock = Locks.lab(store, name)) {
            progress.accept("Removing the lab \"" + name + "\".");
            destroy(name);
        }
    }

    private void endProcesses(List<String> folders, String name) throws LabException {
        List<Proc> first = left(folders, name);
        Signals.send("CONT", first.stream().filter(Proc::frozen).toList());
        // Postmasters take their shared memory with them when asked, not when killed.
        List<Proc> postmasters = first.stream().filter(process -> process.runs("postgres")).toList();
        Signals.send("QUIT", postmasters);
        Signals.awaitEnd(postmasters, Duration.ofSeconds(6));
        for (int i = 0; i < 10; i++) {
            List<Proc> left = left(folders, name);
            if (left.isEmpty()) {
                return;
            }
            Signals.send("KILL", left);
            Signals.awaitEnd(left, Duration.ofSeconds(2));
        }
        List<Proc> left = left(folders, name);
        if (!left.isEmpty()) {
            throw new LabException("Process " + left.getFirst().pid() + " (" + LabStore.printable(left.getFirst().commandLine()) + ") of the lab \"" + name
                    + "\" cannot be ended; end it as the user who started it and try again.");
        }
    }

    private List<Proc> left(List<String> folders, String name) throws LabException {
        HostProcesses now = HostProcesses.look();
        List<Proc> left = new ArrayList<>();
        for (String folder : folders) {
            left.addAll(now.below(folder));
        }
        List<Proc> inNamespaces = now.in(Network.namespaces(store, name));
        inNamespaces.stream().filter(process -> left.stream().noneMatch(other -> other.pid() == process.pid())).forEach(left::add);
        return left;
    }
}
