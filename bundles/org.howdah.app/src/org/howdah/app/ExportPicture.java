package org.howdah.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.howdah.engine.Technologies;
import org.howdah.model.AtomicFiles;
import org.howdah.model.LoadedTopology;
import org.howdah.model.Problem;
import org.howdah.model.TopologyFiles;
import org.howdah.picture.LayoutFiles;
import org.howdah.picture.LoadedLayout;
import org.howdah.picture.PngWriter;
import org.howdah.picture.Scene;
import org.howdah.picture.SceneInput;
import org.howdah.picture.Scenes;
import org.howdah.picture.SvgWriter;
import org.howdah.picture.Theme;

/** Writes the picture of a topology into a file, as the window shows it, without a window or a display. */
public final class ExportPicture {

    /**
     * @param scale pixels of a PNG for one of the picture's at 100 %
     * @param legend whether a box below explains the signs
     */
    public record Look(boolean dark, boolean legend, double scale) {
        public static final Look DEFAULT = new Look(false, false, 2);
    }

    /**
     * @param scale of a PNG as it was written, smaller than wished where the image would have been too large
     * @param warnings of the topology's file and its layout, each a sentence or two
     */
    public record Result(Path file, double scale, List<String> warnings) {
    }

    private final Technologies technologies;

    public ExportPicture(Technologies technologies) {
        this.technologies = Objects.requireNonNull(technologies);
    }

    /** @param out ends in {@code .svg} or {@code .png}; what was there is replaced */
    public Result run(Path topologyFile, Path out, Look look) throws IOException, HowdahException {
        check(out, look);
        LoadedTopology loaded = TopologyFiles.load(topologyFile);
        LoadedLayout layout = LayoutFiles.load(topologyFile, loaded.topology());
        Scene scene = Scenes.make(SceneInput.of(loaded.topology(), layout.layout(), technologies));
        List<String> warnings = new ArrayList<>(loaded.warnings().stream().map(Problem::message).toList());
        warnings.addAll(layout.warnings());
        return new Result(out, write(scene, out, look), warnings);
    }

    private static void check(Path out, Look look) throws HowdahException {
        if (!isSvg(out) && !isPng(out)) {
            throw new HowdahException("The name " + out + " does not tell what to write, so nothing was written.", "End it in .svg or in .png.");
        }
        if (!(look.scale() >= 0.05 && look.scale() <= 20)) {
            throw new HowdahException("A scale of " + look.scale() + " is not between 0.05 and 20.", "Choose 1 for the size on the screen, 2 for twice as many pixels.");
        }
    }

    /**
     * Writes a scene that is at hand, whole or not at all.
     *
     * @return the scale that was used
     */
    public static double write(Scene scene, Path out, Look look) throws IOException, HowdahException {
        check(out, look);
        Theme theme = look.dark() ? Theme.dark() : Theme.light();
        if (isSvg(out)) {
            AtomicFiles.write(out, SvgWriter.write(scene, theme, look.legend()).getBytes(StandardCharsets.UTF_8));
            return 1;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        double scale = PngWriter.write(scene, theme, look.scale(), look.legend(), bytes);
        AtomicFiles.write(out, bytes.toByteArray());
        return scale;
    }

    private static boolean isSvg(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
    }

    private static boolean isPng(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".png");
    }
}
