package org.howdah.ui.internal.operate;

import java.util.List;

import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.howdah.engine.Live;
import org.howdah.technology.Finding;
import org.howdah.ui.internal.Icons;
import org.howdah.ui.internal.widgets.Tables;

/** What is worth telling about the topology as it runs, worst first. */
public final class FindingsView extends LiveTable<Finding> {

    @Override
    void columns(TableViewer table) {
        Tables.column(table, Messages.Findings_severity, 90, SWT.LEFT, (Finding finding) -> LiveIcons.word(finding.severity()),
                finding -> Icons.image(LiveIcons.icon(finding.severity())), java.util.Comparator.comparing(Finding::severity));
        Tables.column(table, Messages.Findings_summary, 320, SWT.LEFT, Finding::summary, null);
        Tables.column(table, Messages.Findings_hint, 280, SWT.LEFT, Finding::hint, null);
        Tables.column(table, Messages.Findings_subject, 110, SWT.LEFT, Finding::subject, null);
        Tables.column(table, Messages.Findings_reason, 280, SWT.LEFT, Finding::reason, null);
        Tables.column(table, Messages.Findings_code, 120, SWT.LEFT, Finding::code, null);
    }

    @Override
    List<Finding> rows(Live live) {
        return live.status() == null ? List.of()
                : live.status().findings().stream().sorted(java.util.Comparator.comparing(Finding::severity).reversed()).toList();
    }

    @Override
    String subject(Finding row) {
        return row.subject();
    }

    @Override
    boolean hasDetail() {
        return true;
    }

    @Override
    String detail(Finding row) {
        StringBuilder text = new StringBuilder(row.summary());
        if (!row.reason().isBlank()) {
            text.append('\n').append(row.reason());
        }
        if (!row.hint().isBlank()) {
            text.append('\n').append(row.hint());
        }
        return text.toString();
    }

    @Override
    String none(Live live) {
        return Messages.Findings_none;
    }
}
