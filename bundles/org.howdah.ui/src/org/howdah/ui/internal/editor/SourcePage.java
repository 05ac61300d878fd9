package org.howdah.ui.internal.editor;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.editor.FormPage;
import org.howdah.model.TopologyFiles;

/** The topology in YAML as it would be written now. To read and copy, not to edit. */
final class SourcePage extends FormPage {

    static final String ID = "source"; //$NON-NLS-1$

    private final TopologyEditor editor;
    private StyledText text;
    private boolean stale = true;

    SourcePage(TopologyEditor editor) {
        super(editor, ID, Messages.Source_title);
        this.editor = editor;
    }

    @Override
    protected void createFormContent(IManagedForm form) {
        form.getForm().getBody().setLayout(new FillLayout());
        text = new StyledText(form.getForm().getBody(), SWT.READ_ONLY | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        text.setFont(JFaceResources.getTextFont());
        text.setMargins(10, 8, 10, 8);
        stale = true;
        show();
    }

    @Override
    public void setActive(boolean active) {
        super.setActive(active);
        if (active) {
            show();
        }
    }

    /** Writing the text costs time in a big topology: only a page that is seen does it. */
    void refresh() {
        stale = true;
        if (text != null && !text.isDisposed() && editor.getActivePageInstance() == this) {
            show();
        }
    }

    private void show() {
        if (stale && text != null && !text.isDisposed()) {
            int top = text.getTopIndex();
            text.setText(TopologyFiles.toYaml(editor.document().topology()));
            text.setTopIndex(top);
            stale = false;
        }
    }
}
