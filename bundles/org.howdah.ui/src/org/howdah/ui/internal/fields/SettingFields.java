package org.howdah.ui.internal.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.howdah.edit.SettingMaps;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Setting;
import org.howdah.technology.Descriptor;
import org.howdah.technology.ReplicationTechnology;
import org.howdah.technology.SettingType;
import org.howdah.ui.internal.Plugins;

/** The fields that a technology's descriptor gives a link or a set; settings that it does not know come last, as text. */
public final class SettingFields {

    private SettingFields() {
    }

    /** Whether the element can have settings. */
    public static boolean has(EObject element) {
        return element instanceof Link || element instanceof ReplicationSet;
    }

    /** The technology that the element names; empty where there is none or it is not installed. */
    public static Optional<ReplicationTechnology> technology(EObject element) {
        return Plugins.technology(technologyId(element));
    }

    public static String technologyId(EObject element) {
        return element instanceof Link link ? link.getTechnology() : element instanceof ReplicationSet set ? set.getTechnology() : null;
    }

    public static List<Field> of(EObject element) {
        EList<Setting> settings = element instanceof Link link ? link.getSettings() : element instanceof ReplicationSet set ? set.getSettings() : null;
        List<Field> fields = new ArrayList<>();
        if (settings == null) {
            return fields;
        }
        Optional<Descriptor> descriptor = technology(element).map(ReplicationTechnology::descriptor);
        descriptor.map(found -> element instanceof Link ? found.settings() : found.setSettings()).orElse(List.of())
                .forEach(type -> fields.add(field(settings, type)));
        for (Setting setting : settings) {
            String key = setting.getKey();
            if (fields.stream().noneMatch(field -> field.key().equals(key))) {
                fields.add(Field.text(key, key, descriptor.isPresent() ? Messages.Doc_unknownSetting : Messages.Doc_otherSetting,
                        () -> value(settings, key), text -> SettingMaps.set(settings, key, text)));
            }
        }
        return fields;
    }

    private static Field field(EList<Setting> settings, SettingType type) {
        String doc = type.doc() + range(type);
        Field field = switch (type.kind()) {
        case BOOLEAN, CHOICE -> Field.choice(type.key(), type.key(), doc, () -> value(settings, type.key()), text -> SettingMaps.set(settings, type.key(), text), () -> {
            List<String> choices = new ArrayList<>(type.choices());
            choices.add(0, ""); //$NON-NLS-1$
            return choices;
        });
        default -> Field.text(type.key(), type.key(), doc, () -> value(settings, type.key()), text -> SettingMaps.set(settings, type.key(), text));
        };
        return field.placeholder(type.defaultValue().isEmpty() ? example(type) : NLS.bind(Messages.Hint_default, type.defaultValue()))
                .checked(text -> text.isBlank() ? Optional.empty() : type.problem(text.strip()).map(problem -> NLS.bind(Messages.Check_setting, text.strip(), problem)));
    }

    private static String example(SettingType type) {
        return switch (type.kind()) {
        case BYTES -> Messages.Hint_bytes;
        case DURATION -> Messages.Hint_duration;
        case INTEGER -> Messages.Hint_integer;
        default -> Messages.Hint_workedOut;
        };
    }

    private static String range(SettingType type) {
        if (type.minimum() == null || type.maximum() == null) {
            return ""; //$NON-NLS-1$
        }
        return switch (type.kind()) {
        case INTEGER -> NLS.bind(Messages.Doc_range, type.minimum(), type.maximum());
        case BYTES -> NLS.bind(Messages.Doc_range, Amounts.bytes(type.minimum()), Amounts.bytes(type.maximum()));
        case DURATION -> NLS.bind(Messages.Doc_range, Amounts.millis(type.minimum()), Amounts.millis(type.maximum()));
        default -> ""; //$NON-NLS-1$
        };
    }

    private static String value(EList<Setting> settings, String key) {
        return Topologies.setting(settings, key).orElse(""); //$NON-NLS-1$
    }
}
