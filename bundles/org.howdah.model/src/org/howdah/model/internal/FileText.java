package org.howdah.model.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.howdah.model.TopologyException;

/** Reads a file as text, and refuses early what cannot be a topology. */
public final class FileText {

    /** 10,000 tables make about half a megabyte. */
    public static final int MAX_BYTES = 16 * 1024 * 1024;

    private FileText() {
    }

    public static String read(Path file) throws TopologyException {
        try {
            if (Files.isDirectory(file)) {
                throw new TopologyException(file + " is a directory, not a topology. Name a file such as shop.topology.yaml.");
            }
            // Asked first, so that a file of 200 MB is refused without reading any of it.
            if (Files.size(file) > MAX_BYTES) {
                throw tooBig(file.toString(), Files.size(file));
            }
            try (InputStream in = Files.newInputStream(file)) {
                return read(in, file.toString());
            }
        } catch (TopologyException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new TopologyException(file + " does not exist. Check the path; the current directory is " + Path.of("").toAbsolutePath() + ".", e);
        } catch (AccessDeniedException e) {
            throw new TopologyException(file + " may not be read by the user " + System.getProperty("user.name") + ". Change its permissions (chmod u+r) or its owner.", e);
        } catch (IOException e) {
            throw new TopologyException(file + " cannot be read: " + reason(e) + ". Check the disk and the path.", e);
        }
    }

    /** The rest of a stream; it is not closed. */
    public static String read(InputStream in, String name) throws IOException {
        // One byte more than allowed, because some files (devices, pipes) do not know their size.
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw tooBig(name, -1);
        }
        return decode(bytes, name);
    }

    private static TopologyException tooBig(String name, long size) {
        return new TopologyException(name + (size < 0 ? " is larger than " : " has " + size / (1024 * 1024) + " MB, and a topology has at most ")
                + MAX_BYTES / (1024 * 1024) + " MB. Check whether this is the right file.");
    }

    private static String decode(byte[] bytes, String name) throws TopologyException {
        if (bytes.length >= 2 && (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe || bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff)) {
            throw new TopologyException(name + " is written in UTF-16, and topologies are read as UTF-8. Convert it: iconv -f UTF-16 -t UTF-8.");
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw new TopologyException(name + " is a binary file (a zero byte at offset " + i + "), not a topology. Check whether this is the right file.");
            }
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw notUtf8(bytes, in.position(), name, result);
        }
        out.flip();
        // The mark that some editors put in front.
        return out.length() > 0 && out.charAt(0) == '\uFEFF' ? out.subSequence(1, out.length()).toString() : out.toString();
    }

    private static TopologyException notUtf8(byte[] bytes, int at, String name, CoderResult result) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < at; i++) {
            if (bytes[i] == '\n') {
                line++;
                start = i + 1;
            }
        }
        CharacterCodingException cause = null;
        try {
            result.throwException();
        } catch (CharacterCodingException e) {
            cause = e;
        }
        return new TopologyException(String.format("%s:%d:%d: the byte 0x%02X is not UTF-8, in which topologies are written. "
                + "If the file is in Latin-1, convert it: iconv -f ISO-8859-1 -t UTF-8; else check whether this is the right file.",
                name, line, at - start + 1, bytes[at] & 0xff), line, at - start + 1, cause);
    }

    /** What the system said, without the path in front of it. */
    public static String reason(IOException e) {
        String reason = e instanceof java.nio.file.FileSystemException f ? f.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
