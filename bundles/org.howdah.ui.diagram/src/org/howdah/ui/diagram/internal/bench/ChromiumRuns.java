package org.howdah.ui.diagram.internal.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Has the pages measured by a Chromium that a script drives. */
final class ChromiumRuns {

    private ChromiumRuns() {
    }

    /** @return the script's result, JSON */
    static String run(Path script, Path assets, int runs, Served served) throws IOException {
        Process process = new ProcessBuilder(List.of("node", script.toString(), assets.resolve("measure.js").toString(), Integer.toString(runs))) //$NON-NLS-1$ //$NON-NLS-2$
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] words = line.split(" ", 3); //$NON-NLS-1$
                switch (words[0]) {
                case "open" -> out.println(served.open(words[1], Integer.parseInt(words[2]))); //$NON-NLS-1$
                case "close" -> { //$NON-NLS-1$
                    served.end();
                    out.println("closed"); //$NON-NLS-1$
                }
                case "result" -> { //$NON-NLS-1$
                    return line.substring("result ".length()); //$NON-NLS-1$
                }
                default -> System.err.println(line);
                }
            }
            throw new IOException("Chromium could not be measured; what it said stands above."); //$NON-NLS-1$
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }
}
