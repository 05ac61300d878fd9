package org.howdah.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;

import org.howdah.picture.internal.Legend;
import org.howdah.picture.internal.PngEncoder;
import org.howdah.picture.internal.Raster;

/**
 * Paints a scene into a PNG file, with Java's own rasteriser and the bundled font: no display, no browser and no installed font is needed, and the
 * same scene gives the same bytes. (Characters that the bundled font does not have are taken from the machine's fonts.)
 */
public final class PngWriter {

    /** Width and height beyond which a file would help nobody. */
    public static final int LARGEST = 16_000;
    private static final long MOST_PIXELS = 120_000_000;
    /** Pixels that are painted at a time. */
    private static final int BAND = 8_000_000;

    static {
        // Before the first class of AWT is loaded: else it looks for a display, beside the one that SWT has.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    private PngWriter() {
    }

    /** @param scale pixels for one of the scene's; made smaller where the image would be larger than {@link #LARGEST} */
    public static double write(Scene scene, Theme theme, double scale, OutputStream out) throws IOException {
        return write(scene, theme, scale, false, out);
    }

    /**
     * @param legend with a box below that explains the signs which are used
     * @return the scale that was used
     */
    public static double write(Scene scene, Theme theme, double scale, boolean legend, OutputStream out) throws IOException {
        Scene whole = legend ? Legend.added(scene) : scene;
        double fitting = fitting(whole.bounds(), scale);
        int width = pixels(whole.bounds().width(), fitting);
        int height = pixels(whole.bounds().height(), fitting);
        // In bands, so that a large picture does not need a large heap.
        int band = Math.clamp(BAND / width, 64, height < 64 ? 64 : height);
        PngEncoder encoder = new PngEncoder(width, height, out);
        BufferedImage image = new BufferedImage(width, Math.min(band, height), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y += band) {
            Raster.paint(whole, theme, fitting, y, image);
            encoder.rows(image, Math.min(image.getHeight(), height - y));
        }
        encoder.end();
        return fitting;
    }

    private static int pixels(double length, double scale) {
        return (int) Math.max(1, Math.ceil(length * scale));
    }

    static BufferedImage image(Scene scene, Theme theme, double scale) {
        double fitting = fitting(scene.bounds(), scale);
        BufferedImage image = new BufferedImage(pixels(scene.bounds().width(), fitting), pixels(scene.bounds().height(), fitting), BufferedImage.TYPE_INT_RGB);
        Raster.paint(scene, theme, fitting, 0, image);
        return image;
    }

    /** The scale that is really used. */
    public static double fitting(Bounds bounds, double scale) {
        double most = Math.min(LARGEST / Math.max(1, bounds.width()), LARGEST / Math.max(1, bounds.height()));
        most = Math.min(most, Math.sqrt(MOST_PIXELS / Math.max(1, bounds.width() * bounds.height())));
        return Math.min(scale, most);
    }
}
