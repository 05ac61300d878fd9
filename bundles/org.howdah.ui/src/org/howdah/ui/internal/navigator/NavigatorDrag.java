package org.howdah.ui.internal.navigator;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.howdah.edit.Names;
import org.howdah.model.topology.Topology;

/** Elements are dragged from the tree onto a drawing as text: a page in a browser understands nothing else. */
final class NavigatorDrag extends DragSourceAdapter {

    /** What the drawing takes for an element of its own topology. */
    private static final String PREFIX = "howdah:"; //$NON-NLS-1$

    private final TreeViewer tree;

    private NavigatorDrag(TreeViewer tree) {
        this.tree = tree;
    }

    static void install(TreeViewer tree) {
        tree.addDragSupport(DND.DROP_COPY | DND.DROP_MOVE, new Transfer[] { TextTransfer.getInstance() }, new NavigatorDrag(tree));
    }

    private EObject dragged() {
        return tree.getStructuredSelection().size() == 1 && tree.getStructuredSelection().getFirstElement() instanceof EObject element
                && !(element instanceof Topology) ? element : null;
    }

    @Override
    public void dragStart(DragSourceEvent event) {
        event.doit = dragged() != null;
    }

    @Override
    public void dragSetData(DragSourceEvent event) {
        EObject element = dragged();
        if (element != null && TextTransfer.getInstance().isSupportedType(event.dataType)) {
            event.data = PREFIX + Names.subject(element);
        }
    }
}
