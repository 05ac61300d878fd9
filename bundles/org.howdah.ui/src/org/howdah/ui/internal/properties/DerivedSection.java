package org.howdah.ui.internal.properties;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.howdah.app.Derive;
import org.howdah.edit.Names;
import org.howdah.engine.Live;
import org.howdah.technology.Derivations.Derived;
import org.howdah.ui.internal.fields.Muted;
import org.howdah.ui.internal.work.Services;

/** What the element's technology works out from what is drawn, and where it is told otherwise. */
public final class DerivedSection extends ElementSection {

    private final List<DerivedTable> tables = new ArrayList<>();

    private List<Derived> derived() {
        Live live = live();
        return new Derive(Services.howdah().technologies()).of(document().topology(), live == null ? null : live.observation(), Names.subject(element()));
    }

    @Override
    Object shape() {
        return List.of(element(), derived().stream().map(one -> one.title() + one.columns() + one.setting() + Math.min(one.rows().size(), DerivedTable.LINES)).toList(),
                document().isReadOnly());
    }

    @Override
    void build(Composite parent) {
        tables.clear();
        List<Derived> all = derived();
        if (all.isEmpty()) {
            Muted.apply(getWidgetFactory().createLabel(parent, Messages.Derived_none, SWT.WRAP));
        }
        for (Derived one : all) {
            Composite area = getWidgetFactory().createComposite(parent);
            GridLayout layout = new GridLayout();
            layout.marginWidth = 4;
            layout.marginHeight = 3;
            area.setLayout(layout);
            Label title = getWidgetFactory().createLabel(area, one.title());
            title.setFont(org.eclipse.jface.resource.JFaceResources.getFontRegistry().getBold(org.eclipse.jface.resource.JFaceResources.DEFAULT_FONT));
            Label summary = getWidgetFactory().createLabel(area, one.summary(), SWT.WRAP);
            Muted.apply(summary);
            GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(summary);
            tables.add(new DerivedTable(area, getWidgetFactory(), document(), element(), one));
        }
    }

    @Override
    void update() {
        List<Derived> all = derived();
        for (int i = 0; i < tables.size() && i < all.size(); i++) {
            tables.get(i).show(all.get(i));
        }
    }
}
