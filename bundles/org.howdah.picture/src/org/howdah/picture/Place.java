package org.howdah.picture;

/**
 * Where a box was put by hand.
 *
 * @param x in pixels from the left of the container's content, see {@link Scenes#content}
 * @param y from its top
 * @param width null for as wide as its content needs; never drawn narrower than that
 * @param height null for as high as its content needs
 */
public record Place(double x, double y, Double width, Double height) {

    public static Place at(double x, double y) {
        return new Place(x, y, null, null);
    }

    public Place moved(double toX, double toY) {
        return new Place(toX, toY, width, height);
    }

    boolean sound() {
        return number(x) && number(y) && (width == null || number(width) && width > 0) && (height == null || number(height) && height > 0);
    }

    private static boolean number(double value) {
        return Double.isFinite(value) && Math.abs(value) <= 1e6;
    }
}
