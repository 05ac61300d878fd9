package org.howdah.ui.internal.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.howdah.engine.Plan;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;
import org.howdah.ui.internal.Icons;

/** Asks before a plan is applied: names what restarts and what would be lost. */
final class ApplyDialog extends TitleAreaDialog {

    private final Plan plan;
    private final List<Step> steps;

    ApplyDialog(Shell parent, Plan plan, List<Step> steps) {
        super(parent);
        this.plan = plan;
        this.steps = steps;
        setHelpAvailable(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Apply_window);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Set<String> nodes = new LinkedHashSet<>();
        steps.forEach(step -> nodes.add(step.node()));
        setTitle(NLS.bind(Messages.Apply_title, plan.topology()));
        List<Step> restarts = with(Risk.RESTART);
        List<Step> losses = with(Risk.DESTRUCTIVE);
        setMessage(NLS.bind(Messages.Apply_message, steps.size(), String.join(", ", nodes)), //$NON-NLS-1$
                losses.isEmpty() && restarts.isEmpty() ? IMessageProvider.INFORMATION : IMessageProvider.WARNING);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 12;
        area.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        section(area, restarts, "state_warning", restarts.isEmpty() ? Messages.Apply_noRestart : Messages.Apply_restarts); //$NON-NLS-1$
        section(area, losses, "state_critical", losses.isEmpty() ? Messages.Apply_noLoss : Messages.Apply_losses); //$NON-NLS-1$
        long kept = steps.stream().filter(step -> !step.reversible()).count();
        row(area, kept == 0 ? "state_ok" : "state_info", kept == 0 ? Messages.Apply_allReversible : NLS.bind(Messages.Apply_notReversible, kept)); //$NON-NLS-1$ //$NON-NLS-2$
        return area;
    }

    private List<Step> with(Risk risk) {
        return steps.stream().filter(step -> step.risk() == risk).toList();
    }

    private static void section(Composite area, List<Step> found, String icon, String title) {
        row(area, found.isEmpty() ? "state_ok" : icon, title); //$NON-NLS-1$
        for (Step step : found) {
            new Label(area, SWT.NONE);
            text(area, NLS.bind(Messages.Apply_step, new Object[] { step.subject(), step.node(), step.title() }));
        }
    }

    private static void row(Composite area, String icon, String text) {
        Label image = new Label(area, SWT.NONE);
        image.setImage(Icons.image(icon));
        text(area, text);
    }

    private static void text(Composite area, String text) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).hint(480, SWT.DEFAULT).applyTo(label);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.Apply_button, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }
}
