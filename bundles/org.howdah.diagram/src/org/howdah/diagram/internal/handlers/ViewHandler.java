package org.howdah.diagram.internal.handlers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.actions.SaveModelAction;
import org.eclipse.glsp.server.actions.SelectAction;
import org.eclipse.glsp.server.actions.SelectAllAction;
import org.howdah.diagram.internal.PageImpl;
import org.howdah.diagram.internal.actions.FromPage;
import org.howdah.picture.View;

import com.google.inject.Inject;

/** What a page shows and has selected; saving. */
public final class ViewHandler extends PageHandler {

    @Inject
    ViewHandler(PageImpl page) {
        super(page, FromPage.SetView.class, FromPage.Selected.class, SelectAction.class, SelectAllAction.class, FromPage.OpenElement.class,
                FromPage.Save.class, SaveModelAction.class);
    }

    @Override
    protected Action handle(Action action) {
        switch (action) {
        case FromPage.SetView wanted -> show(wanted);
        case FromPage.Selected selected -> page.selected(known(selected.ids));
        case SelectAction select -> page.selected(changed(select));
        case SelectAllAction all -> page.selected(all.isSelect() ? List.copyOf(page.parts().all().keySet()) : List.of());
        case FromPage.OpenElement open -> page.inDocumentLater(document -> {
            EObject element = page.element(document, open.id);
            if (open.properties) {
                page.site().properties(page, element);
            } else {
                page.site().open(page, element);
            }
        });
        default -> page.save();
        }
        return null;
    }

    private void show(FromPage.SetView wanted) {
        View view = page.shownView();
        if (wanted.observed != null) {
            view = view.withObserved(wanted.observed);
        }
        if (wanted.hidden != null) {
            Set<String> hidden = new HashSet<>(wanted.hidden);
            hidden.remove(null);
            view = view.hiding(hidden);
        }
        if (wanted.set != null) {
            view = view.withOnlySet(wanted.set.isEmpty() ? null : wanted.set);
        }
        page.show(view);
    }

    private List<String> changed(SelectAction select) {
        Set<String> ids = new LinkedHashSet<>(select.isDeselectAll() ? List.of() : page.selection());
        if (select.getDeselectedElementsIDs() != null) {
            select.getDeselectedElementsIDs().forEach(ids::remove);
        }
        if (select.getSelectedElementsIDs() != null) {
            ids.addAll(select.getSelectedElementsIDs());
        }
        return known(ids);
    }

    /** Without labels, the drawing itself, and what is gone. */
    private List<String> known(Iterable<String> ids) {
        List<String> known = new ArrayList<>();
        if (ids != null) {
            for (String id : ids) {
                if (id != null && page.parts().get(id) != null && !known.contains(id)) {
                    known.add(id);
                }
            }
        }
        return known;
    }
}
