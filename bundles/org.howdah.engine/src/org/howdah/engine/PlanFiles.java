package org.howdah.engine;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

import org.howdah.engine.EngineException.Kind;
import org.howdah.engine.internal.DiskFiles;
import org.howdah.engine.internal.PlanJson;

/** Plans as JSON: the fields of {@code plan --json} and what is needed to run them. */
public final class PlanFiles {

    /** A plan of a thousand links is about a tenth of this. */
    private static final long MAX_BYTES = 128L << 20;

    private PlanFiles() {
    }

    public static String toJson(Plan plan) {
        return PlanJson.pretty(plan);
    }

    /** @param name how messages call the text */
    public static Plan fromJson(String json, String name) throws EngineException {
        return PlanJson.parse(json, name);
    }

    /** Whether a file looks like JSON, and so like a plan rather than a topology. Reads its beginning only. */
    public static boolean looksLikePlan(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(512), StandardCharsets.UTF_8).stripLeading().startsWith("{\"") || file.getFileName().toString().endsWith(".json");
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Refuses what is not a plan, was edited or cut off, or was made by a version or with plug-ins that are not here. */
    public static Plan read(Path file, Technologies technologies) throws EngineException {
        Plan plan = fromJson(text(file), file.toString());
        for (Map.Entry<String, String> made : plan.technologies().entrySet()) {
            if (technologies.find(made.getKey()).isEmpty()) {
                throw new EngineException(Kind.BAD_PLAN, file + " needs the plug-in of the technology " + made.getKey() + ", which is not installed.",
                        "Install it, or make the plan anew here with: howdah plan");
            }
            String version = technologies.version(made.getKey());
            if (!version.equals(made.getValue())) {
                throw new EngineException(Kind.BAD_PLAN, file + " was made with version " + made.getValue() + " of the technology " + made.getKey()
                        + ", and version " + version + " is installed.", "Make the plan again.");
            }
        }
        return plan;
    }

    private static String text(Path file) throws EngineException {
        try {
            if (Files.isDirectory(file)) {
                throw new EngineException(Kind.BAD_PLAN, file + " is a directory, not a plan.", "Name the plan's file.");
            }
            if (Files.size(file) > MAX_BYTES) {
                throw new EngineException(Kind.BAD_PLAN, file + " is not a plan: it has more than " + (MAX_BYTES >> 20) + " MB.",
                        "Make a plan with: howdah plan FILE -o PLAN");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new EngineException(Kind.BAD_PLAN, "There is no file " + file + ".", "Make a plan with: howdah plan FILE -o PLAN", e);
        } catch (CharacterCodingException e) {
            throw new EngineException(Kind.BAD_PLAN, file + " is not a plan: it is not text.", "Make a plan with: howdah plan FILE -o PLAN", e);
        } catch (IOException e) {
            throw new EngineException(Kind.BAD_PLAN, file + " cannot be read: " + DiskFiles.reason(e) + ".", "Check its permissions.", e);
        }
    }

    /** Writes to a temporary file and renames it. */
    public static void write(Plan plan, Path file) throws EngineException {
        try {
            DiskFiles.replace(file, toJson(plan));
        } catch (IOException e) {
            throw new EngineException(Kind.JOURNAL, "The plan cannot be written to " + file + ": " + DiskFiles.reason(e) + ".",
                    "Check the directory, its permissions and the free space.", e);
        }
    }
}
