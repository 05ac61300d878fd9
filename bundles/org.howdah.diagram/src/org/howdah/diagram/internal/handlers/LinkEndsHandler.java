package org.howdah.diagram.internal.handlers;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.glsp.server.actions.Action;
import org.howdah.diagram.internal.Messages;
import org.howdah.diagram.internal.PageImpl;
import org.howdah.diagram.internal.Refusal;
import org.howdah.diagram.internal.actions.FromPage;
import org.howdah.diagram.internal.actions.ToPage;
import org.howdah.edit.LinkRules;
import org.howdah.edit.TopologyDocument;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Server;

import com.google.inject.Inject;

/** Which ends are allowed while a link is drawn or reconnected, and moving a standby to another provider. */
public final class LinkEndsHandler extends PageHandler {

    @Inject
    LinkEndsHandler(PageImpl page) {
        super(page, FromPage.RequestEnds.class, FromPage.MoveStandby.class);
    }

    @Override
    protected Action handle(Action action) {
        if (action instanceof FromPage.RequestEnds request) {
            return new ToPage.Ends(request.getRequestId(), page.inDocument(document -> ends(document, request)));
        }
        FromPage.MoveStandby move = (FromPage.MoveStandby) action;
        page.inDocumentLater(document -> {
            if (!(page.element(document, move.linkId) instanceof Link link)) {
                throw new Refusal(Messages.Page_notALink);
            }
            page.site().moveStandby(page, link, end(page.element(document, move.newSourceId)));
        });
        return null;
    }

    private List<ToPage.End> ends(TopologyDocument document, FromPage.RequestEnds request) {
        Link existing = null;
        String technology = request.technology;
        boolean source = "source".equals(request.end);
        String fixed;
        if (request.linkId != null) {
            existing = page.element(document, request.linkId) instanceof Link link ? link : null;
            if (existing == null) {
                throw new Refusal(Messages.Page_notALink);
            }
            technology = existing.getTechnology();
            fixed = source ? existing.getTo() : existing.getFrom();
        } else {
            fixed = request.sourceId == null ? null : end(page.element(document, request.sourceId));
            source = fixed == null;
        }
        List<ToPage.End> ends = new ArrayList<>();
        for (LinkRules.End end : LinkRules.ends(document.topology(), page.site().technologies(), technology, fixed, source, existing)) {
            String id = document.id(end.element());
            if (page.parts().get(id) != null) {
                ends.add(new ToPage.End(id, end.verdict().allowed(), end.verdict().allowed() ? end.verdict().verb() : end.verdict().reason()));
            }
        }
        return ends;
    }

    /** How links name the end; refused for what cannot be one. */
    static String end(EObject element) {
        return switch (element) {
        case Server server -> server.getId();
        case Database database when database.eContainer() instanceof Server server -> server.getId() + '/' + database.getName();
        default -> throw new Refusal(Messages.Page_notAnEnd);
        };
    }

}
