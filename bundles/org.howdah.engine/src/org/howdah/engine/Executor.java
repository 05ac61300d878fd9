package org.howdah.engine;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;
import org.howdah.technology.NodeAccess;

/** Runs plans, and keeps the journal of what was done. One run of a topology at a time, whoever starts it. */
public final class Executor {

    /**
     * @param confirmations asked before anything that cannot be taken back
     * @param upTo id of the last step to run, with all that it depends on; empty for all
     * @param parallel how many steps run at once, at most
     */
    public record Options(Confirmations confirmations, Optional<String> upTo, int parallel) {
        public Options {
            Objects.requireNonNull(confirmations);
            Objects.requireNonNull(upTo);
        }

        public static Options of(Confirmations confirmations) {
            return new Options(confirmations, Optional.empty(), 16);
        }
    }

    /**
     * @param home HOWDAH_HOME
     * @param nodes the way to the nodes of a topology; the topology comes out of the plan
     */
    public Executor(Path home, Technologies technologies, Function<Topology, NodeAccess> nodes) {
    }

    /**
     * Applies a plan that is not stale: takes the locks, reads the nodes again, runs what is not so already.
     *
     * @throws EngineException where nothing was begun, and why: stale, errored, locked, not confirmed, no journal
     */
    public RunResult apply(Plan plan, Options options, RunListener listener, Cancellation cancellation) throws EngineException {
        throw new UnsupportedOperationException("Not yet.");
    }

    /** Goes on with a run that failed, was cancelled, or whose Howdah was killed. What is verified stays. */
    public RunResult resume(String runId, Options options, RunListener listener, Cancellation cancellation) throws EngineException {
        throw new UnsupportedOperationException("Not yet.");
    }

    /** Takes back what a run did, in reverse order; what was already so before the run stays. */
    public RunResult undo(String runId, Options options, RunListener listener, Cancellation cancellation) throws EngineException {
        throw new UnsupportedOperationException("Not yet.");
    }
}
