package org.howdah.ui.internal.operate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.howdah.technology.Operations.Operation;
import org.howdah.technology.SettingType;
import org.howdah.ui.internal.fields.Muted;

/** Asks for the arguments of an operation. */
final class OperationDialog extends TitleAreaDialog {

    private final Operation operation;
    private final String subject;
    private final Map<SettingType, Control> controls = new LinkedHashMap<>();
    private final Map<String, String> arguments = new HashMap<>();

    private OperationDialog(Shell parent, Operation operation, String subject) {
        super(parent);
        this.operation = operation;
        this.subject = subject;
        setHelpAvailable(false);
    }

    /** @return null where it was cancelled */
    static Map<String, String> ask(Shell parent, Operation operation, String subject) {
        OperationDialog dialog = new OperationDialog(parent, operation, subject);
        return dialog.open() == OK ? dialog.arguments : null;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(operation.label().replace("…", "")); //$NON-NLS-1$ //$NON-NLS-2$
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(NLS.bind(Messages.Operation_title, operation.label().replace("…", ""), subject)); //$NON-NLS-1$ //$NON-NLS-2$
        setMessage(operation.summary());
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayout layout = new GridLayout(3, false);
        layout.marginWidth = 12;
        area.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        for (SettingType type : operation.arguments()) {
            new Label(area, SWT.NONE).setText(type.key());
            controls.put(type, control(area, type));
            Label doc = new Label(area, SWT.WRAP);
            doc.setText(type.doc());
            Muted.apply(doc);
            GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(260, SWT.DEFAULT).applyTo(doc);
        }
        return area;
    }

    private Control control(Composite area, SettingType type) {
        if (!type.choices().isEmpty()) {
            Combo combo = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
            combo.setItems(type.choices().toArray(String[]::new));
            combo.setText(type.defaultValue());
            combo.addListener(SWT.Selection, event -> validate());
            return combo;
        }
        Text text = new Text(area, SWT.BORDER);
        text.setMessage(type.defaultValue());
        GridDataFactory.swtDefaults().hint(180, SWT.DEFAULT).applyTo(text);
        text.addListener(SWT.Modify, event -> validate());
        return text;
    }

    private static String value(Control control) {
        return (control instanceof Combo combo ? combo.getText() : ((Text) control).getText()).strip();
    }

    private void validate() {
        Optional<String> problem = controls.entrySet().stream().filter(entry -> !value(entry.getValue()).isEmpty())
                .flatMap(entry -> entry.getKey().problem(value(entry.getValue())).map(text -> entry.getKey().key() + ' ' + text).stream()).findFirst();
        setErrorMessage(problem.orElse(null));
        getButton(IDialogConstants.OK_ID).setEnabled(problem.isEmpty());
    }

    @Override
    protected void okPressed() {
        controls.forEach((type, control) -> {
            if (!value(control).isEmpty()) {
                arguments.put(type.key(), value(control));
            }
        });
        super.okPressed();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.Operation_plan, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }
}
