package org.howdah.edit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.howdah.model.TopologyException;
import org.howdah.model.topology.Topology;
import org.howdah.picture.Layout;
import org.howdah.picture.LayoutFiles;
import org.howdah.picture.LayoutKeys;
import org.howdah.picture.LoadedLayout;
import org.howdah.picture.Place;

/** The layout of a document: as it is here, as the file has it, and how both come together again. */
final class LayoutPart {

    private final Path topologyFile;
    private final Path file;
    private Layout layout = Layout.EMPTY;
    private Layout saved = Layout.EMPTY;
    private Layout theirs;
    private List<String> warnings = List.of();
    private FileStamp stamp;

    LayoutPart(Path topologyFile) {
        this.topologyFile = topologyFile;
        this.file = LayoutFiles.fileFor(topologyFile);
    }

    Path file() {
        return file;
    }

    Layout layout() {
        return layout;
    }

    void set(Layout changed) {
        layout = changed;
    }

    /** Why the file, or part of it, is not used. */
    List<String> warnings() {
        return warnings;
    }

    FileStamp stamp() {
        return stamp;
    }

    boolean isDirty() {
        return !same(layout, saved);
    }

    boolean isConflicting() {
        return theirs != null;
    }

    private static boolean same(Layout some, Layout other) {
        // The name of the topology is not worth a file of its own.
        return some.equals(other) || some.isEmpty() && other.isEmpty();
    }

    /** Reads the file; what was changed here is gone. */
    void read(Topology topology) {
        stamp = FileStamp.of(file);
        LoadedLayout loaded = LayoutFiles.load(topologyFile, topology);
        warnings = loaded.warnings();
        layout = loaded.layout();
        saved = layout;
        theirs = null;
    }

    /**
     * Takes over what somebody else wrote, together with what was changed here.
     *
     * @param patient whether a file that cannot be read may be half written, and is looked at again later
     * @return whether anything changed, a conflict included
     */
    boolean merge(Topology topology, boolean patient) {
        FileStamp before = FileStamp.of(file);
        LoadedLayout loaded = LayoutFiles.load(topologyFile, topology);
        boolean unreadable = before != null && loaded.layout().isEmpty() && !loaded.warnings().isEmpty();
        if (unreadable && patient) {
            return false;
        }
        stamp = before;
        boolean told = !warnings.equals(loaded.warnings());
        warnings = loaded.warnings();
        if (unreadable) {
            // What is here stays; saving moves the file aside.
            return told;
        }
        LayoutDiff mine = LayoutDiff.between(saved, layout);
        if (isDirty() && mine.clashes(LayoutDiff.between(saved, loaded.layout()))) {
            theirs = loaded.layout();
            return true;
        }
        theirs = null;
        Layout merged = isDirty() ? mine.applyTo(loaded.layout()) : loaded.layout();
        boolean changed = !merged.equals(layout) || told;
        saved = loaded.layout();
        layout = merged;
        return changed;
    }

    /** Ends a conflict: where both changed the same, what was done here wins. */
    void keepMine() {
        if (theirs != null) {
            layout = LayoutDiff.between(saved, layout).applyTo(theirs);
            saved = theirs;
            theirs = null;
        }
    }

    /** Ends a conflict: where both changed the same, the file wins. */
    void takeTheirs() {
        if (theirs != null) {
            Layout mine = LayoutDiff.between(saved, layout).applyTo(saved);
            layout = LayoutDiff.between(saved, theirs).applyTo(mine);
            saved = theirs;
            theirs = null;
        }
    }

    void save(Topology topology) throws TopologyException {
        if (FilePermissions.isReadOnly(file)) {
            throw new TopologyException(file + " cannot be written: it is write-protected, and it was left as it is. The topology itself is saved; "
                    + "only the places in the picture are not. Make the file writable (chmod u+w) and save again.");
        }
        layout = layout.forTopology(topology.getId());
        LayoutFiles.save(layout, topologyFile);
        saved = layout;
        theirs = null;
        warnings = List.of();
        stamp = FileStamp.of(file);
    }

    /** What each box is called in the layout, before and after an edit. */
    static Map<EObject, String> keys(Topology topology) {
        LayoutKeys keys = LayoutKeys.of(topology);
        Map<EObject, String> all = new IdentityHashMap<>();
        for (List<? extends EObject> elements : List.of(topology.getSites(), topology.getHosts(), topology.getServers())) {
            elements.forEach(element -> keys.key(element).ifPresent(key -> all.put(element, key)));
        }
        return all;
    }

    /** The layout after elements were renamed or removed: their places went with them. */
    static Layout follow(Layout layout, Map<EObject, String> before, Map<EObject, String> after) {
        record Kept(String key, Place place, boolean collapsed) {
        }
        List<Kept> kept = new ArrayList<>();
        Layout followed = layout;
        for (Map.Entry<EObject, String> entry : before.entrySet()) {
            String was = entry.getValue();
            String is = after.get(entry.getKey());
            if (!Objects.equals(was, is) && (layout.places().containsKey(was) || layout.collapsed().contains(was))) {
                followed = followed.without(was);
                if (is != null) {
                    kept.add(new Kept(is, layout.places().get(was), layout.collapsed().contains(was)));
                }
            }
        }
        for (Kept element : kept) {
            followed = element.place() == null ? followed : followed.with(element.key(), element.place());
            followed = followed.collapse(element.key(), element.collapsed());
        }
        return followed;
    }
}
