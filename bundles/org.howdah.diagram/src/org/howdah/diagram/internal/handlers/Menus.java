package org.howdah.diagram.internal.handlers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.operations.DeleteOperation;
import org.eclipse.glsp.graph.GraphFactory;
import org.eclipse.glsp.graph.GPoint;
import org.eclipse.glsp.server.operations.CreateNodeOperation;
import org.howdah.diagram.MenuItem;
import org.howdah.diagram.internal.Messages;
import org.howdah.diagram.internal.PageImpl;
import org.howdah.diagram.internal.Refusal;
import org.howdah.diagram.internal.actions.FromPage;
import org.howdah.diagram.internal.actions.ToPage;
import org.howdah.diagram.internal.model.PartTypes;
import org.howdah.edit.Names;
import org.howdah.edit.QuickFix;
import org.howdah.edit.QuickFixes;
import org.howdah.edit.TopologyDocument;
import org.howdah.model.Problem;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Site;

/** Makes the context menu: what mends the element first, then what is done with it, then what the workbench adds. */
final class Menus {

    private final PageImpl page;

    Menus(PageImpl page) {
        this.page = page;
    }

    /** For the documents' thread. */
    List<MenuItem> of(TopologyDocument document, List<EObject> elements, List<String> ids, double x, double y) {
        boolean writable = !page.view().readOnly();
        List<MenuItem> items = new ArrayList<>();
        List<String> real = elements.stream().map(document::id).toList();
        if (elements.size() == 1) {
            fixes(document, elements.get(0), writable, items);
            one(elements.get(0), real.get(0), writable, x, y, items);
        } else if (elements.isEmpty()) {
            items.add(add(null, List.of(PartTypes.SITE, PartTypes.HOST, PartTypes.SERVER), writable, x, y));
            items.add(MenuItem.separator());
        }
        if (!elements.isEmpty()) {
            items.add(ours(Messages.Menu_cut, "Ctrl+X", writable, () -> command("cut")));
            items.add(ours(Messages.Menu_copy, "Ctrl+C", true, () -> command("copy")));
        }
        items.add(ours(Messages.Menu_paste, "Ctrl+V", writable, () -> command("paste")));
        if (!elements.isEmpty()) {
            items.add(ours(Messages.Menu_delete, "Delete", writable, () -> act(new DeleteOperation(new ArrayList<>(real)))));
        }
        items.add(MenuItem.separator());
        items.add(layout(real, writable));
        if (elements.size() > 1) {
            items.add(align(real, writable));
        }
        if (elements.isEmpty()) {
            items.add(ours(Messages.Menu_fit, "Home", true, () -> command("fit")));
            items.add(ours(Messages.Menu_selectAll, "Ctrl+A", true, () -> command("selectAll")));
            items.add(ours(page.isObserved() ? Messages.Menu_design : Messages.Menu_observed, "", true, () -> page.show(page.shownView().withObserved(!page.isObserved()))));
        }
        List<MenuItem> more = page.site().menu(page, elements);
        if (!more.isEmpty()) {
            items.add(MenuItem.separator());
            items.addAll(more);
        }
        return items;
    }

    private void one(EObject element, String id, boolean writable, double x, double y, List<MenuItem> items) {
        List<String> parts = switch (element) {
        case Site site -> List.of(PartTypes.HOST);
        case Host host -> List.of(PartTypes.SERVER);
        case Server server -> List.of(PartTypes.DATABASE);
        case Database database -> List.of(PartTypes.SET);
        default -> List.of();
        };
        if (!parts.isEmpty()) {
            items.add(add(id, parts, writable, x, y));
        }
        items.add(ours(Messages.Menu_rename, "F2", writable, () -> command("rename")));
        var part = page.parts().get(id);
        if (part != null && Spots.PLACED.contains(part.frame().type())) {
            boolean collapsed = part.frame().collapsed();
            items.add(ours(collapsed ? Messages.Menu_expand : Messages.Menu_collapse, "", writable, () -> {
                FromPage.Collapse collapse = new FromPage.Collapse();
                collapse.ids = List.of(id);
                collapse.collapsed = !collapsed;
                act(collapse);
            }));
        }
        items.add(MenuItem.separator());
    }

    private MenuItem add(String container, List<String> types, boolean writable, double x, double y) {
        List<MenuItem> lines = new ArrayList<>();
        for (String type : types) {
            lines.add(ours(label(type), "", writable, () -> {
                GPoint point = GraphFactory.eINSTANCE.createGPoint();
                point.setX(x);
                point.setY(y);
                act(new CreateNodeOperation(type, point, container));
            }));
        }
        return MenuItem.menu(Messages.Menu_add, lines);
    }

    private static String label(String type) {
        return switch (type) {
        case PartTypes.SITE -> Messages.Palette_site;
        case PartTypes.HOST -> Messages.Palette_host;
        case PartTypes.SERVER -> Messages.Palette_server;
        case PartTypes.DATABASE -> Messages.Palette_database;
        default -> Messages.Palette_set;
        };
    }

    private MenuItem layout(List<String> ids, boolean writable) {
        return MenuItem.menu(Messages.Menu_layout, List.of(
                ours(Messages.Menu_layoutAll, "", writable, () -> arrange("all", ids)),
                ours(Messages.Menu_layoutSelection, "", writable && !ids.isEmpty(), () -> arrange("selection", ids)),
                ours(Messages.Menu_layoutNew, "", writable, () -> arrange("new", ids))));
    }

    private MenuItem align(List<String> ids, boolean writable) {
        List<MenuItem> lines = new ArrayList<>();
        Aligning.LABELS.get().forEach((kind, label) -> lines.add(ours(label, "", writable, () -> {
            FromPage.Align align = new FromPage.Align();
            align.ids = ids;
            align.how = kind;
            act(align);
        })));
        return MenuItem.menu(Messages.Menu_align, lines);
    }

    private void arrange(String scope, List<String> ids) {
        FromPage.Arrange arrange = new FromPage.Arrange();
        arrange.scope = scope;
        arrange.ids = ids;
        act(arrange);
    }

    private void fixes(TopologyDocument document, EObject element, boolean writable, List<MenuItem> items) {
        List<QuickFix> fixes = repairs(document, element);
        if (!fixes.isEmpty()) {
            String id = document.id(element);
            List<MenuItem> lines = new ArrayList<>();
            for (QuickFix fix : fixes) {
                lines.add(ours(fix.label(), "", writable, () -> fix(id, fix.label())));
            }
            items.add(MenuItem.menu(Messages.Menu_fixes, lines));
            items.add(MenuItem.separator());
        }
    }

    /** What mends the problems of an element; no repair twice. */
    private static List<QuickFix> repairs(TopologyDocument document, EObject element) {
        String subject = Names.subject(element);
        Map<String, QuickFix> fixes = new LinkedHashMap<>();
        for (Problem problem : document.problems()) {
            if (problem.subject().equals(subject)) {
                QuickFixes.of(document, problem).forEach(fix -> fixes.putIfAbsent(fix.label(), fix));
            }
        }
        return List.copyOf(fixes.values());
    }

    /** Runs the repair of that label, if the problem is still there. For the page's thread. */
    void fix(String id, String label) {
        page.change(document -> {
            repairs(document, page.element(document, id)).stream().filter(fix -> Objects.equals(fix.label(), label)).findFirst()
                    .orElseThrow(() -> new Refusal(Messages.Page_fixGone)).run().run();
            return null;
        });
    }

    private MenuItem ours(String label, String key, boolean enabled, Runnable work) {
        return MenuItem.of(page.menu().add(work), label, key, enabled);
    }

    private void command(String id) {
        page.send(new ToPage.Command(id));
    }

    private void act(Action action) {
        action.setReceivedFromClient(true);
        page.send(action);
    }
}
