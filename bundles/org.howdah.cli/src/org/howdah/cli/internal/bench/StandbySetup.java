package org.howdah.cli.internal.bench;

/** One standby of a database of 1 GB. */
final class StandbySetup implements Benchmark {

    @Override
    public String name() {
        return "standby-setup";
    }

    @Override
    public String title() {
        return "one standby by plan and apply; peer: a shell script with pg_basebackup and pg_ctl";
    }

    @Override
    public Measurement run(Bench bench) throws Exception {
        try (BenchLab lab = new BenchLab(bench, "bench-one", 1)) {
            lab.fill(bench.bytes());
            return bench.alternate(name(), bench.runs(3), 1.15, lab::clear, lab::ours, lab::byHand);
        }
    }
}
