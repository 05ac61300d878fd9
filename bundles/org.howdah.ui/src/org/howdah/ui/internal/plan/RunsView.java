package org.howdah.ui.internal.plan;

import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.howdah.engine.RunResult;
import org.howdah.engine.Runs;
import org.howdah.ui.internal.Icons;
import org.howdah.ui.internal.Ids;
import org.howdah.ui.internal.operate.Times;
import org.howdah.ui.internal.widgets.EmptyTable;
import org.howdah.ui.internal.widgets.Tables;
import org.howdah.ui.internal.work.Services;
import org.howdah.ui.internal.work.Views;
import org.howdah.ui.internal.work.Work;

/** Every run whose journal is kept, newest first. */
public final class RunsView extends ViewPart implements Plans.Listener {

    private EmptyTable empty;
    private TableViewer table;
    private final Action open = action(Messages.Runs_open, "plan", () -> open(session -> { })); //$NON-NLS-1$
    private final Action resume = action(Messages.Plan_resume, "resume", () -> open(Plans::resume)); //$NON-NLS-1$
    private final Action undo = action(Messages.Plan_undo, "undo_run", this::undo); //$NON-NLS-1$
    private final Action refresh = action(Messages.Runs_refresh, "refresh", this::load); //$NON-NLS-1$

    private static Action action(String text, String icon, Runnable run) {
        Action action = new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setImageDescriptor(Icons.descriptor(icon));
        return action;
    }

    @Override
    public void createPartControl(Composite parent) {
        empty = new EmptyTable(parent);
        table = new TableViewer(empty.area(), SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        empty.setTable(table);
        table.setContentProvider(ArrayContentProvider.getInstance());
        Tables.column(table, Messages.Runs_state, 110, SWT.LEFT, (Runs.Summary run) -> StepTexts.word(run.outcome()), run -> Icons.image(StepTexts.icon(run.outcome())));
        Tables.column(table, Messages.Runs_started, 150, SWT.LEFT, (Runs.Summary run) -> Times.clock(run.started()), null,
                java.util.Comparator.comparing(Runs.Summary::started));
        Tables.column(table, Messages.Runs_topology, 120, SWT.LEFT, Runs.Summary::topology, null);
        Tables.column(table, Messages.Runs_what, 240, SWT.LEFT, Runs.Summary::title, null);
        Tables.column(table, Messages.Runs_steps, 90, SWT.RIGHT, (Runs.Summary run) -> run.done() + " / " + run.steps(), null); //$NON-NLS-1$
        Tables.column(table, Messages.Runs_operator, 140, SWT.LEFT, Runs.Summary::operator, null);
        Tables.column(table, Messages.Runs_id, 200, SWT.LEFT, Runs.Summary::id, null);
        Tables.finish(table);
        table.addDoubleClickListener(event -> open.run());
        table.addSelectionChangedListener(event -> update());
        MenuManager menu = new MenuManager();
        menu.add(open);
        menu.add(new Separator());
        menu.add(resume);
        menu.add(undo);
        table.getControl().setMenu(menu.createContextMenu(table.getControl()));
        var bar = getViewSite().getActionBars().getToolBarManager();
        bar.add(refresh);
        bar.add(new Separator());
        bar.add(open);
        bar.add(resume);
        bar.add(undo);
        getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.REFRESH.getId(), refresh);
        Plans.addListener(this);
        empty.show(true, Messages.Runs_reading);
        update();
        load();
    }

    private void load() {
        Work.start(Messages.Runs_loading, (progress, cancellation) -> Services.howdah().runs().list(), this::show, error -> show(List.of(), org.howdah.ui.internal.work.Dialogs.sentence(error)));
    }

    private void show(List<Runs.Summary> runs) {
        show(runs, Messages.Runs_empty);
    }

    private void show(List<Runs.Summary> runs, String message) {
        org.howdah.ui.internal.work.Dialogs.run(() -> {
            if (!table.getControl().isDisposed()) {
                table.setInput(runs);
                empty.show(runs.isEmpty(), message);
                update();
            }
        });
    }

    private Runs.Summary selected() {
        return (Runs.Summary) table.getStructuredSelection().getFirstElement();
    }

    private void update() {
        Runs.Summary run = selected();
        open.setEnabled(run != null);
        boolean over = run != null && !Plans.isBusy();
        resume.setEnabled(over && run.outcome() != RunResult.Outcome.DONE && run.outcome() != RunResult.Outcome.UNDONE);
        undo.setEnabled(over && run.outcome() != RunResult.Outcome.UNDONE);
    }

    private void open(java.util.function.Consumer<PlanSession> then) {
        Runs.Summary run = selected();
        if (run == null) {
            return;
        }
        Work.start(NLS.bind(Messages.Runs_opening, run.id()), (progress, cancellation) -> Services.howdah().runs().show(run.id()), found -> {
            PlanSession current = Plans.current().orElse(null);
            // A run that goes on in this window is shown as it is, not as its journal was a moment ago.
            PlanSession session = current != null && current.runId().equals(found.id()) ? current : Plans.show(new PlanSession(found));
            Views.show(Ids.PLAN);
            then.accept(session);
        });
    }

    private void undo() {
        if (MessageDialog.openQuestion(getSite().getShell(), Messages.Plan_undo, NLS.bind(Messages.Runs_undo, selected().title()))) {
            open(Plans::undo);
        }
    }

    @Override
    public void runsChanged() {
        load();
    }

    @Override
    public void setFocus() {
        empty.setFocus();
    }

    @Override
    public void dispose() {
        Plans.removeListener(this);
        super.dispose();
    }
}
