package org.howdah.technology.slony.check;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.howdah.technology.slony.state.NodeState;
import org.howdah.technology.slony.state.SlonyState;

/** Clusters that are there and drawn nowhere. */
final class Undrawn {

    private Undrawn() {
    }

    static void check(SlonyState state, Set<String> drawn, Report report) {
        for (String cluster : state.clusters()) {
            if (drawn.contains(cluster)) {
                continue;
            }
            Map<String, NodeState> nodes = state.cluster(cluster);
            List<String> ends = List.copyOf(nodes.keySet());
            boolean made = ends.stream().allMatch(end -> state.database(end).filter(database -> database.facts().containsKey("made:" + cluster)).isPresent());
            int sets = (int) nodes.values().stream().flatMap(node -> node.sets().stream()).map(NodeState.KnownSet::id).distinct().count();
            report.info("SLONY-089", "database " + ends.get(0), "There is a cluster of Slony-I that is not drawn: " + cluster + ".",
                    "Its nodes are in " + String.join(", ", ends) + "; it has " + sets + (sets == 1 ? " set." : " sets.")
                            + (made ? " Howdah made it." : " Howdah did not make it, and leaves it as it is."),
                    "Draw it: howdah discover does. To take it away, use the operation uninstall.");
        }
    }
}
