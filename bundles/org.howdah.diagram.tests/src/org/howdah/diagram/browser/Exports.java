package org.howdah.diagram.browser;

import java.nio.file.Files;
import java.nio.file.Path;

import org.howdah.app.ExportPicture;
import org.howdah.engine.Technologies;

/** The picture of a file as {@code howdah export} writes it, from the disk alone. */
final class Exports {

    private Exports() {
    }

    static String svg(Path file, Technologies technologies) throws Exception {
        Path out = Files.createTempFile("howdah-export", ".svg");
        try {
            new ExportPicture(technologies).run(file, out, ExportPicture.Look.DEFAULT);
            return Files.readString(out);
        } finally {
            Files.deleteIfExists(out);
        }
    }
}
