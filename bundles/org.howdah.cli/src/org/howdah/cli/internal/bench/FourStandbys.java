package org.howdah.cli.internal.bench;

/** Four standbys at once. A quarter of the size for each, so that as much is copied as for one. */
final class FourStandbys implements Benchmark {

    @Override
    public String name() {
        return "four-standbys";
    }

    @Override
    public String title() {
        return "four standbys by one plan; peer: four by hand, one after another";
    }

    @Override
    public Measurement run(Bench bench) throws Exception {
        try (BenchLab lab = new BenchLab(bench, "bench-four", 4)) {
            lab.fill(bench.bytes() / 4);
            return bench.alternate(name(), bench.runs(3), 0.6, lab::clear, lab::ours, lab::byHand);
        }
    }
}
