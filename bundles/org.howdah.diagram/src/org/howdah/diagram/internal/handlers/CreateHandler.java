package org.howdah.diagram.internal.handlers;

import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.glsp.graph.GPoint;
import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.operations.CreateEdgeOperation;
import org.eclipse.glsp.server.operations.CreateNodeOperation;
import org.howdah.diagram.internal.Messages;
import org.howdah.diagram.internal.PageImpl;
import org.howdah.diagram.internal.Refusal;
import org.howdah.diagram.internal.actions.FromPage;
import org.howdah.diagram.internal.model.PartTypes;
import org.howdah.edit.Edits;
import org.howdah.edit.TopologyDocument;
import org.howdah.model.topology.Link;

import com.google.inject.Inject;

/** New boxes, new links, and what is dropped on the drawing. */
public final class CreateHandler extends PageHandler {

    /** The argument of a new link that names its technology. */
    static final String TECHNOLOGY = "technology";
    /** The argument of a new link that names its set; left out where the page does not ask. */
    private static final String SET = "set";
    private static final String LINK_PREFIX = PartTypes.LINK + ':';

    private final Spots spots;
    private final Drops drops;

    @Inject
    CreateHandler(PageImpl page) {
        super(page, CreateNodeOperation.class, CreateEdgeOperation.class, FromPage.Drop.class);
        spots = new Spots(page);
        drops = new Drops(page, spots);
    }

    @Override
    protected Action handle(Action action) {
        switch (action) {
        case CreateNodeOperation node -> page.change(document -> List.of(node(document, node)));
        case CreateEdgeOperation edge -> page.change(document -> List.of(edge(document, edge)));
        default -> drops.drop((FromPage.Drop) action);
        }
        return null;
    }

    private EObject node(TopologyDocument document, CreateNodeOperation operation) {
        GPoint point = operation.getLocation().orElse(null);
        String type = operation.getElementTypeId() == null ? "" : operation.getElementTypeId();
        Map<String, String> args = operation.getArgs() == null ? Map.of() : operation.getArgs();
        return new Making(page, document, spots).box(type, operation.getContainerId(), point == null ? null : MoveHandler.sound(point.getX()),
                point == null ? null : MoveHandler.sound(point.getY()), args.get(TECHNOLOGY));
    }

    private EObject edge(TopologyDocument document, CreateEdgeOperation operation) {
        Map<String, String> args = operation.getArgs() == null ? Map.of() : operation.getArgs();
        String type = operation.getElementTypeId() == null ? "" : operation.getElementTypeId();
        String technology = type.startsWith(LINK_PREFIX) ? type.substring(LINK_PREFIX.length()) : args.get(TECHNOLOGY);
        if (technology == null || !type.startsWith(PartTypes.LINK)) {
            throw new Refusal(Messages.bind(Messages.Page_unknownType, type));
        }
        String from = LinkEndsHandler.end(page.element(document, operation.getSourceElementId()));
        String to = LinkEndsHandler.end(page.element(document, operation.getTargetElementId()));
        String set = args.get(SET);
        Link[] made = new Link[1];
        document.change(Messages.bind(Messages.Change_add, PartTypes.LINK), () -> {
            made[0] = Edits.addLink(document, technology, from, to);
            if (set != null) {
                made[0].setSet(set);
            }
        });
        return made[0];
    }
}
