package org.howdah.ui.internal.properties;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.howdah.edit.Labels;
import org.howdah.engine.Live;
import org.howdah.model.topology.Link;
import org.howdah.technology.LinkState;
import org.howdah.ui.internal.fields.Field;
import org.howdah.ui.internal.fields.FieldForm;
import org.howdah.ui.internal.fields.Muted;
import org.howdah.ui.internal.fields.SettingFields;

/** What the element's technology can be told, by its descriptor, beside what the node has now. */
public final class SettingsSection extends ElementSection {

    private FieldForm form;

    private List<Field> fields() {
        return SettingFields.of(element());
    }

    /** What the observation says under the name of a setting. */
    private Map<String, String> observed() {
        Map<String, String> now = new HashMap<>();
        Live live = live();
        if (element() instanceof Link link && live != null && live.observation() != null) {
            live.observation().link(String.valueOf(link.getId())).map(LinkState::facts).ifPresent(now::putAll);
            live.observation().link(String.valueOf(link.getId())).map(LinkState::details).ifPresent(details -> details.forEach(now::putIfAbsent));
            now.keySet().retainAll(fields().stream().map(Field::key).toList());
        }
        return now;
    }

    @Override
    Object shape() {
        return List.of(element(), fields().stream().map(Field::key).toList(), String.valueOf(SettingFields.technologyId(element())), document().isReadOnly(), observed());
    }

    @Override
    void build(Composite parent) {
        List<Field> fields = fields();
        form = null;
        String technology = SettingFields.technologyId(element());
        if (Labels.blank(technology)) {
            note(parent, Messages.Settings_noTechnology);
        } else if (SettingFields.technology(element()).isEmpty()) {
            note(parent, NLS.bind(Messages.Settings_missing, technology));
        } else if (fields.isEmpty()) {
            note(parent, NLS.bind(Messages.Settings_none, Labels.technology(technology)));
        }
        if (!fields.isEmpty()) {
            form = new FieldForm(parent, getWidgetFactory(), fields, document(), observed());
        }
    }

    private void note(Composite parent, String text) {
        Muted.apply(getWidgetFactory().createLabel(parent, text, SWT.WRAP));
    }

    @Override
    void update() {
        if (form != null) {
            form.refresh();
        }
    }

    @Override
    void leave() {
        if (form != null && document() != null) {
            form.commit();
        }
    }
}
