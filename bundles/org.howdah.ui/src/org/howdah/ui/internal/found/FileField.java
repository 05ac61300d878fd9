package org.howdah.ui.internal.found;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** A file's name with a button to choose it: three columns of a grid. */
final class FileField {

    private final Text text;

    /** @param style SWT.OPEN or SWT.SAVE */
    FileField(Composite parent, String label, Path preset, int style, Runnable changed) {
        new Label(parent, SWT.NONE).setText(label);
        text = new Text(parent, SWT.BORDER);
        text.setText(preset == null ? "" : preset.toString()); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
        Button browse = new Button(parent, SWT.PUSH);
        browse.setText(Messages.Found_browse);
        browse.addListener(SWT.Selection, event -> {
            FileDialog dialog = new FileDialog(parent.getShell(), style);
            path().ifPresent(path -> {
                dialog.setFilterPath(path.getParent() == null ? null : path.getParent().toString());
                dialog.setFileName(String.valueOf(path.getFileName()));
            });
            String chosen = dialog.open();
            if (chosen != null) {
                text.setText(chosen);
            }
        });
        text.addListener(SWT.Modify, event -> changed.run());
    }

    Optional<Path> path() {
        try {
            return text.getText().isBlank() ? Optional.empty() : Optional.of(Path.of(text.getText().strip()));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /** Of a topology that is written. */
    Optional<Path> topology() {
        return path().filter(path -> path.isAbsolute() && String.valueOf(path.getFileName()).matches("(?s).+\\.(topology|topology\\.ya?ml)")); //$NON-NLS-1$
    }

    static String name(Path topology) {
        return topology.getFileName().toString().replaceFirst("\\.topology(\\.ya?ml)?$", ""); //$NON-NLS-1$ //$NON-NLS-2$
    }
}
