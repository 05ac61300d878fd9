package org.howdah.model.internal.yaml;

import java.util.ArrayList;
import java.util.List;

import org.howdah.model.TopologyException;
import org.howdah.model.topology.Architecture;
import org.howdah.model.topology.Phase;
import org.howdah.model.topology.Service;
import org.howdah.model.topology.ServicePhase;
import org.howdah.model.topology.Tier;

/** Reads the section {@code architecture}. */
final class ArchitectureReader {

    private final YamlReader reader;

    ArchitectureReader(YamlReader reader) {
        this.reader = reader;
    }

    Architecture read(YamlMap map) throws TopologyException {
        Architecture architecture = YamlReader.FACTORY.createArchitecture();
        for (String name : reader.texts(map, "tiers", "architecture")) {
            Tier tier = YamlReader.FACTORY.createTier();
            tier.setName(name);
            architecture.getTiers().add(tier);
        }
        reader.elements(map, "services", architecture.getServices(), "service", (id, m) -> YamlReader.FACTORY.createService(), this::service);
        architecture.getPhases().addAll(phases(map));
        reader.extras(map, Keys.ARCHITECTURE, architecture.getExtras(), "architecture");
        return architecture;
    }

    private void service(Service service, YamlMap map, String who) throws TopologyException {
        service.setTier(reader.text(map, "tier", who));
        service.setGeneration(reader.generation(map, who, service.getExtras()));
        service.setReplaces(reader.text(map, "replaces", who));
        YamlReader.addAll(service.getUses(), reader.texts(map, "uses", who));
        YamlReader.addAll(service.getWrites(), reader.texts(map, "writes", who));
        YamlReader.addAll(service.getOn(), reader.texts(map, "on", who));
        reader.extras(map, Keys.SERVICE, service.getExtras(), who);
    }

    private List<Phase> phases(YamlMap map) throws TopologyException {
        List<Phase> phases = new ArrayList<>();
        if (!reader.present(map, "phases")) {
            return phases;
        }
        for (YamlNode item : reader.list(map.entry("phases"), "'phases' of architecture").items()) {
            YamlMap values = reader.map(item, "an item of 'phases'");
            Phase phase = YamlReader.FACTORY.createPhase();
            phase.setName(reader.text(values, "name", "a phase"));
            String who = "phase " + (phase.getName() == null ? phases.size() + 1 : phase.getName());
            if (reader.present(values, "services")) {
                for (YamlMap.Entry entry : reader.map(values.get("services"), "'services' of " + who).entries()) {
                    ServicePhase state = YamlReader.FACTORY.createServicePhase();
                    state.setService(entry.name());
                    state.setState(reader.present((YamlMap) values.get("services"), entry.name())
                            ? reader.text(entry.value().resolved(), entry.value().span(), "service " + entry.name() + " of " + who) : null);
                    phase.getServices().add(state);
                }
            }
            YamlReader.addAll(phase.getGates(), reader.texts(values, "gates", who));
            reader.extras(values, Keys.PHASE, phase.getExtras(), who);
            phases.add(phase);
        }
        return phases;
    }
}
