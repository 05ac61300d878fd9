package org.howdah.ui.internal.found;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.howdah.app.DiscoverTopology;
import org.howdah.app.DiscoverTopology.Start;
import org.howdah.app.Progress;
import org.howdah.remote.Cancellation;
import org.howdah.ui.internal.work.Services;

/** Draws what runs: begins at some hosts, as {@code howdah discover} does. */
public final class DiscoverWizard extends FoundWizard {

    private final Page page = new Page();
    private final Path preset;
    private DiscoverTopology.Request request;
    private Path file;

    DiscoverWizard(Path preset) {
        super(Messages.Discover_window);
        this.preset = preset;
    }

    /** @return the file that was written; null where it was cancelled */
    public static Path ask(Shell shell, Path preset) {
        return new DiscoverWizard(preset).open(shell);
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
        file = page.file.topology().orElseThrow();
        request = new DiscoverTopology.Request(FileField.name(file), page.starts().stream().map(Optional::orElseThrow).toList(), page.words(page.users), page.key.path().map(Path::toString).orElse("")); //$NON-NLS-1$
    }

    @Override
    Drawn look(Progress progress, Cancellation cancellation) throws Exception {
        DiscoverTopology.Result result = new DiscoverTopology(Services.howdah()).run(request, progress, cancellation);
        return new Drawn(result.topology(), result.findings());
    }

    private final class Page extends WizardPage {
        private Text hosts;
        private Text users;
        private FileField key;
        private FileField file;

        Page() {
            super("discover"); //$NON-NLS-1$
            setTitle(Messages.Discover_title);
            setDescription(Messages.Discover_description);
        }

        @Override
        public void createControl(Composite parent) {
            Composite body = new Composite(parent, SWT.NONE);
            body.setLayout(new GridLayout(3, false));
            Label label = new Label(body, SWT.NONE);
            label.setText(Messages.Discover_hosts);
            GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
            hosts = new Text(body, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL);
            GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(420, hosts.getLineHeight() * 4).applyTo(hosts);
            new Label(body, SWT.NONE);
            Label hint = new Label(body, SWT.WRAP);
            hint.setText(Messages.Discover_hint);
            GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(420, SWT.DEFAULT).applyTo(hint);
            new Label(body, SWT.NONE).setText(Messages.Discover_users);
            users = new Text(body, SWT.BORDER);
            users.setText("postgres"); //$NON-NLS-1$
            GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(users);
            key = new FileField(body, Messages.Discover_key, null, SWT.OPEN, this::validate);
            file = new FileField(body, Messages.Found_file, preset, SWT.SAVE, this::validate);
            hosts.addListener(SWT.Modify, event -> validate());
            users.addListener(SWT.Modify, event -> validate());
            setPageComplete(false);
            setControl(body);
        }

        private List<Optional<Start>> starts() {
            return words(hosts).stream().map(Start::parse).toList();
        }

        private List<String> words(Text text) {
            return Arrays.stream(text.getText().split("[,\\s]+")).filter(word -> !word.isBlank()).toList(); //$NON-NLS-1$
        }

        private void validate() {
            String wrong = words(hosts).stream().filter(word -> Start.parse(word).isEmpty()).findFirst().orElse(null);
            String problem = wrong != null ? NLS.bind(Messages.Discover_badHost, wrong) : words(users).isEmpty() ? Messages.Discover_noUser
                    : file.topology().isEmpty() ? Messages.Found_badFile : null;
            setErrorMessage(problem);
            setPageComplete(problem == null && !words(hosts).isEmpty());
        }
    }
}
