package org.howdah.ui.internal.labs;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.howdah.lab.LabSpec;

/** Asks what a new lab is to be made of. */
public final class NewLabDialog extends TitleAreaDialog {

    private Text name;
    private Text hosts;
    private Button isolated;
    private LabSpec spec;

    private NewLabDialog(Shell parent) {
        super(parent);
        setHelpAvailable(false);
    }

    /** @return null where it was cancelled */
    public static LabSpec ask(Shell parent) {
        NewLabDialog dialog = new NewLabDialog(parent);
        return dialog.open() == OK ? dialog.spec : null;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.NewLab_window);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(Messages.NewLab_title);
        setMessage(Messages.NewLab_message);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 12;
        area.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        name = text(area, Messages.NewLab_name, "lab"); //$NON-NLS-1$
        hosts = text(area, Messages.NewLab_hosts, String.join(", ", LabSpec.DEFAULT_HOSTS)); //$NON-NLS-1$
        new Label(area, SWT.NONE);
        isolated = new Button(area, SWT.CHECK);
        isolated.setText(Messages.NewLab_isolated);
        return area;
    }

    private Text text(Composite area, String label, String value) {
        new Label(area, SWT.NONE).setText(label);
        Text text = new Text(area, SWT.BORDER);
        text.setText(value);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        text.addListener(SWT.Modify, event -> validate());
        return text;
    }

    private List<String> hosts() {
        return Arrays.stream(hosts.getText().split("[,\\s]+")).filter(host -> !host.isBlank()).toList(); //$NON-NLS-1$
    }

    private void validate() {
        String problem = name.getText().isBlank() ? Messages.NewLab_noName : hosts().isEmpty() || hosts().size() > 20 ? Messages.NewLab_badHosts : null;
        setErrorMessage(problem);
        getButton(IDialogConstants.OK_ID).setEnabled(problem == null);
    }

    @Override
    protected void okPressed() {
        spec = LabSpec.of(name.getText().strip(), hosts(), isolated.getSelection());
        super.okPressed();
    }
}
