package org.howdah.cli.internal.bench;

import java.util.List;
import java.util.stream.Stream;

/** All benchmarks, the quick ones first. */
public final class Benchmarks {

    public static final List<Benchmark> ALL = Stream.of(
            List.of(new Planning(), new ValidateStart(), new RemoteCommands(), new StandbySetup(), new FourStandbys(), new WindowStart()), FileCopies.ALL, Diagram.ALL, Consoles.ALL, Slony.ALL)
            .flatMap(List::stream).toList();

    private Benchmarks() {
    }
}
