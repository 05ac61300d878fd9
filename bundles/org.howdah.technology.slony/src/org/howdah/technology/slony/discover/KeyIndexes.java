package org.howdah.technology.slony.discover;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.howdah.model.Topologies;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Topology;
import org.howdah.technology.slony.SlonySettings;
import org.howdah.technology.slony.cluster.Clusters;
import org.howdah.technology.slony.interchange.Drawing;
import org.howdah.technology.slony.state.DatabaseState.TableState;
import org.howdah.technology.slony.state.NodeState;
import org.howdah.technology.slony.state.SlonyState;

/** Names the index that identifies a table's rows where it is not the primary key's. */
final class KeyIndexes {

    private KeyIndexes() {
    }

    /** @param state read after the sets were drawn, so that it holds their tables */
    static void draw(Topology drawn, SlonyState state) {
        for (ReplicationSet set : drawn.getSets()) {
            if (Topologies.setting(set.getSettings(), SlonySettings.KEYS.key()).isPresent()) {
                continue;
            }
            Optional<NodeState> origin = state.node(set.getOrigin(), Clusters.name(drawn, set));
            int id = Integer.parseInt(Topologies.setting(set.getSettings(), SlonySettings.SET_ID.key()).filter(text -> text.matches("\\d{1,9}")).orElse("0"));
            Map<String, String> keys = new LinkedHashMap<>();
            origin.ifPresent(node -> node.tables().stream().filter(table -> table.set() == id && !table.key().isEmpty()).forEach(table -> {
                TableState there = state.database(set.getOrigin()).map(database -> database.tables().get(table.ref())).orElse(null);
                if (there != null && !table.key().equals(there.primaryKey())) {
                    keys.put(table.ref().shown(), table.key());
                }
            }));
            Drawing.put(set.getSettings(), SlonySettings.KEYS.key(), keys);
        }
    }
}
