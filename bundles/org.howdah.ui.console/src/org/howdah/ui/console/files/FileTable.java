package org.howdah.ui.console.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.howdah.console.files.Sizes;
import org.howdah.remote.FileNames;
import org.howdah.remote.FileTransfer.Entry;
import org.howdah.remote.FileTransfer.Type;
import org.howdah.ui.console.Images;

/** What is in one folder; rows are made as they are seen, so that a folder may have any number of files. */
final class FileTable {

    private static final int NAME = 0;
    private static final int SIZE = 1;

    private final Table table;
    private List<Entry> all = List.of();
    private List<Entry> shown = List.of();
    private boolean hidden;
    private int column = NAME;
    private boolean down;

    FileTable(Composite parent) {
        table = new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER);
        table.setHeaderVisible(true);
        column(Messages.Column_name, 240, SWT.LEFT);
        column(Messages.Column_size, 80, SWT.RIGHT);
        column(Messages.Column_modified, 145, SWT.LEFT);
        column(Messages.Column_mode, 90, SWT.LEFT);
        table.setSortColumn(table.getColumn(NAME));
        table.setSortDirection(SWT.UP);
        table.addListener(SWT.SetData, this::fill);
    }

    private void column(String name, int width, int style) {
        int index = table.getColumnCount();
        TableColumn made = new TableColumn(table, style);
        made.setText(name);
        made.setWidth(width);
        made.setMoveable(true);
        made.addListener(SWT.Selection, event -> sort(index));
    }

    private void sort(int by) {
        down = column == by && !down;
        column = by;
        table.setSortColumn(table.getColumn(by));
        table.setSortDirection(down ? SWT.DOWN : SWT.UP);
        show(all, hidden);
    }

    private void fill(Event event) {
        TableItem item = (TableItem) event.item;
        int index = table.indexOf(item);
        if (index < 0 || index >= shown.size()) {
            return;
        }
        Entry entry = shown.get(index);
        item.setText(new String[] { FileNames.shown(entry.name()), entry.type() == Type.FILE ? Sizes.text(entry.size()) : "", //$NON-NLS-1$
                ConflictDialog.time(entry.modified()), mode(entry) });
        item.setImage(NAME, image(entry));
    }

    private static Image image(Entry entry) {
        return Images.image(switch (entry.type()) {
        case DIRECTORY -> "folder"; //$NON-NLS-1$
        case LINK -> "file_link"; //$NON-NLS-1$
        case OTHER -> "file_special"; //$NON-NLS-1$
        default -> "file"; //$NON-NLS-1$
        });
    }

    private static String mode(Entry entry) {
        StringBuilder text = new StringBuilder(switch (entry.type()) {
        case DIRECTORY -> "d"; //$NON-NLS-1$
        case LINK -> "l"; //$NON-NLS-1$
        case OTHER -> "?"; //$NON-NLS-1$
        default -> "-"; //$NON-NLS-1$
        });
        for (int bit = 0; bit < 9; bit++) {
            text.append((entry.mode() & 0400 >> bit) != 0 ? "rwx".charAt(bit % 3) : '-'); //$NON-NLS-1$
        }
        return text.toString();
    }

    Table control() {
        return table;
    }

    /** Shows these; what was selected stays selected, by its name. */
    void show(List<Entry> entries, boolean withHidden) {
        Set<String> names = new HashSet<>();
        selected().forEach(entry -> names.add(entry.name()));
        all = entries;
        hidden = withHidden;
        List<Entry> now = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            if (withHidden || !entry.name().startsWith(".")) { //$NON-NLS-1$
                now.add(entry);
            }
        }
        now.sort(order());
        shown = now;
        table.deselectAll();
        table.setItemCount(shown.size());
        table.clearAll();
        select(names);
    }

    private Comparator<Entry> order() {
        Comparator<Entry> name = Comparator.<Entry, String> comparing(entry -> entry.name().toLowerCase(Locale.ROOT)).thenComparing(Entry::name);
        Comparator<Entry> order = switch (column) {
        case NAME -> name;
        case SIZE -> Comparator.<Entry> comparingLong(entry -> entry.type() == Type.FILE ? entry.size() : -1).thenComparing(name);
        case 2 -> Comparator.comparing(Entry::modified).thenComparing(name);
        default -> Comparator.comparingInt(Entry::mode).thenComparing(name);
        };
        // Folders stay on top either way.
        return Comparator.<Entry> comparingInt(entry -> entry.directory() ? 0 : 1).thenComparing(down ? order.reversed() : order);
    }

    void select(Set<String> names) {
        if (names.isEmpty()) {
            return;
        }
        int[] rows = new int[shown.size()];
        int n = 0;
        for (int i = 0; i < shown.size(); i++) {
            if (names.contains(shown.get(i).name())) {
                rows[n++] = i;
            }
        }
        table.setSelection(java.util.Arrays.copyOf(rows, n));
    }

    void selectFirst() {
        if (!shown.isEmpty() && table.getSelectionCount() == 0) {
            table.setSelection(0);
        }
    }

    List<Entry> selected() {
        List<Entry> result = new ArrayList<>();
        for (int row : table.getSelectionIndices()) {
            if (row < shown.size()) {
                result.add(shown.get(row));
            }
        }
        return result;
    }

    /** The folder whose row is at a point of the display. */
    Optional<Entry> folderAt(Point display) {
        TableItem item = table.getItem(table.toControl(display));
        int row = item == null ? -1 : table.indexOf(item);
        return row < 0 || row >= shown.size() || !shown.get(row).directory() ? Optional.empty() : Optional.of(shown.get(row));
    }

    int count() {
        return shown.size();
    }

    int countHidden() {
        return all.size() - shown.size();
    }

    Optional<Entry> find(String name) {
        return all.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }
}
