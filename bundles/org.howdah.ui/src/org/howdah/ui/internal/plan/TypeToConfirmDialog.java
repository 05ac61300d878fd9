package org.howdah.ui.internal.plan;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.howdah.engine.Confirmations;
import org.howdah.technology.Step;

/** One step that loses something, confirmed by typing the name of what it is done to. */
final class TypeToConfirmDialog extends TitleAreaDialog {

    private final Confirmations.Question question;
    private final Step step;
    private Text typed;

    private TypeToConfirmDialog(Shell parent, Confirmations.Question question) {
        super(parent);
        this.question = question;
        this.step = question.steps().getFirst();
        setHelpAvailable(false);
    }

    static boolean ask(Shell parent, Confirmations.Question question) {
        return new TypeToConfirmDialog(parent, question).open() == OK;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Confirm_window);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(NLS.bind(Messages.Confirm_title, step.subject(), step.node()));
        setMessage(question.kind() == Confirmations.Kind.REPEAT ? Messages.Confirm_repeat : Messages.Confirm_lost, IMessageProvider.WARNING);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 12;
        area.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        wrapped(area, question.text());
        wrapped(area, NLS.bind(Messages.Confirm_where, step.node(), step.why()));
        Text command = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.WRAP);
        command.setFont(JFaceResources.getTextFont());
        command.setText(step.action().command());
        GridDataFactory.fillDefaults().grab(true, true).hint(520, command.getLineHeight() * 6).applyTo(command);
        wrapped(area, NLS.bind(Messages.Confirm_type, step.subject()));
        typed = new Text(area, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(typed);
        typed.addListener(SWT.Modify, event -> getButton(IDialogConstants.OK_ID).setEnabled(typed.getText().equals(step.subject())));
        return area;
    }

    private static void wrapped(Composite area, String text) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).hint(520, SWT.DEFAULT).applyTo(label);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.Confirm_do, false).setEnabled(false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, true);
        typed.setFocus();
    }
}
