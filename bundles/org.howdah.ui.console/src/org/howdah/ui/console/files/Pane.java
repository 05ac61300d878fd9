package org.howdah.ui.console.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.howdah.console.files.Node;
import org.howdah.console.files.Request;
import org.howdah.console.files.Sizes;
import org.howdah.remote.Cancellation;
import org.howdah.remote.FileNames;
import org.howdah.remote.FileTransfer;
import org.howdah.remote.FileTransfer.Entry;
import org.howdah.remote.FileTransfer.Space;
import org.howdah.remote.RemoteException;
import org.howdah.remote.RemoteException.Kind;
import org.howdah.ui.console.Images;

/** One side of the view: a folder of this computer or of a node. Reading it never keeps the window waiting. */
final class Pane {

    /** What was read of a folder. */
    private record Seen(FileTransfer side, String directory, List<Entry> entries, Optional<Space> space) {
    }

    /** Finds the files of a side; may wait for a host. */
    interface Source {
        FileTransfer files() throws RemoteException;
    }

    private final boolean local;
    private final Composite body;
    private final PathField path;
    private final StackLayout stack = new StackLayout();
    private final Composite area;
    private final FileTable table;
    private final Composite page;
    private final Label message;
    private final Button again;
    private final Label status;
    private final List<ToolItem> tools = new ArrayList<>();
    private Source source;
    private Node node;
    private FileTransfer side;
    private String directory = ""; //$NON-NLS-1$
    private Optional<Space> space = Optional.empty();
    private Cancellation reading = new Cancellation();
    private boolean busy;
    private Runnable retry = () -> { };
    private Consumer<String> moved = where -> { };

    /** @param header is given the place for what is above the path, of two columns */
    Pane(Composite parent, boolean local, Consumer<Composite> header) {
        this.local = local;
        body = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 3;
        layout.marginHeight = 3;
        layout.verticalSpacing = 3;
        body.setLayout(layout);
        header.accept(body);
        ToolBar bar = new ToolBar(body, SWT.FLAT);
        tool(bar, "folder_up", Messages.Action_up, this::up); //$NON-NLS-1$
        tool(bar, "home", Messages.Action_home, () -> go("")); //$NON-NLS-1$ //$NON-NLS-2$
        tool(bar, "refresh", Messages.Action_refresh, this::refresh); //$NON-NLS-1$
        path = new PathField(body, () -> side, typed -> {
            go(typed);
            table().setFocus();
        });
        path.control().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        area = new Composite(body, SWT.NONE);
        area.setLayout(stack);
        area.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
        table = new FileTable(area);
        page = new Composite(area, SWT.NONE);
        GridLayout grid = new GridLayout();
        grid.marginWidth = 14;
        grid.marginHeight = 14;
        grid.verticalSpacing = 10;
        page.setLayout(grid);
        message = new Label(page, SWT.WRAP);
        message.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        again = new Button(page, SWT.PUSH);
        again.setText(Messages.Pane_again);
        again.addListener(SWT.Selection, event -> retry.run());
        status = new Label(body, SWT.NONE);
        status.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        table.control().addListener(SWT.Selection, event -> status());
        stack.topControl = table.control();
    }

    private void tool(ToolBar bar, String icon, String tip, Runnable run) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setImage(Images.image(icon));
        item.setToolTipText(tip);
        item.addListener(SWT.Selection, event -> run.run());
        tools.add(item);
    }

    Composite control() {
        return body;
    }

    Table table() {
        return table.control();
    }

    FileTable files() {
        return table;
    }

    PathField path() {
        return path;
    }

    boolean isLocal() {
        return local;
    }

    /** Null on this computer, and where none is chosen. */
    Node node() {
        return node;
    }

    /** The side whose folder is shown; null where none is. */
    FileTransfer side() {
        return side;
    }

    /** The folder that is shown; empty where none is. */
    String directory() {
        return side == null ? "" : directory; //$NON-NLS-1$
    }

    void whenMoved(Consumer<String> listener) {
        moved = listener;
    }

    List<String> selectedPaths() {
        return table.selected().stream().map(entry -> Request.join(directory, entry.name())).toList();
    }

    /** Says what to do while there is nothing to show. */
    void showEmpty(String text) {
        stop();
        side = null;
        path.show(""); //$NON-NLS-1$
        show(text, null);
    }

    private void show(String text, Runnable tryAgain) {
        message.setText(text.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        again.setVisible(tryAgain != null);
        retry = tryAgain == null ? () -> { } : tryAgain;
        stack.topControl = page;
        page.layout(true);
        area.layout(true);
        status.setText(""); //$NON-NLS-1$
    }

    /** Shows another side. @param start where; empty for its home */
    void open(Source other, Node of, String start) {
        stop();
        source = other;
        node = of;
        side = null;
        path.forget();
        read(start, Set.of(), true);
    }

    private void stop() {
        Cancellation before = reading;
        reading = new Cancellation();
        busy = false;
        Thread.ofVirtual().start(before::cancel);
    }

    void go(String where) {
        if (source != null) {
            read(where, Set.of(), false);
        }
    }

    void up() {
        if (side != null && directory.length() > 1) {
            String parent = directory.substring(0, Math.max(1, directory.lastIndexOf('/')));
            read(parent, Set.of(Request.name(directory)), false);
        }
    }

    void refresh() {
        refresh(Set.of());
    }

    /** @param names to be selected then; none keeps what is selected */
    void refresh(Set<String> names) {
        if (side != null) {
            read(directory, names, false);
        } else if (source != null && stack.topControl == page) {
            retry.run();
        }
    }

    /** Something that was done here is to be seen, unless another folder is shown by now. */
    void changed(FileTransfer where, String folder) {
        if (side != null && side.login().equals(where.login()) && directory.equals(folder)) {
            refresh();
        }
    }

    private void read(String where, Set<String> names, boolean lenient) {
        stop();
        Cancellation mine = reading;
        Source from = source;
        busy = true;
        Background.ui(this::status);
        if (side == null) {
            path.show(where);
            show(local ? Messages.Pane_reading : NLS.bind(Messages.Pane_connecting, node), null);
        }
        Background.run(() -> look(from, where, lenient, mine), seen -> {
            if (mine == reading && !body.isDisposed()) {
                busy = false;
                shown(seen, names);
            }
        }, error -> {
            if (mine == reading && !body.isDisposed() && error.kind() != Kind.CANCELLED) {
                busy = false;
                failed(where, error, names);
            }
        });
    }

    private static Seen look(Source from, String where, boolean lenient, Cancellation cancellation) throws RemoteException {
        FileTransfer files = from.files();
        String home = where.isEmpty() || where.equals("~") || where.startsWith("~/") ? files.home() : ""; //$NON-NLS-1$ //$NON-NLS-2$
        String wanted = where.isEmpty() ? home : where.startsWith("~") ? home + where.substring(1) : where; //$NON-NLS-1$
        if (lenient && !where.isEmpty()) {
            // Where a data directory is not there yet, or not this login's to read, home is a start too.
            try {
                return list(files, wanted, cancellation);
            } catch (RemoteException e) {
                if (e.kind() != Kind.REFUSED) {
                    throw e;
                }
                wanted = files.home();
            }
        }
        return list(files, wanted, cancellation);
    }

    private static Seen list(FileTransfer files, String wanted, Cancellation cancellation) throws RemoteException {
        String clean = wanted.length() > 1 && wanted.endsWith("/") || wanted.contains("/.") || wanted.contains("//") ? files.realPath(wanted) : wanted; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        List<Entry> entries = new ArrayList<>();
        files.list(clean, entries::addAll, cancellation);
        Optional<Space> space;
        try {
            space = files.space(clean);
        } catch (RemoteException e) {
            space = Optional.empty();
        }
        return new Seen(files, clean, entries, space);
    }

    private void shown(Seen seen, Set<String> names) {
        boolean other = side == null || !seen.directory().equals(directory);
        side = seen.side();
        directory = seen.directory();
        space = seen.space();
        if (other) {
            table.control().deselectAll();
            table.control().setTopIndex(0);
        }
        table.show(seen.entries(), FilesPreferences.store().getBoolean(FilesPreferences.HIDDEN));
        table.select(names);
        if (!names.isEmpty()) {
            table.control().showSelection();
        }
        if (other || !path.control().isFocusControl()) {
            path.show(directory);
        }
        stack.topControl = table.control();
        area.layout(true);
        status();
        moved.accept(directory);
    }

    private void failed(String where, RemoteException error, Set<String> names) {
        boolean gone = error.kind() == Kind.DISCONNECTED || error.kind() == Kind.TIMEOUT;
        if (side != null && !gone) {
            // What is shown is still true; only the other folder could not be.
            path.show(directory);
            status.setText(error.getMessage().replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
            status.setToolTipText(Background.sentence(error));
            return;
        }
        side = null;
        show(Background.sentence(error), () -> read(where, names, true));
    }

    /** Reads the table's rows again with other settings. */
    void showHidden(boolean hidden) {
        if (side != null) {
            refresh();
        }
    }

    /** Opens what is chosen: a folder, or the folder that a link leads to. */
    void open() {
        List<Entry> selected = table.selected();
        if (selected.size() != 1 || side == null) {
            return;
        }
        Entry entry = selected.getFirst();
        String target = Request.join(directory, entry.name());
        switch (entry.type()) {
        case DIRECTORY -> go(target);
        case LINK -> {
            FileTransfer files = side;
            Background.run(() -> files.stat(target), found -> {
                if (found.filter(Entry::directory).isPresent()) {
                    go(target);
                } else {
                    tell(NLS.bind(Messages.Pane_linkToFile, FileNames.shown(entry.name())));
                }
            }, error -> tell(error.getMessage()));
        }
        default -> tell(local ? Messages.Pane_fileUp : Messages.Pane_fileDown);
        }
    }

    void tell(String text) {
        if (!status.isDisposed()) {
            status.setText(text.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
            status.setToolTipText(text);
        }
    }

    /** Tells again how much there is. */
    void status() {
        if (status.isDisposed()) {
            return;
        }
        if (busy) {
            status.setText(Messages.Pane_reading);
            return;
        }
        List<Entry> selected = table.selected();
        StringBuilder text = new StringBuilder(selected.isEmpty() ? table.count() == 1 ? Messages.Status_item : NLS.bind(Messages.Status_items, table.count())
                : NLS.bind(Messages.Status_selected, selected.size(), table.count()));
        long bytes = selected.stream().filter(entry -> !entry.directory()).mapToLong(Entry::size).sum();
        if (bytes > 0) {
            text.append(", ").append(Sizes.text(bytes)); //$NON-NLS-1$
        }
        if (table.countHidden() > 0) {
            text.append(NLS.bind(Messages.Status_hidden, table.countHidden()));
        }
        space.ifPresent(s -> text.append(NLS.bind(Messages.Status_free, Sizes.text(s.free()))));
        status.setText(text.toString());
        status.setToolTipText(null);
    }
}
