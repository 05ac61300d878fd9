package org.howdah.diagram.internal.model;

import java.io.IOException;
import java.util.List;

import org.howdah.picture.Shape;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;

/** The primitives of one element, written for the page in as few characters as it can do with. */
public record Shapes(List<Shape> list) {

    public static final TypeAdapter<Shapes> ADAPTER = new TypeAdapter<>() {
        @Override
        public void write(JsonWriter out, Shapes shapes) throws IOException {
            out.beginArray();
            for (Shape shape : shapes.list()) {
                out.beginObject();
                Shapes.write(out, shape);
                out.endObject();
            }
            out.endArray();
        }

        @Override
        public Shapes read(JsonReader in) {
            throw new UnsupportedOperationException("a page does not send shapes");
        }
    };

    private static void write(JsonWriter out, Shape shape) throws IOException {
        switch (shape) {
        case Shape.Rect rect -> {
            out.name("s").value("r");
            number(out, "x", rect.x());
            number(out, "y", rect.y());
            number(out, "w", rect.width());
            number(out, "h", rect.height());
            if (rect.radius() != 0) {
                number(out, "r", rect.radius());
            }
            rest(out, rect.style(), rect.level());
        }
        case Shape.PathShape path -> {
            out.name("s").value("p").name("d").value(path.d());
            rest(out, path.style(), path.level());
        }
        case Shape.Text text -> {
            out.name("s").value("t");
            number(out, "x", text.x());
            number(out, "y", text.y());
            out.name("t").value(text.text());
            if (text.anchor() != Shape.Anchor.START) {
                out.name("a").value(text.anchor() == Shape.Anchor.MIDDLE ? "m" : "e");
            }
            rest(out, text.style(), text.level());
        }
        }
    }

    private static void rest(JsonWriter out, String style, int level) throws IOException {
        out.name("c").value(style);
        if (level != 0) {
            out.name("l").value(level);
        }
    }

    /** Hundredths of a pixel are finer than any screen, and a whole number needs no fraction. */
    static void number(JsonWriter out, String name, double value) throws IOException {
        out.name(name);
        double rounded = Math.round(value * 100) / 100.0;
        if (rounded == Math.rint(rounded)) {
            out.value((long) rounded);
        } else {
            out.value(rounded);
        }
    }
}
