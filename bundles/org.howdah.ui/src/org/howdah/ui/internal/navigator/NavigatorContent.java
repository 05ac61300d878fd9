package org.howdah.ui.internal.navigator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.swt.widgets.Display;
import org.howdah.edit.TopologyDocument;
import org.howdah.edit.TopologyDocuments;
import org.howdah.edit.TopologyTree;
import org.howdah.lab.LabStatus;
import org.howdah.model.TopologyException;
import org.howdah.model.topology.Topology;
import org.howdah.ui.internal.labs.LabStates;

/** Folders with topology files, files with what is in them, and labs with their hosts. Disks and labs are read in the background. */
final class NavigatorContent implements ITreeContentProvider {

    /** The folder of labs. */
    record LabsNode() {
    }

    record LabHost(String lab, LabStatus.Host host) {
    }

    record LabServer(String lab, String host, LabStatus.Server server) {
    }

    /** A sentence in the tree: what is being read, or why it cannot be. */
    record Message(Object parent, String text, boolean error) {
    }

    static final LabsNode LABS = new LabsNode();

    private final Runnable changed;
    private final LabStates labs;
    private final Map<Path, List<Path>> files = new HashMap<>();
    private final Map<Path, String> errors = new HashMap<>();
    private final Map<Path, TopologyDocument> held = new HashMap<>();

    NavigatorContent(LabStates labs, Runnable changed) {
        this.labs = labs;
        this.changed = changed;
    }

    @Override
    public Object[] getElements(Object input) {
        List<Object> roots = new ArrayList<>();
        for (WorkFolders.Folder folder : WorkFolders.all()) {
            roots.add(folder);
        }
        for (Path file : orphans()) {
            roots.add(file);
        }
        if (roots.isEmpty()) {
            roots.add(new Message(this, Messages.Navigator_none, false));
        }
        roots.add(LABS);
        return roots.toArray();
    }

    /** Open files that lie in none of the folders. */
    private List<Path> orphans() {
        List<Path> folders = WorkFolders.all().stream().map(WorkFolders.Folder::path).toList();
        return TopologyDocuments.all().stream().map(TopologyDocument::file).filter(file -> folders.stream().noneMatch(file::startsWith)).toList();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return switch (parent) {
        case WorkFolders.Folder folder -> folder(folder);
        case Path file -> file(file);
        case LabsNode node -> labs.all().toArray();
        case LabStates.Lab lab -> lab.status() == null ? new Object[0]
                : lab.status().hosts().stream().map(host -> new LabHost(lab.name(), host)).toArray();
        case LabHost host -> host.host().servers().stream().map(server -> new LabServer(host.lab(), host.host().name(), server)).toArray();
        case Message message -> new Object[0];
        default -> TopologyTree.children(parent, false).toArray();
        };
    }

    private Object[] folder(WorkFolders.Folder folder) {
        String error = errors.get(folder.path());
        if (error != null) {
            return new Object[] { new Message(folder, error, true) };
        }
        List<Path> known = files.get(folder.path());
        if (known == null) {
            read(folder.path());
            return new Object[] { new Message(folder, Messages.Navigator_reading, false) };
        }
        return known.isEmpty() ? new Object[] { new Message(folder, Messages.Navigator_noFiles, false) } : known.toArray();
    }

    private void read(Path folder) {
        Job job = new Job(Messages.Navigator_readingJob) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                List<Path> found = List.of();
                String problem = null;
                try {
                    found = WorkFolders.files(folder);
                } catch (IOException unreadable) {
                    problem = unreadable.getMessage();
                }
                List<Path> result = found;
                String error = problem;
                Display display = Display.getDefault();
                if (!display.isDisposed()) {
                    display.asyncExec(() -> {
                        boolean same = result.equals(files.put(folder, result)) & java.util.Objects.equals(error, error == null ? errors.remove(folder) : errors.put(folder, error));
                        if (!same) {
                            changed.run();
                        }
                    });
                }
                return Status.OK_STATUS;
            }
        };
        job.setSystem(true);
        job.schedule();
    }

    private Object[] file(Path file) {
        Optional<TopologyDocument> document = document(file);
        if (document.isEmpty()) {
            return new Object[] { new Message(file, errors.getOrDefault(file, ""), true) }; //$NON-NLS-1$
        }
        Object[] children = TopologyTree.children(document.get().topology(), false).toArray();
        return children.length == 0 ? new Object[] { new Message(file, Messages.Navigator_emptyTopology, false) } : children;
    }

    /** The file's document, held open from now on: what the navigator shows and what an editor changes is one model. */
    Optional<TopologyDocument> document(Path file) {
        Optional<TopologyDocument> open = TopologyDocuments.find(file);
        if (held.containsKey(file)) {
            return Optional.of(held.get(file));
        }
        try {
            TopologyDocument document = TopologyDocuments.acquire(file);
            held.put(file, document);
            errors.remove(file);
            return Optional.of(document);
        } catch (TopologyException unreadable) {
            errors.put(file, unreadable.getMessage());
            return open;
        }
    }

    /** Why a file or folder could not be read; null where it could. */
    String error(Path path) {
        return errors.get(path);
    }

    /** Reads folders and broken files again. */
    void refresh() {
        errors.keySet().removeIf(path -> !files.containsKey(path));
        errors.clear();
        for (WorkFolders.Folder folder : WorkFolders.all()) {
            read(folder.path());
        }
        held.entrySet().removeIf(entry -> {
            boolean gone = !java.nio.file.Files.exists(entry.getKey()) && !entry.getValue().isDirty();
            if (gone) {
                TopologyDocuments.release(entry.getValue());
            }
            return gone;
        });
    }

    @Override
    public Object getParent(Object element) {
        return switch (element) {
        case Topology topology -> TopologyDocuments.of(topology).map(TopologyDocument::file).orElse(null);
        case Path file -> WorkFolders.all().stream().filter(folder -> file.startsWith(folder.path())).findFirst().orElse(null);
        case LabStates.Lab lab -> LABS;
        case LabHost host -> labs.find(host.lab());
        case LabServer server -> null;
        case Message message -> message.parent();
        case EObject object -> lift(TopologyTree.parent(object));
        default -> lift(TopologyTree.parent(element));
        };
    }

    /** In this tree the file stands for its topology. */
    private static Object lift(Object parent) {
        return parent instanceof Topology topology ? TopologyDocuments.of(topology).<Object>map(TopologyDocument::file).orElse(null) : parent;
    }

    @Override
    public boolean hasChildren(Object element) {
        return switch (element) {
        case WorkFolders.Folder folder -> true;
        // A file is read when it is opened in the tree, not to find out whether it could be.
        case Path file -> true;
        case LabsNode node -> !labs.all().isEmpty();
        case LabStates.Lab lab -> lab.status() != null && !lab.status().hosts().isEmpty();
        case LabHost host -> !host.host().servers().isEmpty();
        case LabServer server -> false;
        case Message message -> false;
        default -> !TopologyTree.children(element, false).isEmpty();
        };
    }

    @Override
    public void dispose() {
        held.values().forEach(TopologyDocuments::release);
        held.clear();
    }
}
