package org.howdah.ui.console;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.howdah.ui.Workbench;

/** One more console: what is selected, else one as the active one; every other in the menu. */
final class NewConsoleAction extends Action implements IMenuCreator {

    private final MenuManager menu = new MenuManager();

    NewConsoleAction() {
        super(Messages.Action_new, AS_DROP_DOWN_MENU);
        setToolTipText(Messages.Action_newTip);
        setImageDescriptor(Images.descriptor("console_new")); //$NON-NLS-1$
        setMenuCreator(this);
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(manager -> {
            List<Place> all = Workbench.current().map(Place::all).orElse(List.of());
            if (all.isEmpty()) {
                Action none = new Action(Messages.Action_none) {
                };
                none.setEnabled(false);
                manager.add(none);
            } else {
                OpenMenu.addByHost(manager, all);
            }
        });
    }

    @Override
    public void run() {
        Desk desk = Desk.get();
        Optional<Place> place = desk.active().flatMap(desk::place).or(() -> Workbench.current().flatMap(document -> Place.all(document).stream().findFirst()));
        place.ifPresent(desk::open);
    }

    @Override
    public Menu getMenu(Control parent) {
        return menu.createContextMenu(parent);
    }

    @Override
    public Menu getMenu(Menu parent) {
        return null;
    }

    @Override
    public void dispose() {
        menu.dispose();
    }
}
