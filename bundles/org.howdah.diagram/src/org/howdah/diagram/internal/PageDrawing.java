package org.howdah.diagram.internal;

import java.util.List;

import org.eclipse.glsp.graph.GGraph;
import org.eclipse.glsp.server.actions.CenterAction;
import org.eclipse.glsp.server.actions.SelectAction;
import org.eclipse.glsp.server.features.core.model.UpdateModelAction;
import org.howdah.diagram.internal.actions.ToPage;
import org.howdah.diagram.internal.model.PageGraph;
import org.howdah.diagram.internal.model.Parts;
import org.howdah.diagram.internal.model.Snapshot;
import org.howdah.engine.Technologies;

/**
 * What a page shows, and how it comes to show something else: as a patch where nothing moved, else as a new model, both of which
 * leave the selection and the part in sight as they are. For the page's thread.
 */
final class PageDrawing {

    private final PageImpl page;
    private Parts shown;
    /** Whether what was drawn ahead is still what would be drawn now. */
    private boolean fresh;
    private boolean modelSent;
    private int revision;
    private boolean whole;
    private List<String> selectLater;
    private String revealLater;
    private volatile ToPage.ViewState state = ViewStates.NONE;

    PageDrawing(PageImpl page) {
        this.page = page;
    }

    private record Drawn(Snapshot snapshot, ToPage.ViewState state, Technologies technologies) {
    }

    private void draw() {
        Drawn drawn = page.inDocument(open -> new Drawn(Snapshot.of(open, page.site().live(open).orElse(null)),
                ViewStates.of(page, open, page.site()), page.site().technologies()));
        state = drawn.state();
        shown = Parts.of(drawn.snapshot().scene(drawn.technologies(), page.shownView()));
    }

    /** While the browser starts. */
    void drawAhead() {
        draw();
        fresh = true;
    }

    /** For the first model: what was drawn ahead is used, unless something changed since. */
    void drawFirst() {
        if (!fresh) {
            draw();
        }
        fresh = false;
    }

    Parts shown() {
        if (shown == null) {
            draw();
        }
        return shown;
    }

    ToPage.ViewState state() {
        return state;
    }

    /** The browser that had the model is gone. */
    void forget() {
        modelSent = false;
    }

    /** The next update is to be a new model in any case. */
    void sendWhole() {
        whole = true;
    }

    void select(List<String> ids) {
        page.send(SelectAction.setSelection(drawn(ids)));
    }

    /** Selects what the next model has, and what this one may not. */
    void selectAfterwards(List<String> ids) {
        selectLater = ids;
    }

    void reveal(String id) {
        revealLater = id;
        revealNow();
    }

    /** After the model that GLSP is about to send comes what the page has to know besides. */
    void afterNextModel() {
        modelSent = true;
        page.async(() -> {
            page.send(new ToPage.Theme(page.isDark()));
            page.send(new ToPage.View(state));
            if (!page.selection().isEmpty()) {
                select(page.selection());
            }
            revealNow();
        });
    }

    /** @param ahead whether to draw also where no browser has a model yet */
    void update(boolean ahead) {
        if (!modelSent) {
            fresh = false;
            if (ahead) {
                drawAhead();
            }
            return;
        }
        Parts before = shown;
        ToPage.ViewState stateBefore = state;
        draw();
        if (!whole && before != null && shown.sameFrames(before)) {
            List<ToPage.Look> looks = shown.changedLooks(before);
            if (!looks.isEmpty()) {
                page.send(new ToPage.Patch(looks));
            }
        } else {
            GGraph graph = PageGraph.of(shown);
            graph.setRevision(++revision);
            page.send(new UpdateModelAction(graph, false));
        }
        whole = false;
        if (!state.equals(stateBefore)) {
            page.send(new ToPage.View(state));
        }
        if (selectLater == null && before != null && page.selection().stream().anyMatch(id -> before.get(id) == null && shown.get(id) != null)) {
            // Selected elsewhere before it was drawn here.
            selectLater = page.selection();
        }
        if (selectLater != null) {
            select(selectLater);
            selectLater = null;
        }
        revealNow();
    }

    /** What was just made is not in the page's model yet. */
    private void revealNow() {
        if (revealLater != null && modelSent && shown().get(revealLater) != null) {
            page.send(new CenterAction(List.of(revealLater), true, true));
            revealLater = null;
        }
    }

    private List<String> drawn(List<String> ids) {
        return ids.stream().filter(id -> shown().get(id) != null).toList();
    }
}
