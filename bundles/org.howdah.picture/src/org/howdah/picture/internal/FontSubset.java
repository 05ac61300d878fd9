package org.howdah.picture.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** A font with just some of its characters. The same characters always give the same bytes. */
public final class FontSubset {

    private FontSubset() {
    }

    /** @return a TTF file; characters that the font does not have are left out */
    public static byte[] of(TrueType font, SortedSet<Integer> characters) {
        List<Integer> codes = new ArrayList<>();
        List<Integer> glyphs = new ArrayList<>(List.of(0));
        for (int code : characters) {
            if (font.glyph(code) != 0) {
                codes.add(code);
                glyphs.add(font.glyph(code));
            }
        }
        Map<String, byte[]> tables = new LinkedHashMap<>();
        tables.put("OS/2", font.copy("OS/2"));
        tables.put("cmap", cmap(codes));
        ByteArrayOutputStream outlines = new ByteArrayOutputStream();
        ByteBuffer loca = ByteBuffer.allocate(4 * (glyphs.size() + 1));
        ByteBuffer metrics = ByteBuffer.allocate(4 * glyphs.size());
        for (int glyph : glyphs) {
            loca.putInt(outlines.size());
            int[] place = font.outline(glyph);
            outlines.write(font.data().array(), place[0], place[1] - place[0]);
            while (outlines.size() % 4 != 0) {
                outlines.write(0);
            }
            metrics.putShort((short) font.advanceUnits(glyph)).putShort((short) font.bearingUnits(glyph));
        }
        loca.putInt(outlines.size());
        tables.put("glyf", outlines.toByteArray());
        ByteBuffer head = ByteBuffer.wrap(font.copy("head"));
        head.putInt(8, 0).putShort(50, (short) 1);
        tables.put("head", head.array());
        tables.put("hhea", ByteBuffer.wrap(font.copy("hhea")).putShort(34, (short) glyphs.size()).array());
        tables.put("hmtx", metrics.array());
        tables.put("loca", loca.array());
        tables.put("maxp", ByteBuffer.wrap(font.copy("maxp")).putShort(4, (short) glyphs.size()).array());
        tables.put("name", font.copy("name"));
        tables.put("post", font.copy("post"));
        return file(tables);
    }

    /** Format 4, one segment for each run of characters. */
    private static byte[] cmap(List<Integer> codes) {
        List<int[]> segments = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            if (!segments.isEmpty() && segments.getLast()[1] == codes.get(i) - 1) {
                segments.getLast()[1]++;
            } else {
                segments.add(new int[] { codes.get(i), codes.get(i), i + 1 - codes.get(i) });
            }
        }
        segments.add(new int[] { 0xFFFF, 0xFFFF, 1 });
        int count = segments.size();
        int log = 31 - Integer.numberOfLeadingZeros(count);
        int length = 16 + 8 * count;
        ByteBuffer out = ByteBuffer.allocate(12 + length);
        out.putShort((short) 0).putShort((short) 1).putShort((short) 3).putShort((short) 1).putInt(12);
        out.putShort((short) 4).putShort((short) length).putShort((short) 0).putShort((short) (2 * count)).putShort((short) (2 << log)).putShort((short) log)
                .putShort((short) (2 * count - (2 << log)));
        segments.forEach(segment -> out.putShort((short) segment[1]));
        out.putShort((short) 0);
        segments.forEach(segment -> out.putShort((short) segment[0]));
        segments.forEach(segment -> out.putShort((short) segment[2]));
        segments.forEach(segment -> out.putShort((short) 0));
        return out.array();
    }

    private static byte[] file(Map<String, byte[]> tables) {
        int count = tables.size();
        int log = 31 - Integer.numberOfLeadingZeros(count);
        int size = 12 + 16 * count;
        for (byte[] table : tables.values()) {
            size += table.length + 3 & ~3;
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        out.putInt(0x00010000).putShort((short) count).putShort((short) (16 << log)).putShort((short) log).putShort((short) (16 * count - (16 << log)));
        int at = 12 + 16 * count;
        int head = 0;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            byte[] bytes = table.getValue();
            out.put(table.getKey().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)).putInt(sum(bytes)).putInt(at).putInt(bytes.length);
            head = table.getKey().equals("head") ? at : head;
            out.put(at, bytes);
            at += bytes.length + 3 & ~3;
        }
        out.putInt(head + 8, 0xB1B0AFBA - sum(out.array()));
        return out.array();
    }

    private static int sum(byte[] bytes) {
        int sum = 0;
        for (int i = 0; i < bytes.length; i++) {
            sum += (bytes[i] & 0xFF) << 24 - 8 * (i % 4);
        }
        return sum;
    }
}
