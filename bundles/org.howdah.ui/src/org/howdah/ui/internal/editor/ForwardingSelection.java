package org.howdah.ui.internal.editor;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;

/**
 * The editor's selection. It is there before the tree is, as pages are made only when they are first shown, and it is what was
 * selected last wherever that was: the tree follows, and does not answer what it was told.
 */
final class ForwardingSelection implements IPostSelectionProvider {

    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private TreeViewer tree;
    private IStructuredSelection own = StructuredSelection.EMPTY;
    private boolean telling;

    void setTree(TreeViewer viewer) {
        tree = viewer;
        follow();
        viewer.addSelectionChangedListener(event -> {
            if (!telling) {
                own = event.getStructuredSelection();
                fire();
            }
        });
    }

    private void fire() {
        SelectionChangedEvent event = new SelectionChangedEvent(this, own);
        for (ISelectionChangedListener listener : listeners) {
            listener.selectionChanged(event);
        }
    }

    private void follow() {
        if (tree == null || tree.getControl().isDisposed()) {
            return;
        }
        telling = true;
        try {
            tree.setSelection(own, true);
        } finally {
            telling = false;
        }
    }

    IStructuredSelection getStructuredSelection() {
        return own;
    }

    @Override
    public ISelection getSelection() {
        return own;
    }

    @Override
    public void setSelection(ISelection selection) {
        IStructuredSelection now = selection instanceof IStructuredSelection structured ? structured : StructuredSelection.EMPTY;
        if (now.equals(own)) {
            return;
        }
        own = now;
        follow();
        fire();
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void addPostSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removePostSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }
}
