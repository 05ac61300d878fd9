package org.howdah.app;

import java.util.Objects;

import org.howdah.engine.Status;
import org.howdah.model.LoadedTopology;
import org.howdah.remote.Cancellation;
import org.howdah.remote.RemoteException;
import org.howdah.technology.Observation;

/** Tells how a topology is: observed, and compared with what is wished. */
public final class GetStatus {

    private final Howdah howdah;

    public GetStatus(Howdah howdah) {
        this.howdah = Objects.requireNonNull(howdah);
    }

    /** @throws RemoteException only where it was cancelled */
    public Status run(LoadedTopology loaded, Progress progress, Cancellation cancellation) throws RemoteException {
        Observation observation = new Observe(howdah).run(loaded, progress, cancellation);
        return Status.of(loaded.topology(), observation, howdah.technologies());
    }
}
