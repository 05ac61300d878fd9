package org.howdah.ui.console.files;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IInputValidator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.howdah.console.files.DataDirectory;
import org.howdah.console.files.Guard;
import org.howdah.console.files.Request;
import org.howdah.console.files.Sizes;
import org.howdah.console.files.Trees;
import org.howdah.remote.Cancellation;
import org.howdah.remote.FileNames;
import org.howdah.remote.FileTransfer;
import org.howdah.remote.FileTransfer.Entry;
import org.howdah.remote.RemoteException;

/** What is done to files on one side: new folder, rename, delete. Each asks in the window and works beside it. */
final class FileWork {

    private record Loss(Trees.Count count, Optional<DataDirectory> server) {
    }

    private final Pane pane;
    private final FarSide nodes;

    FileWork(Pane pane, FarSide nodes) {
        this.pane = pane;
        this.nodes = nodes;
    }

    private String where() {
        return pane.isLocal() ? Messages.Here : pane.node().toString();
    }

    private List<DataDirectory> servers() {
        return pane.isLocal() ? List.of() : nodes.dataDirectories(pane.node());
    }

    private void failed(String title, RemoteException e) {
        if (!pane.control().isDisposed() && e.kind() != RemoteException.Kind.CANCELLED) {
            MessageDialog.openError(pane.control().getShell(), title, Background.sentence(e));
        }
    }

    private IInputValidator names(String before) {
        return name -> {
            if (name.isEmpty() || name.equals(before)) {
                return ""; //$NON-NLS-1$
            }
            if (name.equals(".") || name.equals("..") || name.indexOf('/') >= 0 || name.indexOf('\0') >= 0) { //$NON-NLS-1$ //$NON-NLS-2$
                return Messages.Name_bad;
            }
            if (FileNames.bytes(name).length > 255) {
                return Messages.Name_long;
            }
            return pane.files().find(name).isPresent() ? NLS.bind(Messages.Name_taken, FileNames.shown(name)) : null;
        };
    }

    void newFolder() {
        FileTransfer side = pane.side();
        if (side == null) {
            return;
        }
        String directory = pane.directory();
        InputDialog dialog = new InputDialog(pane.control().getShell(), Messages.NewFolder_title, NLS.bind(Messages.NewFolder_text, where(), FileNames.shown(directory)), "", //$NON-NLS-1$
                names("")); //$NON-NLS-1$
        if (dialog.open() == Window.OK) {
            String name = dialog.getValue();
            Background.run(() -> {
                side.makeDirectory(Request.join(directory, name), 0755);
                return name;
            }, made -> pane.refresh(Set.of(made)), e -> failed(Messages.NewFolder_title, e));
        }
    }

    void rename() {
        FileTransfer side = pane.side();
        List<Entry> selected = pane.files().selected();
        if (side == null || selected.size() != 1) {
            return;
        }
        String directory = pane.directory();
        String before = selected.getFirst().name();
        String path = Request.join(directory, before);
        InputDialog dialog = new InputDialog(pane.control().getShell(), Messages.Rename_title, NLS.bind(Messages.Rename_text, FileNames.shown(before), where()), before, names(before));
        if (dialog.open() != Window.OK) {
            return;
        }
        String name = dialog.getValue();
        List<DataDirectory> servers = servers();
        Background.run(() -> new Guard(side, servers).of(path, new Cancellation()), server -> {
            if (server.isEmpty() || TypeNameDialog.confirm(pane.control().getShell(), server.get(),
                    NLS.bind(Messages.Server_rename, FileNames.shown(path), FileNames.shown(name)), Messages.Server_renameButton)) {
                Background.run(() -> {
                    side.rename(path, Request.join(directory, name), false);
                    return name;
                }, done -> pane.refresh(Set.of(done)), e -> failed(Messages.Rename_title, e));
            }
        }, e -> failed(Messages.Rename_title, e));
    }

    void delete() {
        FileTransfer side = pane.side();
        List<String> paths = pane.selectedPaths();
        List<Entry> entries = pane.files().selected();
        if (side == null || paths.isEmpty()) {
            return;
        }
        List<DataDirectory> servers = servers();
        Cancellation cancellation = new Cancellation();
        pane.tell(Messages.Delete_counting);
        String directory = pane.directory();
        Background.run(() -> {
            Guard guard = new Guard(side, servers);
            Optional<DataDirectory> server = Optional.empty();
            for (String path : paths) {
                server = server.isPresent() ? server : guard.of(path, cancellation);
            }
            Trees.Count count = Trees.count(side, paths, cancellation);
            if (server.isEmpty() && count.server().isPresent()) {
                server = guard.of(count.server().get(), cancellation);
            }
            return new Loss(count, server);
        }, loss -> {
            if (pane.control().isDisposed()) {
                return;
            }
            pane.status();
            if (confirmed(loss, entries, paths)) {
                start(side, paths, directory);
            }
        }, e -> failed(Messages.Delete_title, e));
    }

    private boolean confirmed(Loss loss, List<Entry> entries, List<String> paths) {
        Trees.Count count = loss.count();
        String what = entries.size() > 1 ? NLS.bind(Messages.Delete_several, entries.size(), contents(count))
                : entries.getFirst().directory() ? NLS.bind(Messages.Delete_folder, FileNames.shown(entries.getFirst().name()), contents(count))
                        : NLS.bind(Messages.Delete_file, FileNames.shown(entries.getFirst().name()), Sizes.text(count.bytes()));
        String text = NLS.bind(Messages.Delete_text, what, where());
        if (loss.server().isPresent()) {
            return TypeNameDialog.confirm(pane.control().getShell(), loss.server().get(), text + '\n' + FileNames.shown(paths.getFirst()), Messages.Delete_button);
        }
        return MessageDialog.open(MessageDialog.WARNING, pane.control().getShell(), Messages.Delete_title, text, SWT.SHEET, Messages.Delete_button, Messages.Delete_cancel) == 0;
    }

    private static String contents(Trees.Count count) {
        return NLS.bind(count.files() == 1 ? Messages.Delete_oneFile : Messages.Delete_files, count.files(), Sizes.text(count.bytes()));
    }

    private void start(FileTransfer side, List<String> paths, String directory) {
        Cancellation cancellation = new Cancellation();
        Job job = new Job(NLS.bind(Messages.Delete_job, where())) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
                try {
                    List<String> failures = Trees.delete(side, paths, gone -> monitor.subTask(NLS.bind(Messages.Delete_progress, gone)), cancellation);
                    if (!failures.isEmpty()) {
                        String more = failures.size() > 5 ? "\n…" : ""; //$NON-NLS-1$ //$NON-NLS-2$
                        Background.ui(() -> MessageDialog.openWarning(AskingConflicts.shell(), Messages.Delete_title,
                                NLS.bind(Messages.Delete_failed, String.join("\n", failures.subList(0, Math.min(5, failures.size()))) + more))); //$NON-NLS-1$
                    }
                } catch (RemoteException e) {
                    Background.ui(() -> failed(Messages.Delete_title, e));
                } finally {
                    Background.ui(() -> {
                        if (!pane.control().isDisposed()) {
                            pane.changed(side, directory);
                        }
                    });
                    monitor.done();
                }
                return Status.OK_STATUS;
            }

            @Override
            protected void canceling() {
                Thread.ofVirtual().start(cancellation::cancel);
            }
        };
        job.schedule();
    }
}
