package org.howdah.diagram.internal.model;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.howdah.edit.TopologyDocument;
import org.howdah.engine.Live;
import org.howdah.engine.Technologies;
import org.howdah.model.Problem;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Element;
import org.howdah.model.topology.Topology;
import org.howdah.picture.Layout;
import org.howdah.picture.Scene;
import org.howdah.picture.SceneInput;
import org.howdah.picture.Scenes;
import org.howdah.picture.View;

/**
 * All that a drawing is made from, copied in the documents' thread, so that the drawing itself, which takes longer, can be made in
 * another one.
 */
public record Snapshot(Topology topology, Layout layout, Map<EObject, String> ids, List<Problem> problems, Live live) {

    /** For the documents' thread. */
    public static Snapshot of(TopologyDocument document, Live live) {
        EcoreUtil.Copier copier = new EcoreUtil.Copier();
        Topology copy = (Topology) copier.copy(document.topology());
        copier.copyReferences();
        Map<EObject, String> ids = new IdentityHashMap<>();
        copier.forEach((original, copied) -> {
            if (original instanceof Element || original instanceof Database) {
                ids.put(copied, document.id(original));
            }
        });
        return new Snapshot(copy, document.layout(), ids, List.copyOf(document.problems()), live);
    }

    /** Makes the drawing; for any thread but that of the documents. */
    public Scene scene(Technologies technologies, View view) {
        return Scenes.make(new SceneInput(topology, layout, technologies, live, problems, view, ids::get));
    }
}
