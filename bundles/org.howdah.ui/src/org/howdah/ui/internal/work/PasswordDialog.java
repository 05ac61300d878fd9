package org.howdah.ui.internal.work;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.howdah.remote.Secret;

/** Asks for a password or passphrase. */
final class PasswordDialog extends Dialog {

    record Answer(Secret secret, boolean store) {
    }

    private final String question;
    private final boolean storable;
    private Text text;
    private Button store;
    private Answer answer;

    private PasswordDialog(Shell parent, String question, boolean storable) {
        super(parent);
        this.question = question;
        this.storable = storable;
    }

    /** @return null where it was cancelled */
    static Answer ask(String question, boolean storable) {
        PasswordDialog dialog = new PasswordDialog(Dialogs.shell(), question, storable);
        return dialog.open() == OK ? dialog.answer : null;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Password_window);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label label = new Label(area, SWT.WRAP);
        label.setText(question);
        GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(label);
        text = new Text(area, SWT.BORDER | SWT.PASSWORD);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        if (storable) {
            store = new Button(area, SWT.CHECK);
            store.setText(Messages.Password_store);
        }
        return area;
    }

    @Override
    protected void okPressed() {
        char[] typed = text.getTextChars();
        answer = new Answer(new Secret(typed), store != null && store.getSelection());
        java.util.Arrays.fill(typed, '\0');
        super.okPressed();
    }
}
