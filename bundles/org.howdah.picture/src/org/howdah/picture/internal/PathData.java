package org.howdah.picture.internal;

/** Writes path data, always the same way. */
public final class PathData {

    private final StringBuilder out = new StringBuilder();

    public PathData move(double x, double y) {
        return add('M', x, y);
    }

    public PathData line(double x, double y) {
        return add('L', x, y);
    }

    public PathData quad(double cx, double cy, double x, double y) {
        return add('Q', cx, cy, x, y);
    }

    public PathData cubic(double ax, double ay, double bx, double by, double x, double y) {
        return add('C', ax, ay, bx, by, x, y);
    }

    public PathData close() {
        out.append('Z');
        return this;
    }

    /** A whole circle. */
    public PathData circle(double x, double y, double r) {
        return ellipse(x, y, r, r);
    }

    public PathData ellipse(double x, double y, double rx, double ry) {
        double kx = rx * 0.5523;
        double ky = ry * 0.5523;
        return move(x - rx, y).cubic(x - rx, y - ky, x - kx, y - ry, x, y - ry).cubic(x + kx, y - ry, x + rx, y - ky, x + rx, y)
                .cubic(x + rx, y + ky, x + kx, y + ry, x, y + ry).cubic(x - kx, y + ry, x - rx, y + ky, x - rx, y).close();
    }

    private PathData add(char command, double... numbers) {
        out.append(command);
        for (int i = 0; i < numbers.length; i++) {
            if (i > 0) {
                out.append(' ');
            }
            number(out, numbers[i]);
        }
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /** At most two decimals, none where they are zero. */
    public static String number(double value) {
        StringBuilder out = new StringBuilder();
        number(out, value);
        return out.toString();
    }

    private static void number(StringBuilder out, double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths < 0) {
            out.append('-');
            hundredths = -hundredths;
        }
        out.append(hundredths / 100);
        long rest = hundredths % 100;
        if (rest != 0) {
            out.append('.').append(rest / 10);
            if (rest % 10 != 0) {
                out.append(rest % 10);
            }
        }
    }

    /** Path data moved by that much. */
    public static String moved(String d, double dx, double dy) {
        if (dx == 0 && dy == 0) {
            return d;
        }
        StringBuilder out = new StringBuilder(d.length() + 16);
        boolean horizontal = true;
        int at = 0;
        while (at < d.length()) {
            char c = d.charAt(at);
            if (c == '-' || c >= '0' && c <= '9') {
                int end = at + 1;
                while (end < d.length() && (d.charAt(end) == '.' || d.charAt(end) >= '0' && d.charAt(end) <= '9')) {
                    end++;
                }
                number(out, Double.parseDouble(d.substring(at, end)) + (horizontal ? dx : dy));
                horizontal = !horizontal;
                at = end;
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }
}
