package org.howdah.ui.internal.work;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.IMenuManager;
import org.howdah.ui.Consoles;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Finds who can open consoles. Without anybody, nothing offers one. */
public final class ConsoleService {

    private ConsoleService() {
    }

    public static Optional<Consoles> find() {
        BundleContext context = FrameworkUtil.getBundle(ConsoleService.class).getBundleContext();
        var reference = context.getServiceReference(Consoles.class);
        return reference == null ? Optional.empty() : Optional.ofNullable(context.getService(reference));
    }

    /** @return whether the element has a console, which is open now */
    public static boolean open(EObject element) {
        Questions.personActs();
        return find().map(consoles -> consoles.open(element)).orElse(false);
    }

    /** Adds "Open Console" with what there is of the elements. */
    public static void fillMenu(IMenuManager menu, List<EObject> elements) {
        find().ifPresent(consoles -> consoles.fillMenu(menu, elements));
    }
}
