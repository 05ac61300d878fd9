package org.howdah.picture.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One of the bundled fonts: which glyph a character has, how wide it is, and its outline. Reads just what these files have
 * (see build/font), so that measuring and drawing need neither a toolkit nor a font installed on the machine.
 */
public final class TrueType {

    public static final TrueType REGULAR = read("HowdahSans-Regular.ttf");
    public static final TrueType SEMIBOLD = read("HowdahSans-SemiBold.ttf");

    private final byte[] bytes;
    private final ByteBuffer data;
    private final Map<String, int[]> tables = new LinkedHashMap<>();
    private final int unitsPerEm;
    private final int ascent;
    private final int metrics;
    private final boolean longOffsets;
    /** Glyph by character of the basic plane; 0 for none. */
    private final char[] glyphs = new char[0x10000];

    private TrueType(byte[] bytes) {
        this.bytes = bytes;
        data = ByteBuffer.wrap(bytes);
        int count = data.getShort(4);
        for (int i = 0; i < count; i++) {
            int at = 12 + 16 * i;
            tables.put(new String(bytes, at, 4, java.nio.charset.StandardCharsets.ISO_8859_1), new int[] { data.getInt(at + 8), data.getInt(at + 12) });
        }
        unitsPerEm = unsigned(table("head") + 18);
        longOffsets = data.getShort(table("head") + 50) != 0;
        ascent = data.getShort(table("hhea") + 4);
        metrics = unsigned(table("hhea") + 34);
        readCharacters();
    }

    private static TrueType read(String name) {
        try (InputStream in = TrueType.class.getResourceAsStream("/org/howdah/picture/fonts/" + name)) {
            return new TrueType(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readCharacters() {
        int cmap = table("cmap");
        for (int i = 0; i < unsigned(cmap + 2); i++) {
            int sub = cmap + data.getInt(cmap + 8 + 8 * i);
            if (unsigned(sub) == 4) {
                readSegments(sub);
            }
        }
    }

    private void readSegments(int sub) {
        int twice = unsigned(sub + 6);
        for (int i = 0; i < twice; i += 2) {
            int end = unsigned(sub + 14 + i);
            int start = unsigned(sub + 16 + twice + i);
            int delta = unsigned(sub + 16 + 2 * twice + i);
            int rangeAt = sub + 16 + 3 * twice + i;
            int range = unsigned(rangeAt);
            for (int c = start; c <= end && c < 0xFFFF; c++) {
                int glyph = range == 0 ? c + delta : unsigned(rangeAt + range + 2 * (c - start));
                if (range != 0 && glyph != 0) {
                    glyph += delta;
                }
                glyphs[c] = (char) glyph;
            }
        }
    }

    /** The whole file. */
    public byte[] bytes() {
        return bytes.clone();
    }

    int table(String tag) {
        return tables.get(tag)[0];
    }

    byte[] copy(String tag) {
        int[] place = tables.get(tag);
        return java.util.Arrays.copyOfRange(bytes, place[0], place[0] + place[1]);
    }

    int unsigned(int at) {
        return data.getShort(at) & 0xFFFF;
    }

    /** 0 where the font has no such character. */
    public int glyph(int character) {
        return character < glyphs.length && character >= 0 ? glyphs[character] : 0;
    }

    int unitsPerEm() {
        return unitsPerEm;
    }

    /** Of the font size. */
    public double ascent() {
        return (double) ascent / unitsPerEm;
    }

    int advanceUnits(int glyph) {
        return unsigned(table("hmtx") + 4 * Math.min(glyph, metrics - 1));
    }

    int bearingUnits(int glyph) {
        return glyph < metrics ? data.getShort(table("hmtx") + 4 * glyph + 2) : data.getShort(table("hmtx") + 4 * metrics + 2 * (glyph - metrics));
    }

    /** Width of a glyph as a part of the font size. */
    public double advance(int glyph) {
        return (double) advanceUnits(glyph) / unitsPerEm;
    }

    /** Start and end of a glyph's outline in the file; equal where it has none. */
    int[] outline(int glyph) {
        int loca = table("loca");
        int start = longOffsets ? data.getInt(loca + 4 * glyph) : 2 * unsigned(loca + 2 * glyph);
        int end = longOffsets ? data.getInt(loca + 4 * glyph + 4) : 2 * unsigned(loca + 2 * glyph + 2);
        return new int[] { table("glyf") + start, table("glyf") + end };
    }

    ByteBuffer data() {
        return data;
    }
}
