package org.howdah.ui.internal.editor;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.howdah.ui.internal.UndoAction;

/** The editor's tree in the Outline view. */
final class TopologyOutline extends ContentOutlinePage {

    private final TopologyEditor editor;

    TopologyOutline(TopologyEditor editor) {
        this.editor = editor;
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        TreeViewer viewer = getTreeViewer();
        viewer.setContentProvider(new TopologyContent());
        viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new TopologyLabels(editor.document())));
        viewer.setInput(editor.document());
        viewer.expandToLevel(4);
        viewer.addDoubleClickListener(event -> {
            if (event.getSelection() instanceof IStructuredSelection selection && selection.getFirstElement() instanceof EObject element) {
                Editors.reveal(element);
            }
        });
    }

    @Override
    public void setActionBars(IActionBars bars) {
        UndoAction.install(bars, () -> Optional.of(editor.document()), editor::commitTyping);
    }

    void refresh() {
        if (getTreeViewer() != null && !getTreeViewer().getControl().isDisposed()) {
            getTreeViewer().refresh();
        }
    }

    void reload() {
        if (getTreeViewer() != null && !getTreeViewer().getControl().isDisposed()) {
            getTreeViewer().setInput(editor.document());
            getTreeViewer().expandToLevel(4);
            getTreeViewer().setSelection(StructuredSelection.EMPTY);
        }
    }

    @Override
    public void dispose() {
        editor.outlineClosed(this);
        super.dispose();
    }
}
