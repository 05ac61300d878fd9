package org.howdah.ui.internal.problems;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.howdah.edit.Names;
import org.howdah.edit.QuickFix;
import org.howdah.edit.QuickFixes;
import org.howdah.edit.TopologyDocument;
import org.howdah.edit.TopologyDocuments;
import org.howdah.model.Problem;
import org.howdah.ui.internal.ExplainAction;
import org.howdah.ui.internal.Icons;
import org.howdah.ui.internal.editor.Editors;
import org.howdah.ui.internal.widgets.EmptyTable;
import org.howdah.ui.internal.widgets.Tables;

/** What is wrong with the designs of all open topologies, live while they are edited. */
public final class ProblemsView extends ViewPart implements TopologyDocuments.Listener {

    /** A problem and the document it is in. */
    record Row(TopologyDocument document, Problem problem) {
        EObject element() {
            return Names.find(document.topology(), problem.subject()).orElse(null);
        }
    }

    private EmptyTable empty;
    private TableViewer table;

    @Override
    public void createPartControl(Composite parent) {
        empty = new EmptyTable(parent);
        table = new TableViewer(empty.area(), SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        empty.setTable(table);
        table.setContentProvider(ArrayContentProvider.getInstance());
        Tables.column(table, Messages.Problems_problem, 440, SWT.LEFT, (Row row) -> row.problem().message(),
                row -> Icons.image(row.problem().severity() == Problem.Severity.ERROR ? "state_critical" : "state_warning")); //$NON-NLS-1$ //$NON-NLS-2$
        Tables.column(table, Messages.Problems_severity, 80, SWT.LEFT,
                (Row row) -> row.problem().severity() == Problem.Severity.ERROR ? Messages.Problems_error : Messages.Problems_warning, null);
        Tables.column(table, Messages.Problems_element, 130, SWT.LEFT, (Row row) -> row.problem().subject(), null);
        Tables.column(table, Messages.Problems_hint, 320, SWT.LEFT, (Row row) -> row.problem().hint(), null);
        Tables.column(table, Messages.Problems_file, 160, SWT.LEFT, (Row row) -> String.valueOf(row.document().file().getFileName()), null);
        Tables.column(table, Messages.Problems_code, 130, SWT.LEFT, (Row row) -> row.problem().code(), null);
        Tables.finish(table);
        table.addDoubleClickListener(event -> reveal());
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::fillMenu);
        table.getControl().setMenu(menu.createContextMenu(table.getControl()));
        table.getControl().addKeyListener(KeyListener.keyPressedAdapter(event -> {
            // Ctrl+1 as everywhere in Eclipse: show the repairs.
            if (event.character == '1' && (event.stateMask & SWT.MOD1) != 0) {
                table.getControl().getMenu().setVisible(true);
            }
        }));
        getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.COPY.getId(), new Action(Messages.Problems_copy) {
            @Override
            public void run() {
                copy();
            }
        });
        TopologyDocuments.addListener(this);
        refresh();
    }

    private void fillMenu(IMenuManager menu) {
        if (!(table.getStructuredSelection().getFirstElement() instanceof Row row)) {
            return;
        }
        List<QuickFix> fixes = QuickFixes.of(row.document(), row.problem());
        for (QuickFix fix : fixes) {
            Action action = new Action(fix.label(), Icons.descriptor(fix.icon())) {
                @Override
                public void run() {
                    fix.run().run();
                }
            };
            menu.add(action);
        }
        menu.add(new org.eclipse.jface.action.Separator());
        menu.add(new Action(Messages.Problems_show) {
            @Override
            public void run() {
                reveal();
            }
        });
        menu.add(new Action(Messages.Problems_picture) {
            @Override
            public void run() {
                EObject element = row.element();
                if (element != null) {
                    Editors.showOnPicture(element);
                }
            }
        });
        menu.add(new ExplainAction(row.problem().code()));
        menu.add(new Action(Messages.Problems_copy) {
            @Override
            public void run() {
                copy();
            }
        });
    }

    private void copy() {
        StringBuilder text = new StringBuilder();
        for (Object selected : table.getStructuredSelection()) {
            Problem problem = ((Row) selected).problem();
            text.append(problem.code()).append('\t').append(problem.subject()).append('\t').append(problem.message()).append('\t').append(problem.hint()).append('\n');
        }
        if (!text.isEmpty()) {
            Clipboard clipboard = new Clipboard(getSite().getShell().getDisplay());
            clipboard.setContents(new Object[] { text.toString() }, new Transfer[] { TextTransfer.getInstance() });
            clipboard.dispose();
        }
    }

    private void reveal() {
        if (table.getStructuredSelection().getFirstElement() instanceof Row row) {
            EObject element = row.element();
            Editors.open(row.document().file()).ifPresent(editor -> {
                if (element != null) {
                    editor.reveal(element);
                }
            });
        }
    }

    private void refresh() {
        if (table == null || table.getControl().isDisposed()) {
            return;
        }
        List<Row> rows = new ArrayList<>();
        for (TopologyDocument document : TopologyDocuments.all()) {
            document.problems().forEach(problem -> rows.add(new Row(document, problem)));
        }
        rows.sort(java.util.Comparator.comparing((Row row) -> row.problem().severity()).reversed());
        table.setInput(rows);
        empty.show(rows.isEmpty(), TopologyDocuments.all().isEmpty() ? Messages.Problems_noTopology : Messages.Problems_none);
        setPartName(rows.isEmpty() ? Messages.Problems_title : NLS.bind(Messages.Problems_titleCount, rows.size()));
    }

    @Override
    public void problemsChanged(TopologyDocument document) {
        refresh();
    }

    @Override
    public void opened(TopologyDocument document) {
        refresh();
    }

    @Override
    public void closed(TopologyDocument document) {
        // The registry still holds it while it tells.
        getSite().getShell().getDisplay().asyncExec(this::refresh);
    }

    @Override
    public void setFocus() {
        empty.setFocus();
    }

    @Override
    public void dispose() {
        TopologyDocuments.removeListener(this);
        super.dispose();
    }
}
