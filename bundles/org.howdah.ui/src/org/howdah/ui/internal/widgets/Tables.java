package org.howdah.ui.internal.widgets;

import java.util.Comparator;
import java.util.function.Function;

import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.TableColumn;

/** Tables that look and sort alike. */
public final class Tables {

    private Tables() {
    }

    /** A column that shows a text and sorts by it. */
    public static <R> TableViewerColumn column(TableViewer table, String title, int width, int align, Function<R, String> text, Function<R, Image> image) {
        return column(table, title, width, align, text, image, Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER));
    }

    /** @param image null for none; @param order how rows are sorted by this column */
    public static <R> TableViewerColumn column(TableViewer table, String title, int width, int align, Function<R, String> text, Function<R, Image> image,
            Comparator<R> order) {
        TableViewerColumn viewerColumn = new TableViewerColumn(table, align);
        TableColumn column = viewerColumn.getColumn();
        column.setText(title);
        column.setWidth(width);
        column.setMoveable(true);
        viewerColumn.setLabelProvider(new ColumnLabelProvider() {
            @SuppressWarnings("unchecked")
            @Override
            public String getText(Object element) {
                return text.apply((R) element);
            }

            @SuppressWarnings("unchecked")
            @Override
            public Image getImage(Object element) {
                return image == null ? null : image.apply((R) element);
            }

            @Override
            public String getToolTipText(Object element) {
                String whole = getText(element);
                // Only what may be cut off needs a second look.
                return whole != null && whole.length() > 24 ? whole : null;
            }
        });
        column.addListener(SWT.Selection, event -> sort(table, column, order));
        return viewerColumn;
    }

    @SuppressWarnings("unchecked")
    private static <R> void sort(TableViewer table, TableColumn column, Comparator<R> order) {
        boolean down = table.getTable().getSortColumn() == column && table.getTable().getSortDirection() == SWT.UP;
        table.getTable().setSortColumn(column);
        table.getTable().setSortDirection(down ? SWT.DOWN : SWT.UP);
        Comparator<R> wanted = down ? order.reversed() : order;
        table.setComparator(new ViewerComparator() {
            @Override
            public int compare(Viewer viewer, Object a, Object b) {
                return wanted.compare((R) a, (R) b);
            }
        });
    }

    public static void finish(TableViewer table) {
        table.getTable().setHeaderVisible(true);
        table.getTable().setLinesVisible(false);
        ColumnViewerToolTipSupport.enableFor(table);
    }
}
