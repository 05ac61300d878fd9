package org.howdah.ui.internal.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.howdah.app.ConvertTopology;
import org.howdah.app.HowdahException;
import org.howdah.edit.TopologyDocument;
import org.howdah.model.TopologyException;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;
import org.howdah.ui.internal.Ids;
import org.howdah.ui.internal.editor.Editors;
import org.howdah.ui.internal.found.DiscoverWizard;
import org.howdah.ui.internal.found.ImportWizard;
import org.howdah.ui.internal.navigator.NavigatorView;
import org.howdah.ui.internal.navigator.WorkFolders;
import org.howdah.ui.internal.work.Current;
import org.howdah.ui.internal.work.Dialogs;
import org.howdah.ui.internal.work.Saving;

/** New, open, convert. */
final class FileCommands {

    private static final String[] EXTENSIONS = { "*.topology.yaml;*.topology.yml;*.topology", "*" }; //$NON-NLS-1$ //$NON-NLS-2$

    private FileCommands() {
    }

    static void create(Shell shell) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.New_title);
        Path folder = folder();
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            Dialogs.error(Messages.New_title, failed);
            return;
        }
        dialog.setFilterPath(folder.toString());
        dialog.setFileName("new.topology.yaml"); //$NON-NLS-1$
        dialog.setFilterExtensions(new String[] { "*.topology.yaml", "*.topology" }); //$NON-NLS-1$ //$NON-NLS-2$
        dialog.setFilterNames(new String[] { Messages.New_yaml, Messages.New_xmi });
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen == null) {
            return;
        }
        Path file = Path.of(WorkFolders.isTopology(Path.of(chosen)) ? chosen : chosen + ".topology.yaml"); //$NON-NLS-1$
        try {
            if (Files.exists(file)) {
                // The dialog asked; what is open under this name must not shine through.
                Files.delete(file);
            }
            Topology topology = TopologyFactory.eINSTANCE.createTopology();
            topology.setId(file.getFileName().toString().replaceFirst("\\.topology(\\.ya?ml)?$", "")); //$NON-NLS-1$ //$NON-NLS-2$
            TopologyFiles.save(topology, file);
        } catch (IOException failed) {
            Dialogs.error(Messages.New_title, failed);
            return;
        }
        show(file);
    }

    static void open(Shell shell) {
        FileDialog dialog = new FileDialog(shell, SWT.OPEN);
        dialog.setText(Messages.Open_title);
        dialog.setFilterExtensions(EXTENSIONS);
        dialog.setFilterNames(new String[] { Messages.Open_topologies, Messages.Open_all });
        String chosen = dialog.open();
        if (chosen != null) {
            show(Path.of(chosen));
        }
    }

    /** Of the topology in front, else the home of topologies. */
    private static Path folder() {
        return Current.document().map(document -> document.file().getParent()).orElseGet(WorkFolders::home);
    }

    static void discover(Shell shell) {
        show(DiscoverWizard.ask(shell, folder().resolve("discovered.topology.yaml"))); //$NON-NLS-1$
    }

    static void importFile(Shell shell) {
        show(ImportWizard.ask(shell, folder().resolve("imported.topology.yaml"))); //$NON-NLS-1$
    }

    /** @param file null for none */
    private static void show(Path file) {
        if (file == null) {
            return;
        }
        Editors.open(file);
        if (Editors.page() != null && Editors.page().findView(Ids.NAVIGATOR) instanceof NavigatorView navigator) {
            navigator.refreshAll();
        }
    }

    static void convert(Shell shell) {
        TopologyDocument document = Current.document().orElse(null);
        if (document == null) {
            Dialogs.info(Messages.Convert_title, Messages.Run_noTopology);
            return;
        }
        if (!Saving.saved(document)) {
            return;
        }
        String name = document.file().getFileName().toString();
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.Convert_title);
        dialog.setFilterPath(document.file().getParent().toString());
        dialog.setFileName(name.endsWith(".topology") ? name + ".yaml" : name.replaceFirst("\\.ya?ml$", "")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen == null) {
            return;
        }
        try {
            new ConvertTopology().run(document.file(), Path.of(chosen));
            show(Path.of(chosen));
        } catch (TopologyException | HowdahException failed) {
            Dialogs.error(NLS.bind(Messages.Convert_failed, chosen), failed);
        }
    }
}
