package org.howdah.ui.console.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.howdah.app.ConsoleTarget;
import org.howdah.console.files.DataDirectory;
import org.howdah.console.files.LocalFiles;
import org.howdah.console.files.Node;
import org.howdah.console.files.Request;
import org.howdah.console.files.Request.Direction;
import org.howdah.console.files.Transfer;
import org.howdah.edit.TopologyDocument;
import org.howdah.edit.TopologyDocuments;
import org.howdah.remote.FileTransfer;
import org.howdah.remote.FileTransfer.Entry;
import org.howdah.ui.Workbench;
import org.howdah.ui.console.ConsolesOfWindow;
import org.howdah.ui.console.Images;

/** This computer's folder beside a node's, and below them the transfers. */
public final class FilesView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.howdah.ui.console.files"; //$NON-NLS-1$

    private final LocalFiles here = new LocalFiles();
    private final Consumer<Optional<TopologyDocument>> current = document -> hostsChanged();
    private FilesDesk desk;
    private Pane left;
    private Pane right;
    private Pane active;
    private NodeChoice nodes;
    private TransfersTable transfers;

    @Override
    public void createPartControl(Composite parent) {
        PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, "org.howdah.help.files"); //$NON-NLS-1$
        try {
            desk = FilesDesk.get();
        } catch (IOException e) {
            new Label(parent, SWT.WRAP).setText(NLS.bind(Messages.View_failed, e.getMessage()));
            return;
        }
        SashForm rows = new SashForm(parent, SWT.VERTICAL);
        SashForm sides = new SashForm(rows, SWT.HORIZONTAL);
        left = new Pane(sides, true, this::localHeader);
        right = new Pane(sides, false, header -> nodes = new NodeChoice(header, this::choose));
        transfers = new TransfersTable(rows, desk.transfers(), this::ended);
        rows.setWeights(3, 1);
        for (Pane pane : List.of(left, right)) {
            FileDrag.install(pane, (carried, folder) -> copy(carried, pane, folder));
            keys(pane);
            menu(pane);
        }
        active = left;
        tools();
        left.whenMoved(directory -> FilesPreferences.store().setValue(FilesPreferences.FOLDER, directory));
        left.open(() -> here, null, FilesPreferences.store().getString(FilesPreferences.FOLDER));
        Workbench.addCurrentListener(current);
        hostsChanged();
    }

    private void localHeader(Composite header) {
        CLabel label = new CLabel(header, SWT.NONE);
        label.setText(Messages.ThisComputer);
        label.setLeftMargin(0);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
        // As high as the choice of the other side, so that both tables begin on one line.
        org.eclipse.swt.widgets.Combo measure = new org.eclipse.swt.widgets.Combo(header, SWT.READ_ONLY);
        data.heightHint = measure.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        measure.dispose();
        label.setLayoutData(data);
    }

    private void hostsChanged() {
        if (right.control().isDisposed()) {
            return;
        }
        nodes.fill();
        if (right.node() == null) {
            right.showEmpty(nodes.isEmpty() ? Messages.Empty_noHosts : Messages.Empty_choose);
        }
    }

    /** Shows the files of a node. @param directory where to begin; empty for its data directory or home */
    void open(TopologyDocument document, String host, String user, String directory) {
        Node node = new Node(document.file().toString(), host, user);
        nodes.choose(node);
        choose(node, directory);
        right.table().setFocus();
    }

    private void choose(Node node) {
        choose(node, ""); //$NON-NLS-1$
    }

    private void choose(Node node, String directory) {
        TopologyDocuments.find(Path.of(node.topology())).ifPresent(desk.nodes()::learn);
        String start = directory.isEmpty() ? desk.nodes().dataDirectories(node).stream().findFirst().map(DataDirectory::path).orElse("") : directory; //$NON-NLS-1$
        right.open(() -> desk.nodes().files(node), node, start);
    }

    private void keys(Pane pane) {
        pane.table().addListener(SWT.KeyDown, event -> key(pane, event));
        pane.table().addListener(SWT.DefaultSelection, event -> pane.open());
        pane.table().addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_TAB_NEXT && other(pane).side() != null) {
                event.doit = false;
                event.detail = SWT.TRAVERSE_NONE;
                other(pane).table().setFocus();
            }
        });
        pane.table().addListener(SWT.FocusIn, event -> {
            active = pane;
            pane.files().selectFirst();
            bars(true);
        });
        pane.table().addListener(SWT.FocusOut, event -> bars(false));
    }

    private void key(Pane pane, Event event) {
        boolean control = (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1;
        boolean shifted = (event.stateMask & SWT.MODIFIER_MASK) == (SWT.MOD1 | SWT.MOD2);
        boolean plain = (event.stateMask & SWT.MODIFIER_MASK) == 0;
        FileWork work = new FileWork(pane, desk.nodes());
        Runnable action = null;
        if (plain) {
            action = switch (event.keyCode) {
            case SWT.F2 -> work::rename;
            case SWT.F5 -> () -> copyToOther(pane);
            case SWT.F7 -> work::newFolder;
            case SWT.DEL -> work::delete;
            case SWT.BS -> pane::up;
            default -> null;
            };
        } else if (control) {
            action = switch (event.keyCode) {
            case 'r' -> pane::refresh;
            case 'l' -> () -> {
                pane.path().control().setFocus();
                pane.path().control().selectAll();
            };
            case 'h' -> this::toggleHidden;
            default -> null;
            };
        } else if (shifted && event.keyCode == 'n') {
            action = work::newFolder;
        }
        if (action != null) {
            event.doit = false;
            action.run();
        }
    }

    /** The window's own Copy, Paste, Delete, Rename and Select All are the table's while it has the focus, and a text field's else. */
    private void bars(boolean mine) {
        IActionBars bars = getViewSite().getActionBars();
        bars.setGlobalActionHandler(ActionFactory.COPY.getId(), mine ? action(Messages.Action_copy, null, () -> toClipboard(active)) : null);
        bars.setGlobalActionHandler(ActionFactory.PASTE.getId(), mine ? action(Messages.Action_paste, null, () -> paste(active)) : null);
        bars.setGlobalActionHandler(ActionFactory.DELETE.getId(), mine ? action(Messages.Action_delete, null, () -> new FileWork(active, desk.nodes()).delete()) : null);
        bars.setGlobalActionHandler(ActionFactory.RENAME.getId(), mine ? action(Messages.Action_rename, null, () -> new FileWork(active, desk.nodes()).rename()) : null);
        bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), mine ? action(Messages.Action_selectAll, null, () -> active.table().selectAll()) : null);
        bars.updateActionBars();
    }

    private static Action action(String text, String icon, Runnable run) {
        Action action = new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
        if (icon != null) {
            action.setImageDescriptor(Images.descriptor(icon));
        }
        return action;
    }

    private void menu(Pane pane) {
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(shown -> fill(shown, pane));
        pane.table().setMenu(menu.createContextMenu(pane.table()));
    }

    private void fill(IMenuManager menu, Pane pane) {
        if (pane.side() == null) {
            return;
        }
        List<Entry> selected = pane.files().selected();
        FileWork work = new FileWork(pane, desk.nodes());
        if (selected.size() == 1 && selected.getFirst().directory()) {
            menu.add(action(Messages.Menu_open, "folder", pane::open)); //$NON-NLS-1$
        }
        Action copy = action(pane.isLocal() ? Messages.Menu_upload : Messages.Menu_download, pane.isLocal() ? "upload" : "download", () -> copyToOther(pane)); //$NON-NLS-1$ //$NON-NLS-2$
        copy.setEnabled(!selected.isEmpty() && other(pane).side() != null);
        menu.add(copy);
        if (!pane.isLocal()) {
            menu.add(action(Messages.Menu_console, "console", () -> console(pane, selected))); //$NON-NLS-1$
        }
        menu.add(new Separator());
        add(menu, Messages.Menu_copy, !selected.isEmpty(), () -> toClipboard(pane));
        add(menu, Messages.Menu_paste, true, () -> paste(pane));
        menu.add(new Separator());
        add(menu, Messages.Menu_newFolder, true, work::newFolder);
        add(menu, Messages.Menu_rename, selected.size() == 1, work::rename);
        add(menu, Messages.Menu_delete, !selected.isEmpty(), work::delete);
    }

    private static void add(IMenuManager menu, String text, boolean enabled, Runnable run) {
        Action action = action(text, null, run);
        action.setEnabled(enabled);
        menu.add(action);
    }

    private void tools() {
        IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
        bar.add(action(Messages.Tool_upload, "upload", () -> copyToOther(left))); //$NON-NLS-1$
        bar.add(action(Messages.Tool_download, "download", () -> copyToOther(right))); //$NON-NLS-1$
        bar.add(action(Messages.Tool_newFolder, "folder_new", () -> new FileWork(active, desk.nodes()).newFolder())); //$NON-NLS-1$
        bar.add(new Separator());
        bar.add(action(Messages.Tool_cancel, "stop", transfers::cancel)); //$NON-NLS-1$
        bar.add(action(Messages.Tool_resume, "resume", transfers::resume)); //$NON-NLS-1$
        bar.add(action(Messages.Tool_clear, "clear", transfers::clearEnded)); //$NON-NLS-1$
        IMenuManager menu = getViewSite().getActionBars().getMenuManager();
        Action hidden = new Action(Messages.Menu_hidden, org.eclipse.jface.action.IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                toggleHidden();
            }
        };
        menu.addMenuListener(shown -> hidden.setChecked(FilesPreferences.store().getBoolean(FilesPreferences.HIDDEN)));
        menu.add(hidden);
        menu.add(action(Messages.Menu_preferences, null, () -> org.eclipse.ui.dialogs.PreferencesUtil.createPreferenceDialogOn(getSite().getShell(),
                "org.howdah.ui.console.files.preferences", null, null).open())); //$NON-NLS-1$
    }

    private void toggleHidden() {
        boolean hidden = !FilesPreferences.store().getBoolean(FilesPreferences.HIDDEN);
        FilesPreferences.store().setValue(FilesPreferences.HIDDEN, hidden);
        left.showHidden(hidden);
        right.showHidden(hidden);
    }

    private Pane other(Pane pane) {
        return pane == left ? right : left;
    }

    private void copyToOther(Pane pane) {
        copy(Carried.of(pane), other(pane), other(pane).directory());
    }

    private void toClipboard(Pane pane) {
        Carried carried = Carried.of(pane);
        if (!carried.paths().isEmpty()) {
            carried.toClipboard(pane.table().getDisplay());
            pane.tell(NLS.bind(Messages.Clipboard_copied, carried.paths().size()));
        }
    }

    private void paste(Pane pane) {
        Carried carried = Carried.fromClipboard(pane.table().getDisplay());
        if (carried == null) {
            pane.tell(Messages.Clipboard_none);
        } else {
            copy(carried, pane, pane.directory());
        }
    }

    private void copy(Carried carried, Pane target, String folder) {
        if (carried.paths().isEmpty()) {
            target.tell(Messages.Copy_nothing);
        } else if (target.side() == null) {
            other(target).tell(Messages.Copy_noTarget);
        } else if (carried.local() == target.isLocal()) {
            target.tell(carried.local() ? Messages.Copy_sameSide : Messages.Copy_nodeToNode);
        } else {
            Node node = carried.local() ? target.node() : carried.node();
            Request request = new Request(carried.local() ? Direction.UPLOAD : Direction.DOWNLOAD, node, carried.paths(), folder, FilesPreferences.options());
            Background.run(() -> {
                try {
                    desk.copy(request);
                    return null;
                } catch (IOException e) {
                    throw new org.howdah.remote.RemoteException(org.howdah.remote.RemoteException.Kind.INVALID,
                            NLS.bind(Messages.View_failed, e.getMessage()), "", e); //$NON-NLS-1$
                }
            }, added -> { }, e -> target.tell(e.getMessage()));
        }
    }

    private void console(Pane pane, List<Entry> selected) {
        String directory = selected.size() == 1 && selected.getFirst().directory() ? Request.join(pane.directory(), selected.getFirst().name()) : pane.directory();
        Node node = pane.node();
        TopologyDocuments.find(Path.of(node.topology())).ifPresentOrElse(
                document -> new ConsolesOfWindow().open(document, ConsoleTarget.in(node.host(), node.user(), directory)),
                () -> pane.tell(Messages.Console_closed));
    }

    private void ended(Transfer transfer) {
        Request request = transfer.request();
        Pane target = request.direction() == Direction.UPLOAD ? right : left;
        FileTransfer side = target.side();
        if (side != null && (target.isLocal() || request.node().equals(target.node()))) {
            target.changed(side, request.target());
        }
    }

    /** For tests and for the keyboard. */
    Pane left() {
        return left;
    }

    Pane right() {
        return right;
    }

    NodeChoice nodes() {
        return nodes;
    }

    TransfersTable transfers() {
        return transfers;
    }

    @Override
    public void setFocus() {
        if (active != null) {
            active.table().setFocus();
        }
    }

    @Override
    public void dispose() {
        Workbench.removeCurrentListener(current);
        FilesPreferences.save();
        super.dispose();
    }
}
