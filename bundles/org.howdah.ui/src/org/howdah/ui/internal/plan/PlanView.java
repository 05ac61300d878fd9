package org.howdah.ui.internal.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.howdah.engine.StepState;
import org.howdah.technology.Step;
import org.howdah.ui.internal.Icons;
import org.howdah.ui.internal.widgets.EmptyTable;
import org.howdah.ui.internal.widgets.Tables;

/** What would be done, where, why and at what risk; and, once applied, how far it is. */
public final class PlanView extends ViewPart implements Plans.Listener {

    private EmptyTable empty;
    private PlanHeader header;
    private TableViewer steps;
    private StepDetails details;
    private PlanSession session;
    private boolean followed = true;
    private final Action apply = action(Messages.Plan_apply, "apply", () -> apply(Optional.empty())); //$NON-NLS-1$
    private final Action applyTo = action(Messages.Plan_applyTo, "apply_to", () -> apply(selected().map(Step::id))); //$NON-NLS-1$
    private final Action cancel = action(Messages.Plan_cancel, "cancel", Plans::cancel); //$NON-NLS-1$
    private final Action resume = action(Messages.Plan_resume, "resume", () -> Plans.resume(session)); //$NON-NLS-1$
    private final Action undo = action(Messages.Plan_undo, "undo_run", () -> Plans.undo(session)); //$NON-NLS-1$
    private final Action again = action(Messages.Plan_again, "refresh", this::again); //$NON-NLS-1$
    private final Action send = action(Messages.Hand_send, null, () -> selected().ifPresent(step -> HandWork.send(session, step)));
    private final Action check = action(Messages.Hand_check, null, () -> selected().ifPresent(step -> HandWork.check(session, step)));
    private final Action save = action(Messages.Plan_save, null, () -> PlanExport.save(getSite().getShell(), session.plan()));

    private static Action action(String text, String icon, Runnable run) {
        Action action = new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
        if (icon != null) {
            action.setImageDescriptor(Icons.descriptor(icon));
        }
        return action;
    }

    @Override
    public void createPartControl(Composite parent) {
        empty = new EmptyTable(parent);
        Composite body = new Composite(empty.area(), SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        body.setLayout(layout);
        header = new PlanHeader(body);
        SashForm sash = new SashForm(body, SWT.VERTICAL);
        sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        createSteps(sash);
        details = new StepDetails(sash);
        sash.setWeights(58, 42);
        createTools();
        Plans.addListener(this);
        shown(Plans.current().orElse(null));
    }

    private void createSteps(Composite parent) {
        steps = new TableViewer(parent, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        empty.setTable(steps);
        steps.setContentProvider(ArrayContentProvider.getInstance());
        Tables.column(steps, Messages.Plan_state, 100, SWT.LEFT, (Step step) -> StepTexts.word(session.result(step.id()).state()),
                step -> Icons.image(StepTexts.icon(session.result(step.id()).state())));
        Tables.column(steps, Messages.Plan_number, 40, SWT.RIGHT, (Step step) -> Integer.toString(number(step)), null, (a, b) -> number(a) - number(b));
        Tables.column(steps, Messages.Plan_node, 90, SWT.LEFT, Step::node, null);
        Tables.column(steps, Messages.Plan_login, 80, SWT.LEFT, (Step step) -> step.login().isEmpty() ? Messages.Plan_dba : step.login(), null);
        Tables.column(steps, Messages.Plan_risk, 115, SWT.LEFT, (Step step) -> StepTexts.word(step.risk()), step -> switch (step.risk()) {
        case RESTART -> Icons.image("state_warning"); //$NON-NLS-1$
        case DESTRUCTIVE -> Icons.image("state_critical"); //$NON-NLS-1$
        case READ, SAFE -> null;
        });
        Tables.column(steps, Messages.Plan_step, 330, SWT.LEFT, Step::title, null);
        Tables.column(steps, Messages.Plan_why, 420, SWT.LEFT, (Step step) -> StepTexts.why(session, step), null);
        Tables.column(steps, Messages.Plan_time, 80, SWT.RIGHT, (Step step) -> StepTexts.time(session, step), null);
        Tables.finish(steps);
        steps.addSelectionChangedListener(event -> {
            details.update(session, selected().orElse(null));
            update();
        });
        steps.addDoubleClickListener(event -> details.showOutput());
        // Who chooses a step reads it: the selection then stays where it is.
        steps.getTable().addListener(SWT.MouseDown, event -> followed = false);
        steps.getTable().addListener(SWT.KeyDown, event -> followed = false);
        MenuManager menu = new MenuManager();
        menu.add(apply);
        menu.add(applyTo);
        menu.add(new Separator());
        menu.add(resume);
        menu.add(undo);
        menu.add(new Separator());
        menu.add(send);
        menu.add(check);
        menu.add(new Separator());
        menu.add(save);
        menu.add(ShowAs.menu(() -> session));
        steps.getControl().setMenu(menu.createContextMenu(steps.getControl()));
    }

    private void createTools() {
        var bar = getViewSite().getActionBars().getToolBarManager();
        bar.add(again);
        bar.add(new Separator());
        bar.add(apply);
        bar.add(applyTo);
        bar.add(cancel);
        bar.add(new Separator());
        bar.add(resume);
        bar.add(undo);
        getViewSite().getActionBars().getMenuManager().add(send);
        getViewSite().getActionBars().getMenuManager().add(check);
        getViewSite().getActionBars().getMenuManager().add(save);
        getViewSite().getActionBars().getMenuManager().add(ShowAs.menu(() -> session));
    }

    private int number(Step step) {
        return session.plan().steps().indexOf(step) + 1;
    }

    private Optional<Step> selected() {
        return Optional.ofNullable((Step) steps.getStructuredSelection().getFirstElement());
    }

    @Override
    public void shown(PlanSession shown) {
        session = shown;
        followed = true;
        empty.show(session == null, Messages.Plan_empty);
        if (session != null) {
            steps.setInput(session.plan().steps());
            if (!session.plan().isEmpty()) {
                steps.setSelection(new StructuredSelection(session.plan().steps().getFirst()), true);
            }
            details.update(session, selected().orElse(null));
            if (session.plan().errored()) {
                details.showFindings();
            }
        }
        update();
        tick();
    }

    @Override
    public void changed(PlanSession changed) {
        if (changed != session || steps.getControl().isDisposed()) {
            return;
        }
        steps.refresh();
        if (followed) {
            session.plan().steps().stream().filter(step -> {
                StepState state = session.result(step.id()).state();
                return state == StepState.RUNNING || state == StepState.FAILED || state == StepState.UNKNOWN;
            }).reduce((a, b) -> b).ifPresent(step -> {
                if (selected().filter(step::equals).isEmpty()) {
                    steps.setSelection(new StructuredSelection(step), true);
                    details.showOutput();
                }
            });
        }
        details.update(session, selected().orElse(null));
        update();
        tick();
    }

    /** The seconds of a running step go on also while it says nothing. */
    private void tick() {
        if (session != null && session.isRunning() && !ticking) {
            ticking = true;
            steps.getControl().getDisplay().timerExec(500, () -> {
                ticking = false;
                if (!steps.getControl().isDisposed() && session != null && session.isRunning()) {
                    session.plan().steps().stream().filter(step -> session.runningFor(step.id()) >= 0).forEach(step -> steps.update(step, null));
                    tick();
                }
            });
        }
    }

    private boolean ticking;

    private void update() {
        boolean there = session != null;
        apply.setEnabled(there && session.canApply());
        applyTo.setEnabled(there && session.canApply() && selected().isPresent());
        cancel.setEnabled(there && session.isRunning());
        resume.setEnabled(there && session.canResume());
        undo.setEnabled(there && session.canUndo());
        again.setEnabled(there && !session.isRunning() && !session.plan().topologyPath().isEmpty());
        // Stays enabled where a step cannot be sent: choosing it tells why.
        boolean chosen = there && !session.isRunning() && selected().isPresent();
        send.setEnabled(chosen);
        send.setToolTipText(chosen ? HandWork.refusal(session, selected().get()).orElse(Messages.Hand_send) : Messages.Hand_send);
        check.setEnabled(chosen && !session.plan().errored() && !session.result(selected().get().id()).state().done());
        save.setEnabled(there);
        header.update(session);
    }

    private void again() {
        Plans.make(java.nio.file.Path.of(session.plan().topologyPath()));
    }

    /** Applies the plan, or the steps up to the selected one with all that those need. */
    public void apply(Optional<String> upTo) {
        if (session == null || !session.canApply()) {
            return;
        }
        List<Step> wanted = upTo.map(id -> needed(id)).orElse(session.plan().steps());
        if (new ApplyDialog(getSite().getShell(), session.plan(), wanted).open() == Window.OK) {
            followed = true;
            Plans.apply(session, upTo);
        }
    }

    private List<Step> needed(String last) {
        Set<String> ids = new HashSet<>();
        List<Step> all = session.plan().steps();
        ids.add(last);
        for (int i = all.size() - 1; i >= 0; i--) {
            if (ids.contains(all.get(i).id())) {
                ids.addAll(all.get(i).dependsOn());
            }
        }
        return all.stream().filter(step -> ids.contains(step.id())).toList();
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
