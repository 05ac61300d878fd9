package org.howdah.cli.internal.bench;

import java.util.Arrays;

/**
 * What was measured.
 *
 * @param ours median of the runs
 * @param peer median of the runs; null where there is no peer, and the goal is one for {@code ours}
 * @param goal greatest ratio, or greatest value of {@code ours}
 * @param absolute whether the goal is for {@code ours}; so it is without a peer
 * @param atLeast whether more is better: the goal is then the least ratio, or the least value of {@code ours}
 * @param unit of ours and peer
 * @param runs how often each was measured
 */
public record Measurement(String name, double ours, Double peer, double goal, boolean absolute, boolean atLeast, String unit, int runs) {

    static Measurement of(String name, double[] ours, double[] peer, double goal) {
        return new Measurement(name, median(ours), peer.length == 0 ? null : median(peer), goal, peer.length == 0, false, "s", ours.length);
    }

    /** With a peer to compare with, but a goal for ours alone. */
    static Measurement absolute(String name, double[] ours, double[] peer, double goal, String unit) {
        return new Measurement(name, median(ours), peer.length == 0 ? null : median(peer), goal, true, false, unit, ours.length);
    }

    /** With a peer to compare with, but a goal for ours alone: at least so much. */
    static Measurement atLeast(String name, double[] ours, double[] peer, double goal, String unit) {
        return new Measurement(name, median(ours), peer.length == 0 ? null : median(peer), goal, true, true, unit, ours.length);
    }

    /** Null where there is no peer. */
    public Double ratio() {
        return peer == null ? null : ours / peer;
    }

    public boolean reached() {
        double value = absolute ? ours : ratio();
        return atLeast ? value >= goal : value <= goal;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
