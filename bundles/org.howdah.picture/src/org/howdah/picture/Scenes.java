package org.howdah.picture;

import org.howdah.picture.internal.Legend;
import org.howdah.picture.internal.SceneMaker;
import org.howdah.picture.internal.Sizes;

/** Makes scenes, and compares them. */
public final class Scenes {

    private Scenes() {
    }

    /** Draws a topology. What has no place in the layout is arranged on the way. */
    public static Scene make(SceneInput input) {
        return new SceneMaker(input).make();
    }

    /** Where a container's content begins, from its top left corner: {@link Place places} count from there. Of the picture itself (null): (0, 0). */
    public static Point content(Kind container) {
        return container == null ? new Point(0, 0) : Sizes.content(container);
    }

    /** A box that explains the signs which a scene uses, at (0, 0); not wider than that, as far as its words allow. */
    public static Box legend(Scene scene, double width) {
        return Legend.box(scene, width);
    }

    /** What of the new scene is to be drawn anew where the old one is shown; empty as a whole where it does not suffice to exchange shapes. */
    public static java.util.Optional<ScenePatch> patch(Scene old, Scene now) {
        return ScenePatch.between(old, now);
    }
}
