package org.howdah.ui.console.files;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.howdah.console.files.Conflicts.Choice;
import org.howdah.console.files.Conflicts.Question;
import org.howdah.console.files.Request;
import org.howdah.console.files.Sizes;
import org.howdah.remote.FileNames;
import org.howdah.remote.FileTransfer.Entry;

/** A file is there already: which of the two stays? */
final class ConflictDialog extends Dialog {

    private static final int WIDTH = 460;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"); //$NON-NLS-1$

    private final Question question;
    private Choice choice;
    private boolean forAll;

    ConflictDialog(Shell parent, Question question) {
        super(parent);
        this.question = question;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Conflict_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        String where = question.transfer().request().direction() == Request.Direction.UPLOAD ? question.transfer().request().node().toString() : Messages.Here;
        wrapped(area, NLS.bind(Messages.Conflict_text, FileNames.shown(Request.name(question.path())), where));
        Composite facts = new Composite(area, SWT.NONE);
        GridLayout grid = new GridLayout(3, false);
        grid.horizontalSpacing = 16;
        facts.setLayout(grid);
        row(facts, Messages.Conflict_there, question.existing());
        row(facts, Messages.Conflict_coming, question.coming());
        Label path = new Label(area, SWT.WRAP);
        path.setText(FileNames.shown(question.path()).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).grab(true, false).applyTo(path);
        if (question.server().isPresent()) {
            wrapped(area, NLS.bind(Messages.Conflict_server, question.server().get().server()));
        }
        Button all = new Button(area, SWT.CHECK);
        all.setText(Messages.Conflict_all);
        all.addListener(SWT.Selection, event -> forAll = all.getSelection());
        return area;
    }

    private static void wrapped(Composite area, String text) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(text.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).grab(true, false).applyTo(label);
    }

    private static void row(Composite facts, String what, Entry entry) {
        new Label(facts, SWT.NONE).setText(what);
        Label size = new Label(facts, SWT.RIGHT);
        size.setText(entry.directory() ? Messages.Type_folder : Sizes.text(entry.size()));
        GridDataFactory.fillDefaults().minSize(70, SWT.DEFAULT).applyTo(size);
        new Label(facts, SWT.NONE).setText(time(entry.modified()));
    }

    static String time(Instant at) {
        return TIME.format(at.atZone(ZoneId.systemDefault()));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CLIENT_ID, Messages.Conflict_overwrite, false);
        createButton(parent, IDialogConstants.CLIENT_ID + 1, Messages.Conflict_both, true);
        createButton(parent, IDialogConstants.CLIENT_ID + 2, Messages.Conflict_skip, false);
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.Conflict_cancel, false);
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == IDialogConstants.CANCEL_ID) {
            super.buttonPressed(id);
        } else {
            choice = switch (id - IDialogConstants.CLIENT_ID) {
            case 0 -> Choice.OVERWRITE;
            case 1 -> Choice.KEEP_BOTH;
            default -> Choice.SKIP;
            };
            okPressed();
        }
    }

    Choice choice() {
        return choice;
    }

    boolean forAll() {
        return forAll;
    }
}
