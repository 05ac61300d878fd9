package org.howdah.cli.internal.bench;

import java.util.List;

/** All benchmarks, the quick ones first. */
public final class Benchmarks {

    public static final List<Benchmark> ALL = List.of(new Planning(), new ValidateStart(), new RemoteCommands(), new StandbySetup(), new FourStandbys(),
            new WindowStart());

    private Benchmarks() {
    }
}
