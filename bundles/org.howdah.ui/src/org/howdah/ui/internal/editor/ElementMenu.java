package org.howdah.ui.internal.editor;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IPageLayout;
import org.howdah.edit.Names;
import org.howdah.edit.TopologyDocument;
import org.howdah.model.Problem;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Topology;
import org.howdah.ui.internal.ExplainAction;
import org.howdah.ui.internal.Icons;
import org.howdah.ui.internal.Ids;
import org.howdah.ui.internal.operate.OperationMenu;
import org.howdah.ui.internal.plan.Plans;
import org.howdah.ui.internal.sets.SetTables;
import org.howdah.ui.internal.work.ConsoleService;
import org.howdah.ui.internal.work.Saving;
import org.howdah.ui.internal.work.Views;

/** What the window adds to the context menu of elements in the drawing. */
final class ElementMenu {

    private ElementMenu() {
    }

    static void fill(IMenuManager menu, TopologyEditor editor, List<EObject> elements) {
        TopologyDocument document = editor.document();
        EObject one = elements.size() == 1 && !(elements.getFirst() instanceof Topology) ? elements.getFirst() : null;
        if (one != null) {
            explanations(menu, document, one);
        }
        if (one instanceof ReplicationSet set && !document.isReadOnly()) {
            menu.add(action(SetTables.label(), "table", () -> SetTables.choose(set))); //$NON-NLS-1$
        }
        ConsoleService.fillMenu(menu, elements);
        menu.add(action(Messages.Menu_plan, "plan", () -> { //$NON-NLS-1$
            if (Saving.saved(document)) {
                Views.show(Ids.PLAN);
                Plans.make(document.file());
            }
        }));
        if (one != null) {
            MenuManager operations = new MenuManager(Messages.Menu_operate);
            OperationMenu.fill(operations, document, Names.subject(one));
            if (!operations.isEmpty()) {
                menu.add(operations);
            }
            menu.add(new Separator());
            menu.add(action(Messages.Menu_tree, null, () -> editor.reveal(one)));
            menu.add(action(Messages.Menu_properties, "settings", () -> Views.show(IPageLayout.ID_PROP_SHEET))); //$NON-NLS-1$
        }
    }

    /** The drawing has the quick fixes in its menu already. */
    private static void explanations(IMenuManager menu, TopologyDocument document, EObject element) {
        String subject = Names.subject(element);
        List<String> codes = document.problems().stream().filter(problem -> problem.subject().equals(subject)).map(Problem::code).distinct().toList();
        codes.forEach(code -> menu.add(new ExplainAction(code)));
        if (!codes.isEmpty()) {
            menu.add(new Separator());
        }
    }

    private static Action action(String text, String icon, Runnable run) {
        Action action = new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
        if (icon != null) {
            action.setImageDescriptor(Icons.descriptor(icon));
        }
        return action;
    }
}
