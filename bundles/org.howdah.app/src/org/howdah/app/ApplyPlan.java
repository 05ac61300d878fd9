package org.howdah.app;

import java.nio.file.Path;
import java.util.Objects;

import org.howdah.engine.EngineException;
import org.howdah.engine.Executor;
import org.howdah.engine.Plan;
import org.howdah.engine.RunListener;
import org.howdah.engine.RunResult;
import org.howdah.remote.Cancellation;

/** Does what a plan says, with a journal. */
public final class ApplyPlan {

    private final Howdah howdah;

    public ApplyPlan(Howdah howdah) {
        this.howdah = Objects.requireNonNull(howdah);
    }

    /** @throws EngineException where nothing was begun, and why */
    public RunResult run(Plan plan, Executor.Options options, RunListener listener, Cancellation cancellation) throws EngineException {
        return howdah.executor(file(plan)).apply(plan, options, listener, cancellation);
    }

    /** The file a plan was made from; null for none. */
    static Path file(Plan plan) {
        return plan.topologyPath().isEmpty() ? null : Path.of(plan.topologyPath());
    }
}
