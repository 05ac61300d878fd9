package org.howdah.diagram.internal;

import java.util.List;

import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.features.undoredo.RedoAction;
import org.eclipse.glsp.server.features.undoredo.UndoAction;
import org.eclipse.glsp.server.operations.DeleteOperation;
import org.howdah.diagram.DiagramCommands;
import org.howdah.diagram.internal.actions.FromPage;
import org.howdah.diagram.internal.actions.ToPage;

/** The commands of the workbench: what the server can do is done here with the page's selection, the rest is the page's. */
final class PageCommands {

    private PageCommands() {
    }

    static void run(PageImpl page, String id) {
        Action action = action(id, page.selection());
        if (action == null) {
            page.send(new ToPage.Command(id));
        } else {
            action.setReceivedFromClient(true);
            page.send(action);
        }
    }

    private static Action action(String id, List<String> selection) {
        switch (id) {
        case DiagramCommands.UNDO:
            return new UndoAction();
        case DiagramCommands.REDO:
            return new RedoAction();
        case DiagramCommands.DELETE:
            return new DeleteOperation(selection);
        case DiagramCommands.SAVE:
            return new FromPage.Save();
        case DiagramCommands.COPY: {
            var copy = new FromPage.Copy();
            copy.ids = selection;
            return copy;
        }
        case DiagramCommands.CUT: {
            var cut = new FromPage.Cut();
            cut.ids = selection;
            return cut;
        }
        case DiagramCommands.LAYOUT_ALL, DiagramCommands.LAYOUT_NEW, DiagramCommands.LAYOUT_SELECTION: {
            var arrange = new FromPage.Arrange();
            arrange.scope = id.substring("layout".length()).toLowerCase(java.util.Locale.ROOT);
            arrange.ids = selection;
            return arrange;
        }
        case DiagramCommands.COLLAPSE, DiagramCommands.EXPAND: {
            var collapse = new FromPage.Collapse();
            collapse.ids = selection;
            collapse.collapsed = id.equals(DiagramCommands.COLLAPSE);
            return collapse;
        }
        default:
            if (id.startsWith(DiagramCommands.ALIGN_PREFIX)) {
                var align = new FromPage.Align();
                align.ids = selection;
                align.how = id.substring(DiagramCommands.ALIGN_PREFIX.length());
                return align;
            }
            return null;
        }
    }
}
