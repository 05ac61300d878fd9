package org.howdah.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.howdah.model.Topologies;
import org.howdah.model.TopologyException;
import org.howdah.model.YamlText;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Setting;
import org.howdah.model.topology.SettingForm;
import org.howdah.model.topology.TopologyFactory;

/**
 * Settings that are a map, {@code {main/shop: 1}}, such as those that override what a technology works out. Each change is one step of the
 * undo history.
 */
public final class SettingMaps {

    private SettingMaps() {
    }

    /** The settings of a link or set; empty of anything else. */
    public static List<Setting> settings(EObject element) {
        return element instanceof Link link ? link.getSettings() : element instanceof ReplicationSet set ? set.getSettings() : List.of();
    }

    /** What stands in the map; empty where the setting is not there. */
    public static Map<String, String> read(EObject element, String setting) throws TopologyException {
        String text = Topologies.setting(settings(element), setting).orElse(""); //$NON-NLS-1$
        Object value = text.isBlank() ? null : YamlText.parse(text, setting);
        Map<String, String> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, one) -> map.put(key.toString(), one == null ? "" : one.toString())); //$NON-NLS-1$
        } else if (value != null) {
            throw new TopologyException(NLS.bind(Messages.Map_malformed, setting, text));
        }
        return map;
    }

    /**
     * Sets what a row of a derived table shall be, or takes that back.
     *
     * @param key of the entry; empty where the setting is the value itself, not a map
     * @param value empty takes it out
     * @throws EditException where the setting is not a map as it stands: nothing is changed then
     */
    public static void put(TopologyDocument document, EObject element, String setting, String key, String value) {
        Map<String, String> map = new LinkedHashMap<>();
        if (!key.isEmpty()) {
            try {
                map.putAll(read(element, setting));
            } catch (TopologyException malformed) {
                throw new EditException(malformed.getMessage());
            }
            if (value.isBlank()) {
                map.remove(key);
            } else {
                map.put(key, value.strip());
            }
        }
        String text = key.isEmpty() ? value.strip() : map.isEmpty() ? "" : text(map); //$NON-NLS-1$
        document.change(NLS.bind(Messages.Edit_setting, setting), () -> set(settings(element), setting, text));
    }

    /** A map as it stands in a setting; numbers without quotes. */
    public static String text(Map<String, String> map) {
        Map<String, Object> plain = new LinkedHashMap<>();
        map.forEach((key, value) -> plain.put(key, value.matches("[1-9]\\d{0,8}") ? (Object) Long.valueOf(value) : value)); //$NON-NLS-1$
        return YamlText.line(plain);
    }

    /** Sets a setting, or takes it out where the text is empty. Inside a change of the document. */
    public static void set(List<Setting> settings, String key, String text) {
        Optional<Setting> known = settings.stream().filter(setting -> key.equals(setting.getKey())).findFirst();
        if (text.isBlank()) {
            known.ifPresent(settings::remove);
            return;
        }
        Setting setting = known.orElseGet(() -> {
            Setting made = TopologyFactory.eINSTANCE.createSetting();
            made.setKey(key);
            settings.add(made);
            return made;
        });
        String stripped = text.strip();
        boolean map = stripped.matches("(?s)\\{.*\\}|\\[.*\\]"); //$NON-NLS-1$
        if (known.isEmpty() || map != (setting.getForm() == SettingForm.YAML)) {
            setting.setForm(map ? SettingForm.YAML : SettingForm.PLAIN);
        }
        setting.setValue(stripped);
    }
}
