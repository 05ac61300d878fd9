package org.howdah.ui.internal.work;

import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.howdah.remote.Secret;

/** Asks for a password or passphrase. */
final class PasswordDialog extends Dialog implements Questions.Answering<PasswordDialog.Answer> {

    record Answer(Secret secret, boolean store) {
    }

    /**
     * @param text what is asked
     * @param note said before it, such as that the last one was wrong; empty for none
     * @param storable whether the secure storage may take the answer
     * @param echo whether it may be seen while it is typed
     */
    record Question(String text, String note, boolean storable, boolean echo) {
    }

    private final Question question;
    private Text text;
    private Button store;
    private Answer answer;

    PasswordDialog(Shell parent, Question question) {
        super(parent);
        this.question = question;
        // The window stays usable while the question is open.
        setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.BORDER | SWT.RESIZE | SWT.MODELESS | getDefaultOrientation());
    }

    @Override
    public Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Password_window);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        if (!question.note().isEmpty()) {
            Label note = label(area, question.note());
            note.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        }
        label(area, question.text());
        text = new Text(area, SWT.BORDER | (question.echo() ? SWT.NONE : SWT.PASSWORD));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        if (question.storable()) {
            store = new Button(area, SWT.CHECK);
            store.setText(Messages.Password_store);
        }
        return area;
    }

    private static Label label(Composite area, String words) {
        Label label = new Label(area, SWT.WRAP);
        // An ampersand of a server's prompt is no mnemonic.
        label.setText(words.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(label);
        return label;
    }

    @Override
    protected void okPressed() {
        char[] typed = text.getTextChars();
        answer = new Answer(new Secret(typed), store != null && store.getSelection());
        java.util.Arrays.fill(typed, '\0');
        super.okPressed();
    }
}
