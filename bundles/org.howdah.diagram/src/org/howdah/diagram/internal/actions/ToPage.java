package org.howdah.diagram.internal.actions;

import java.util.List;

import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.actions.ResponseAction;
import org.howdah.diagram.MenuItem;
import org.howdah.diagram.internal.model.Shapes;

/** What a page is told besides what GLSP tells it. */
public final class ToPage {

    private ToPage() {
    }

    /** New looks of elements that stay where they are. */
    public static final class Patch extends Action {
        public static final String KIND = "howdah.patch";
        public final List<Look> elements;

        public Patch(List<Look> elements) {
            super(KIND);
            this.elements = elements;
        }
    }

    /** @param label where the text of a link stands; null for boxes */
    public record Look(String id, Shapes shapes, List<Double> label, List<String> classes, String tooltip, String description) {
    }

    /** The state of the page and of its document that is not in the drawing. */
    public static final class View extends Action {
        public static final String KIND = "howdah.view";
        private final boolean observed;
        private final boolean readOnly;
        private final String reason;
        private final boolean dirty;
        private final boolean conflict;
        private final boolean canUndo;
        private final String undo;
        private final boolean canRedo;
        private final String redo;
        private final List<Technology> technologies;
        private final List<String> hidden;
        private final List<String> sets;
        private final String set;
        private final String taken;
        private final String problem;
        private final String title;

        public View(ViewState view) {
            super(KIND);
            title = view.title();
            observed = view.observed();
            readOnly = view.readOnly();
            reason = view.reason();
            dirty = view.dirty();
            conflict = view.conflict();
            canUndo = view.canUndo();
            undo = view.undo();
            canRedo = view.canRedo();
            redo = view.redo();
            technologies = view.technologies();
            hidden = view.hidden();
            sets = view.sets();
            set = view.set();
            taken = view.taken();
            problem = view.problem();
        }
    }

    /**
     * @param title name of the topology
     * @param reason why it is read only; null where it is not
     * @param technologies all that can be drawn: palette and filter
     * @param hidden ids of technologies whose links are not shown
     * @param sets ids of the document's sets
     * @param set the one set that is shown; empty for all
     * @param taken when the observed state was taken, ISO 8601; null where there is none
     * @param problem why there is no observed state; null where there is one
     */
    public record ViewState(String title, boolean observed, boolean readOnly, String reason, boolean dirty, boolean conflict, boolean canUndo,
            String undo, boolean canRedo, String redo, List<Technology> technologies, List<String> hidden, List<String> sets, String set,
            String taken, String problem) {
    }

    /**
     * @param line {@code WAL_STREAM}, {@code WAL_FILES}, {@code ROW_CHANGES} or {@code TRIGGER_LOG}
     * @param ends {@code server} or {@code database}
     * @param icon SVG text; empty for the common one
     */
    public record Technology(String id, String label, String line, String icon, String ends, boolean usesSets, String summary,
            boolean installed, int links) {
    }

    /** A command of the workbench that the page does. */
    public static final class Command extends Action {
        public static final String KIND = "howdah.command";
        public final String id;

        public Command(String id) {
            super(KIND);
            this.id = id;
        }
    }

    public static final class Theme extends Action {
        public static final String KIND = "howdah.theme";
        public final boolean dark;

        public Theme(boolean dark) {
            super(KIND);
            this.dark = dark;
        }
    }

    /** The answer to {@link FromPage.RequestEnds}. */
    public static final class Ends extends ResponseAction {
        public static final String KIND = "howdah.ends";
        /** The id of the request, as in {@code responseId}. */
        public final String request;
        public final List<End> ends;

        public Ends(String request, List<End> ends) {
            super(KIND);
            this.request = request;
            this.ends = ends;
        }
    }

    /** @param text the verb where it is allowed, else the reason why not */
    public record End(String id, boolean allowed, String text) {
    }

    public static final class Menu extends ResponseAction {
        public static final String KIND = "howdah.menu";
        public final List<MenuItem> items;

        public Menu(List<MenuItem> items) {
            super(KIND);
            this.items = items;
        }
    }

    /** The answer to copy and cut: for the clipboard, as plain text. */
    public static final class Clipboard extends ResponseAction {
        public static final String KIND = "howdah.clipboard";
        public final String text;

        public Clipboard(String text) {
            super(KIND);
            this.text = text;
        }
    }
}
