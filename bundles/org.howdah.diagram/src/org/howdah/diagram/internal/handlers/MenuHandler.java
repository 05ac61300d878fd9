package org.howdah.diagram.internal.handlers;

import org.eclipse.glsp.server.actions.Action;
import org.howdah.diagram.internal.Messages;
import org.howdah.diagram.internal.PageImpl;
import org.howdah.diagram.internal.Refusal;
import org.howdah.diagram.internal.actions.FromPage;
import org.howdah.diagram.internal.actions.ToPage;

import com.google.inject.Inject;

/** The context menu, and mending problems. */
public final class MenuHandler extends PageHandler {

    private final Menus menus;

    @Inject
    MenuHandler(PageImpl page) {
        super(page, FromPage.RequestMenu.class, FromPage.MenuChosen.class, FromPage.QuickFix.class);
        menus = new Menus(page);
    }

    @Override
    protected Action handle(Action action) {
        switch (action) {
        case FromPage.RequestMenu request -> {
            page.menu().clear();
            return new ToPage.Menu(page.inDocument(document -> menus.of(document, elements(document, request.ids), request.ids, request.x, request.y)));
        }
        case FromPage.MenuChosen chosen -> {
            Runnable ours = page.menu().find(chosen.id);
            if (ours != null) {
                ours.run();
            } else if (chosen.id == null || chosen.id.isEmpty()) {
                throw new Refusal(Messages.Page_menuGone);
            } else {
                page.inDocumentLater(document -> page.site().menuChosen(page, chosen.id));
            }
            return null;
        }
        default -> {
            FromPage.QuickFix fix = (FromPage.QuickFix) action;
            menus.fix(fix.id, fix.fix);
            return null;
        }
        }
    }
}
