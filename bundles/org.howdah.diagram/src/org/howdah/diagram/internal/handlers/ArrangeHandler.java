package org.howdah.diagram.internal.handlers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.operations.LayoutOperation;
import org.howdah.diagram.internal.Messages;
import org.howdah.diagram.internal.PageImpl;
import org.howdah.diagram.internal.Refusal;
import org.howdah.diagram.internal.actions.FromPage;
import org.howdah.diagram.internal.model.Snapshot;
import org.howdah.edit.Align;
import org.howdah.edit.Edits;
import org.howdah.picture.Arranger;
import org.howdah.picture.Layout;
import org.howdah.picture.LayoutKeys;
import org.howdah.picture.Scope;

import com.google.inject.Inject;

/** Layout of all, of the selection or of what is new; aligning; folding. Each is one step of the history. */
public final class ArrangeHandler extends PageHandler {

    private final Spots spots;

    @Inject
    ArrangeHandler(PageImpl page) {
        super(page, FromPage.Arrange.class, LayoutOperation.class, FromPage.Align.class, FromPage.Collapse.class);
        spots = new Spots(page);
    }

    @Override
    protected Action handle(Action action) {
        switch (action) {
        case FromPage.Arrange arrange -> arrange(arrange.scope, arrange.ids);
        case LayoutOperation layout -> arrange(layout.getElementIds() == null || layout.getElementIds().isEmpty() ? "all" : "selection", layout.getElementIds());
        case FromPage.Align align -> align(align);
        default -> collapse((FromPage.Collapse) action);
        }
        return null;
    }

    /** Arranged in the page's thread, on a copy: it takes a second where there is much, and the window goes on working. */
    private void arrange(String scope, List<String> ids) {
        Snapshot[] copy = new Snapshot[1];
        Scope wanted = page.inDocument(document -> {
            copy[0] = Snapshot.of(document, null);
            return switch (scope == null ? "all" : scope) {
            case "all" -> Scope.ALL;
            case "new" -> Scope.NEW;
            case "selection" -> {
                List<String> chosen = someElements(document, ids).stream().map(document::id).toList();
                HashSet<EObject> copies = new HashSet<>();
                copy[0].ids().forEach((element, id) -> {
                    if (chosen.contains(id)) {
                        copies.add(element);
                    }
                });
                yield Scope.of(copies);
            }
            default -> throw new Refusal(Messages.Page_unknownAction);
            };
        });
        Layout before = copy[0].layout();
        Layout arranged = Arranger.arrange(copy[0].topology(), wanted == Scope.ALL || wanted == Scope.NEW ? before : page.inDocument(d -> spots.frozen(d, before)), wanted);
        page.change(document -> {
            if (!document.layout().equals(before)) {
                throw new Refusal(Messages.Page_movedMeanwhile);
            }
            document.changeLayout(Messages.Change_arrange, layout -> arranged);
            return null;
        });
    }

    private void align(FromPage.Align action) {
        Align kind = Align.find(action.how).orElseThrow(() -> new Refusal(Messages.bind(Messages.Page_unknownAlign, action.how)));
        page.change(document -> {
            Edits.align(document, someElements(document, action.ids), kind);
            return null;
        });
    }

    private void collapse(FromPage.Collapse action) {
        page.change(document -> {
            LayoutKeys keys = LayoutKeys.of(document.topology());
            List<String> folded = new ArrayList<>();
            someElements(document, action.ids).stream().map(keys::key).flatMap(Optional::stream).forEach(folded::add);
            if (folded.isEmpty()) {
                throw new Refusal(Messages.Page_cannotCollapse);
            }
            document.changeLayout(action.collapsed ? Messages.Change_collapse : Messages.Change_expand, layout -> {
                Layout changed = layout;
                for (String key : folded) {
                    changed = changed.collapse(key, action.collapsed);
                }
                return changed;
            });
            return null;
        });
    }
}
