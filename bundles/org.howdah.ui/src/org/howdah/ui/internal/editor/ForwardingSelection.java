package org.howdah.ui.internal.editor;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;

/** The editor's selection, there before the tree is: pages are made only when they are first shown, and the picture comes first. */
final class ForwardingSelection implements IPostSelectionProvider {

    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private TreeViewer delegate;
    private ISelection own = StructuredSelection.EMPTY;

    void setDelegate(TreeViewer viewer) {
        delegate = viewer;
        viewer.setSelection(own, true);
        viewer.addSelectionChangedListener(event -> fire(event.getSelection()));
    }

    private void fire(ISelection selection) {
        SelectionChangedEvent event = new SelectionChangedEvent(this, selection);
        for (ISelectionChangedListener listener : listeners) {
            listener.selectionChanged(event);
        }
    }

    IStructuredSelection getStructuredSelection() {
        return delegate != null ? delegate.getStructuredSelection() : own instanceof IStructuredSelection structured ? structured : StructuredSelection.EMPTY;
    }

    @Override
    public ISelection getSelection() {
        return getStructuredSelection();
    }

    @Override
    public void setSelection(ISelection selection) {
        if (delegate != null) {
            delegate.setSelection(selection, true);
        } else {
            own = selection;
            fire(selection);
        }
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
