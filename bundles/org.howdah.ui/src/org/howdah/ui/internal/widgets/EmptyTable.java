package org.howdah.ui.internal.widgets;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ColumnViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.howdah.ui.internal.fields.Muted;

/** A table that, while it is empty, says what it is for and what to do first. */
public final class EmptyTable {

    private final Composite stack;
    private final StackLayout layout = new StackLayout();
    private final Composite area;
    private final Composite page;
    private final Label text;
    private ColumnViewer viewer;

    public EmptyTable(Composite parent) {
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(layout);
        area = new Composite(stack, SWT.NONE);
        area.setLayout(new FillLayout());
        page = new Composite(stack, SWT.NONE);
        GridLayout grid = new GridLayout();
        grid.marginWidth = 12;
        grid.marginHeight = 10;
        page.setLayout(grid);
        text = new Label(page, SWT.WRAP);
        Muted.apply(text);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, SWT.DEFAULT).applyTo(text);
        layout.topControl = area;
    }

    /** Where the table is made. */
    public Composite area() {
        return area;
    }

    /** The whole, to lay it out. */
    public Composite control() {
        return stack;
    }

    public void setTable(ColumnViewer table) {
        viewer = table;
    }

    public void show(boolean empty, String message) {
        if (stack.isDisposed()) {
            return;
        }
        text.setText(message);
        Control top = empty ? page : area;
        page.layout();
        if (layout.topControl != top) {
            layout.topControl = top;
            stack.layout();
        }
    }

    public void setFocus() {
        if (layout.topControl == area && viewer != null) {
            viewer.getControl().setFocus();
        } else {
            stack.setFocus();
        }
    }
}
