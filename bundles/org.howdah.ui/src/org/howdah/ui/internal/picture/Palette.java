package org.howdah.ui.internal.picture;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.howdah.technology.State;

/** Colours of the picture, told apart by colour-blind people too, with values of their own for dark. */
record Palette(Color background, Color card, Color border, Color box, Color boxBorder, Color text, Color muted, Color selection, Color ok, Color warning,
        Color critical, Color unknown, Color planned) {

    private static final Palette LIGHT = new Palette(rgb(0xfbfbfa), rgb(0xf1f3f5), rgb(0xb9c2cb), rgb(0xdceaf6), rgb(0x4a7db3), rgb(0x1f2933), rgb(0x5b6470),
            rgb(0x1d5fa8), rgb(0x1f7a5a), rgb(0xa8640f), rgb(0xb02a1d), rgb(0x6b7580), rgb(0x4a7db3));
    private static final Palette DARK = new Palette(rgb(0x2b2d30), rgb(0x36393d), rgb(0x5d656e), rgb(0x2c435a), rgb(0x7fb0df), rgb(0xe6e9ec), rgb(0xa9b1ba),
            rgb(0x8cc1f5), rgb(0x5cc79b), rgb(0xe9b04f), rgb(0xff8f80), rgb(0xa4adb6), rgb(0x7fb0df));

    private static Color rgb(int value) {
        return new Color(value >> 16 & 0xff, value >> 8 & 0xff, value & 0xff);
    }

    /** The palette for what lies around the picture. */
    static Palette on(Color surrounding) {
        RGB rgb = surrounding.getRGB();
        return rgb.red * 299 + rgb.green * 587 + rgb.blue * 114 > 128_000 ? LIGHT : DARK;
    }

    Color of(State state) {
        return switch (state) {
        case OK -> ok;
        case WARNING -> warning;
        case CRITICAL -> critical;
        case UNKNOWN -> unknown;
        };
    }
}
