package org.howdah.cli.internal.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.howdah.app.HowdahException;
import org.howdah.app.Observe;
import org.howdah.app.Progress;
import org.howdah.model.LoadedTopology;
import org.howdah.technology.LinkState;
import org.howdah.technology.Observation;

/** Slony-I: a cluster from nothing, a look at a big one, and a set that grows by a thousand tables. */
final class Slony {

    static final List<Benchmark> ALL = List.of(new Setup(), new Look(), new AddTables());

    private Slony() {
    }

    /** From an empty lab to a subscribed cluster of three nodes. */
    private static final class Setup implements Benchmark {

        private static final int TABLES = 100;

        @Override
        public String name() {
            return "slony-setup";
        }

        @Override
        public String title() {
            return "from an empty lab to three subscribed nodes with 100 tables, by plan and apply; peer: the same with altperl's tools by hand";
        }

        @Override
        public Measurement run(Bench bench) throws Exception {
            double[] ours = new double[bench.runs(3)];
            double[] peer = new double[ours.length];
            for (int i = 0; i < ours.length; i++) {
                peer[i] = measure(bench, lab -> new SlonyByHand(lab, SlonyLab.DATABASE).deploy(SlonyLab.names("t", TABLES)));
                ours[i] = measure(bench, SlonyLab::ours);
                bench.tell().accept(String.format(Locale.ROOT, "run %d of %d: ours %.3f s, peer %.3f s", i + 1, ours.length, ours[i], peer[i]));
            }
            return Measurement.of(name(), ours, peer, 1.0);
        }

        private interface Way {
            void deploy(SlonyLab lab) throws Exception;
        }

        private static double measure(Bench bench, Way way) throws Exception {
            try (SlonyLab lab = new SlonyLab(bench, "bench-slony", 2)) {
                lab.tables(SlonyLab.DATABASE, "t", TABLES, lab.servers().subList(0, 1));
                lab.draw(SlonyLab.names("t", TABLES));
                double seconds = bench.time(() -> way.deploy(lab));
                // What was measured must have happened.
                for (int i = 0; i < lab.size(); i++) {
                    String rows = lab.byHand(i, "psql -XAtq -d " + SlonyLab.DATABASE + " -c 'select count(*) from t1 union all select count(*) from t" + TABLES + "'").strip();
                    if (!rows.equals("10\n10")) {
                        throw new HowdahException("Node " + (i + 1) + " has not what it should have: " + rows, "This is a fault in Howdah; report it.");
                    }
                }
                return seconds;
            }
        }
    }

    /** What is there, of ten nodes. */
    private static final class Look implements Benchmark {

        private static final int NODES = 10;

        @Override
        public String name() {
            return "slony-observe";
        }

        @Override
        public String title() {
            return "what a cluster of 10 nodes is like, from all of them, the goal in seconds; peer: Slony's own check_slony_cluster.sh, one node after another";
        }

        @Override
        public Measurement run(Bench bench) throws Exception {
            try (SlonyLab lab = new SlonyLab(bench, "bench-slony", NODES - 1)) {
                lab.tables(SlonyLab.DATABASE, "t", 10, lab.servers().subList(0, 1));
                lab.draw(SlonyLab.names("t", 10));
                bench.tell().accept("making a cluster of " + NODES + " nodes");
                lab.ours();
                LoadedTopology loaded = lab.loaded();
                Observe observe = new Observe(bench.howdah());
                settle(() -> observe.run(loaded, Progress.NONE, bench.cancellation()));
                double[] ours = new double[bench.runs(5)];
                double[] peer = new double[ours.length];
                for (int i = 0; i < ours.length; i++) {
                    rest();
                    peer[i] = bench.time(() -> check(lab));
                    rest();
                    Observation[] seen = new Observation[1];
                    ours[i] = bench.time(() -> seen[0] = observe.run(loaded, Progress.NONE, bench.cancellation()));
                    check(seen[0]);
                    bench.tell().accept(String.format(Locale.ROOT, "run %d of %d: ours %.3f s, peer %.3f s", i + 1, ours.length, ours[i], peer[i]));
                }
                return Measurement.absolute(name(), ours, peer, 1.0, "s");
            }
        }

        private interface Observing {
            Observation observe() throws Exception;
        }

        /** A cluster that was just made has thousands of events to hand round; a look at it is measured when that is over. */
        private static void settle(Observing observing) throws Exception {
            int calm = 0;
            for (int i = 0; i < 60 && calm < 5; i++) {
                Thread.sleep(2000);
                Observation seen = observing.observe();
                check(seen);
                calm = seen.links().values().stream().allMatch(link -> link.lagSeconds() != null && link.lagSeconds() < 3) ? calm + 1 : 0;
            }
        }

        /** So that neither pays for what the other left to be done: a cluster of ten nodes on one machine is busy by itself. */
        private static void rest() throws InterruptedException {
            Thread.sleep(1000);
        }

        private static void check(Observation observation) throws HowdahException {
            long present = observation.links().values().stream().filter(link -> link.presence() == LinkState.Presence.PRESENT).count();
            if (present != NODES - 1) {
                throw new HowdahException("Only " + present + " of " + (NODES - 1) + " subscriptions were seen.", "This is a fault in Howdah; report it.");
            }
        }

        /** On each node's host, as a monitoring system would call it there; through one connection each. */
        private static void check(SlonyLab lab) throws Exception {
            for (int i = 0; i < lab.size(); i++) {
                lab.byHand(i, "s=/usr/share/doc/slony1-2-bin/examples/check_slony_cluster.sh; { cat $s 2>/dev/null || zcat $s.gz; } | sh -s " + "bench_slony " + SlonyLab.DATABASE
                        + " \"$PGHOST\" >/dev/null || :");
            }
        }
    }

    /** A thousand tables join a set that is subscribed. */
    private static final class AddTables implements Benchmark {

        private static final int TABLES = 1000;

        @Override
        public String name() {
            return "slony-add-tables";
        }

        @Override
        public String title() {
            return "1,000 tables join a subscribed set, by plan and apply; peer: one slonik script";
        }

        @Override
        public Measurement run(Bench bench) throws Exception {
            try (SlonyLab lab = new SlonyLab(bench, "bench-slony", 1)) {
                lab.tables(SlonyLab.DATABASE, "t", 1, lab.servers().subList(0, 1));
                List<String> drawn = new ArrayList<>(SlonyLab.names("t", 1));
                lab.draw(drawn);
                lab.ours();
                lab.tables("byhand", "t", 1, lab.servers().subList(0, 1));
                SlonyByHand byHand = new SlonyByHand(lab, "byhand");
                byHand.deploy(SlonyLab.names("t", 1));
                double[] ours = new double[bench.runs(3)];
                double[] peer = new double[ours.length];
                for (int i = 0; i < ours.length; i++) {
                    String prefix = "more" + i + "_";
                    lab.tables("byhand", prefix, TABLES, lab.servers());
                    lab.tables(SlonyLab.DATABASE, prefix, TABLES, lab.servers());
                    drawn.addAll(SlonyLab.names(prefix, TABLES));
                    lab.draw(drawn);
                    int first = 2 + i * TABLES;
                    peer[i] = bench.time(() -> byHand.add(SlonyLab.names(prefix, TABLES), first));
                    ours[i] = bench.time(lab::ours);
                    bench.tell().accept(String.format(Locale.ROOT, "run %d of %d: ours %.3f s, peer %.3f s", i + 1, ours.length, ours[i], peer[i]));
                }
                return Measurement.of(name(), ours, peer, 1.2);
            }
        }
    }
}
