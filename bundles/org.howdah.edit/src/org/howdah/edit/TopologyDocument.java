package org.howdah.edit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
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
import org.howdah.picture.Layout;
import org.howdah.picture.LayoutFiles;

/**
 * One open topology file with its layout: the model, the places in the picture, one undo stack, whether they differ from their files, and
 * the problems. Every editor and view on the file uses the same one, so that there is one undo. All methods are for the documents' thread
 * ({@link TopologyDocuments#thread()}).
 */
public final class TopologyDocument {

    /** Told, in the documents' thread, what happens to a document. */
    public interface Listener {
        /** The model, the layout, the undo stack or the dirty state changed. */
        default void changed(TopologyDocument document) {
        }

        /** {@link TopologyDocument#problems()} has a new answer. */
        default void problemsChanged(TopologyDocument document) {
        }

        /** {@link TopologyDocument#topology()} is a new object: the file was read again. */
        default void reloaded(TopologyDocument document) {
        }

        /** A file was changed, or deleted, by somebody else while there are changes here. */
        default void conflict(TopologyDocument document) {
        }
    }

    private final Path file;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final History history = new History(this::isDirty);
    private final AdapterFactoryEditingDomain domain = new AdapterFactoryEditingDomain(new ReflectiveItemProviderAdapterFactory(), history);
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
    private final ElementIds ids = new ElementIds();
    private final LayoutPart layout;
    private final Recorder recorder;
    private final DiskWatch disk = new DiskWatch(this);
    private Topology topology;
    private List<Problem> readWarnings = List.of();
    private FileStamp stamp;
    private boolean conflict;
    private boolean overwrite;
    private boolean announced;

    TopologyDocument(Path file) throws TopologyException {
        this.file = file;
        this.layout = new LayoutPart(file);
        this.recorder = new Recorder(layout);
        resource = new ResourceImpl(URI.createFileURI(file.toString()));
        domain.getResourceSet().getResources().add(resource);
        readTopology();
        layout.read(topology);
        history.addCommandStackListener(event -> announce());
    }

    private void readTopology() throws TopologyException {
        FileStamp before = FileStamp.of(file);
        use(TopologyFiles.load(file), before);
    }

    private void use(LoadedTopology loaded, FileStamp before) {
        if (topology != null) {
            topology.eAdapters().remove(watcher);
            ids.replace(topology, loaded.topology());
        }
        topology = loaded.topology();
        readWarnings = loaded.warnings();
        resource.getContents().clear();
        resource.getContents().add(topology);
        topology.eAdapters().add(watcher);
        stamp = before;
        conflict = false;
        overwrite = false;
        history.restart();
        finder.restart();
    }

    public Path file() {
        return file;
    }

    public Topology topology() {
        return topology;
    }

    /** Where people put the boxes of the picture. */
    public Layout layout() {
        return layout.layout();
    }

    /** Where {@link #layout()} is kept: beside the topology, so that a moved box does not touch it. */
    public Path layoutFile() {
        return layout.file();
    }

    /** Shared by every editor on this file; its resource set holds the topology. */
    public EditingDomain domain() {
        return domain;
    }

    /** A short name of the element, the same for the life of the document: across renames, undo, and reloads that keep its name. */
    public String id(EObject element) {
        return ids.id(element);
    }

    /** The element of an {@link #id}; empty where it is not in the topology (any more). */
    public Optional<EObject> find(String id) {
        return ids.find(id, topology);
    }

    /** Whether saving would change a file; false again once everything is undone. */
    public boolean isDirty() {
        return history.isTopologyChanged() || overwrite || layout.isDirty();
    }

    /** Whether the file may not be written, by its permission bits also for root; a file that is gone may be. */
    public boolean isReadOnly() {
        return FilePermissions.isReadOnly(file);
    }

    /**
     * Changes the model by one undoable step.
     *
     * @param label for Edit &gt; Undo
     * @param work sets features of the model, and nothing else
     * @return whether anything changed
     */
    public boolean change(String label, Runnable work) {
        return change(label, work, UnaryOperator.identity());
    }

    /**
     * Changes the model and its layout by one undoable step. Places of elements that are renamed or removed go with them. Inside
     * another change it becomes part of that.
     *
     * @param label for Edit &gt; Undo
     * @param work sets features of the model, and nothing else
     * @param layoutWork makes the new layout of the old one, after the work
     * @return whether anything changed; false where the file is read-only
     */
    public boolean change(String label, Runnable work, UnaryOperator<Layout> layoutWork) {
        if (recorder.isRunning()) {
            recorder.join(work, layoutWork);
            return true;
        }
        RecordedChange change = isReadOnly() ? null : recorder.record(topology, label, work, layoutWork);
        if (change == null) {
            return false;
        }
        history.execute(change);
        TopologyDocuments.dirtied(this);
        return true;
    }

    /** Changes only where boxes are, or which are collapsed. */
    public boolean changeLayout(String label, UnaryOperator<Layout> layoutWork) {
        return change(label, Recorder.NOTHING, layoutWork);
    }

    public void undo() {
        if (history.canUndo()) {
            history.undo();
        }
    }

    public void redo() {
        if (history.canRedo()) {
            history.redo();
        }
    }

    /** What undo would take back; null where there is nothing. */
    public String undoLabel() {
        Command command = history.getUndoCommand();
        return command == null ? null : command.getLabel();
    }

    /** What redo would bring back; null where there is nothing. */
    public String redoLabel() {
        Command command = history.getRedoCommand();
        return command == null ? null : command.getLabel();
    }

    /**
     * Writes what changed, the topology, the layout or both: each to a temporary file beside, which then takes its name.
     *
     * @throws TopologyException also where somebody else changed a file meanwhile, until {@link #keepMine} or {@link #takeTheirs} decided
     */
    public void save() throws TopologyException {
        if (isReadOnly()) {
            throw new TopologyException(file + " cannot be written: it is write-protected, and it was left as it is. "
                    + "Make it writable (chmod u+w) or save under another name.");
        }
        checkFiles();
        if (isConflicting() && Files.exists(file)) {
            throw new TopologyException(file + " was not saved: somebody else changed it, or its layout, since it was read. "
                    + "Decide first whether to keep what is here or to take the file.");
        }
        try {
            if (history.isTopologyChanged() || overwrite || !Files.exists(file)) {
                // A copy, because a resource takes the object it writes out of the one it is in.
                TopologyFiles.save(TopologyFiles.copy(topology), file);
                stamp = FileStamp.of(file);
                conflict = false;
                overwrite = false;
                history.topologyIsSaved();
            }
            if (layout.isDirty()) {
                layout.save(topology);
            }
        } finally {
            announce();
        }
    }

    /** Writes a copy elsewhere; this document stays as it is. */
    public void saveCopy(Path other) throws TopologyException {
        TopologyFiles.save(TopologyFiles.copy(topology), other);
        LayoutFiles.save(layout.layout().forTopology(topology.getId()), other);
    }

    /** Reads both files again. Changes that were not saved, and the undo history, are gone. */
    public void reload() throws TopologyException {
        readTopology();
        layout.read(topology);
        afterReload();
    }

    private void afterReload() {
        for (Listener listener : listeners) {
            listener.reloaded(this);
        }
        TopologyDocuments.reloaded(this);
        announce();
    }

    /** Whether somebody else changed a file since it was read, and what was changed here and not saved is in its way. */
    public boolean isConflicting() {
        return conflict || layout.isConflicting();
    }

    /** The file that is in conflict, the topology's first. */
    public Path conflictingFile() {
        return conflict || !layout.isConflicting() ? file : layout.file();
    }

    /** Lets what was changed here win over what somebody else wrote. */
    public void keepMine() {
        overwrite = conflict;
        stamp = FileStamp.of(file);
        conflict = false;
        layout.keepMine();
        announce();
    }

    /** Lets what somebody else wrote win, but only where it is in the way: a layout without conflict stays as it is here. */
    public void takeTheirs() throws TopologyException {
        layout.takeTheirs();
        if (conflict) {
            takeTopology();
        } else {
            announce();
        }
    }

    /** Reads the topology again, and keeps the places that were changed here. */
    void takeTopology() throws TopologyException {
        FileStamp before = FileStamp.of(file);
        LoadedTopology loaded = TopologyFiles.load(file);
        if (!isTopologyChanged() && loaded.hash().equals(TopologyFiles.hash(topology))) {
            // Touched, or comments changed: what it means is the same, and the history can stay.
            stamp = before;
            conflict = false;
            return;
        }
        use(loaded, before);
        layout.merge(topology, false);
        afterReload();
    }

    /** Whether a file on disk is not the one that was read or written last. Looks at the disk. */
    public boolean isOutdated() {
        return !Objects.equals(FileStamp.of(file), stamp) || !Objects.equals(FileStamp.of(layout.file()), layout.stamp());
    }

    /** Looks at the disk now, as otherwise every other second: takes over what others wrote, or reports a conflict. */
    public void checkFiles() {
        disk.check(disk.look());
    }

    DiskWatch disk() {
        return disk;
    }

    FileStamp stamp() {
        return stamp;
    }

    LayoutPart layoutPart() {
        return layout;
    }

    boolean isTopologyChanged() {
        return history.isTopologyChanged() || overwrite;
    }

    boolean isTopologyConflicting() {
        return conflict;
    }

    void setTopologyConflicting(boolean conflicting) {
        conflict = conflicting;
    }

    void layoutChanged() {
        finder.restart();
        announce();
    }

    void tellConflict() {
        for (Listener listener : listeners) {
            listener.conflict(this);
        }
        announce();
    }

    /** What is wrong with the design, worst first. Kept up to date while the model changes. */
    public List<Problem> problems() {
        return finder.problems();
    }

    /** The worst problem of each subject. */
    public Map<String, Problem.Severity> worst() {
        return finder.worst();
    }

    /** What could not be used of the files. */
    List<Problem> readWarnings() {
        List<Problem> all = new ArrayList<>(readWarnings);
        layout.warnings().forEach(warning -> all.add(new Problem("TOPOLOGY-092", Problem.Severity.WARNING, Names.subject(topology), warning, ""))); //$NON-NLS-1$ //$NON-NLS-2$
        return all;
    }

    void tellProblems() {
        for (Listener listener : listeners) {
            listener.problemsChanged(this);
        }
        TopologyDocuments.problemsChanged(this);
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
