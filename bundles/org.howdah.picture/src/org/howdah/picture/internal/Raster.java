package org.howdah.picture.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;

import org.howdah.picture.Bounds;
import org.howdah.picture.Box;
import org.howdah.picture.Line;
import org.howdah.picture.Point;
import org.howdah.picture.Scene;
import org.howdah.picture.Shape;
import org.howdah.picture.Theme;

/** Paints scenes into images. */
public final class Raster {

    /** Further than this nothing sticks out of its box or off its line. */
    private static final double EDGE = 16;

    private final Graphics2D graphics;
    private final Theme theme;
    private final double scale;
    /** What of the scene is seen. */
    private final Bounds seen;

    private Raster(Graphics2D graphics, Theme theme, double scale, Bounds seen) {
        this.graphics = graphics;
        this.theme = theme;
        this.scale = scale;
        this.seen = seen;
    }

    /** @param from the first row of pixels that is wanted */
    public static void paint(Scene scene, Theme theme, double scale, int from, BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(Color.decode(theme.background()));
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.translate(0, -from);
            graphics.scale(scale, scale);
            graphics.translate(-scene.bounds().x(), -scene.bounds().y());
            Bounds seen = new Bounds(scene.bounds().x(), scene.bounds().y() + from / scale, scene.bounds().width(), image.getHeight() / scale).grown(EDGE);
            Raster raster = new Raster(graphics, theme, scale, seen);
            scene.boxes().forEach(box -> raster.box(box, 0, 0));
            scene.lines().stream().filter(raster::runs).forEach(line -> line.strokes().forEach(raster::shape));
            scene.lines().stream().filter(line -> line.label().intersects(seen)).forEach(line -> line.labelShapes().forEach(raster::shape));
        } finally {
            graphics.dispose();
        }
    }

    private boolean runs(Line line) {
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (Point point : line.route()) {
            top = Math.min(top, point.y());
            bottom = Math.max(bottom, point.y());
        }
        return top <= seen.bottom() && bottom >= seen.y();
    }

    private void box(Box box, double x, double y) {
        Bounds bounds = box.bounds().moved(x, y);
        if (!bounds.intersects(seen)) {
            return;
        }
        graphics.translate(box.bounds().x(), box.bounds().y());
        box.shapes().forEach(this::shape);
        shape(box.nameText());
        box.children().forEach(child -> box(child, bounds.x(), bounds.y()));
        graphics.translate(-box.bounds().x(), -box.bounds().y());
    }

    private void shape(Shape shape) {
        if (shape.level() == Shape.FAR) {
            return;
        }
        StyleRule rule = theme.resolve(shape.style());
        switch (shape) {
        case Shape.Rect rect -> draw(new RoundRectangle2D.Double(rect.x(), rect.y(), rect.width(), rect.height(), 2 * rect.radius(), 2 * rect.radius()), rule);
        case Shape.PathShape path -> draw(path(path.d()), rule);
        case Shape.Text text -> text(text, rule);
        }
    }

    private void draw(java.awt.Shape shape, StyleRule rule) {
        if (rule.fill() != null && !rule.fill().equals("none")) {
            graphics.setColor(Color.decode(rule.fill()));
            graphics.fill(shape);
        }
        if (rule.stroke() != null && !rule.stroke().equals("none")) {
            graphics.setColor(Color.decode(rule.stroke()));
            graphics.setStroke(stroke(rule));
            graphics.draw(shape);
        }
    }

    private static BasicStroke stroke(StyleRule rule) {
        float width = (float) (rule.strokeWidth() == 0 ? 1 : rule.strokeWidth());
        int cap = rule.round() ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
        if (rule.dash() == null) {
            return new BasicStroke(width, cap, BasicStroke.JOIN_MITER, 4);
        }
        String[] parts = rule.dash().split(" ");
        float[] dash = new float[parts.length];
        for (int i = 0; i < parts.length; i++) {
            dash[i] = Float.parseFloat(parts[i]);
        }
        return new BasicStroke(width, cap, BasicStroke.JOIN_MITER, 4, dash, 0);
    }

    private void text(Shape.Text text, StyleRule rule) {
        double size = rule.size();
        if (size * scale < 1.5) {
            return;
        }
        TrueType font = rule.font();
        double width = Typesetter.width(font, text.text()) * size;
        double x = switch (text.anchor()) {
        case START -> text.x();
        case MIDDLE -> text.x() - width / 2;
        case END -> text.x() - width;
        };
        graphics.setColor(Color.decode(rule.fill() == null ? "#000000" : rule.fill()));
        graphics.fill(Typesetter.covers(font, text.text()) ? Outlines.text(font, text.text(), x, text.y(), size)
                : ForeignText.outline(font, text.text(), x, text.y(), size, rule.weight() >= 600));
    }

    /** The commands M, L, C, Q and Z with absolute numbers. */
    static Path2D path(String d) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double[] numbers = new double[6];
        int at = 0;
        while (at < d.length()) {
            char command = d.charAt(at++);
            int count = 0;
            while (at < d.length() && !Character.isLetter(d.charAt(at))) {
                int end = at;
                while (end < d.length() && d.charAt(end) != ' ' && !Character.isLetter(d.charAt(end))) {
                    end++;
                }
                numbers[count++] = Double.parseDouble(d.substring(at, end));
                at = end < d.length() && d.charAt(end) == ' ' ? end + 1 : end;
            }
            switch (command) {
            case 'M' -> path.moveTo(numbers[0], numbers[1]);
            case 'L' -> path.lineTo(numbers[0], numbers[1]);
            case 'Q' -> path.quadTo(numbers[0], numbers[1], numbers[2], numbers[3]);
            case 'C' -> path.curveTo(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
            case 'Z' -> path.closePath();
            default -> throw new IllegalArgumentException(command + " in " + d + " after " + Arrays.toString(numbers));
            }
        }
        return path;
    }
}
