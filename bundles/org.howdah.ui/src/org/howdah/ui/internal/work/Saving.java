package org.howdah.ui.internal.work;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.howdah.edit.TopologyDocument;
import org.howdah.ui.internal.editor.Editors;
import org.howdah.ui.internal.editor.TopologyEditor;
import org.howdah.ui.internal.editor.TopologyInput;
import org.howdah.ui.internal.preferences.Settings;

/** Plans are made of files: what was drawn is saved first. */
public final class Saving {

    private Saving() {
    }

    /** @return whether the file now holds what is drawn */
    public static boolean saved(TopologyDocument document) {
        IWorkbenchPage page = Editors.page();
        IEditorPart editor = page == null ? null : page.findEditor(new TopologyInput(document.file()));
        if (editor instanceof TopologyEditor topology) {
            topology.commitTyping();
        }
        if (!document.isDirty()) {
            return true;
        }
        if (editor == null) {
            return false;
        }
        if (!Settings.saveBeforePlan() && MessageDialog.open(MessageDialog.QUESTION, Dialogs.shell(), Messages.Saving_title,
                NLS.bind(Messages.Saving_text, document.file().getFileName()), SWT.NONE, Messages.Saving_save, Messages.Saving_cancel) != 0) {
            return false;
        }
        page.saveEditor(editor, false);
        return !document.isDirty();
    }
}
