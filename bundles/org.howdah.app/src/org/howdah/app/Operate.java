package org.howdah.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.howdah.engine.EngineException;
import org.howdah.engine.Plan;
import org.howdah.engine.Planner;
import org.howdah.engine.RunResult;
import org.howdah.model.LoadedTopology;
import org.howdah.model.TopologyException;
import org.howdah.model.TopologyFiles;
import org.howdah.remote.Cancellation;
import org.howdah.remote.RemoteException;
import org.howdah.technology.Observation;

/** What can be done to a live topology: switchover, failover, rejoin, pause … The plan it gives is applied as any other. */
public final class Operate {

    private final Howdah howdah;

    public Operate(Howdah howdah) {
        this.howdah = Objects.requireNonNull(howdah);
    }

    /** What each link, server and set offers now, and why not where it is refused. */
    public List<Planner.Offer> offers(LoadedTopology loaded, Progress progress, Cancellation cancellation) throws RemoteException {
        return offers(loaded, new Observe(howdah).run(loaded, progress, cancellation));
    }

    public List<Planner.Offer> offers(LoadedTopology loaded, Observation observation) {
        return Planner.operations(MakePlan.source(loaded), observation, howdah.technologies());
    }

    /**
     * The steps of an operation.
     *
     * @throws EngineException where no technology offers it for this subject
     * @throws RemoteException where it was cancelled
     */
    public Plan plan(LoadedTopology loaded, String operation, String subject, Map<String, String> arguments, Progress progress,
            Cancellation cancellation) throws EngineException, RemoteException {
        Observation observation = new Observe(howdah).run(loaded, progress, cancellation);
        return Planner.operation(MakePlan.source(loaded), observation, howdah.technologies(), operation, subject, arguments);
    }

    /**
     * Lets the topology file follow an operation that is done: a switchover turns links round.
     *
     * @return the file that was written; empty where there is nothing to follow, or the operation is not done
     * @throws HowdahException where the file was changed since the plan was made: it is left as it is
     */
    public Optional<Path> follow(Plan plan, RunResult result) throws TopologyException, HowdahException {
        Path file = ApplyPlan.file(plan);
        if (plan.operation().isEmpty() || plan.resultText().isEmpty() || file == null || result.outcome() != RunResult.Outcome.DONE) {
            return Optional.empty();
        }
        LoadedTopology after = TopologyFiles.parse(plan.resultText(), "the result of the plan");
        LoadedTopology now = TopologyFiles.load(file);
        if (now.hash().equals(after.hash())) {
            return Optional.empty();
        }
        if (!now.hash().equals(plan.modelHash())) {
            throw new HowdahException("The operation is done, but " + file + " was changed meanwhile and is left as it is.",
                    "Bring it to what is there now: 'howdah plan' shows where they differ.");
        }
        TopologyFiles.save(after.topology(), file);
        return Optional.of(file);
    }
}
