package org.howdah.ui.internal.editor;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormPage;
import org.howdah.ui.internal.picture.Picture;

/** The topology as a picture. What is clicked is selected, here and in every view; a double click opens its form. */
final class PicturePage extends FormPage {

    static final String ID = "picture"; //$NON-NLS-1$

    private final TopologyEditor editor;
    private Picture picture;

    PicturePage(TopologyEditor editor) {
        super(editor, ID, Messages.Picture_title);
        this.editor = editor;
    }

    @Override
    protected void createFormContent(IManagedForm form) {
        form.getForm().getBody().setLayout(new FillLayout());
        picture = new Picture(form.getForm().getBody(), editor.document(), element -> editor.selection().setSelection(new StructuredSelection(element)),
                editor::reveal);
        editor.selection().addSelectionChangedListener(event -> show());
        show();
    }

    private void show() {
        picture.select(editor.selected() instanceof EObject element ? element : null);
    }

    void refresh() {
        if (picture != null) {
            picture.refresh();
        }
    }

    @Override
    public void setFocus() {
        if (picture != null) {
            picture.setFocus();
        }
    }
}
