package org.howdah.ui.console;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.howdah.ui.Workbench;

/** Opens a console on what is selected; where that has none, one more of the active console, or shows the view. */
public final class OpenHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Desk desk = Desk.get();
        List<Place> places = selected(event);
        if (!places.isEmpty()) {
            places.forEach(desk::open);
        } else if (HandlerUtil.getActivePart(event) instanceof ConsolesView && desk.active().isPresent()) {
            desk.active().flatMap(desk::place).ifPresent(desk::open);
        } else {
            Workbench.show(org.howdah.ui.Consoles.VIEW);
        }
        return null;
    }

    /** The default console of each element that is selected where the user is. */
    private static List<Place> selected(ExecutionEvent event) {
        IWorkbenchPart part = HandlerUtil.getActivePart(event);
        EObject one = part == null ? null : part.getAdapter(EObject.class);
        if (one != null) {
            return Place.of(one).stream().limit(1).toList();
        }
        ISelection selection = HandlerUtil.getCurrentSelection(event);
        if (!(selection instanceof IStructuredSelection structured)) {
            return List.of();
        }
        return structured.stream().filter(EObject.class::isInstance).flatMap(element -> Place.of((EObject) element).stream().limit(1)).toList();
    }
}
