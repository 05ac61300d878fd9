package org.howdah.picture;

import java.util.List;

/**
 * A layout as it was read.
 *
 * @param layout {@link Layout#EMPTY} where there is none, or none that can be used
 * @param warnings why it is not used, or what of it is not, each a sentence or two with what next
 */
public record LoadedLayout(Layout layout, List<String> warnings) {

    public LoadedLayout {
        warnings = List.copyOf(warnings);
    }
}
