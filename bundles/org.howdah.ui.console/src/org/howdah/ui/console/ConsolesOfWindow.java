package org.howdah.ui.console;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.IMenuManager;
import org.howdah.app.ConsoleTarget;
import org.howdah.edit.TopologyDocument;
import org.howdah.ui.Consoles;

/** The service that the window finds. */
public final class ConsolesOfWindow implements Consoles {

    @Override
    public void open(TopologyDocument document, ConsoleTarget target) {
        Desk.get().open(new Place(document, target));
    }

    @Override
    public boolean open(EObject element) {
        List<Place> places = Place.of(element);
        if (!places.isEmpty()) {
            Desk.get().open(places.getFirst());
        }
        return !places.isEmpty();
    }

    @Override
    public void fillMenu(IMenuManager menu, List<EObject> selected) {
        OpenMenu.fill(menu, selected);
        org.howdah.ui.console.files.FilesMenu.fill(menu, selected);
    }

    @Override
    public void insert(TopologyDocument document, ConsoleTarget target, String text) {
        Desk.get().insert(new Place(document, target), text);
    }

    @Override
    public boolean mayClose() {
        return !Desk.exists() || Desk.get().mayClose();
    }

    /** The bundle ends. */
    void close() {
        if (Desk.exists()) {
            Desk.get().close();
        }
    }
}
