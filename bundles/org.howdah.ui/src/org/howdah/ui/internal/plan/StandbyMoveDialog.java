package org.howdah.ui.internal.plan;

import java.util.List;

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
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.howdah.app.MoveStandby.Gate;
import org.howdah.app.MoveStandby.Proposal;
import org.howdah.technology.Finding;
import org.howdah.technology.State;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;
import org.howdah.ui.internal.Icons;
import org.howdah.ui.internal.operate.LiveIcons;

/** Shows what a standby that follows another provider takes: what should hold before, and the steps with their risks. */
final class StandbyMoveDialog extends TitleAreaDialog {

    private final Proposal proposal;
    private final String receiver;

    StandbyMoveDialog(Shell parent, Proposal proposal, String receiver) {
        super(parent);
        this.proposal = proposal;
        this.receiver = receiver;
        setHelpAvailable(false);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Move_window);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(StandbyMove.label(proposal, receiver));
        State worst = proposal.gates().stream().map(Gate::state).reduce(State.OK, State::worse);
        String message = proposal.plan().errored() ? Messages.Move_errored : worst == State.OK ? Messages.Move_message : Messages.Move_doubts;
        setMessage(message, proposal.plan().errored() ? IMessageProvider.ERROR : worst == State.OK ? IMessageProvider.INFORMATION : IMessageProvider.WARNING);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 12;
        area.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        heading(area, Messages.Move_gates);
        for (Gate gate : proposal.gates()) {
            row(area, LiveIcons.icon(gate.state()), NLS.bind(Messages.Move_gate, new Object[] { gate.title(), LiveIcons.word(gate.state()), gate.evidence() }).strip());
        }
        for (Finding finding : proposal.plan().findings().stream().filter(finding -> finding.severity() == Finding.Severity.CRITICAL).toList()) {
            row(area, LiveIcons.icon(finding.severity()), (finding.summary() + ' ' + finding.hint()).strip());
        }
        List<Step> steps = proposal.steps();
        int others = proposal.before().size();
        heading(area, steps.isEmpty() ? Messages.Move_noSteps : NLS.bind(Messages.Move_steps, new Object[] { steps.size(), count(steps, Risk.RESTART), count(steps, Risk.DESTRUCTIVE) }));
        if (!steps.isEmpty()) {
            table(area, steps);
        }
        if (others > 0) {
            row(area, "state_info", NLS.bind(Messages.Move_others, others)); //$NON-NLS-1$
        }
        return area;
    }

    private static long count(List<Step> steps, Risk risk) {
        return steps.stream().filter(step -> step.risk() == risk).count();
    }

    private static void heading(Composite area, String text) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(text);
        label.setFont(org.eclipse.jface.resource.JFaceResources.getFontRegistry().getBold(org.eclipse.jface.resource.JFaceResources.DIALOG_FONT));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(640, SWT.DEFAULT).indent(0, 6).applyTo(label);
    }

    private static void row(Composite area, String icon, String text) {
        new Label(area, SWT.NONE).setImage(Icons.image(icon));
        Label label = new Label(area, SWT.WRAP);
        // An ampersand in a name is no key.
        label.setText(text.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().grab(true, false).hint(600, SWT.DEFAULT).applyTo(label);
    }

    private static void table(Composite area, List<Step> steps) {
        Table table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        String[] heads = { Messages.Move_number, Messages.Move_node, Messages.Move_risk, Messages.Move_step, Messages.Move_why };
        int[] widths = { 30, 90, 80, 330, 420 };
        for (int i = 0; i < heads.length; i++) {
            TableColumn column = new TableColumn(table, i == 0 ? SWT.RIGHT : SWT.LEFT);
            column.setText(heads[i]);
            column.setWidth(widths[i]);
        }
        int number = 0;
        for (Step step : steps) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] { Integer.toString(++number), step.node(), StepTexts.word(step.risk()), step.title(), step.why() });
            if (step.risk() == Risk.RESTART || step.risk() == Risk.DESTRUCTIVE) {
                item.setImage(2, Icons.image(step.risk() == Risk.RESTART ? "state_warning" : "state_critical")); //$NON-NLS-1$ //$NON-NLS-2$
            }
        }
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(970, Math.min(300, table.getItemHeight() * (steps.size() + 3))).applyTo(table);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.Move_button, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }
}
