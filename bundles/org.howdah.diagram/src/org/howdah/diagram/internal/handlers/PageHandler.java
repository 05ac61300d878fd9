package org.howdah.diagram.internal.handlers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.actions.ActionHandler;
import org.howdah.diagram.internal.Messages;
import org.howdah.diagram.internal.PageImpl;
import org.howdah.diagram.internal.Refusal;
import org.howdah.edit.TopologyDocument;

/** What the handlers of a page have in common. They run in the page's thread. */
abstract class PageHandler implements ActionHandler {

    private final List<Class<? extends Action>> types;
    protected final PageImpl page;

    @SafeVarargs
    protected PageHandler(PageImpl page, Class<? extends Action>... types) {
        this.page = page;
        this.types = List.of(types);
    }

    @Override
    public final List<Class<? extends Action>> getHandledActionTypes() {
        return types;
    }

    @Override
    public final List<Action> execute(Action action) {
        Action answer = handle(action);
        // GLSP adds to the list.
        return answer == null ? new ArrayList<>() : new ArrayList<>(List.of(answer));
    }

    /** @return the answer for the page; null for none */
    protected abstract Action handle(Action action);

    /** The elements of ids that a page sent; those that are gone meanwhile are left out, as nothing is lost by it. */
    static List<EObject> elements(TopologyDocument document, Collection<String> ids) {
        List<EObject> found = new ArrayList<>();
        if (ids != null) {
            ids.stream().filter(Objects::nonNull).distinct().forEach(id -> document.find(id).ifPresent(found::add));
        }
        return found;
    }

    /** As {@link #elements}, but at least one. */
    static List<EObject> someElements(TopologyDocument document, Collection<String> ids) {
        List<EObject> found = elements(document, ids);
        if (found.isEmpty()) {
            throw new Refusal(ids == null || ids.isEmpty() ? Messages.Page_nothingSelected : Messages.Page_gone);
        }
        return found;
    }
}
