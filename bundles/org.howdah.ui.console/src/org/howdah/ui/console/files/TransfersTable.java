package org.howdah.ui.console.files;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.howdah.console.files.Request;
import org.howdah.console.files.Sizes;
import org.howdah.console.files.Transfer;
import org.howdah.console.files.Transfers;
import org.howdah.remote.FileNames;
import org.howdah.ui.console.Images;

/** The transfers with their progress, until they are cleared. */
final class TransfersTable implements Transfers.Listener {

    private static final int PROGRESS = 1;
    private static final int LOOK_MILLIS = 250;
    private static final int MOST_NOTES = 30;

    private final Composite body;
    private final StackLayout stack = new StackLayout();
    private final Label empty;
    private final Table table;
    private final Transfers transfers;
    private final Consumer<Transfer> ended;
    private boolean looking;

    /** @param ended is told in the UI thread when one has ended */
    TransfersTable(Composite parent, Transfers transfers, Consumer<Transfer> ended) {
        this.transfers = transfers;
        this.ended = ended;
        body = new Composite(parent, SWT.NONE);
        body.setLayout(stack);
        Composite page = new Composite(body, SWT.NONE);
        GridLayout grid = new GridLayout();
        grid.marginWidth = 12;
        grid.marginHeight = 10;
        page.setLayout(grid);
        empty = new Label(page, SWT.WRAP);
        empty.setText(Messages.Transfers_empty);
        empty.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        table = new Table(body, SWT.MULTI | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        column(Messages.Transfers_what, 230, SWT.LEFT);
        column(Messages.Transfers_progress, 190, SWT.LEFT);
        column(Messages.Transfers_rate, 90, SWT.RIGHT);
        column(Messages.Transfers_left, 90, SWT.RIGHT);
        column(Messages.Transfers_where, 230, SWT.LEFT);
        column(Messages.Transfers_state, 420, SWT.LEFT);
        table.addListener(SWT.PaintItem, this::paint);
        table.addListener(SWT.DefaultSelection, event -> details());
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                clear();
            }
        });
        menu();
        transfers.addListener(this);
        body.addListener(SWT.Dispose, event -> transfers.removeListener(this));
        fill();
    }

    private void column(String name, int width, int style) {
        TableColumn column = new TableColumn(table, style);
        column.setText(name);
        column.setWidth(width);
    }

    Composite control() {
        return body;
    }

    Table table() {
        return table;
    }

    private void menu() {
        Menu menu = new Menu(table);
        item(menu, "stop", Messages.Transfers_cancel, this::cancel); //$NON-NLS-1$
        item(menu, "resume", Messages.Transfers_resume, this::resume); //$NON-NLS-1$
        item(menu, null, Messages.Transfers_details, this::details);
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, "clear", Messages.Transfers_clear, this::clear); //$NON-NLS-1$
        item(menu, null, Messages.Transfers_clearEnded, this::clearEnded);
        menu.addListener(SWT.Show, event -> {
            List<Transfer> selected = selected();
            menu.getItem(0).setEnabled(selected.stream().anyMatch(t -> !t.state().ended()));
            menu.getItem(1).setEnabled(selected.stream().anyMatch(TransfersTable::resumable));
            menu.getItem(2).setEnabled(selected.size() == 1);
            menu.getItem(4).setEnabled(selected.stream().anyMatch(t -> t.state().ended()));
        });
        table.setMenu(menu);
    }

    private static void item(Menu menu, String icon, String text, Runnable run) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        if (icon != null) {
            item.setImage(Images.image(icon));
        }
        item.addListener(SWT.Selection, event -> run.run());
    }

    private static boolean resumable(Transfer transfer) {
        return transfer.state() == Transfer.State.STOPPED || transfer.state() == Transfer.State.CANCELLED
                || transfer.state() == Transfer.State.DONE && transfer.progress().problems() > 0;
    }

    private List<Transfer> selected() {
        List<Transfer> result = new ArrayList<>();
        for (TableItem item : table.getSelection()) {
            result.add((Transfer) item.getData());
        }
        return result;
    }

    /** Those that are selected, or all. */
    private List<Transfer> chosen() {
        return table.getSelectionCount() > 0 ? selected() : transfers.list();
    }

    void cancel() {
        chosen().stream().filter(t -> !t.state().ended()).forEach(Transfer::cancel);
    }

    void resume() {
        chosen().stream().filter(TransfersTable::resumable).forEach(Transfer::resume);
    }

    private void clear() {
        selected().forEach(transfers::clear);
    }

    void clearEnded() {
        transfers.clearEnded();
    }

    private void details() {
        List<Transfer> selected = selected();
        if (selected.size() != 1) {
            return;
        }
        Transfer transfer = selected.getFirst();
        StringBuilder text = new StringBuilder(ProgressJobs.title(transfer)).append("\n\n").append(state(transfer.progress())); //$NON-NLS-1$
        Transfer.Progress now = transfer.progress();
        if (!now.hint().isEmpty()) {
            text.append('\n').append(now.hint());
        }
        List<Transfer.Note> notes = transfer.notes();
        text.append(notes.isEmpty() ? "" : "\n"); //$NON-NLS-1$ //$NON-NLS-2$
        notes.stream().limit(MOST_NOTES).forEach(note -> text.append('\n').append(FileNames.shown(note.path())).append(": ").append(note.text())); //$NON-NLS-1$
        if (now.notes() > MOST_NOTES) {
            text.append('\n').append(NLS.bind(Messages.Transfers_more, now.notes() - MOST_NOTES));
        }
        int kind = now.problems() > 0 || now.state() == Transfer.State.STOPPED ? MessageDialog.WARNING : MessageDialog.INFORMATION;
        MessageDialog.open(kind, table.getShell(), Messages.Transfers_detailsTitle, text.toString(), SWT.SHEET);
    }

    @Override
    public void changed(Transfer transfer) {
        Background.ui(() -> {
            look();
            if (transfer.state().ended()) {
                ended.accept(transfer);
            }
        });
    }

    @Override
    public void listChanged() {
        Background.ui(this::fill);
    }

    private void fill() {
        if (table.isDisposed()) {
            return;
        }
        List<Transfer> selected = selected();
        List<Transfer> all = transfers.list().reversed();
        table.setRedraw(false);
        table.setItemCount(all.size());
        for (int i = 0; i < all.size(); i++) {
            TableItem item = table.getItem(i);
            item.setData(all.get(i));
            item.setImage(0, Images.image(all.get(i).request().direction() == Request.Direction.UPLOAD ? "upload" : "download")); //$NON-NLS-1$ //$NON-NLS-2$
        }
        table.deselectAll();
        for (int i = 0; i < all.size(); i++) {
            if (selected.contains(all.get(i))) {
                table.select(i);
            }
        }
        table.setRedraw(true);
        stack.topControl = all.isEmpty() ? empty.getParent() : table;
        body.layout(true);
        look();
    }

    /** Brings the rows up to date, and again soon while something moves. */
    private void look() {
        if (table.isDisposed()) {
            return;
        }
        for (TableItem item : table.getItems()) {
            Transfer transfer = (Transfer) item.getData();
            if (transfer != null) {
                row(item, transfer);
            }
        }
        if (!looking && transfers.busy()) {
            looking = true;
            table.getDisplay().timerExec(LOOK_MILLIS, () -> {
                looking = false;
                look();
            });
        }
    }

    private static void row(TableItem item, Transfer transfer) {
        Transfer.Progress now = transfer.progress();
        Request request = transfer.request();
        String folder = FileNames.shown(request.target());
        boolean up = request.direction() == Request.Direction.UPLOAD;
        String[] texts = { request.title(), "", rate(now.perSecond()), left(now.secondsLeft()), //$NON-NLS-1$
                NLS.bind(up ? Messages.Transfers_to : Messages.Transfers_from, request.node(), folder), state(now) };
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].equals(item.getText(i))) {
                item.setText(i, texts[i]);
            }
        }
        if (!now.equals(item.getData("progress"))) { //$NON-NLS-1$
            item.setData("progress", now); //$NON-NLS-1$
            Rectangle cell = item.getBounds(PROGRESS);
            item.getParent().redraw(cell.x, cell.y, cell.width, cell.height, false);
        }
    }

    private static String rate(OptionalLong perSecond) {
        return perSecond.isEmpty() ? "" : NLS.bind(Messages.Transfers_perSecond, Sizes.text(perSecond.getAsLong())); //$NON-NLS-1$
    }

    private static String left(OptionalLong seconds) {
        return seconds.isEmpty() ? "" : Sizes.time(seconds.getAsLong()); //$NON-NLS-1$
    }

    static String state(Transfer.Progress now) {
        String problems = now.problems() > 0 ? ' ' + NLS.bind(Messages.State_problems, now.problems()) : now.notes() > 0 ? ' ' + NLS.bind(Messages.State_notes, now.notes()) : ""; //$NON-NLS-1$
        return switch (now.state()) {
        case WAITING -> Messages.State_waiting;
        case COUNTING -> Messages.State_counting;
        case ASKING -> Messages.State_asking;
        case RUNNING -> now.files() > 1 ? NLS.bind(Messages.State_files, new Object[] { now.filesDone(), now.files(), FileNames.shown(Request.name(now.current())) }) + problems
                : Messages.State_running + problems;
        case RECONNECTING -> now.text() + ' ' + now.hint();
        case DONE -> (now.filesSkipped() > 0 ? NLS.bind(Messages.State_doneSkipped, now.filesDone(), now.filesSkipped())
                : now.filesDone() == 1 ? Messages.State_doneOne : NLS.bind(Messages.State_done, now.filesDone())) + problems;
        case STOPPED -> NLS.bind(Messages.State_stopped, now.text());
        case CANCELLED -> Messages.State_cancelled;
        };
    }

    private void paint(Event event) {
        if (event.index != PROGRESS || !(((TableItem) event.item).getData() instanceof Transfer transfer)) {
            return;
        }
        Transfer.Progress now = transfer.progress();
        GC gc = event.gc;
        Color text = gc.getForeground();
        Color ground = gc.getBackground();
        int alpha = gc.getAlpha();
        Rectangle cell = ((TableItem) event.item).getBounds(PROGRESS);
        int width = cell.width - 10;
        int height = Math.min(16, cell.height - 4);
        int y = cell.y + (cell.height - height) / 2;
        double part = now.state() == Transfer.State.DONE ? 1 : now.bytes() == 0 ? 0 : Math.min(1, (double) now.bytesDone() / now.bytes());
        gc.setAntialias(SWT.ON);
        gc.setAlpha(40);
        gc.setBackground(text);
        gc.fillRoundRectangle(cell.x + 4, y, width, height, 4, 4);
        gc.setAlpha(150);
        gc.setBackground(new Color(colour(now)));
        gc.fillRoundRectangle(cell.x + 4, y, (int) (width * part), height, 4, 4);
        gc.setAlpha(255);
        String amount = now.state() == Transfer.State.DONE ? Sizes.text(now.bytes()) : now.bytes() == 0 ? "" //$NON-NLS-1$
                : NLS.bind(Messages.Transfers_amount, new Object[] { (int) (part * 100), Sizes.text(now.bytesDone()), Sizes.text(now.bytes()) });
        gc.setForeground(text);
        gc.drawText(amount, cell.x + 10, cell.y + (cell.height - gc.getFontMetrics().getHeight()) / 2, true);
        gc.setAlpha(alpha);
        gc.setBackground(ground);
    }

    private static org.eclipse.swt.graphics.RGB colour(Transfer.Progress now) {
        return switch (now.state()) {
        case DONE -> now.problems() > 0 ? new org.eclipse.swt.graphics.RGB(0xc7, 0x76, 0x1a) : new org.eclipse.swt.graphics.RGB(0x3c, 0x8c, 0x4f);
        case STOPPED, RECONNECTING -> new org.eclipse.swt.graphics.RGB(0xc7, 0x76, 0x1a);
        case CANCELLED -> new org.eclipse.swt.graphics.RGB(0x7d, 0x87, 0x92);
        default -> new org.eclipse.swt.graphics.RGB(0x4a, 0x7d, 0xb3);
        };
    }
}
