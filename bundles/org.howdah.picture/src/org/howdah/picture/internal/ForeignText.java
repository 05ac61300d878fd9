package org.howdah.picture.internal;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** Texts with characters that the bundled font does not have: from the machine's fonts where it has some, squeezed into the width that was measured. */
final class ForeignText {

    private ForeignText() {
    }

    static Shape outline(TrueType font, String text, double x, double y, double size, boolean bold) {
        try {
            TextLayout layout = new TextLayout(text, new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) size),
                    new FontRenderContext(null, true, true));
            double wished = Typesetter.width(font, text) * size;
            double squeeze = layout.getAdvance() > 0 ? Math.min(1.2, wished / layout.getAdvance()) : 1;
            AffineTransform place = AffineTransform.getTranslateInstance(x, y);
            place.scale(squeeze, 1);
            return layout.getOutline(place);
        } catch (RuntimeException | Error noFonts) {
            // A machine without any font: our own, with boxes for what it lacks.
            Rectangle2D.Double nothing = new Rectangle2D.Double();
            Shape own = Outlines.text(font, text, x, y, size);
            return own == null ? nothing : own;
        }
    }
}
