package org.howdah.ui.internal.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.howdah.edit.TopologyDocument;
import org.howdah.edit.TopologyDocuments;
import org.howdah.lab.LabSpec;
import org.howdah.lab.Labs;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Topology;
import org.howdah.ui.internal.Ids;
import org.howdah.ui.internal.editor.Editors;
import org.howdah.ui.internal.labs.LabStates;
import org.howdah.ui.internal.labs.NewLabDialog;
import org.howdah.ui.internal.navigator.NavigatorView;
import org.howdah.ui.internal.navigator.WorkFolders;
import org.howdah.ui.internal.work.Current;
import org.howdah.ui.internal.work.Dialogs;
import org.howdah.ui.internal.work.Services;
import org.howdah.ui.internal.work.Work;

/** Makes labs and does things with the one that is selected. */
final class LabCommands {

    private LabCommands() {
    }

    static void create(Shell shell) {
        LabSpec spec = NewLabDialog.ask(shell);
        if (spec == null) {
            return;
        }
        Work.start(NLS.bind(Messages.Lab_creating, spec.name()), (progress, cancellation) -> Services.howdah().labs().create(spec,
                text -> progress.report(text, 0, 0), cancellation), status -> {
                    refresh();
                    open(spec.name());
                });
    }

    /** Makes a lab of the drawn hosts, and notes in the drawing, as one step of its history, where they are. */
    static void createFor(Shell shell) {
        TopologyDocument document = Current.document().orElse(null);
        if (document == null || document.isReadOnly()) {
            Dialogs.info(Messages.Lab_title, document == null ? Messages.Lab_noTopology : Messages.Lab_readOnly);
            return;
        }
        String proposed = String.valueOf(document.topology().getId()).toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9_-]+", "-"); //$NON-NLS-1$ //$NON-NLS-2$
        InputDialog dialog = new InputDialog(shell, Messages.Lab_forTitle, NLS.bind(Messages.Lab_forText, document.topology().getHosts().size()), proposed,
                name -> name.isBlank() ? Messages.Lab_noName : null);
        if (dialog.open() != Window.OK) {
            return;
        }
        String name = dialog.getValue().strip();
        Topology drawn = TopologyFiles.copy(document.topology());
        Work.start(NLS.bind(Messages.Lab_creating, name), (progress, cancellation) -> {
            Labs labs = Services.howdah().labs();
            labs.create(Labs.spec(name, drawn, false), text -> progress.report(text, 0, 0), cancellation);
            return labs.topology(name);
        }, lab -> {
            refresh();
            if (TopologyDocuments.find(document.file()).isPresent()) {
                document.change(NLS.bind(Messages.Lab_forLabel, name), () -> Labs.fill(document.topology(), lab));
            }
        });
    }

    private static Optional<String> selected(IStructuredSelection selection) {
        if (selection.getFirstElement() instanceof LabStates.Lab lab) {
            return Optional.of(lab.name());
        }
        Dialogs.info(Messages.Lab_title, Messages.Lab_select);
        return Optional.empty();
    }

    static void start(IStructuredSelection selection) {
        selected(selection).ifPresent(name -> Work.start(NLS.bind(Messages.Lab_starting, name),
                (progress, cancellation) -> Services.howdah().labs().start(name, text -> progress.report(text, 0, 0)), status -> refresh()));
    }

    static void stop(IStructuredSelection selection) {
        selected(selection).ifPresent(name -> Work.start(NLS.bind(Messages.Lab_stopping, name), (progress, cancellation) -> {
            Services.howdah().labs().stop(name, text -> progress.report(text, 0, 0));
            return name;
        }, done -> refresh()));
    }

    static void destroy(Shell shell, IStructuredSelection selection) {
        Optional<String> name = selected(selection);
        if (name.isEmpty() || !MessageDialog.openQuestion(shell, Messages.Lab_destroyTitle, NLS.bind(Messages.Lab_destroyText, name.get()))) {
            return;
        }
        Work.start(NLS.bind(Messages.Lab_destroying, name.get()), (progress, cancellation) -> {
            Services.howdah().labs().destroy(name.get(), text -> progress.report(text, 0, 0));
            return name;
        }, done -> refresh());
    }

    static void topology(IStructuredSelection selection) {
        selected(selection).ifPresent(LabCommands::open);
    }

    /** Writes a topology of the bare lab where there is none yet, and opens it. */
    private static void open(String lab) {
        Path file = WorkFolders.home().resolve(lab + ".topology.yaml"); //$NON-NLS-1$
        Work.start(NLS.bind(Messages.Lab_drawing, lab), (progress, cancellation) -> {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                TopologyFiles.save(Services.howdah().labs().topology(lab), file);
            }
            return file;
        }, written -> {
            refresh();
            Editors.open(written);
        });
    }

    private static void refresh() {
        if (Editors.page() != null && Editors.page().findView(Ids.NAVIGATOR) instanceof NavigatorView navigator) {
            navigator.refreshAll();
        }
    }
}
