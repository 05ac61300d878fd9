package org.howdah.picture.internal;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;

/** Writes RGB images as PNG. Compresses by itself: what the JDK's zlib gives differs from machine to machine. */
public final class PngEncoder {

    private final DataOutputStream data;
    private final Deflate deflate = new Deflate();
    private final byte[] filtered;
    private byte[] above;
    private byte[] line;

    public PngEncoder(int width, int height, OutputStream out) throws IOException {
        data = new DataOutputStream(out);
        above = new byte[3 * width];
        line = new byte[3 * width];
        filtered = new byte[3 * width + 1];
        // The difference to the line above: most lines of a drawing are like it.
        filtered[0] = 2;
        data.writeLong(0x89504E470D0A1A0AL);
        byte[] header = new byte[] { (byte) (width >> 24), (byte) (width >> 16), (byte) (width >> 8), (byte) width, (byte) (height >> 24), (byte) (height >> 16),
                (byte) (height >> 8), (byte) height, 8, 2, 0, 0, 0 };
        chunk(data, "IHDR", header, header.length);
    }

    /** @param image of type {@link BufferedImage#TYPE_INT_RGB}, as wide as was said; its first rows are taken */
    public void rows(BufferedImage image, int count) {
        int width = line.length / 3;
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < count; y++) {
            for (int x = 0; x < width; x++) {
                int pixel = pixels[y * width + x];
                line[3 * x] = (byte) (pixel >> 16);
                line[3 * x + 1] = (byte) (pixel >> 8);
                line[3 * x + 2] = (byte) pixel;
            }
            for (int i = 0; i < line.length; i++) {
                filtered[i + 1] = (byte) (line[i] - above[i]);
            }
            deflate.add(filtered);
            byte[] swap = above;
            above = line;
            line = swap;
        }
    }

    /** Writes what is left; the stream is flushed, not closed. */
    public void end() throws IOException {
        byte[] compressed = deflate.finish();
        chunk(data, "IDAT", compressed, compressed.length);
        chunk(data, "IEND", new byte[0], 0);
        data.flush();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data, int length) throws IOException {
        byte[] name = type.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        out.writeInt(length);
        out.write(name);
        out.write(data, 0, length);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data, 0, length);
        out.writeInt((int) crc.getValue());
    }
}
