package org.howdah.ui.internal.plan;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.howdah.engine.Plan;
import org.howdah.engine.StepState;
import org.howdah.technology.Step.Risk;
import org.howdah.ui.internal.Icons;
import org.howdah.ui.internal.fields.Muted;
import org.howdah.ui.internal.operate.Times;

/** Two lines above the steps: what the plan is, and how it stands. */
final class PlanHeader {

    private final Composite area;
    private final Label title;
    private final Label risks;
    private final Label icon;
    private final Label state;

    PlanHeader(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        area.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
        GridLayout layout = new GridLayout(3, false);
        layout.marginHeight = 3;
        layout.verticalSpacing = 1;
        area.setLayout(layout);
        title = new Label(area, SWT.NONE);
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        risks = new Label(area, SWT.RIGHT);
        risks.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        icon = new Label(area, SWT.NONE);
        icon.setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
        state = new Label(area, SWT.WRAP);
        Muted.apply(state);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
        data.widthHint = 300;
        state.setLayoutData(data);
    }

    void update(PlanSession session) {
        if (session == null || area.isDisposed()) {
            return;
        }
        Plan plan = session.plan();
        String what = plan.operation().map(operation -> NLS.bind(Messages.Header_operation, operation.id(), operation.subject())).orElse(Messages.Header_plan);
        title.setText(NLS.bind(Messages.Header_title, new Object[] { what, plan.topology(), plan.steps().size(), Times.clock(plan.created()) }));
        List<String> counts = new ArrayList<>();
        counts.add(NLS.bind(Messages.Header_restarts, plan.count(Risk.RESTART)));
        counts.add(NLS.bind(Messages.Header_destructive, plan.count(Risk.DESTRUCTIVE)));
        risks.setText(String.join("   ", counts)); //$NON-NLS-1$
        String image = image(session);
        icon.setImage(Icons.image(image));
        state.setText(state(session));
        area.layout(true);
        area.getParent().layout(true);
    }

    private static String image(PlanSession session) {
        if (session.isRunning()) {
            return "step_running"; //$NON-NLS-1$
        }
        if (session.outcome().isPresent()) {
            return StepTexts.icon(session.outcome().get());
        }
        return session.plan().errored() ? "state_critical" : session.plan().isEmpty() ? "state_ok" : "state_planned"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }

    private static String state(PlanSession session) {
        Plan plan = session.plan();
        long done = session.count(StepState.VERIFIED) + session.count(StepState.SKIPPED);
        if (session.isRunning()) {
            String progress = session.isUndoing() ? Messages.Header_undoing : NLS.bind(Messages.Header_running, done, plan.steps().size());
            return session.message().isEmpty() ? progress : progress + ' ' + oneLine(session.message());
        }
        if (session.outcome().isPresent()) {
            return session.message().isEmpty()
                    ? NLS.bind(Messages.Header_ended, new Object[] { session.runId(), StepTexts.word(session.outcome().get()), done, plan.steps().size() })
                    : NLS.bind(Messages.Header_run, session.runId(), oneLine(session.message()));
        }
        if (!session.message().isEmpty()) {
            return oneLine(session.message());
        }
        if (done > 0) {
            return NLS.bind(Messages.Header_byHand, done, plan.steps().size());
        }
        return plan.errored() ? Messages.Header_errored : plan.isEmpty() ? Messages.Header_nothing : Messages.Header_ready;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\n+\\s*", " "); //$NON-NLS-1$ //$NON-NLS-2$
    }
}
