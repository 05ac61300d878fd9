package org.howdah.engine;

import java.nio.file.Path;
import java.util.List;

/** The runs whose journals are kept. */
public final class Runs {

    /**
     * What a list shows of a run.
     *
     * @param done steps that are verified or were already so
     */
    public record Summary(String id, String topology, String title, java.time.Instant started, RunResult.Outcome outcome, int done, int steps,
            String operator) {
    }

    /** @param home HOWDAH_HOME */
    public Runs(Path home) {
    }

    /** Newest first. A journal that cannot be read is left out. */
    public List<Summary> list() throws EngineException {
        throw new UnsupportedOperationException("Not yet.");
    }

    /** @param id of a run, the beginning of one, or {@code last} for the newest */
    public Run show(String id) throws EngineException {
        throw new UnsupportedOperationException("Not yet.");
    }
}
