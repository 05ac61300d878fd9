package org.howdah.cli.internal.bench;

/** One benchmark: ours and the peer are measured in the same run on the same machine. */
public interface Benchmark {

    String name();

    /** What is compared with what, in one sentence. */
    String title();

    /** @throws Exception where it cannot be measured here, and why */
    Measurement run(Bench bench) throws Exception;
}
