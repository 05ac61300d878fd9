package org.howdah.ui.internal.editor;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.howdah.ui.TopologyPage;

/** Edit &gt; Cut, Copy, Delete and so on while the drawing is shown: each is told to the drawing, which knows what is selected. */
final class PictureActions {

    private static final Map<ActionFactory, String> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put(ActionFactory.CUT, "cut"); //$NON-NLS-1$
        COMMANDS.put(ActionFactory.COPY, "copy"); //$NON-NLS-1$
        COMMANDS.put(ActionFactory.PASTE, "paste"); //$NON-NLS-1$
        COMMANDS.put(ActionFactory.DELETE, "delete"); //$NON-NLS-1$
        COMMANDS.put(ActionFactory.SELECT_ALL, "selectAll"); //$NON-NLS-1$
        COMMANDS.put(ActionFactory.RENAME, "rename"); //$NON-NLS-1$
        COMMANDS.put(ActionFactory.FIND, "find"); //$NON-NLS-1$
    }

    private final Map<String, IAction> actions = new LinkedHashMap<>();

    PictureActions(TopologyPage drawing) {
        COMMANDS.forEach((factory, command) -> {
            Action action = new Action() {
                @Override
                public void run() {
                    drawing.command(command);
                }
            };
            action.setActionDefinitionId(factory.getCommandId());
            actions.put(factory.getId(), action);
        });
    }

    /** Puts them on the bars of the editor. */
    void install(IActionBars bars) {
        actions.forEach(bars::setGlobalActionHandler);
        bars.updateActionBars();
    }

    /** Takes away what another page of the editor does not know. */
    static void uninstall(IActionBars bars) {
        COMMANDS.keySet().forEach(factory -> bars.setGlobalActionHandler(factory.getId(), null));
        bars.updateActionBars();
    }
}
