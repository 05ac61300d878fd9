package org.howdah.picture.internal;

import java.util.List;

import org.howdah.picture.Shape;

/** Lets tests beside see the glyphs. */
public final class MarksAccess {

    private MarksAccess() {
    }

    public static void state(List<Shape> shapes, String state) {
        Marks.state(shapes, state, 0, 0);
    }
}
