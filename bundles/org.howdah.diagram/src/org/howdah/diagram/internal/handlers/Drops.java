package org.howdah.diagram.internal.handlers;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.howdah.diagram.internal.Messages;
import org.howdah.diagram.internal.PageImpl;
import org.howdah.diagram.internal.Refusal;
import org.howdah.diagram.internal.actions.FromPage;
import org.howdah.edit.Edits;
import org.howdah.edit.Names;
import org.howdah.edit.TopologyDocument;

/** What is dropped on the drawing: an element of the navigator, which is moved there, or text as the clipboard has it, which is pasted. */
final class Drops {

    private static final String ELEMENT = "howdah:";

    private final PageImpl page;
    private final Spots spots;

    Drops(PageImpl page, Spots spots) {
        this.page = page;
        this.spots = spots;
    }

    void drop(FromPage.Drop drop) {
        String text = drop.text == null ? "" : drop.text.strip();
        if (text.isEmpty()) {
            throw new Refusal(Messages.Page_unknownDrop);
        }
        page.change(document -> text.startsWith(ELEMENT) ? List.of(element(document, text.substring(ELEMENT.length()), drop)) : paste(document, text, drop));
    }

    private EObject element(TopologyDocument document, String subject, FromPage.Drop drop) {
        EObject element = Names.find(document.topology(), subject).orElseThrow(() -> new Refusal(Messages.bind(Messages.Page_notHere, subject)));
        Spots.Spot spot = spots.at(document, drop.container, MoveHandler.sound(drop.x), MoveHandler.sound(drop.y));
        document.changeLayout("", layout -> spots.frozen(document, layout));
        Edits.reparent(document, element, spot.container(), spot.place());
        return element;
    }

    private List<EObject> paste(TopologyDocument document, String text, FromPage.Drop drop) {
        return ClipboardHandler.paste(document, spots, text, spots.paste(document, drop.container, MoveHandler.sound(drop.x), MoveHandler.sound(drop.y)));
    }
}
