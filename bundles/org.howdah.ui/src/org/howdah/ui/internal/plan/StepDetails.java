package org.howdah.ui.internal.plan;

import java.util.List;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.howdah.engine.StepResult;
import org.howdah.technology.Action;
import org.howdah.technology.Finding;
import org.howdah.technology.Step;
import org.howdah.ui.internal.Icons;
import org.howdah.ui.internal.operate.LiveIcons;
import org.howdah.ui.internal.widgets.EmptyTable;
import org.howdah.ui.internal.widgets.Tables;

/** Below the steps: the command of the selected one, what it said, and the plan's findings. */
final class StepDetails {

    private final CTabFolder tabs;
    private final StyledText command;
    private final StyledText output;
    private final CTabItem findingsTab;
    private final EmptyTable empty;
    private final TableViewer findings;
    private List<Finding> listed;

    StepDetails(Composite parent) {
        tabs = new CTabFolder(parent, SWT.TOP | SWT.FLAT);
        command = text(Messages.Details_command, "plan"); //$NON-NLS-1$
        output = text(Messages.Details_output, "step_running"); //$NON-NLS-1$
        empty = new EmptyTable(tabs);
        findings = new TableViewer(empty.area(), SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        empty.setTable(findings);
        findings.setContentProvider(ArrayContentProvider.getInstance());
        Tables.column(findings, Messages.Finding_summary, 420, SWT.LEFT, Finding::summary, (Finding finding) -> Icons.image(LiveIcons.icon(finding.severity())));
        Tables.column(findings, Messages.Finding_subject, 120, SWT.LEFT, Finding::subject, null);
        Tables.column(findings, Messages.Finding_reason, 280, SWT.LEFT, Finding::reason, null);
        Tables.column(findings, Messages.Finding_hint, 280, SWT.LEFT, Finding::hint, null);
        Tables.column(findings, Messages.Finding_code, 110, SWT.LEFT, Finding::code, null);
        Tables.finish(findings);
        findingsTab = new CTabItem(tabs, SWT.NONE);
        findingsTab.setControl(empty.control());
        findingsTab.setImage(Icons.image("findings")); //$NON-NLS-1$
        tabs.setSelection(0);
    }

    private StyledText text(String title, String icon) {
        StyledText text = new StyledText(tabs, SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL);
        text.setFont(JFaceResources.getTextFont());
        text.setMargins(8, 6, 8, 6);
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(title);
        item.setImage(Icons.image(icon));
        item.setControl(text);
        return text;
    }

    void showOutput() {
        tabs.setSelection(1);
    }

    void showFindings() {
        tabs.setSelection(findingsTab);
    }

    void update(PlanSession session, Step step) {
        set(command, step == null ? Messages.Details_noStep : command(step));
        set(output, step == null ? Messages.Details_noStep : output(session, step));
        if (session != null && listed != session.plan().findings()) {
            listed = session.plan().findings();
            findings.setInput(listed);
            empty.show(listed.isEmpty(), Messages.Details_noFindings);
            findingsTab.setText(listed.isEmpty() ? Messages.Details_findings : NLS.bind(Messages.Details_findingsCount, listed.size()));
        }
    }

    /** Keeps the place where somebody reads; follows the end where they do not. */
    private void set(StyledText text, String content) {
        if (text.getText().equals(content)) {
            return;
        }
        boolean end = text.getTopIndex() + text.getClientArea().height / Math.max(1, text.getLineHeight()) >= text.getLineCount() - 1;
        int top = text.getTopIndex();
        text.setText(content);
        text.setTopIndex(end && text == output ? text.getLineCount() - 1 : top);
    }

    private static String command(Step step) {
        Action action = step.action();
        String where = NLS.bind(Messages.Details_where, new Object[] { step.node(), step.login().isEmpty() ? Messages.Plan_dba : step.login(),
                action.kind().word(), action.target().isEmpty() ? "" : " " + action.target() }); //$NON-NLS-1$ //$NON-NLS-2$
        StringBuilder text = new StringBuilder(where).append('\n').append(NLS.bind(Messages.Details_why, step.why())).append("\n\n").append(action.command()); //$NON-NLS-1$
        if (step.proof() != null) {
            text.append("\n\n").append(Messages.Details_proof).append('\n').append(step.proof().text()); //$NON-NLS-1$
        }
        text.append("\n\n").append(step.inverse() == null ? (step.reversible() ? "" : Messages.Details_noInverse) //$NON-NLS-1$ //$NON-NLS-2$
                : Messages.Details_inverse + '\n' + step.inverse().command());
        return text.toString().stripTrailing();
    }

    private static String output(PlanSession session, Step step) {
        StepResult result = session.result(step.id());
        StringBuilder text = new StringBuilder(session.output(step.id()));
        if (!result.reason().isBlank()) {
            text.append(text.isEmpty() ? "" : "\n").append(StepTexts.word(result.state())).append(": ").append(result.reason()).append('\n'); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        }
        if (!result.hint().isBlank()) {
            text.append(result.hint()).append('\n');
        }
        return text.isEmpty() ? NLS.bind(Messages.Details_noOutput, StepTexts.word(result.state())) : text.toString();
    }
}
