package org.howdah.technology.slony.cluster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.model.Topologies;
import org.howdah.model.TopologyException;
import org.howdah.model.YamlText;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.technology.SettingType;

/** Settings that are a map in YAML: {@code {main/shop: 1, replica/shop: 7}}. */
public final class Overrides {

    private Overrides() {
    }

    /** @throws TopologyException where the text is no map of texts */
    public static Map<String, String> parse(String text) throws TopologyException {
        Object value = text == null || text.isBlank() ? null : YamlText.parse(text, "the setting");
        Map<String, String> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> entries) {
            for (Map.Entry<?, ?> entry : entries.entrySet()) {
                map.put(entry.getKey().toString(), entry.getValue() == null ? "" : entry.getValue().toString());
            }
        } else if (value != null) {
            throw new TopologyException("The text \"" + text + "\" is not a map; write it as {name: value, …}.");
        }
        return map;
    }

    /** The setting of all sets together; what is malformed is left out (the checker reports it). */
    static Map<String, String> merged(List<ReplicationSet> sets, SettingType type) {
        Map<String, String> merged = new LinkedHashMap<>();
        for (ReplicationSet set : sets) {
            try {
                parse(Topologies.setting(set.getSettings(), type.key()).orElse("")).forEach(merged::putIfAbsent);
            } catch (TopologyException malformed) {
                // SlonyChecker says so.
            }
        }
        return merged;
    }

    static Optional<Integer> number(String text) {
        return text != null && text.strip().matches("\\d{1,9}") ? Optional.of(Integer.parseInt(text.strip())) : Optional.empty();
    }
}
