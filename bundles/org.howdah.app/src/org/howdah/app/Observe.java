package org.howdah.app;

import java.util.Objects;

import org.howdah.engine.Observations;
import org.howdah.model.LoadedTopology;
import org.howdah.remote.Cancellation;
import org.howdah.remote.RemoteException;
import org.howdah.technology.Observation;

/** Reads what is really there. Changes nothing on any node. */
public final class Observe {

    private final Howdah howdah;

    public Observe(Howdah howdah) {
        this.howdah = Objects.requireNonNull(howdah);
    }

    /** @throws RemoteException only where it was cancelled; what cannot be read is unknown, with the reason */
    public Observation run(LoadedTopology loaded, Progress progress, Cancellation cancellation) throws RemoteException {
        TopologyAccess access = howdah.access(loaded.topology(), loaded.file());
        progress.report("Reading the nodes", 0, loaded.topology().getServers().size());
        Observation observation = Observations.observe(loaded.topology(), access, howdah.technologies(),
                (done, total) -> progress.report("Reading the nodes", done, total), cancellation);
        cancellation.throwIfCancelled();
        return observation;
    }
}
