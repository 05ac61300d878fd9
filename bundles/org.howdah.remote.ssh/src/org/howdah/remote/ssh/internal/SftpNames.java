package org.howdah.remote.ssh.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** File names between bytes and text, losing nothing: a byte that is no UTF-8 becomes the lone surrogate U+DC00 + byte. */
final class SftpNames {

    private static final char ESCAPE = '\udc00';

    private SftpNames() {
    }

    static String text(byte[] bytes) {
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

    static byte[] bytes(String text) {
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
}
