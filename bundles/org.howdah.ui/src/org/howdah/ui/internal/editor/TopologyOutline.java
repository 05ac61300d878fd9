package org.howdah.ui.internal.editor;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.howdah.picture.Bounds;
import org.howdah.ui.internal.UndoAction;

/** The editor's picture in small and its tree, in the Outline view. */
final class TopologyOutline extends ContentOutlinePage {

    private final TopologyEditor editor;
    private SashForm sash;
    private Miniature miniature;

    TopologyOutline(TopologyEditor editor) {
        this.editor = editor;
    }

    @Override
    public void createControl(Composite parent) {
        sash = new SashForm(parent, SWT.VERTICAL);
        miniature = new Miniature(sash, editor);
        super.createControl(sash);
        sash.setWeights(38, 62);
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
    public Control getControl() {
        return sash;
    }

    /** The part of the picture that is in sight. */
    void seen(Bounds part) {
        if (miniature != null) {
            miniature.seen(part);
        }
    }

    @Override
    public void setActionBars(IActionBars bars) {
        UndoAction.install(bars, () -> Optional.of(editor.document()), editor::commitTyping);
    }

    void refresh() {
        if (getTreeViewer() != null && !getTreeViewer().getControl().isDisposed()) {
            getTreeViewer().refresh();
            miniature.refresh();
        }
    }

    void reload() {
        if (getTreeViewer() != null && !getTreeViewer().getControl().isDisposed()) {
            getTreeViewer().setInput(editor.document());
            getTreeViewer().expandToLevel(4);
            miniature.refresh();
            getTreeViewer().setSelection(StructuredSelection.EMPTY);
        }
    }

    @Override
    public void dispose() {
        editor.outlineClosed(this);
        super.dispose();
    }
}
