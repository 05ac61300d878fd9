package org.howdah.diagram.internal.handlers;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.howdah.diagram.internal.Messages;
import org.howdah.diagram.internal.Refusal;
import org.howdah.edit.TopologyDocument;
import org.howdah.picture.Point;

/** Edits that only a drawing asks for. */
final class DocumentEdits {

    private DocumentEdits() {
    }

    /** A repair of a problem. */
    record Fix(String label, Runnable run) {
    }

    static List<Fix> fixes(TopologyDocument document, EObject element) {
        return List.of();
    }

    static String copy(TopologyDocument document, List<EObject> elements) {
        throw new Refusal(Messages.Page_emptyClipboard);
    }

    static List<EObject> paste(TopologyDocument document, String text, EObject container, Point point) {
        throw new Refusal(Messages.Page_emptyClipboard);
    }
}
