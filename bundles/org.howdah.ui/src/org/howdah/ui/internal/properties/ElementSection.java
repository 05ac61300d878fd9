package org.howdah.ui.internal.properties;

import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.views.properties.tabbed.AbstractPropertySection;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.howdah.edit.TopologyDocument;
import org.howdah.edit.TopologyDocuments;
import org.howdah.engine.Live;
import org.howdah.ui.internal.operate.Watches;

/** A tab of the Properties view for one element of a topology. Made anew where its shape changes, else only refreshed. */
abstract class ElementSection extends AbstractPropertySection implements TopologyDocuments.Listener {

    private final Watches.Listener watch = this::observed;
    private Composite area;
    private TabbedPropertySheetPage page;
    private EObject element;
    private Object built;

    @Override
    public void createControls(Composite parent, TabbedPropertySheetPage sheet) {
        super.createControls(parent, sheet);
        page = sheet;
        area = getWidgetFactory().createComposite(parent);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 2;
        layout.marginHeight = 2;
        area.setLayout(layout);
    }

    @Override
    public void setInput(IWorkbenchPart part, ISelection selection) {
        super.setInput(part, selection);
        EObject now = selection instanceof IStructuredSelection structured && structured.getFirstElement() instanceof EObject object ? object : null;
        if (now != element) {
            leave();
            element = now;
            built = null;
        }
    }

    @Override
    public void aboutToBeShown() {
        TopologyDocuments.addListener(this);
        Watches.addListener(watch);
    }

    @Override
    public void aboutToBeHidden() {
        TopologyDocuments.removeListener(this);
        Watches.removeListener(watch);
        leave();
    }

    @Override
    public void dispose() {
        TopologyDocuments.removeListener(this);
        Watches.removeListener(watch);
        super.dispose();
    }

    EObject element() {
        return element;
    }

    TopologyDocument document() {
        return TopologyDocuments.of(element).orElse(null);
    }

    Live live() {
        return document() == null ? null : Watches.live(document()).orElse(null);
    }

    @Override
    public void refresh() {
        if (area == null || area.isDisposed() || element == null || document() == null) {
            return;
        }
        Object shape = shape();
        if (Objects.equals(shape, built)) {
            update();
            return;
        }
        built = shape;
        for (var child : area.getChildren()) {
            child.dispose();
        }
        build(area);
        for (var child : area.getChildren()) {
            if (child.getLayoutData() == null) {
                child.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
            }
        }
        area.layout(true, true);
        page.resizeScrolledComposite();
    }

    @Override
    public void changed(TopologyDocument changed) {
        if (changed == document()) {
            refresh();
        }
    }

    @Override
    public void problemsChanged(TopologyDocument changed) {
        if (changed == document()) {
            refresh();
        }
    }

    private void observed(TopologyDocument seen, Live live) {
        if (seen == document()) {
            refresh();
        }
    }

    /** Something equal as long as {@link #update()} is enough. */
    abstract Object shape();

    abstract void build(Composite parent);

    /** Shows new values in the widgets that are there. */
    void update() {
    }

    /** Another element is shown now: what was being typed is taken over. */
    void leave() {
    }
}
