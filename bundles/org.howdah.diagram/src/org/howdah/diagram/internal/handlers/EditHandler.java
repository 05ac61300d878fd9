package org.howdah.diagram.internal.handlers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.features.directediting.ApplyLabelEditOperation;
import org.eclipse.glsp.server.features.undoredo.RedoAction;
import org.eclipse.glsp.server.features.undoredo.UndoAction;
import org.eclipse.glsp.server.operations.DeleteOperation;
import org.eclipse.glsp.server.operations.ReconnectEdgeOperation;
import org.howdah.diagram.internal.Messages;
import org.howdah.diagram.internal.PageImpl;
import org.howdah.diagram.internal.Refusal;
import org.howdah.diagram.internal.model.PartTypes;
import org.howdah.edit.Edits;
import org.howdah.edit.NameRules;
import org.howdah.edit.Names;
import org.howdah.edit.TopologyDocument;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Topology;

import com.google.inject.Inject;

/** Renaming, deleting, reconnecting, and the history. */
public final class EditHandler extends PageHandler {

    @Inject
    EditHandler(PageImpl page) {
        super(page, ApplyLabelEditOperation.class, DeleteOperation.class, ReconnectEdgeOperation.class, UndoAction.class, RedoAction.class);
    }

    @Override
    protected Action handle(Action action) {
        switch (action) {
        case ApplyLabelEditOperation rename -> rename(rename);
        case DeleteOperation delete -> delete(delete.getElementIds());
        case ReconnectEdgeOperation reconnect -> page.change(document -> reconnect(document, reconnect));
        case UndoAction undo -> page.change(document -> {
            document.undo();
            return null;
        });
        default -> page.change(document -> {
            document.redo();
            return null;
        });
        }
        return null;
    }

    private void rename(ApplyLabelEditOperation rename) {
        String id = rename.getLabelId() == null ? "" : PartTypes.ownerOf(rename.getLabelId());
        String name = rename.getText() == null ? "" : rename.getText().strip();
        page.change(document -> {
            EObject element = page.element(document, id);
            if (!name.equals(Names.of(element))) {
                NameRules.flaw(element, name).ifPresent(flaw -> {
                    throw new Refusal(flaw);
                });
                Edits.rename(document, element, name);
            }
            return null;
        });
    }

    private void delete(List<String> ids) {
        page.change(document -> {
            List<EObject> elements = someElements(document, ids == null ? null : ids.stream().filter(Objects::nonNull).map(PartTypes::ownerOf).toList());
            if (elements.stream().anyMatch(Topology.class::isInstance)) {
                throw new Refusal(Messages.Page_cannotDelete);
            }
            Edits.delete(document, new LinkedHashSet<>(Edits.withDependents(elements)));
            return List.of();
        });
    }

    private List<EObject> reconnect(TopologyDocument document, ReconnectEdgeOperation operation) {
        if (!(page.element(document, operation.getEdgeElementId()) instanceof Link link)) {
            throw new Refusal(Messages.Page_notALink);
        }
        String from = end(document, operation.getSourceElementId(), link.getFrom());
        String to = end(document, operation.getTargetElementId(), link.getTo());
        if (!from.equals(link.getFrom()) || !to.equals(link.getTo())) {
            Edits.reconnect(document, link, from, to);
        }
        return List.of(link);
    }

    private String end(TopologyDocument document, String id, String unchanged) {
        return id == null ? unchanged : LinkEndsHandler.end(page.element(document, id));
    }
}
