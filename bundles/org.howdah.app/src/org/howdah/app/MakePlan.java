package org.howdah.app;

import java.nio.file.Path;
import java.util.Objects;

import org.howdah.engine.EngineException;
import org.howdah.engine.Plan;
import org.howdah.engine.PlanFiles;
import org.howdah.engine.PlanSource;
import org.howdah.engine.Planner;
import org.howdah.model.LoadedTopology;
import org.howdah.remote.Cancellation;
import org.howdah.remote.RemoteException;
import org.howdah.technology.Observation;

/** Makes the plan that leads from what is there to what is drawn. Changes nothing on any node. */
public final class MakePlan {

    private final Howdah howdah;

    public MakePlan(Howdah howdah) {
        this.howdah = Objects.requireNonNull(howdah);
    }

    /** @throws RemoteException only where it was cancelled; what is wrong stands in the plan as findings */
    public Plan run(LoadedTopology loaded, Progress progress, Cancellation cancellation) throws RemoteException {
        return from(loaded, new Observe(howdah).run(loaded, progress, cancellation));
    }

    /** The plan from an observation that was just made. */
    public Plan from(LoadedTopology loaded, Observation observation) {
        return Planner.plan(source(loaded), observation, howdah.technologies());
    }

    /** Keeps a plan in a file, to be read by others and applied later. */
    public static void write(Plan plan, Path file) throws EngineException {
        PlanFiles.write(plan, file);
    }

    static PlanSource source(LoadedTopology loaded) {
        return new PlanSource(loaded.topology(), loaded.file() == null ? "" : loaded.file().toAbsolutePath().normalize().toString(), loaded.hash());
    }
}
