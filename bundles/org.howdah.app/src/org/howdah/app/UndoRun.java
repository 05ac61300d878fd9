package org.howdah.app;

import java.util.Objects;

import org.howdah.engine.EngineException;
import org.howdah.engine.Executor;
import org.howdah.engine.Run;
import org.howdah.engine.RunListener;
import org.howdah.engine.RunResult;
import org.howdah.remote.Cancellation;

/** Takes back what a run did, as far as that can be. */
public final class UndoRun {

    private final Howdah howdah;

    public UndoRun(Howdah howdah) {
        this.howdah = Objects.requireNonNull(howdah);
    }

    /**
     * @param run id of a run, the beginning of one, or {@code last}
     * @throws EngineException where nothing was begun, and why
     */
    public RunResult run(String run, Executor.Options options, RunListener listener, Cancellation cancellation) throws EngineException {
        Run found = howdah.runs().show(run);
        return howdah.executor(ApplyPlan.file(found.plan())).undo(found.id(), options, listener, cancellation);
    }
}
