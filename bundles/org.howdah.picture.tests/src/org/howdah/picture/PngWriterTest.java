package org.howdah.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Random;

import javax.imageio.ImageIO;

import org.howdah.picture.internal.PngEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngWriterTest {

    private final Scene scene = Samples.scene(Samples.topology(Samples.SHOP));

    private static BufferedImage read(byte[] png) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        BufferedImage rgb = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                rgb.setRGB(x, y, image.getRGB(x, y));
            }
        }
        return rgb;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
    void otherProgramsReadWhatWasEncoded(long seed) throws Exception {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(1 + random.nextInt(700), 1 + random.nextInt(400), BufferedImage.TYPE_INT_RGB);
        int noise = random.nextInt(3);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, noise == 0 ? random.nextInt() : random.nextInt(noise == 1 ? 40 : 4000) == 0 ? random.nextInt() : x / 7 * 3 + y / 5 * 0x10000);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngEncoder encoder = new PngEncoder(image.getWidth(), image.getHeight(), out);
        encoder.rows(image, image.getHeight());
        encoder.end();
        assertArrayEquals(pixels(image), pixels(read(out.toByteArray())));
    }

    @Test
    void theImageHasTheSizeAndTheColoursOfTheTheme() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(2, PngWriter.write(scene, Theme.dark(), 2, out));
        BufferedImage image = read(out.toByteArray());
        assertEquals(2 * scene.bounds().width(), image.getWidth());
        assertEquals(2 * scene.bounds().height(), image.getHeight());
        assertEquals(Theme.dark().background(), String.format("#%06x", image.getRGB(0, 0) & 0xFFFFFF));
        assertTrue(out.size() < 200_000, "it is compressed: " + out.size());
    }

    @Test
    void bandsOfALargeImageFitTogether() throws Exception {
        Scene large = Samples.scene(LargeTopology.make(100, 120));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        double scale = PngWriter.write(large, Theme.light(), 2, out);
        assertTrue(large.bounds().width() * large.bounds().height() * scale * scale > 2 * 8_000_000, "more than two bands");
        int[] banded = pixels(read(out.toByteArray()));
        int[] whole = pixels(PngWriter.image(large, Theme.light(), 2));
        assertEquals(whole.length, banded.length);
        int different = 0;
        for (int i = 0; i < whole.length; i++) {
            different += whole[i] != banded[i] ? 1 : 0;
        }
        assertEquals(0, different, "pixels");
    }

    @Test
    void textIsPainted() {
        BufferedImage image = PngWriter.image(scene, Theme.light(), 1);
        Box master = scene.boxes().stream().filter(box -> box.name().equals("slave1")).findFirst().orElseThrow();
        int dark = 0;
        for (int x = 0; x < master.label().width(); x++) {
            for (int y = 0; y < master.label().height(); y++) {
                int px = (int) (master.bounds().x() + master.label().x() + x - scene.bounds().x());
                int py = (int) (master.bounds().y() + master.label().y() + y - scene.bounds().y());
                dark += (image.getRGB(px, py) & 0xFF) < 100 ? 1 : 0;
            }
        }
        assertTrue(dark > 40, dark + " dark pixels");
    }

    @Test
    void anImageThatWouldBeTooLargeIsMadeSmaller() {
        Bounds wide = new Bounds(0, 0, 100_000, 50);
        assertEquals(0.16, PngWriter.fitting(wide, 2), 1e-9);
        assertTrue(PngWriter.fitting(new Bounds(0, 0, 12_000, 12_000), 1) < 1);
        assertEquals(3, PngWriter.fitting(new Bounds(0, 0, 700, 300), 3));
    }

    @Test
    void aLegendMakesRoomForItself() {
        assertNotEquals(SvgWriter.write(scene, Theme.light()), SvgWriter.write(scene, Theme.light(), true));
        String svg = SvgWriter.write(scene, Theme.light(), true);
        assertTrue(svg.contains("WAL, as a stream") && svg.contains("changes logged by triggers") && svg.contains("set of tables"), "what is used");
        assertTrue(!svg.contains("decoded row changes") && !svg.contains("critical"), "and nothing else");
    }

    @Test
    void noDisplayIsAskedFor() {
        PngWriter.image(scene, Theme.light(), 0.2);
        assertTrue(java.awt.GraphicsEnvironment.isHeadless());
    }
}
