package org.howdah.ui.console.files;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.howdah.console.files.DataDirectory;
import org.howdah.remote.FileNames;

/** Something inside the data directory of a running server would be destroyed: confirmed by typing the server's name. */
final class TypeNameDialog extends TitleAreaDialog {

    private static final int WIDTH = 480;

    private final DataDirectory server;
    private final String what;
    private final String button;

    private TypeNameDialog(Shell parent, DataDirectory server, String what, String button) {
        super(parent);
        this.server = server;
        this.what = what;
        this.button = button;
        setHelpAvailable(false);
    }

    /** @param what would be done, as a sentence */
    static boolean confirm(Shell parent, DataDirectory server, String what, String button) {
        return new TypeNameDialog(parent, server, what, button).open() == OK;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Server_window);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        String name = FileNames.shown(server.server());
        setTitle(NLS.bind(Messages.Server_title, name));
        setMessage(Messages.Server_message, IMessageProvider.WARNING);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 12;
        layout.verticalSpacing = 8;
        area.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        wrapped(area, what);
        wrapped(area, NLS.bind(Messages.Server_where, FileNames.shown(server.path())));
        wrapped(area, NLS.bind(Messages.Server_type, name));
        Text typed = new Text(area, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(typed);
        typed.addListener(SWT.Modify, event -> getButton(IDialogConstants.OK_ID).setEnabled(typed.getText().equals(name)));
        typed.setFocus();
        return area;
    }

    private static void wrapped(Composite area, String text) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(text.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, button, false).setEnabled(false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, true);
    }
}
