package org.howdah.app;

import java.util.Objects;

import org.howdah.engine.EngineException;
import org.howdah.engine.Executor;
import org.howdah.engine.Run;
import org.howdah.engine.RunListener;
import org.howdah.engine.RunResult;
import org.howdah.remote.Cancellation;

/** Goes on with a run that failed, was cancelled, or whose Howdah was killed. */
public final class ResumeRun {

    private final Howdah howdah;

    public ResumeRun(Howdah howdah) {
        this.howdah = Objects.requireNonNull(howdah);
    }

    /**
     * @param run id of a run, the beginning of one, or {@code last}
     * @throws EngineException where nothing was begun, and why
     */
    public RunResult run(String run, Executor.Options options, RunListener listener, Cancellation cancellation) throws EngineException {
        Run found = howdah.runs().show(run);
        return howdah.executor(ApplyPlan.file(found.plan())).resume(found.id(), options, listener, cancellation);
    }
}
