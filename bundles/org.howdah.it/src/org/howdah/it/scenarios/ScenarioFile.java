package org.howdah.it.scenarios;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lines of plain words, each of them one thing to do; what is indented below a line is SQL or a script that belongs to it. */
final class ScenarioFile {

    /** @param block what is indented below; empty where there is nothing */
    record Line(String file, int number, String text, String block) {
        @Override
        public String toString() {
            return file + ":" + number + ": " + text;
        }
    }

    private ScenarioFile() {
    }

    static List<Line> read(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!line.startsWith(" ")) {
                lines.add(new Line(file.getFileName().toString(), number, line.strip(), ""));
            } else if (lines.isEmpty()) {
                throw new IOException(file + ":" + number + ": what is indented belongs below a line that is not");
            } else {
                Line last = lines.removeLast();
                lines.add(new Line(last.file(), last.number(), last.text(), last.block() + line.strip() + "\n"));
            }
        }
        return lines;
    }
}
