package org.howdah.ui.internal.preferences;

import java.io.IOException;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.howdah.app.HowdahHome;
import org.howdah.app.SecureCredentials;
import org.howdah.ui.internal.UiPlugin;
import org.howdah.ui.internal.work.Dialogs;
import org.howdah.ui.internal.work.Services;

/** Howdah's own preferences. */
public final class HowdahPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    public HowdahPage() {
        super(GRID);
        setPreferenceStore(UiPlugin.instance().getPreferenceStore());
        setDescription(Messages.Page_description);
    }

    @Override
    public void init(IWorkbench workbench) {
        // Everything comes from the store.
    }

    @Override
    protected void createFieldEditors() {
        IntegerFieldEditor observe = new IntegerFieldEditor(Settings.OBSERVE_SECONDS, Messages.Page_observe, getFieldEditorParent());
        observe.setValidRange(1, 3600);
        addField(observe);
        IntegerFieldEditor parallel = new IntegerFieldEditor(Settings.PARALLEL, Messages.Page_parallel, getFieldEditorParent());
        parallel.setValidRange(1, 256);
        addField(parallel);
        addField(new BooleanFieldEditor(Settings.SAVE_BEFORE_PLAN, Messages.Page_save, getFieldEditorParent()));
    }

    @Override
    protected Control createContents(Composite parent) {
        Control fields = super.createContents(parent);
        Label home = new Label(parent, SWT.WRAP);
        home.setText(org.eclipse.osgi.util.NLS.bind(Messages.Page_home, HowdahHome.of(System.getenv()).path()));
        home.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        Button forget = new Button(parent, SWT.PUSH);
        forget.setText(Messages.Page_forget);
        forget.addListener(SWT.Selection, event -> {
            if (MessageDialog.openQuestion(getShell(), Messages.Page_forgetTitle, Messages.Page_forgetText)) {
                try {
                    new SecureCredentials(Services.howdah().home(), false).clear();
                } catch (IOException failed) {
                    Dialogs.error(Messages.Page_forgetTitle, failed);
                }
            }
        });
        return fields;
    }
}
