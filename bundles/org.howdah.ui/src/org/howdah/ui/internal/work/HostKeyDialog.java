package org.howdah.ui.internal.work;

import java.util.Optional;

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
import org.howdah.remote.Login;

/** Shows a host key that is not known, as ssh-keygen would, and asks whether it is the right one. */
public final class HostKeyDialog extends TitleAreaDialog implements Questions.Answering<Boolean> {

    private final Unknown unknown;
    private boolean accepted;

    public HostKeyDialog(Shell parent, Unknown unknown) {
        super(parent);
        this.unknown = unknown;
        setHelpAvailable(false);
        // The window stays usable while the question is open.
        setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.BORDER | SWT.RESIZE | SWT.MODELESS | getDefaultOrientation());
    }

    @Override
    public Optional<Boolean> answer() {
        return accepted ? Optional.of(true) : Optional.empty();
    }

    @Override
    protected void okPressed() {
        accepted = true;
        super.okPressed();
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
        unknown.login().jump().ifPresent(jump -> row(area, Messages.HostKey_through, through(jump)));
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

    /** The jump hosts on the way, the first one first. */
    static String through(Login jump) {
        return jump.jump().map(before -> through(before) + " \u2192 ").orElse("") + jump; //$NON-NLS-1$ //$NON-NLS-2$
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
