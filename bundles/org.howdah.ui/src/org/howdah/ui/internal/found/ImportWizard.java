package org.howdah.ui.internal.found;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.howdah.app.ExchangeFiles;
import org.howdah.app.Progress;
import org.howdah.remote.Cancellation;
import org.howdah.technology.Interchange.Form;
import org.howdah.technology.Interchange.Imported;
import org.howdah.ui.internal.work.Services;

/** Draws what a file of another tool says, as {@code howdah import} does. */
public final class ImportWizard extends FoundWizard {

    private final Page page = new Page();
    private final Path preset;
    private Path source;
    private String form;
    private Path file;

    ImportWizard(Path preset) {
        super(Messages.Import_window);
        this.preset = preset;
    }

    /** @return the file that was written; null where it was cancelled */
    public static Path ask(Shell shell, Path preset) {
        return new ImportWizard(preset).open(shell);
    }

    @Override
    WizardPage first() {
        return page;
    }

    @Override
    Path file() {
        return file;
    }

    @Override
    void prepare() {
        source = page.source.path().orElseThrow();
        form = page.form.getSelectionIndex() <= 0 ? "" : page.forms.get(page.form.getSelectionIndex() - 1).id(); //$NON-NLS-1$
        file = page.file.topology().orElseThrow();
    }

    @Override
    Drawn look(Progress progress, Cancellation cancellation) throws Exception {
        Imported imported = new ExchangeFiles(Services.howdah().technologies()).read(source, form, FileField.name(file));
        return new Drawn(imported.topology(), imported.findings());
    }

    private final class Page extends WizardPage {
        private final List<Form> forms = new ArrayList<>();
        private Combo form;
        private FileField source;
        private FileField file;

        Page() {
            super("import"); //$NON-NLS-1$
            setTitle(Messages.Import_title);
            setDescription(Messages.Import_description);
        }

        @Override
        public void createControl(Composite parent) {
            Composite body = new Composite(parent, SWT.NONE);
            body.setLayout(new GridLayout(3, false));
            source = new FileField(body, Messages.Import_source, null, SWT.OPEN, this::validate);
            new Label(body, SWT.NONE).setText(Messages.Import_form);
            form = new Combo(body, SWT.READ_ONLY);
            form.add(Messages.Import_anyForm);
            new ExchangeFiles(Services.howdah().technologies()).forms().stream().filter(Form::imports).forEach(one -> {
                forms.add(one);
                form.add(one.label());
            });
            form.select(0);
            GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(form);
            file = new FileField(body, Messages.Found_file, preset, SWT.SAVE, this::validate);
            setPageComplete(false);
            setControl(body);
        }

        private void validate() {
            boolean there = source.path().filter(Files::isRegularFile).isPresent();
            String problem = source.path().isPresent() && !there ? Messages.Import_noFile : file.topology().isEmpty() ? Messages.Found_badFile : null;
            setErrorMessage(problem);
            setPageComplete(problem == null && there);
        }
    }
}
