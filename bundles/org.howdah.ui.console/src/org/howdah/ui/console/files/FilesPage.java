package org.howdah.ui.console.files;

import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** The preferences of file transfers. They count for transfers that are begun from then on. */
public final class FilesPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    public FilesPage() {
        super(GRID);
        setPreferenceStore(FilesPreferences.store());
        setDescription(Messages.Page_description);
    }

    @Override
    public void init(IWorkbench workbench) {
        // Everything comes from the store.
    }

    @Override
    protected void createFieldEditors() {
        IntegerFieldEditor perHost = new IntegerFieldEditor(FilesPreferences.PER_HOST, Messages.Page_perHost, getFieldEditorParent());
        perHost.setValidRange(1, 6);
        addField(perHost);
        addField(new BooleanFieldEditor(FilesPreferences.PRESERVE, Messages.Page_preserve, getFieldEditorParent()));
        addField(new BooleanFieldEditor(FilesPreferences.CHECKSUM, Messages.Page_checksum, getFieldEditorParent()));
    }
}
