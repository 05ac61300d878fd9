package org.howdah.picture.internal;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Outlines of texts in the bundled fonts. */
final class Outlines {

    private record Key(TrueType font, int glyph) {
    }

    private static final Map<Key, Path2D> GLYPHS = new ConcurrentHashMap<>();

    private Outlines() {
    }

    static Path2D text(TrueType font, String text, double x, double y, double size) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double scale = size / font.unitsPerEm();
        double at = x;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            Path2D glyph = GLYPHS.computeIfAbsent(new Key(font, font.glyph(c)), key -> read(key.font(), key.glyph()));
            path.append(glyph.getPathIterator(new AffineTransform(scale, 0, 0, -scale, at, y)), false);
            at += Typesetter.advance(font, c) * size;
            i += Character.charCount(c);
        }
        return path;
    }

    /** A simple glyph of the table glyf: the files have no others. */
    private static Path2D read(TrueType font, int glyph) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        int[] place = font.outline(glyph);
        if (place[0] == place[1]) {
            return path;
        }
        ByteBuffer in = font.data().duplicate().position(place[0]);
        int contours = in.getShort();
        in.position(in.position() + 8);
        int[] ends = new int[contours];
        for (int i = 0; i < contours; i++) {
            ends[i] = in.getShort() & 0xFFFF;
        }
        in.position((in.getShort() & 0xFFFF) + in.position());
        int points = contours == 0 ? 0 : ends[contours - 1] + 1;
        int[] flags = new int[points];
        for (int i = 0; i < points; i++) {
            flags[i] = in.get();
            if ((flags[i] & 8) != 0) {
                int repeat = in.get() & 0xFF;
                for (int j = 0; j < repeat; j++, i++) {
                    flags[i + 1] = flags[i];
                }
            }
        }
        int[] x = coordinates(in, flags, 2, 16);
        int[] y = coordinates(in, flags, 4, 32);
        for (int c = 0, first = 0; c < contours; first = ends[c] + 1, c++) {
            contour(path, flags, x, y, first, ends[c]);
        }
        return path;
    }

    private static int[] coordinates(ByteBuffer in, int[] flags, int isByte, int same) {
        int[] values = new int[flags.length];
        int value = 0;
        for (int i = 0; i < flags.length; i++) {
            if ((flags[i] & isByte) != 0) {
                int step = in.get() & 0xFF;
                value += (flags[i] & same) != 0 ? step : -step;
            } else if ((flags[i] & same) == 0) {
                value += in.getShort();
            }
            values[i] = value;
        }
        return values;
    }

    /** Quadratic curves; between two control points lies an implied point on the curve. */
    private static void contour(Path2D path, int[] flags, int[] x, int[] y, int first, int last) {
        int n = last - first + 1;
        if (n < 2) {
            return;
        }
        boolean on = (flags[first] & 1) != 0;
        boolean lastOn = (flags[last] & 1) != 0;
        double startX = on ? x[first] : lastOn ? x[last] : (x[first] + x[last]) / 2.0;
        double startY = on ? y[first] : lastOn ? y[last] : (y[first] + y[last]) / 2.0;
        path.moveTo(startX, startY);
        for (int k = on ? 1 : 0; k < n; k++) {
            int i = first + k;
            if ((flags[i] & 1) != 0) {
                path.lineTo(x[i], y[i]);
                continue;
            }
            boolean end = k == n - 1;
            int next = end ? first : i + 1;
            if (end) {
                path.quadTo(x[i], y[i], startX, startY);
            } else if ((flags[next] & 1) != 0) {
                path.quadTo(x[i], y[i], x[next], y[next]);
                k++;
            } else {
                path.quadTo(x[i], y[i], (x[i] + x[next]) / 2.0, (y[i] + y[next]) / 2.0);
            }
        }
        path.closePath();
    }
}
