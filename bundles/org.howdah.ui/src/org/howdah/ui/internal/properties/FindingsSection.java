package org.howdah.ui.internal.properties;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.howdah.app.ValidateTopology;
import org.howdah.edit.Names;
import org.howdah.engine.Live;
import org.howdah.technology.Finding;
import org.howdah.ui.internal.Icons;
import org.howdah.ui.internal.fields.Muted;
import org.howdah.ui.internal.operate.LiveIcons;

/** Problems of the design and findings of the last observation about the element. */
public final class FindingsSection extends ElementSection {

    private List<Finding> findings() {
        String subject = Names.subject(element());
        List<Finding> found = new ArrayList<>();
        document().problems().stream().filter(problem -> problem.subject().equals(subject)).map(ValidateTopology::finding).forEach(found::add);
        Live live = live();
        if (live != null && live.status() != null) {
            live.status().findings().stream().filter(finding -> finding.subject().equals(subject) && !found.contains(finding)).forEach(found::add);
        }
        return found;
    }

    @Override
    Object shape() {
        return List.of(element(), findings());
    }

    @Override
    void build(Composite parent) {
        List<Finding> findings = findings();
        if (findings.isEmpty()) {
            Muted.apply(getWidgetFactory().createLabel(parent, live() == null ? Messages.Findings_noneUnobserved : Messages.Findings_none, SWT.WRAP));
            return;
        }
        Composite grid = getWidgetFactory().createComposite(parent);
        GridLayout layout = new GridLayout(2, false);
        layout.verticalSpacing = 3;
        grid.setLayout(layout);
        for (Finding finding : findings) {
            Label icon = getWidgetFactory().createLabel(grid, ""); //$NON-NLS-1$
            icon.setImage(Icons.image(LiveIcons.icon(finding.severity())));
            icon.setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
            wrap(grid, finding.summary() + "  (" + finding.code() + ", " + LiveIcons.word(finding.severity()) + ')', false); //$NON-NLS-1$ //$NON-NLS-2$
            for (String more : List.of(finding.reason(), finding.hint())) {
                if (!more.isBlank()) {
                    getWidgetFactory().createLabel(grid, ""); //$NON-NLS-1$
                    wrap(grid, more, true);
                }
            }
        }
    }

    private void wrap(Composite grid, String text, boolean muted) {
        Label label = getWidgetFactory().createLabel(grid, text, SWT.WRAP);
        if (muted) {
            Muted.apply(label);
        }
        GridData data = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        data.widthHint = 300;
        label.setLayoutData(data);
    }
}
