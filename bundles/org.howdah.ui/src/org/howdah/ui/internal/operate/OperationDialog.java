package org.howdah.ui.internal.operate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.howdah.technology.Operations.Operation;
import org.howdah.technology.SettingType;
import org.howdah.ui.internal.fields.Muted;

/** Asks for the arguments of an operation. */
final class OperationDialog extends TitleAreaDialog {

    private final Operation operation;
    private final String subject;
    private final List<String> ends;
    private final Map<SettingType, Control> controls = new LinkedHashMap<>();
    private final Map<String, String> arguments = new HashMap<>();

    private OperationDialog(Shell parent, Operation operation, String subject, List<String> ends) {
        super(parent);
        this.operation = operation;
        this.subject = subject;
        this.ends = ends;
        setShellStyle(getShellStyle() | SWT.RESIZE | SWT.MAX);
        setHelpAvailable(false);
    }

    /**
     * @param ends databases to choose from where an argument is one
     * @return null where it was cancelled
     */
    static Map<String, String> ask(Shell parent, Operation operation, String subject, List<String> ends) {
        OperationDialog dialog = new OperationDialog(parent, operation, subject, ends);
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
            boolean large = type.kind() == SettingType.Kind.SQL;
            Label label = new Label(area, SWT.NONE);
            label.setText(type.key());
            label.setToolTipText(type.doc());
            GridDataFactory.swtDefaults().align(SWT.BEGINNING, large ? SWT.BEGINNING : SWT.CENTER).applyTo(label);
            Control control = control(area, type);
            control.setToolTipText(type.doc());
            controls.put(type, control);
            if (large) {
                GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(460, 140).applyTo(control);
                new Label(area, SWT.NONE);
            }
            Label doc = new Label(area, SWT.WRAP);
            doc.setText(type.doc());
            Muted.apply(doc);
            GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).span(large ? 2 : 1, 1).hint(260, SWT.DEFAULT).applyTo(doc);
        }
        return area;
    }

    private Control control(Composite area, SettingType type) {
        return switch (type.kind()) {
        case SQL -> statements(area);
        case END -> combo(area, type, ends, 0);
        case ENDS -> ends(area);
        default -> type.choices().isEmpty() ? text(area, type) : combo(area, type, type.choices(), SWT.READ_ONLY);
        };
    }

    private Control text(Composite area, SettingType type) {
        Text text = new Text(area, SWT.BORDER);
        text.setMessage(type.defaultValue());
        GridDataFactory.swtDefaults().hint(180, SWT.DEFAULT).applyTo(text);
        text.addListener(SWT.Modify, event -> validate());
        return text;
    }

    private Control combo(Composite area, SettingType type, List<String> choices, int style) {
        Combo combo = new Combo(area, SWT.DROP_DOWN | style);
        combo.setItems(choices.toArray(String[]::new));
        combo.setText(type.defaultValue());
        GridDataFactory.swtDefaults().hint(style == SWT.READ_ONLY ? SWT.DEFAULT : 180, SWT.DEFAULT).applyTo(combo);
        combo.addListener(SWT.Modify, event -> validate());
        return combo;
    }

    /** Return begins a line here, so Ctrl+Return is what plans. */
    private Control statements(Composite area) {
        Text text = new Text(area, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        text.setFont(JFaceResources.getTextFont());
        text.addListener(SWT.Modify, event -> validate());
        text.addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if (event.character == SWT.CR && (event.stateMask & SWT.MOD1) != 0) {
                event.doit = false;
                if (getButton(IDialogConstants.OK_ID).isEnabled()) {
                    okPressed();
                }
            }
        }));
        return text;
    }

    private Control ends(Composite area) {
        Table table = new Table(area, SWT.BORDER | SWT.CHECK | SWT.V_SCROLL);
        ends.forEach(end -> new TableItem(table, SWT.NONE).setText(end));
        GridDataFactory.swtDefaults().hint(180, table.getItemHeight() * Math.clamp(ends.size(), 2, 6)).applyTo(table);
        table.addListener(SWT.Selection, event -> validate());
        return table;
    }

    private static String value(Control control) {
        return switch (control) {
        case Combo combo -> combo.getText().strip();
        case Table table -> Arrays.stream(table.getItems()).filter(TableItem::getChecked).map(TableItem::getText).collect(Collectors.joining(",")); //$NON-NLS-1$
        default -> ((Text) control).getText().strip();
        };
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
