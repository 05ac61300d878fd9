package org.howdah.ui.internal.editor;

import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.howdah.edit.Labels;
import org.howdah.edit.Names;
import org.howdah.edit.TopologyDocument;
import org.howdah.edit.TopologyDocuments;
import org.howdah.model.Problem;
import org.howdah.model.topology.Link;
import org.howdah.ui.internal.Icons;
import org.howdah.ui.internal.operate.LiveIcons;

/** Name, grey detail, and an icon that shows the worst problem. */
public class TopologyLabels extends LabelProvider implements DelegatingStyledCellLabelProvider.IStyledLabelProvider {

    private final Function<EObject, TopologyDocument> documents;

    /** @param document whose problems are shown; null to find each element's own */
    public TopologyLabels(TopologyDocument document) {
        documents = document == null ? element -> TopologyDocuments.of(element).orElse(null) : element -> document;
    }

    @Override
    public String getText(Object element) {
        return Labels.text(element);
    }

    @Override
    public StyledString getStyledText(Object element) {
        StyledString text = new StyledString(getText(element));
        String detail = detail(element);
        if (!detail.isEmpty()) {
            text.append("  " + detail, StyledString.QUALIFIER_STYLER); //$NON-NLS-1$
        }
        return text;
    }

    /** What is drawn and, where it was observed, how it is; of a link first how it is, because that is looked for. */
    protected String detail(Object element) {
        String design = Labels.detail(element);
        String live = element instanceof EObject object ? LiveIcons.word(object) : ""; //$NON-NLS-1$
        if (live.isEmpty() || design.isEmpty()) {
            return design + live;
        }
        return element instanceof Link ? live + " · " + design : design + " · " + live; //$NON-NLS-1$ //$NON-NLS-2$
    }

    @Override
    public Image getImage(Object element) {
        String live = element instanceof EObject object ? LiveIcons.icon(object) : null;
        return Icons.image(live == null ? Labels.icon(element) : live, overlay(element));
    }

    protected String overlay(Object element) {
        if (!(element instanceof EObject object)) {
            return null;
        }
        TopologyDocument document = documents.apply(object);
        if (document == null || document.problems().isEmpty()) {
            return null;
        }
        Problem.Severity severity = document.worst().get(Names.subject(object));
        return severity == null ? null : severity == Problem.Severity.ERROR ? "error_overlay" : "warning_overlay"; //$NON-NLS-1$ //$NON-NLS-2$
    }
}
