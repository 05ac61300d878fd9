package org.howdah.ui.internal.found;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Finding;
import org.howdah.ui.internal.Icons;
import org.howdah.ui.internal.widgets.Tables;

/** Shows what was drawn, and what could not be. */
final class FoundPage extends WizardPage {

    private Label summary;
    private TableViewer findings;
    private Text details;

    FoundPage() {
        super("found"); //$NON-NLS-1$
        setTitle(Messages.Found_title);
        setDescription(Messages.Found_description);
    }

    @Override
    public void createControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        body.setLayout(new GridLayout());
        summary = new Label(body, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
        findings = new TableViewer(body, SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        findings.setContentProvider(ArrayContentProvider.getInstance());
        Tables.column(findings, Messages.Found_code, 130, SWT.LEFT, Finding::code, finding -> switch (finding.severity()) {
        case CRITICAL -> Icons.image("state_critical"); //$NON-NLS-1$
        case WARNING -> Icons.image("state_warning"); //$NON-NLS-1$
        case INFO -> null;
        });
        Tables.column(findings, Messages.Found_summary, 520, SWT.LEFT, Finding::summary, null);
        Tables.finish(findings);
        GridDataFactory.fillDefaults().grab(true, true).hint(660, 200).applyTo(findings.getControl());
        details = new Text(body, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, false).hint(660, details.getLineHeight() * 6).applyTo(details);
        findings.addSelectionChangedListener(event -> details.setText(findings.getStructuredSelection().getFirstElement() instanceof Finding finding
                ? (finding.summary() + "\n" + finding.reason() + "\n" + finding.hint()).strip() : "")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        setControl(body);
    }

    void show(FoundWizard.Drawn drawn) {
        if (summary == null) {
            return;
        }
        Topology topology = drawn.topology();
        summary.setText(NLS.bind(Messages.Found_counts, new Object[] { topology.getHosts().size(), topology.getServers().size(), topology.getSets().size(), topology.getLinks().size() }));
        List<Finding> all = drawn.findings();
        findings.setInput(all);
        details.setText(all.isEmpty() ? Messages.Found_nothing : ""); //$NON-NLS-1$
        setErrorMessage(null);
        summary.getParent().layout(true);
    }

    /** Back and forth looks again; nothing is kept on the way. */
    @Override
    public boolean canFlipToNextPage() {
        return false;
    }
}
