package org.howdah.picture;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.howdah.engine.Live;
import org.howdah.engine.Technologies;
import org.howdah.model.Problem;
import org.howdah.model.topology.Topology;

/**
 * What a scene is made of.
 *
 * @param live what was observed last; null for nothing yet
 * @param problems of the drawing, shown on the elements they are about
 * @param ids gives each element an id that is unique in the topology
 */
public record SceneInput(Topology topology, Layout layout, Technologies technologies, Live live, List<Problem> problems, View view,
        Function<EObject, String> ids) {

    public SceneInput {
        Objects.requireNonNull(topology);
        Objects.requireNonNull(layout);
        Objects.requireNonNull(technologies);
        Objects.requireNonNull(view);
        Objects.requireNonNull(ids);
        problems = List.copyOf(problems);
    }

    /** The drawing alone, with ids by position: for files and tests. */
    public static SceneInput of(Topology topology, Layout layout, Technologies technologies) {
        return new SceneInput(topology, layout, technologies, null, List.of(), View.DESIGN, new PositionIds(topology));
    }

    public SceneInput with(Live seen, View how) {
        return new SceneInput(topology, layout, technologies, seen, problems, how, ids);
    }
}
