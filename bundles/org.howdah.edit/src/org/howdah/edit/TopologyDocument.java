package org.howdah.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.emf.edit.provider.ReflectiveItemProviderAdapterFactory;
import org.howdah.model.LoadedTopology;
import org.howdah.model.Problem;
import org.howdah.model.TopologyException;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Topology;

/**
 * One open topology file: its model, its undo stack, whether it differs from the file, and its problems. Every editor and view on
 * the file uses the same one, so that there is one undo. All methods are for the documents' thread
 * ({@link TopologyDocuments#thread()}).
 */
public final class TopologyDocument {

    /** Told, in the documents' thread, what happens to a document. */
    public interface Listener {
        /** The model, the undo stack or the dirty state changed. */
        default void changed(TopologyDocument document) {
        }

        /** {@link TopologyDocument#problems()} has a new answer. */
        default void problemsChanged(TopologyDocument document) {
        }

        /** {@link TopologyDocument#topology()} is a new object: the file was read again. */
        default void reloaded(TopologyDocument document) {
        }

        /** The file was changed, or deleted, by somebody else while there are changes here. */
        default void conflict(TopologyDocument document) {
        }
    }

    private final Path file;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final BasicCommandStack stack = new BasicCommandStack();
    private final AdapterFactoryEditingDomain domain = new AdapterFactoryEditingDomain(new ReflectiveItemProviderAdapterFactory(), stack);
    private final Resource resource;
    private final EContentAdapter watcher = new EContentAdapter() {
        @Override
        public void notifyChanged(Notification notification) {
            super.notifyChanged(notification);
            if (!notification.isTouch() && notification.getEventType() != Notification.REMOVING_ADAPTER) {
                modelChanged();
            }
        }
    };
    private final ProblemFinder finder = new ProblemFinder(this);
    private Topology topology;
    private List<Problem> readWarnings = List.of();
    private List<Problem> problems = List.of();
    private Map<String, Problem.Severity> worst = Map.of();
    private FileStamp stamp;
    private boolean conflict;
    private boolean announced;

    /** How the file was when it was last read or written. */
    private record FileStamp(FileTime modified, long size) {
        static FileStamp of(Path file) {
            try {
                return new FileStamp(Files.getLastModifiedTime(file), Files.size(file));
            } catch (IOException missing) {
                return null;
            }
        }
    }

    TopologyDocument(Path file) throws TopologyException {
        this.file = file;
        resource = new ResourceImpl(URI.createFileURI(file.toString()));
        domain.getResourceSet().getResources().add(resource);
        read();
        stack.addCommandStackListener(event -> announce());
    }

    private void read() throws TopologyException {
        FileStamp before = FileStamp.of(file);
        LoadedTopology loaded = TopologyFiles.load(file);
        if (topology != null) {
            topology.eAdapters().remove(watcher);
        }
        topology = loaded.topology();
        readWarnings = loaded.warnings();
        resource.getContents().clear();
        resource.getContents().add(topology);
        topology.eAdapters().add(watcher);
        stamp = before;
        conflict = false;
        stack.flush();
        stack.saveIsDone();
        finder.restart();
    }

    public Path file() {
        return file;
    }

    public Topology topology() {
        return topology;
    }

    /** Shared by every editor on this file; its resource set holds the topology. */
    public EditingDomain domain() {
        return domain;
    }

    /** Whether saving would change the file; false again once everything is undone. */
    public boolean isDirty() {
        return stack.isSaveNeeded();
    }

    /** Whether the file may not be written; a file that is gone may be. */
    public boolean isReadOnly() {
        return Files.exists(file) && !Files.isWritable(file);
    }

    /**
     * Changes the model by one undoable step.
     *
     * @param label for Edit &gt; Undo
     * @param work sets features of the model, and nothing else
     * @return whether anything changed
     */
    public boolean change(String label, Runnable work) {
        if (isReadOnly()) {
            return false;
        }
        ChangeRecorder recorder = new ChangeRecorder(topology);
        ChangeDescription change;
        try {
            work.run();
        } catch (RuntimeException failed) {
            recorder.endRecording().apply();
            throw failed;
        }
        change = recorder.endRecording();
        if (change.getObjectChanges().isEmpty() && change.getObjectsToAttach().isEmpty() && change.getObjectsToDetach().isEmpty()) {
            return false;
        }
        stack.execute(new RecordedChange(label, change));
        TopologyDocuments.dirtied(this);
        return true;
    }

    public void undo() {
        if (stack.canUndo()) {
            stack.undo();
        }
    }

    public void redo() {
        if (stack.canRedo()) {
            stack.redo();
        }
    }

    /** What undo would take back; null where there is nothing. */
    public String undoLabel() {
        Command command = stack.getUndoCommand();
        return command == null ? null : command.getLabel();
    }

    /** What redo would bring back; null where there is nothing. */
    public String redoLabel() {
        Command command = stack.getRedoCommand();
        return command == null ? null : command.getLabel();
    }

    /** Writes the file: to a temporary one beside it, which then takes its name. */
    public void save() throws TopologyException {
        // A copy, because a resource takes the object it writes out of the one it is in.
        TopologyFiles.save(TopologyFiles.copy(topology), file);
        stamp = FileStamp.of(file);
        conflict = false;
        stack.saveIsDone();
        announce();
    }

    /** Writes a copy elsewhere; this document stays as it is. */
    public void saveCopy(Path other) throws TopologyException {
        TopologyFiles.save(TopologyFiles.copy(topology), other);
    }

    /** Reads the file again. Changes that were not saved, and the undo history, are gone. */
    public void reload() throws TopologyException {
        read();
        for (Listener listener : listeners) {
            listener.reloaded(this);
        }
        TopologyDocuments.reloaded(this);
        announce();
    }

    /** Whether somebody else changed the file since it was read, while there are changes here that were not saved. */
    public boolean isConflicting() {
        return conflict;
    }

    /** Lets the next save win over what somebody else wrote. */
    public void keepMine() {
        stamp = FileStamp.of(file);
        conflict = false;
        announce();
    }

    /** Whether the file on disk is not the one that was read or written last. Looks at the disk. */
    public boolean isOutdated() {
        FileStamp now = FileStamp.of(file);
        return now == null ? stamp != null : !now.equals(stamp);
    }

    /** Takes over what somebody else wrote where nothing is lost by it; else reports a conflict. */
    void checkFile() {
        if (conflict || !isOutdated()) {
            return;
        }
        if (!isDirty() && Files.exists(file)) {
            try {
                reload();
                return;
            } catch (TopologyException unreadable) {
                // Half written, or broken: what is here stays until somebody decides.
            }
        }
        conflict = true;
        for (Listener listener : listeners) {
            listener.conflict(this);
        }
    }

    /** What is wrong with the design, worst first. Kept up to date while the model changes. */
    public List<Problem> problems() {
        return problems;
    }

    /** The worst problem of each subject. */
    public Map<String, Problem.Severity> worst() {
        return worst;
    }

    List<Problem> readWarnings() {
        return readWarnings;
    }

    void setProblems(List<Problem> found) {
        if (!found.equals(problems)) {
            problems = found;
            Map<String, Problem.Severity> bySubject = new HashMap<>();
            found.forEach(problem -> bySubject.merge(problem.subject(), problem.severity(), (a, b) -> a.compareTo(b) >= 0 ? a : b));
            worst = bySubject;
            for (Listener listener : listeners) {
                listener.problemsChanged(this);
            }
            TopologyDocuments.problemsChanged(this);
        }
    }

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /** The document's path in the model: whether the object is part of it. */
    public boolean owns(EObject object) {
        return object != null && EcoreUtil.isAncestor(topology, object);
    }

    private void modelChanged() {
        finder.restart();
        announce();
    }

    /** Many notifications make one event. */
    private void announce() {
        if (announced) {
            return;
        }
        announced = true;
        TopologyDocuments.thread().async(() -> {
            announced = false;
            for (Listener listener : listeners) {
                listener.changed(this);
            }
            TopologyDocuments.changed(this);
        });
    }

    void dispose() {
        finder.cancel();
        topology.eAdapters().remove(watcher);
        listeners.clear();
    }
}
