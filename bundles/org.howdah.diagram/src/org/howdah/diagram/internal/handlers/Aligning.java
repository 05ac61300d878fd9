package org.howdah.diagram.internal.handlers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.howdah.diagram.internal.Messages;

/** The ways to align, with what they are called. */
final class Aligning {

    /** Label by kind, in the order of the menu; asked each time, as texts are read late. */
    static final Supplier<Map<String, String>> LABELS = Aligning::labels;

    private Aligning() {
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("left", Messages.Align_left);
        labels.put("center", Messages.Align_center);
        labels.put("right", Messages.Align_right);
        labels.put("top", Messages.Align_top);
        labels.put("middle", Messages.Align_middle);
        labels.put("bottom", Messages.Align_bottom);
        labels.put("horizontally", Messages.Align_distributeH);
        labels.put("vertically", Messages.Align_distributeV);
        labels.put("width", Messages.Align_width);
        labels.put("height", Messages.Align_height);
        labels.put("size", Messages.Align_size);
        return labels;
    }
}
