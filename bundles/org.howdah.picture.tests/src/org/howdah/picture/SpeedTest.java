package org.howdah.picture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;

import org.howdah.model.topology.Topology;
import org.junit.jupiter.api.Test;

/** Far from the goals, so that a slow machine passes and a change that makes it quadratic does not. */
class SpeedTest {

    private interface Work {
        void run() throws Exception;
    }

    private static double best(int runs, Work work) throws Exception {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < runs; i++) {
            long begin = System.nanoTime();
            work.run();
            best = Math.min(best, (System.nanoTime() - begin) / 1e9);
        }
        return best;
    }

    @Test
    void fiveHundredBoxesAreQuick() throws Exception {
        Topology topology = LargeTopology.make(500, 800);
        Layout layout = Arranger.arrange(topology, Layout.EMPTY, Scope.ALL);
        double arrange = best(1, () -> Arranger.arrange(LargeTopology.make(501, 800), Layout.EMPTY, Scope.ALL));
        double make = best(5, () -> Scenes.make(SceneInput.of(topology, layout, Samples.TECHNOLOGIES)));
        assertTrue(arrange < 4, "arranged in " + arrange + " s");
        assertTrue(make < 0.8, "drawn in " + make + " s");
    }

    @Test
    void twoThousandBoxesAreUsable() throws Exception {
        Topology topology = LargeTopology.make(2000, 3200);
        Scene scene = Samples.scene(topology);
        Overlaps.assertNone(scene);
        double make = best(3, () -> Samples.scene(topology));
        double svg = best(2, () -> SvgWriter.write(scene, Theme.light()));
        double png = best(1, () -> PngWriter.write(scene, Theme.light(), 0.2, OutputStream.nullOutputStream()));
        assertTrue(make < 4 && svg < 4 && png < 15, "drawn in " + make + " s, as SVG in " + svg + " s, as PNG in " + png + " s");
    }
}
