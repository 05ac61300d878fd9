package org.howdah.cli.internal.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.howdah.app.HowdahException;

/** How this process was started, so that others can be started alike. */
final class OwnProcess {

    private OwnProcess() {
    }

    /** The Java program, its options and the launcher, with further options for the virtual machine before the launcher. */
    static List<String> launch(String... options) throws HowdahException {
        ProcessHandle.Info info = ProcessHandle.current().info();
        List<String> arguments = info.arguments().map(Arrays::asList).orElse(List.of());
        int start = arguments.indexOf("org.howdah.launch.Start");
        if (info.command().isEmpty() || start < 0) {
            throw new HowdahException("The start can only be measured with the built product.", "Run it as './howdah bench validate-start'.");
        }
        List<String> words = new ArrayList<>(List.of(info.command().get()));
        words.addAll(arguments.subList(0, start));
        words.addAll(List.of(options));
        words.addAll(arguments.subList(start, arguments.size()));
        return words;
    }

    /** The variable through which the start script hands the user's words on. */
    static Map<String, String> words(String... words) {
        StringBuilder encoded = new StringBuilder();
        for (String word : words) {
            encoded.append(word.replace("\\", "\\\\").replace("\n", "\\n")).append('\n');
        }
        return Map.of("HOWDAH_ARGS", encoded.toString());
    }
}
