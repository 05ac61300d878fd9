package org.howdah.ui.internal.operate;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.part.ViewPart;
import org.howdah.edit.Labels;
import org.howdah.edit.Names;
import org.howdah.edit.TopologyDocument;
import org.howdah.engine.Live;
import org.howdah.technology.Finding;
import org.howdah.ui.internal.ExplainAction;
import org.howdah.ui.internal.Icons;
import org.howdah.ui.internal.editor.Editors;
import org.howdah.ui.internal.fields.Muted;
import org.howdah.ui.internal.widgets.EmptyTable;
import org.howdah.ui.internal.widgets.Tables;
import org.howdah.ui.internal.work.ConsoleService;
import org.howdah.ui.internal.work.Current;

/**
 * A table about what was observed of the current topology. Follows the selection; says when it was observed, and says "unknown"
 * where that failed.
 *
 * @param <R> a row; equal where it is about the same thing in the same state
 */
abstract class LiveTable<R> extends ViewPart {

    private final Watches.Listener watch = (document, live) -> {
        if (document == this.document) {
            refresh();
        }
    };
    private final Consumer<Optional<TopologyDocument>> current = now -> follow(now.orElse(null));
    private EmptyTable empty;
    private TableViewer table;
    private Text detail;
    private Label icon;
    private Label state;
    private TopologyDocument document;

    @Override
    public void createPartControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        body.setLayout(layout);
        Composite line = new Composite(body, SWT.NONE);
        GridLayout lineLayout = new GridLayout(2, false);
        lineLayout.marginHeight = 3;
        line.setLayout(lineLayout);
        line.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        icon = new Label(line, SWT.NONE);
        state = new Label(line, SWT.NONE);
        Muted.apply(state);
        state.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        empty = new EmptyTable(body);
        empty.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        table = new TableViewer(empty.area(), SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        empty.setTable(table);
        table.setContentProvider(ArrayContentProvider.getInstance());
        columns(table);
        Tables.finish(table);
        table.addDoubleClickListener(event -> {
            if (!isNodes() || !element().map(ConsoleService::open).orElse(false)) {
                reveal();
            }
        });
        if (hasDetail()) {
            detail = new Text(body, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
            GridData data = new GridData(SWT.FILL, SWT.FILL, true, false);
            data.heightHint = detail.getLineHeight() * 5;
            detail.setLayoutData(data);
            table.addSelectionChangedListener(event -> showDetail());
        }
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::fillMenu);
        table.getControl().setMenu(menu.createContextMenu(table.getControl()));
        getSite().registerContextMenu(menu, table);
        Watches.addListener(watch);
        Current.addListener(current);
        follow(Current.document().orElse(null));
    }

    private void fillMenu(IMenuManager menu) {
        Object row = table.getStructuredSelection().getFirstElement();
        if (row != null) {
            @SuppressWarnings("unchecked")
            String subject = subject((R) row);
            menu.add(new Action(Messages.Live_show) {
                @Override
                public void run() {
                    reveal();
                }
            });
            if (row instanceof Finding finding) {
                menu.add(new ExplainAction(finding.code()));
            }
            element().ifPresent(element -> ConsoleService.fillMenu(menu, List.of(element)));
            menu.add(new Separator());
            OperationMenu.fill(menu, document, subject);
        }
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
    }

    private void reveal() {
        element().ifPresent(Editors::reveal);
    }

    /** What the selected row is about; empty where it is about nothing that is drawn. */
    @SuppressWarnings("unchecked")
    private Optional<EObject> element() {
        Object row = table.getStructuredSelection().getFirstElement();
        return row == null || document == null ? Optional.empty() : Names.find(document.topology(), subject((R) row));
    }

    /** For commands that are about elements, such as opening a console. */
    @Override
    public <T> T getAdapter(Class<T> type) {
        return type == EObject.class && table != null ? type.cast(element().orElse(null)) : super.getAdapter(type);
    }

    private void follow(TopologyDocument now) {
        document = now;
        refresh();
    }

    TopologyDocument document() {
        return document;
    }

    private void refresh() {
        if (table == null || table.getControl().isDisposed()) {
            return;
        }
        Live live = Watches.live(document).orElse(null);
        line(live);
        List<R> rows = document == null || live == null ? List.of() : rows(live);
        List<?> shown = (List<?>) table.getInput();
        if (!rows.equals(shown)) {
            Object selected = table.getStructuredSelection().getFirstElement();
            int index = shown == null || selected == null ? -1 : shown.indexOf(selected);
            table.setInput(rows);
            // What changed is shown where it is: the same line stays selected.
            if (index >= 0 && index < rows.size()) {
                table.setSelection(new org.eclipse.jface.viewers.StructuredSelection(rows.get(index)));
            }
        } else {
            table.refresh();
        }
        if (detail != null) {
            showDetail();
        }
        empty.show(rows.isEmpty(), document == null ? Messages.Live_noTopology : live == null ? NLS.bind(Messages.Live_notObserved, Labels.text(document.topology()))
                : live.status() == null ? live.problem() : none(live));
    }

    /** The whole of what the selected row says; of the first where none is selected. */
    @SuppressWarnings("unchecked")
    private void showDetail() {
        Object row = table.getStructuredSelection().getFirstElement();
        if (row == null && table.getTable().getItemCount() > 0) {
            row = table.getElementAt(0);
        }
        String text = row == null ? "" : detail((R) row); //$NON-NLS-1$
        if (!text.equals(detail.getText())) {
            detail.setText(text);
        }
    }

    /** Whether a double click opens the console of what the row is about; else it shows the element. */
    boolean isNodes() {
        return false;
    }

    /** Whether there is more to say of a row than its columns hold. */
    boolean hasDetail() {
        return false;
    }

    String detail(R row) {
        return ""; //$NON-NLS-1$
    }

    private void line(Live live) {
        if (document == null || live == null) {
            icon.setImage(Icons.image("state_unknown")); //$NON-NLS-1$
            state.setText(document == null ? Messages.Live_none : NLS.bind(Messages.Live_unknown, Labels.text(document.topology())));
        } else {
            icon.setImage(Icons.image(LiveIcons.icon(live.state())));
            state.setText(NLS.bind(Watches.isWatching(document) ? Messages.Live_line : Messages.Live_lineOnce,
                    new Object[] { Labels.text(document.topology()), LiveIcons.word(live.state()), Times.clock(live.taken()) }));
        }
        icon.getParent().layout();
    }

    abstract void columns(TableViewer viewer);

    /** Called only where something was observed. */
    abstract List<R> rows(Live live);

    /** What the row is about: {@code link copy}. */
    abstract String subject(R row);

    /** Shown where there is no row. */
    abstract String none(Live live);

    @Override
    public void setFocus() {
        empty.setFocus();
    }

    @Override
    public void dispose() {
        Watches.removeListener(watch);
        Current.removeListener(current);
        super.dispose();
    }
}
