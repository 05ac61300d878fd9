package org.howdah.ui.internal.fields;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** The control of one field. Takes over a text when it is left, on Enter, and after a moment without a key. */
final class FieldControl {

    private static final int PAUSE_MS = 600;

    private final Field field;
    private final Consumer<String> write;
    private final Control control;
    private final Label error;
    private boolean showing;
    private int typed;

    FieldControl(Composite cell, FormToolkit toolkit, Field field, boolean writable, Consumer<String> write) {
        this.field = field;
        this.write = write;
        this.control = make(cell, toolkit, writable);
        error = toolkit.createLabel(cell, "", SWT.WRAP); //$NON-NLS-1$
        Muted.error(error);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).hint(180, SWT.DEFAULT).applyTo(error);
        error.setVisible(false);
        refresh();
    }

    private Control make(Composite cell, FormToolkit toolkit, boolean writable) {
        boolean choosing = field.kind() == Field.Kind.CHOICE || field.kind() == Field.Kind.PROPOSALS;
        if (choosing && writable) {
            Combo combo = new Combo(cell, SWT.DROP_DOWN | (field.kind() == Field.Kind.CHOICE ? SWT.READ_ONLY : 0));
            toolkit.adapt(combo, true, false);
            GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(combo);
            combo.addListener(SWT.Selection, event -> commit());
            combo.addListener(SWT.Modify, event -> modified());
            combo.addListener(SWT.DefaultSelection, event -> commit());
            combo.addFocusListener(FocusListener.focusLostAdapter(event -> commit()));
            // Turning the wheel over a form scrolls it, and must not change what it passes.
            combo.addListener(SWT.MouseVerticalWheel, event -> event.doit = false);
            return combo;
        }
        boolean lines = field.kind() == Field.Kind.LINES;
        int style = (lines ? SWT.MULTI | SWT.V_SCROLL : SWT.SINGLE) | SWT.BORDER | (writable && field.kind() != Field.Kind.FIXED ? 0 : SWT.READ_ONLY);
        Text text = new Text(cell, style);
        toolkit.adapt(text, true, false);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = 160;
        if (lines) {
            data.heightHint = text.getLineHeight() * 3;
        } else {
            text.setMessage(field.placeholder());
        }
        text.setLayoutData(data);
        text.addListener(SWT.Modify, event -> modified());
        text.addListener(SWT.DefaultSelection, event -> commit());
        text.addFocusListener(FocusListener.focusLostAdapter(event -> commit()));
        return text;
    }

    Field field() {
        return field;
    }

    void describe(String text) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = text;
            }
        });
        control.setToolTipText(field.doc());
    }

    void setFocus() {
        control.setFocus();
    }

    private void modified() {
        if (showing) {
            return;
        }
        check();
        int mine = ++typed;
        control.getDisplay().timerExec(PAUSE_MS, () -> {
            if (mine == typed && !control.isDisposed()) {
                commit();
            }
        });
    }

    void commit() {
        if (showing || control.isDisposed()) {
            return;
        }
        typed++;
        String text = text();
        if (!text.equals(field.get().get()) && check()) {
            write.accept(text);
        }
    }

    private boolean check() {
        Optional<String> problem = field.check().apply(text());
        String message = problem.orElse(""); //$NON-NLS-1$
        if (!message.equals(error.getText())) {
            error.setText(message);
            error.setVisible(problem.isPresent());
            ((GridData) error.getLayoutData()).exclude = problem.isEmpty();
            error.requestLayout();
            reflow();
        }
        return problem.isEmpty();
    }

    private void reflow() {
        for (Composite at = error.getParent(); at != null; at = at.getParent()) {
            if (at instanceof org.eclipse.ui.forms.widgets.SharedScrolledComposite scrolled) {
                scrolled.reflow(true);
                return;
            }
        }
    }

    void refresh() {
        if (control.isDisposed()) {
            return;
        }
        String value = field.get().get();
        boolean typing = control.isFocusControl() && !check() || value.equals(text()) && !(control instanceof Combo);
        if (typing) {
            return;
        }
        showing = true;
        try {
            switch (control) {
            case Text text -> text.setText(value);
            case Combo combo -> show(combo, value);
            default -> throw new IllegalStateException();
            }
        } finally {
            showing = false;
        }
        check();
    }

    private void show(Combo combo, String value) {
        List<String> items = field.choices().get();
        String[] wanted = items.stream().map(this::item).toArray(String[]::new);
        if (!java.util.Arrays.equals(wanted, combo.getItems())) {
            combo.setItems(wanted);
        }
        if (!combo.getText().equals(item(value))) {
            if (field.kind() == Field.Kind.CHOICE && combo.indexOf(item(value)) < 0) {
                // A value that is not allowed stands in the file: show it, and let the check say so.
                combo.add(value);
            }
            combo.setText(field.kind() == Field.Kind.CHOICE ? item(value) : value);
        }
    }

    /** Nothing chosen shows what then holds. */
    private String item(String value) {
        return value.isEmpty() && field.kind() == Field.Kind.CHOICE && !field.placeholder().isEmpty() ? '(' + field.placeholder() + ')' : value;
    }

    private String text() {
        return switch (control) {
        case Text text -> text.getText().replace("\r\n", "\n"); //$NON-NLS-1$ //$NON-NLS-2$
        case Combo combo -> combo.getText().equals(item("")) && field.kind() == Field.Kind.CHOICE ? "" : combo.getText(); //$NON-NLS-1$ //$NON-NLS-2$
        default -> ""; //$NON-NLS-1$
        };
    }
}
