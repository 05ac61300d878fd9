package org.howdah.engine;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.howdah.engine.internal.RunStore;

/** The runs whose journals are kept. */
public final class Runs {

    /**
     * What a list shows of a run.
     *
     * @param title what it was for: {@code apply shop}, {@code switchover copy}
     * @param done steps that are verified or were already so
     */
    public record Summary(String id, String topology, String title, Instant started, RunResult.Outcome outcome, int done, int steps, String operator) {
    }

    private final RunStore store;

    /** @param home HOWDAH_HOME */
    public Runs(Path home) {
        store = new RunStore(home);
    }

    /** Newest first. A run that cannot be read is left out; {@link #show} says why. */
    public List<Summary> list() throws EngineException {
        List<Summary> summaries = new ArrayList<>();
        for (String id : store.ids()) {
            try {
                Run run = store.run(id);
                int done = (int) run.steps().values().stream().filter(step -> step.state().done()).count();
                summaries.add(new Summary(id, run.plan().topology(), RunStore.title(run.plan()), run.started(), run.outcome(), done,
                        run.steps().size(), run.operator()));
            } catch (EngineException unreadable) {
                continue;
            }
        }
        return summaries;
    }

    /** @param id of a run, the beginning of one, or {@code last} for the newest */
    public Run show(String id) throws EngineException {
        return store.run(store.resolve(id));
    }

    /** The run's folder, with {@code plan.json}, {@code journal.jsonl} and {@code output.log}. */
    public Path directory(String id) throws EngineException {
        return store.directory(store.resolve(id));
    }
}
