package org.howdah.remote;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** File names between bytes and text, losing nothing: a byte that is no UTF-8 becomes the lone surrogate U+DC00 + byte. */
public final class FileNames {

    private static final char ESCAPE = '\udc00';

    private FileNames() {
    }

    public static String text(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isUnderflow()) {
                return out.flip().toString();
            }
            for (int i = 0; i < result.length(); i++) {
                out.put((char) (ESCAPE + (in.get() & 0xff)));
            }
            decoder.reset();
        }
    }

    public static byte[] bytes(String text) {
        ByteArrayOutputStream result = new ByteArrayOutputStream(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (c > ESCAPE + 0x7f && c <= ESCAPE + 0xff) {
                result.write(c - ESCAPE);
            } else {
                result.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
            }
        });
        return result.toByteArray();
    }

    /** A name for people: one line, in logical order, every character that is not shown or moves others made visible. */
    public static String shown(String name) {
        StringBuilder result = new StringBuilder(name.length());
        name.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED -> result
                        .append(c == '\n' ? "\\n" : c == '\t' ? "\\t" : c > ESCAPE && c <= ESCAPE + 0xff ? String.format("\\x%02x", c - ESCAPE)
                                : String.format("\\u%04x", c));
                default -> result.appendCodePoint(c);
            }
        });
        return result.toString();
    }
}
