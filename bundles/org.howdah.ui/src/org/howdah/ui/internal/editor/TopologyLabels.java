package org.howdah.ui.internal.editor;

import java.util.Map;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.howdah.model.Problem;
import org.howdah.ui.TopologyDocument;
import org.howdah.ui.TopologyDocuments;
import org.howdah.ui.internal.Icons;
import org.howdah.ui.internal.model.Labels;
import org.howdah.ui.internal.model.Names;

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

    protected String detail(Object element) {
        return Labels.detail(element);
    }

    @Override
    public Image getImage(Object element) {
        return Icons.image(Labels.icon(element), overlay(element));
    }

    protected String overlay(Object element) {
        if (!(element instanceof EObject object)) {
            return null;
        }
        TopologyDocument document = documents.apply(object);
        if (document == null || document.problems().isEmpty()) {
            return null;
        }
        Map<String, Problem.Severity> worst = Names.worst(document.problems());
        Problem.Severity severity = worst.get(Names.subject(object));
        return severity == null ? null : severity == Problem.Severity.ERROR ? "error_overlay" : "warning_overlay"; //$NON-NLS-1$ //$NON-NLS-2$
    }
}
