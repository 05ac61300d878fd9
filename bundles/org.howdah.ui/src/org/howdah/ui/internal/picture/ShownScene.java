package org.howdah.ui.internal.picture;

import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.howdah.edit.TopologyDocument;
import org.howdah.engine.Live;
import org.howdah.model.topology.Topology;
import org.howdah.picture.PositionIds;
import org.howdah.picture.Scene;
import org.howdah.picture.SceneInput;
import org.howdah.picture.Scenes;
import org.howdah.picture.View;
import org.howdah.ui.internal.operate.Watches;
import org.howdah.ui.internal.work.Services;

/** The picture of a document as it is now, for what the window itself paints: miniature, printer, the page to look at. */
public final class ShownScene {

    private ShownScene() {
    }

    /** @param observed whether what is observed is shown, where somebody looks */
    public static Scene of(TopologyDocument document, boolean observed) {
        return Scenes.make(input(document, document.topology(), observed, document::id));
    }

    /** The same of a copy, from which another thread than the documents' may make the scene. */
    public static SceneInput copied(TopologyDocument document, boolean observed) {
        Topology copy = EcoreUtil.copy(document.topology());
        return input(document, copy, observed, new PositionIds(copy));
    }

    private static SceneInput input(TopologyDocument document, Topology topology, boolean observed, Function<EObject, String> ids) {
        Live live = observed && Watches.isWatching(document) ? Watches.live(document).orElse(null) : null;
        return new SceneInput(topology, document.layout(), Services.howdah().technologies(), live, document.problems(),
                live == null ? View.DESIGN : View.OBSERVED, ids);
    }
}
