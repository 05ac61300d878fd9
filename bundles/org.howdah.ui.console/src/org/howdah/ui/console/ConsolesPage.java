package org.howdah.ui.console;

import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;

/** The preferences of consoles. They are valid at once, for open consoles too, but for what is kept on the far side. */
public final class ConsolesPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    private static final int MOST_LINES = 200_000;

    public ConsolesPage() {
        super(GRID);
        setPreferenceStore(Preferences.store());
        setDescription(Messages.Page_description);
    }

    @Override
    public void init(IWorkbench workbench) {
        // Everything comes from the store.
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(getControl(), Ids.HELP);
    }

    @Override
    protected void createFieldEditors() {
        Composite parent = getFieldEditorParent();
        addField(new ComboFieldEditor(Preferences.FONT, Messages.Page_font, fonts(), parent));
        IntegerFieldEditor zoom = new IntegerFieldEditor(Preferences.ZOOM, Messages.Page_zoom, parent);
        zoom.setValidRange(50, 300);
        addField(zoom);
        IntegerFieldEditor lines = new IntegerFieldEditor(Preferences.SCROLLBACK, Messages.Page_scrollback, parent);
        lines.setValidRange(0, MOST_LINES);
        addField(lines);
        addField(new ComboFieldEditor(Preferences.KEEP, Messages.Page_keep,
                new String[][] { { Messages.Page_keepNone, "none" }, { "tmux", "tmux" }, { "screen", "screen" } }, parent)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
        addField(new BooleanFieldEditor(Preferences.RECONNECT, Messages.Page_reconnect, parent));
        addField(new BooleanFieldEditor(Preferences.COPY_ON_SELECT, Messages.Page_copyOnSelect, parent));
        addField(new BooleanFieldEditor(Preferences.CONFIRM_PASTE, Messages.Page_confirmPaste, parent));
        addField(new BooleanFieldEditor(Preferences.BLINK, Messages.Page_blink, parent));
        Label note = new Label(parent, SWT.WRAP);
        note.setText(Messages.Page_keepNote);
        GridData data = new GridData(SWT.FILL, SWT.BEGINNING, true, false, 2, 1);
        data.widthHint = 420;
        note.setLayoutData(data);
    }

    /** The workbench's text font, and every font of this machine whose letters are equally wide. */
    private String[][] fonts() {
        String workbench = org.eclipse.jface.resource.JFaceResources.getTextFontDescriptor().getFontData()[0].getName();
        return FixedFonts.all(getShell() == null ? org.eclipse.swt.widgets.Display.getCurrent() : getShell().getDisplay(), NLS.bind(Messages.Page_fontWorkbench, workbench),
                Preferences.store().getString(Preferences.FONT));
    }
}
