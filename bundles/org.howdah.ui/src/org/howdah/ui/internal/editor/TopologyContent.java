package org.howdah.ui.internal.editor;

import java.util.List;

import org.eclipse.jface.viewers.ITreeContentProvider;
import org.howdah.edit.TopologyDocument;
import org.howdah.edit.TopologyTree;
import org.howdah.model.topology.Topology;

/** One document as a tree: the topology is its root. */
final class TopologyContent implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
        return input instanceof TopologyDocument document ? new Object[] { document.topology() } : new Object[0];
    }

    @Override
    public Object[] getChildren(Object parent) {
        List<Object> children = TopologyTree.children(parent, true);
        return children.toArray();
    }

    @Override
    public Object getParent(Object element) {
        return element instanceof Topology ? null : TopologyTree.parent(element);
    }

    @Override
    public boolean hasChildren(Object element) {
        return !TopologyTree.children(element, true).isEmpty();
    }
}
