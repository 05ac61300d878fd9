package org.howdah.ui.internal.properties;

import java.util.List;
import java.util.Map;

import org.eclipse.swt.widgets.Composite;
import org.howdah.ui.internal.fields.Field;
import org.howdah.ui.internal.fields.FieldForm;
import org.howdah.ui.internal.fields.GeneralFields;

/** What an element of this kind has, whatever the technology. */
public final class GeneralSection extends ElementSection {

    private FieldForm form;

    private List<Field> fields() {
        return GeneralFields.of(element(), document().topology());
    }

    @Override
    Object shape() {
        return List.of(element(), fields().stream().map(field -> field.key() + field.doc()).toList(), document().isReadOnly());
    }

    @Override
    void build(Composite parent) {
        form = new FieldForm(parent, getWidgetFactory(), fields(), document(), Map.of());
    }

    @Override
    void update() {
        form.refresh();
    }

    @Override
    void leave() {
        if (form != null && document() != null) {
            form.commit();
        }
    }
}
