package org.howdah.technology;

import java.util.List;

import org.howdah.model.topology.Topology;

/** What a technology works out from what is drawn: numbers, paths, names that nobody needs to draw. Pure: touches no node. */
@FunctionalInterface
public interface Derivations {

    Derivations NONE = (desired, observed, subject) -> List.of();

    /**
     * A table to show beside an element.
     *
     * @param title such as {@code Nodes}
     * @param summary one sentence for a learner: what these are, and how one is overridden
     * @param columns headings
     * @param setting key of the setting of the subject that overrides them; empty where they cannot be
     */
    record Derived(String title, String summary, List<String> columns, List<Row> rows, String setting) {
        public Derived {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * @param cells as many as there are columns
     * @param key what stands for this row in the setting that overrides it, such as {@code main/shop}
     * @param overridden whether the topology says so, rather than this technology
     * @param there whether the nodes have it so; null where not known
     */
    record Row(List<String> cells, String key, boolean overridden, Boolean there) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param observed what is there; null where nothing was observed yet
     * @param subject the element it is about: {@code set orders}, {@code link copy}
     */
    List<Derived> of(Topology desired, Observation observed, String subject);
}
