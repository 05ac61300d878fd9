package org.howdah.ui.internal.work;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.howdah.remote.HostKeys.Unknown;

/** Shows a host key that is not known, as ssh-keygen would, and asks whether it is the right one. */
public final class HostKeyDialog extends TitleAreaDialog {

    private final Unknown unknown;

    public HostKeyDialog(Shell parent, Unknown unknown) {
        super(parent);
        this.unknown = unknown;
        setHelpAvailable(false);
    }

    static boolean ask(Unknown unknown) {
        return new HostKeyDialog(Dialogs.shell(), unknown).open() == OK;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.HostKey_window);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(NLS.bind(Messages.HostKey_title, unknown.login().host()));
        setMessage(Messages.HostKey_message);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        area.setLayout(new GridLayout(2, false));
        area.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        row(area, Messages.HostKey_host, unknown.login().host() + "  (" + unknown.login().address() + ':' + unknown.login().port() + ')'); //$NON-NLS-1$
        row(area, Messages.HostKey_type, unknown.type());
        row(area, Messages.HostKey_fingerprint, unknown.fingerprint());
        row(area, Messages.HostKey_file, unknown.knownHostsFile());
        Label picture = new Label(area, SWT.NONE);
        picture.setText(Messages.HostKey_picture);
        picture.setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
        Text art = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER);
        art.setFont(JFaceResources.getTextFont());
        art.setText(unknown.randomart());
        GridData data = new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false);
        // The widget's own wish leaves no room for its margins on every platform.
        data.widthHint = art.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + 24;
        data.heightHint = art.getLineHeight() * (art.getLineCount() + 1);
        art.setLayoutData(data);
        return area;
    }

    private static void row(Composite area, String label, String value) {
        new Label(area, SWT.NONE).setText(label);
        Text text = new Text(area, SWT.READ_ONLY);
        text.setText(value);
        text.setFont(JFaceResources.getTextFont());
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.HostKey_accept, false);
        // Refusing is what Enter and Escape do: a key is accepted by somebody who compared it.
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.HostKey_refuse, true);
    }
}
