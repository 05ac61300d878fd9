package org.howdah.remote.ssh.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A file of host keys as OpenSSH writes and reads it. It is read anew for each session: others write to it as well. */
final class KnownHosts {

    /** A line that can be used. {@code marker} is empty, {@code revoked} or {@code cert-authority}. */
    record Entry(Path file, int line, String marker, String hosts, String type, byte[] key) {

        boolean revoked() {
            return marker.equals("revoked");
        }

        String where() {
            return file + ":" + line;
        }
    }

    /** Each warning once: the file is read for every session. */
    private static final Set<String> TOLD = java.util.concurrent.ConcurrentHashMap.newKeySet();
    private static final Object WRITE_LOCK = new Object();
    private static final Set<String> MARKERS = Set.of("revoked", "cert-authority");
    private static final System.Logger LOG = System.getLogger(KnownHosts.class.getName());
    private static final int MAX_BYTES = 16 << 20;

    private final List<Entry> entries = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private boolean hashed;

    /** Reads files in this order; one that is missing has no entries. */
    KnownHosts(List<Path> files) {
        for (Path file : files) {
            read(file);
        }
        tell();
    }

    private KnownHosts(Path file, byte[] bytes) {
        parse(file, bytes);
        tell();
    }

    private void tell() {
        warnings.stream().filter(TOLD::add).forEach(warning -> LOG.log(System.Logger.Level.WARNING, warning));
    }

    private void read(Path file) {
        byte[] bytes;
        try {
            if (!Files.exists(file)) {
                return;
            }
            if (Files.size(file) > MAX_BYTES) {
                warnings.add(file + " is larger than 16 MiB and was not read as known hosts.");
                return;
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            warnings.add("The known hosts in " + file + " could not be read: " + e.getMessage() + ".");
            return;
        }
        parse(file, bytes);
    }

    private void parse(Path file, byte[] bytes) {
        // Latin 1 keeps every byte; a broken line must not spoil the others.
        String[] lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Entry entry = parse(file, i + 1, line);
            if (entry == null) {
                warnings.add(file + ":" + (i + 1) + " is not a host key line and was skipped.");
            } else {
                entries.add(entry);
                hashed |= entry.hosts().startsWith("|1|");
            }
        }
    }

    private static Entry parse(Path file, int number, String line) {
        String[] words = line.split("[ \\t]+", 5);
        int at = 0;
        String marker = "";
        if (words[0].startsWith("@")) {
            marker = words[0].substring(1);
            at = 1;
            if (!MARKERS.contains(marker)) {
                return null;
            }
        }
        if (words.length < at + 3) {
            return null;
        }
        try {
            byte[] key = Base64.getDecoder().decode(words[at + 2]);
            String type = Fingerprints.type(key);
            return type.isEmpty() || !type.equals(words[at + 1]) ? null
                    : new Entry(file, number, marker, words[at], type, key);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Lines about this host ({@code name} or {@code [name]:port}), in the order of the file; no authorities. */
    List<Entry> about(String host) {
        return entries.stream().filter(e -> !e.marker().equals("cert-authority") && matches(e.hosts(), host)).toList();
    }

    boolean isHashed() {
        return hashed;
    }

    static boolean matches(String patterns, String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        if (patterns.startsWith("|1|")) {
            String[] parts = patterns.split("\\|");
            try {
                return parts.length == 4 && Arrays.equals(Base64.getDecoder().decode(parts[3]),
                        hash(Base64.getDecoder().decode(parts[2]), lower));
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
        boolean found = false;
        for (String pattern : patterns.toLowerCase(Locale.ROOT).split(",")) {
            boolean not = pattern.startsWith("!");
            if (SshConfig.glob(not ? pattern.substring(1) : pattern, lower)) {
                if (not) {
                    return false;
                }
                found = true;
            }
        }
        return found;
    }

    private static byte[] hash(byte[] salt, String host) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(salt, "HmacSHA1"));
            return mac.doFinal(host.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * Adds a line at the end, as one write under a lock, so that neither another thread nor another program loses its own
     * addition. Nothing is rewritten: lines of others, and broken ones, stay as they are. Nothing is added where another program
     * did it meanwhile, and no part of a line stays where the disk is full.
     */
    static void add(Path file, String host, byte[] key, boolean hashed) throws IOException {
        String name = host.toLowerCase(Locale.ROOT);
        if (hashed) {
            byte[] salt = new byte[20];
            new SecureRandom().nextBytes(salt);
            Base64.Encoder base64 = Base64.getEncoder();
            name = "|1|" + base64.encodeToString(salt) + "|" + base64.encodeToString(hash(salt, name));
        }
        String line = name + " " + Fingerprints.type(key) + " " + Base64.getEncoder().encodeToString(key) + "\n";
        synchronized (WRITE_LOCK) {
            Path directory = file.toAbsolutePath().getParent();
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
            try (FileChannel channel = FileChannel.open(file, options,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                    FileChannel end = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
                    var lock = channel.lock()) {
                long size = channel.size();
                byte[] bytes = size > MAX_BYTES ? new byte[0] : read(channel, (int) size);
                if (new KnownHosts(file, bytes).about(host).stream().anyMatch(e -> !e.revoked() && Arrays.equals(e.key(), key))) {
                    return;
                }
                boolean open = bytes.length > 0 && bytes[bytes.length - 1] != '\n';
                append(end, size, ByteBuffer.wrap(((open ? "\n" : "") + line).getBytes(StandardCharsets.US_ASCII)));
                end.force(false);
            }
        }
    }

    private static byte[] read(FileChannel channel, int size) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(size);
        while (buffer.hasRemaining() && channel.read(buffer, buffer.position()) >= 0) {
            continue;
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private static void append(FileChannel end, long size, ByteBuffer line) throws IOException {
        try {
            while (line.hasRemaining()) {
                end.write(line);
            }
        } catch (IOException e) {
            if (line.position() > 0 && end.size() == size + line.position()) {
                end.truncate(size);
            }
            throw e;
        }
    }
}
