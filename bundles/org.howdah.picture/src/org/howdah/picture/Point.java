package org.howdah.picture;

/** A place in pixels at 100 %; y grows downwards. */
public record Point(double x, double y) {
}
