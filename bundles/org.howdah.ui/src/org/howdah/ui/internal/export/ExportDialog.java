package org.howdah.ui.internal.export;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.howdah.app.ExportPicture;

/** Asks how an exported picture shall look. */
final class ExportDialog extends Dialog {

    private final boolean dark;
    private final boolean observable;
    private Button darkBox;
    private Button legendBox;
    private Button observedBox;
    private Spinner scale;
    private ExportPicture.Look look;
    private boolean observed;

    /** @param dark as the window is; @param observable whether there is something observed to show */
    ExportDialog(Shell parent, boolean dark, boolean observable) {
        super(parent);
        this.dark = dark;
        this.observable = observable;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Export_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        ((GridLayout) area.getLayout()).numColumns = 2;
        legendBox = box(area, Messages.Export_legend, false);
        darkBox = box(area, Messages.Export_dark, dark);
        observedBox = box(area, Messages.Export_observed, observable);
        observedBox.setEnabled(observable);
        new Label(area, SWT.NONE).setText(Messages.Export_scale);
        scale = new Spinner(area, SWT.BORDER);
        scale.setValues(200, 25, 1000, 0, 25, 100);
        return area;
    }

    private static Button box(Composite area, String text, boolean on) {
        Button box = new Button(area, SWT.CHECK);
        box.setText(text);
        box.setSelection(on);
        box.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        return box;
    }

    @Override
    protected void okPressed() {
        look = new ExportPicture.Look(darkBox.getSelection(), legendBox.getSelection(), scale.getSelection() / 100.0);
        observed = observedBox.getSelection();
        super.okPressed();
    }

    ExportPicture.Look look() {
        return look;
    }

    boolean isObserved() {
        return observed;
    }
}
