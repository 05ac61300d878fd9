package org.howdah.ui.internal.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.howdah.app.Demo.Stage;
import org.howdah.ui.internal.Icons;
import org.howdah.ui.internal.operate.Times;
import org.howdah.ui.internal.widgets.EmptyTable;

/** The stages of the demo with what each of them showed. */
public final class DemoView extends ViewPart {

    public static final String ID = "org.howdah.ui.demo"; //$NON-NLS-1$

    /** A line of evidence below its stage. */
    private record Line(Stage stage, String text) {
    }

    private final Runnable listener = this::refresh;
    private EmptyTable empty;
    private TreeViewer tree;

    @Override
    public void createPartControl(Composite parent) {
        empty = new EmptyTable(parent);
        tree = new TreeViewer(empty.area(), SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        empty.setTable(tree);
        column(620, Messages.Demo_what, this::text, this::image);
        column(90, Messages.Demo_took, element -> element instanceof Stage stage && DemoLog.duration(stage) != null ? Times.span(DemoLog.duration(stage)) : "", null); //$NON-NLS-1$
        tree.getTree().setHeaderVisible(true);
        tree.setContentProvider(new ITreeContentProvider() {
            @Override
            public Object[] getElements(Object input) {
                List<Object> all = new ArrayList<>(Arrays.stream(Stage.values()).filter(stage -> stage != Stage.CLEANUP || DemoLog.state(stage) != DemoLog.State.WAITING).toList());
                if (!DemoLog.message().isEmpty()) {
                    all.add(DemoLog.message());
                }
                return all.toArray();
            }

            @Override
            public Object[] getChildren(Object parentElement) {
                return parentElement instanceof Stage stage ? DemoLog.evidence(stage).stream().map(text -> new Line(stage, text)).toArray() : new Object[0];
            }

            @Override
            public Object getParent(Object element) {
                return element instanceof Line line ? line.stage() : null;
            }

            @Override
            public boolean hasChildren(Object element) {
                return element instanceof Stage stage && !DemoLog.evidence(stage).isEmpty();
            }
        });
        tree.setInput(this);
        var bar = getViewSite().getActionBars().getToolBarManager();
        bar.add(action(Messages.Demo_again, "apply", () -> DemoRun.start(false))); //$NON-NLS-1$
        bar.add(action(Messages.Demo_cleanUp, "delete", DemoRun::cleanUp)); //$NON-NLS-1$
        DemoLog.addListener(listener);
        refresh();
    }

    private static Action action(String text, String icon, Runnable run) {
        Action action = new Action(text, Icons.descriptor(icon)) {
            @Override
            public void run() {
                run.run();
            }
        };
        return action;
    }

    private void column(int width, String title, java.util.function.Function<Object, String> text, java.util.function.Function<Object, Image> image) {
        TreeViewerColumn column = new TreeViewerColumn(tree, SWT.LEFT);
        column.getColumn().setWidth(width);
        column.getColumn().setText(title);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text.apply(element);
            }

            @Override
            public Image getImage(Object element) {
                return image == null ? null : image.apply(element);
            }
        });
    }

    private String text(Object element) {
        return switch (element) {
        case Stage stage -> stage.title();
        case Line line -> line.text();
        default -> element.toString();
        };
    }

    private Image image(Object element) {
        return element instanceof Stage stage ? Icons.image(switch (DemoLog.state(stage)) {
        case WAITING -> "step_waiting"; //$NON-NLS-1$
        case RUNNING -> "step_running"; //$NON-NLS-1$
        case DONE -> "step_verified"; //$NON-NLS-1$
        case FAILED -> "step_failed"; //$NON-NLS-1$
        }) : element instanceof String ? Icons.image("state_info") : null; //$NON-NLS-1$
    }

    private void refresh() {
        if (tree == null || tree.getControl().isDisposed()) {
            return;
        }
        empty.show(!DemoLog.begun(), Messages.Demo_empty);
        tree.refresh();
        tree.expandAll();
        if (!DemoLog.message().isEmpty()) {
            tree.reveal(DemoLog.message());
        } else {
            Arrays.stream(Stage.values()).filter(stage -> DemoLog.state(stage) == DemoLog.State.RUNNING).findFirst().ifPresent(tree::reveal);
        }
    }

    @Override
    public void setFocus() {
        empty.setFocus();
    }

    @Override
    public void dispose() {
        DemoLog.removeListener(listener);
        super.dispose();
    }
}
