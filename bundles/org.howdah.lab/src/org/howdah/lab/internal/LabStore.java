package org.howdah.lab.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.howdah.lab.LabException;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;

/** The folder {@code labs} of a Howdah home. */
public final class LabStore {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,29}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,28}[A-Za-z0-9])?");
    /** Characters that one of sshd_config, ssh_config, postgresql.conf and shell start-up files cannot hold in a path. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\"'\\\\%$`*?,#\\[\\]]");
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Path labs;

    public LabStore(Path home) {
        labs = home.resolve("labs");
    }

    public Path folder() {
        return labs;
    }

    public Path folder(String name) {
        return labs.resolve(name);
    }

    public static void checkName(String name) throws LabException {
        if (!NAME.matcher(name).matches()) {
            throw new LabException("\"" + printable(name)
                    + "\" cannot be a lab's name: use up to 30 letters, digits, - and _, beginning with a letter or digit.");
        }
    }

    public static void checkHost(String name) throws LabException {
        if (!HOST.matcher(name).matches()) {
            throw new LabException("\"" + printable(name)
                    + "\" cannot be a host's name: use up to 30 letters, digits and -, beginning and ending with a letter or digit.");
        }
    }

    public void checkPath() throws LabException {
        if (UNFIT.matcher(labs.toString()).find()) {
            throw new LabException("The path " + printable(labs.toString())
                    + " has characters that the SSH server's configuration cannot hold; set HOWDAH_HOME to a plainer path.");
        }
    }

    /** The text without what could mislead whoever reads it in a terminal, at most 60 characters. */
    static String printable(String text) {
        String clean = text.codePoints().map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return clean.length() <= 60 ? clean : clean.substring(0, 60) + "…";
    }

    /** Six hexadecimal digits that tell this lab from all others of this machine, also those of other homes. */
    public String key(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(folder(name).toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 3);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean exists(String name) {
        return NAME.matcher(name).matches() && Files.isDirectory(folder(name));
    }

    /** The names of all labs, also of those that are only half made. */
    public List<String> names() throws LabException {
        try (Stream<Path> folders = Files.list(labs)) {
            return folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches()).sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new LabException("Cannot read " + labs + ": " + e.getMessage(), e);
        }
    }

    /** All labs that can be read. */
    public List<LabRecord> all() throws LabException {
        List<LabRecord> records = new ArrayList<>();
        for (String name : names()) {
            try {
                read(name).ifPresent(records::add);
            } catch (LabException e) {
                // A damaged record is reported where that lab is asked for; it must not stop work on the others.
                continue;
            }
        }
        return records;
    }

    /** The lab's record; empty where the lab has none. */
    public Optional<LabRecord> read(String name) throws LabException {
        Path file = folder(name).resolve("lab.json");
        try {
            LabRecord record = GSON.fromJson(Files.readString(file), LabRecord.class);
            if (record == null || !name.equals(record.name())) {
                throw new LabException(damaged(name, file));
            }
            return Optional.of(record);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | JsonParseException e) {
            throw new LabException(damaged(name, file), e);
        }
    }

    private static String damaged(String name, Path file) {
        return "The file " + file + " is damaged; \"howdah lab destroy " + name + "\" removes the lab.";
    }

    /** @throws LabException where there is no such lab, or where it was only half made */
    public LabRecord require(String name) throws LabException {
        if (!exists(name)) {
            throw new LabException("There is no lab \"" + printable(name) + "\" in " + labs
                    + "; \"howdah lab list\" shows those there are, \"howdah lab create\" makes one.");
        }
        return read(name).filter(LabRecord::ready).orElseThrow(() -> new LabException(
                "The lab \"" + name + "\" was only half made; \"howdah lab destroy " + name + "\" removes what there is of it."));
    }

    public void write(LabRecord record) throws LabException {
        Path file = folder(record.name()).resolve("lab.json");
        Path temporary = file.resolveSibling("lab.json.new");
        try {
            Files.writeString(temporary, GSON.toJson(record) + "\n");
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LabException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
