package org.howdah.diagram.internal.handlers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.features.clipboard.RequestClipboardDataAction;
import org.eclipse.glsp.server.features.clipboard.SetClipboardDataAction;
import org.eclipse.glsp.server.operations.CutOperation;
import org.eclipse.glsp.server.operations.PasteOperation;
import org.eclipse.glsp.server.types.EditorContext;
import org.howdah.diagram.internal.Messages;
import org.howdah.diagram.internal.PageImpl;
import org.howdah.diagram.internal.Refusal;
import org.howdah.diagram.internal.actions.FromPage;
import org.howdah.diagram.internal.actions.ToPage;
import org.howdah.edit.Clipboard;
import org.howdah.edit.TopologyDocument;

import com.google.inject.Inject;

/** Copy, cut and paste, as plain text that other files, other Howdahs and people can read. */
public final class ClipboardHandler extends PageHandler {

    private static final String TEXT = "text/plain";

    private final Spots spots;

    @Inject
    ClipboardHandler(PageImpl page) {
        super(page, FromPage.Copy.class, FromPage.Cut.class, FromPage.Paste.class, RequestClipboardDataAction.class, CutOperation.class,
                PasteOperation.class);
        spots = new Spots(page);
    }

    @Override
    protected Action handle(Action action) {
        switch (action) {
        case FromPage.Copy copy -> {
            return new ToPage.Clipboard(copy(copy.ids));
        }
        case FromPage.Cut cut -> {
            return new ToPage.Clipboard(cut(cut.ids));
        }
        case FromPage.Paste paste -> paste(paste.text, paste.x, paste.y, paste.container);
        case RequestClipboardDataAction request -> {
            return new SetClipboardDataAction(new java.util.HashMap<>(Map.of(TEXT, copy(selected(request.getEditorContext())))));
        }
        case CutOperation cut -> cut(selected(cut.getEditorContext()));
        case PasteOperation paste -> {
            EditorContext context = paste.getEditorContext();
            var mouse = context == null ? null : context.getLastMousePosition().orElse(null);
            paste(paste.getClipboardData() == null ? null : paste.getClipboardData().get(TEXT), mouse == null ? null : mouse.getX(),
                    mouse == null ? null : mouse.getY(), null);
        }
        default -> throw new IllegalArgumentException(action.getKind());
        }
        return null;
    }

    private static List<String> selected(EditorContext context) {
        return context == null || context.getSelectedElementIds() == null ? List.of() : context.getSelectedElementIds();
    }

    private String copy(List<String> ids) {
        String text = page.inDocument(document -> Clipboard.copy(document, someElements(document, ids)));
        copied(text);
        return text;
    }

    private String cut(List<String> ids) {
        String[] text = new String[1];
        page.change(document -> {
            text[0] = Clipboard.cut(document, someElements(document, ids));
            return List.of();
        });
        copied(text[0]);
        return text[0];
    }

    private void copied(String text) {
        page.copied().keep(text);
        page.inDocumentLater(document -> page.site().copied(page, text));
    }

    private void paste(String text, Double x, Double y, String container) {
        String wanted = text == null || text.isBlank() ? page.copied().text() : text;
        if (wanted.isBlank()) {
            throw new Refusal(Messages.Page_emptyClipboard);
        }
        page.change(document -> paste(document, wanted, x, y, container));
    }

    private List<EObject> paste(TopologyDocument document, String text, Double x, Double y, String container) {
        Spots.Spot spot = spots.paste(document, container, x, y);
        return paste(document, spots, text, spot);
    }

    /** Pastes and leaves what is there where it is drawn, in one step. */
    static List<EObject> paste(TopologyDocument document, Spots spots, String text, Spots.Spot spot) {
        List<EObject> made = new ArrayList<>();
        document.change(Messages.Menu_paste, () -> {
            if (spot.point() != null) {
                document.changeLayout("", layout -> spots.frozen(document, layout));
            }
            made.addAll(Clipboard.paste(document, text, spot.container(), spot.point()));
        });
        return made;
    }
}
