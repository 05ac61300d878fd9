package org.howdah.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.util.TreeSet;

import org.howdah.picture.internal.FontSubset;
import org.howdah.picture.internal.TrueType;
import org.howdah.picture.internal.Typesetter;
import org.junit.jupiter.api.Test;

/** Our reading of the bundled font is that of Java's own. */
class FontTest {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final String TEXT = "Howdah: Größe ελληνικά Русский 0123456789 · … → ✓";

    private static Font java(byte[] file) throws Exception {
        System.setProperty("java.awt.headless", "true");
        return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file)).deriveFont(100f);
    }

    @Test
    void widthsAreThoseOfTheFile() throws Exception {
        for (boolean semibold : new boolean[] { false, true }) {
            Font font = java(Theme.font(semibold));
            TrueType own = semibold ? TrueType.SEMIBOLD : TrueType.REGULAR;
            assertTrue(Typesetter.covers(own, TEXT));
            assertEquals(font.getStringBounds(TEXT, EXACT).getWidth(), 100 * Typesetter.width(own, TEXT), 0.5);
        }
    }

    @Test
    void figuresAreAllOfOneWidth() {
        for (String style : new String[] { "p-detail", "p-name" }) {
            for (int digit = 1; digit < 10; digit++) {
                assertEquals(Theme.width(style, "0"), Theme.width(style, Integer.toString(digit)));
            }
        }
    }

    @Test
    void aSubsetIsAFontOfTheSameWidths() throws Exception {
        TreeSet<Integer> characters = new TreeSet<>();
        TEXT.codePoints().forEach(characters::add);
        byte[] file = FontSubset.of(TrueType.REGULAR, characters);
        assertTrue(file.length < 12_000, file.length + " bytes");
        Font font = java(file);
        assertEquals(100 * Typesetter.width(TrueType.REGULAR, TEXT), font.getStringBounds(TEXT, EXACT).getWidth(), 0.5);
        assertEquals(-1, font.canDisplayUpTo(TEXT));
        assertTrue(!font.canDisplay('Q'));
    }
}
