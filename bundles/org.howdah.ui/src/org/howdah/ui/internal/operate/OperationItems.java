package org.howdah.ui.internal.operate;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.howdah.edit.Names;
import org.howdah.edit.TopologyDocuments;

/** The operations of the selected element in context menus. */
public final class OperationItems extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window == null || !(window.getSelectionService().getSelection() instanceof IStructuredSelection selection)
                || !(selection.getFirstElement() instanceof EObject element)) {
            return new IContributionItem[0];
        }
        MenuManager menu = new MenuManager();
        OperationMenu.fill(menu, TopologyDocuments.of(element).orElse(null), Names.subject(element));
        IContributionItem[] items = menu.getItems();
        menu.removeAll();
        return items;
    }
}
