package org.howdah.ui.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.LegacyActionTools;
import org.howdah.diagram.MenuItem;

/** A menu of the workbench, as the drawing shows it. */
final class MenuEntries {

    private final Map<String, IAction> actions = new HashMap<>();
    private final List<MenuItem> items;

    MenuEntries(IMenuManager menu) {
        items = items(menu);
    }

    List<MenuItem> items() {
        return items;
    }

    /** Does what stands behind a line; nothing for one that is not there or not enabled. */
    void run(String id) {
        IAction action = actions.get(id);
        if (action != null && action.isEnabled()) {
            action.run();
        }
    }

    private List<MenuItem> items(IMenuManager menu) {
        List<MenuItem> made = new ArrayList<>();
        for (IContributionItem item : menu.getItems()) {
            switch (item) {
            case ActionContributionItem entry -> {
                String id = "workbench" + actions.size(); //$NON-NLS-1$
                actions.put(id, entry.getAction());
                made.add(MenuItem.of(id, text(entry.getAction().getText()), entry.getAction().isEnabled()));
            }
            case org.eclipse.jface.action.MenuManager submenu -> made.add(MenuItem.menu(text(submenu.getMenuText()), items(submenu)));
            case IContributionItem separator when separator.isSeparator() -> made.add(MenuItem.separator());
            default -> {
                // A marker of a place.
            }
            }
        }
        return made;
    }

    private static String text(String label) {
        return LegacyActionTools.removeAcceleratorText(LegacyActionTools.removeMnemonics(label));
    }
}
