package org.howdah.engine;

import java.nio.file.Path;

/** Plans as JSON: the fields of {@code plan --json} and what is needed to run them. */
public final class PlanFiles {

    private PlanFiles() {
    }

    public static String toJson(Plan plan) {
        throw new UnsupportedOperationException("Not yet.");
    }

    /** @param name how messages call the text */
    public static Plan fromJson(String json, String name) throws EngineException {
        throw new UnsupportedOperationException("Not yet.");
    }

    /** Refuses what is not a plan, was edited or cut off, or was made by a version that cannot be run. */
    public static Plan read(Path file, Technologies technologies) throws EngineException {
        throw new UnsupportedOperationException("Not yet.");
    }

    /** Writes to a temporary file and renames it. */
    public static void write(Plan plan, Path file) throws EngineException {
        throw new UnsupportedOperationException("Not yet.");
    }
}
