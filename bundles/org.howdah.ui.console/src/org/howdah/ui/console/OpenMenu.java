package org.howdah.ui.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.howdah.app.ConsoleTarget;

/** "Open Console" with what there is of the selection. */
final class OpenMenu {

    private OpenMenu() {
    }

    static void fill(IMenuManager menu, List<EObject> selected) {
        Map<String, Place> places = new LinkedHashMap<>();
        selected.forEach(element -> Place.of(element).forEach(place -> places.putIfAbsent(place.key(), place)));
        if (!places.isEmpty()) {
            MenuManager open = new MenuManager(Messages.Menu_open, Images.descriptor("console"), Ids.OPEN + ".menu"); //$NON-NLS-1$ //$NON-NLS-2$
            addAll(open, List.copyOf(places.values()));
            menu.add(open);
        }
    }

    /** Adds an entry for each, logins first, the consoles of servers below a line, hosts apart. */
    static void addAll(IMenuManager menu, List<Place> places) {
        Place before = null;
        for (Place place : places) {
            boolean apart = before != null && (!before.target().host().equals(place.target().host()) || before.target().server().isEmpty() && !place.target().server().isEmpty());
            if (apart) {
                menu.add(new Separator());
            }
            menu.add(new Open(place));
            before = place;
        }
    }

    /** A submenu for each host. */
    static void addByHost(IMenuManager menu, List<Place> places) {
        Map<String, List<Place>> hosts = new LinkedHashMap<>();
        places.forEach(place -> hosts.computeIfAbsent(place.target().host(), host -> new ArrayList<>()).add(place));
        if (hosts.size() == 1) {
            addAll(menu, places);
            return;
        }
        hosts.forEach((host, there) -> {
            MenuManager of = new MenuManager(host.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
            addAll(of, there);
            menu.add(of);
        });
    }

    /** Opens one console. */
    private static final class Open extends Action {
        private final Place place;

        Open(Place place) {
            // A tab at the end: else what stands behind the last "@" is taken for a key.
            super(place.label().replace("&", "&&") + '\t'); //$NON-NLS-1$ //$NON-NLS-2$
            this.place = place;
            setImageDescriptor(Images.descriptor(place.target().kind() == ConsoleTarget.Kind.PSQL ? "psql" : "console")); //$NON-NLS-1$ //$NON-NLS-2$
        }

        @Override
        public void run() {
            Desk.get().open(place);
        }
    }
}
