package org.howdah.cli.internal;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.howdah.app.Howdah;
import org.howdah.app.HowdahHome;

import com.google.gson.JsonElement;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command has. */
abstract class AbstractCommand implements Callable<Integer> {

    @Option(names = { "-h", "--help" }, usageHelp = true, description = "Show this help.")
    boolean help;

    @Option(names = "--debug", description = "Show stack traces of errors.")
    boolean debug;

    @Spec
    CommandSpec spec;

    /** Given by the factory before the command runs. */
    Io io;

    Howdah openHowdah() {
        return openHowdah(HowdahHome.of(io.environment()));
    }

    Howdah openHowdah(HowdahHome home) {
        return new Howdah(home, CommandCredentials.of(io), new AskingHostKeys(io));
    }

    Style style() {
        return Style.of(io);
    }

    void print(String text) {
        io.out().println(text);
    }

    void tell(String message) {
        io.err().println(Style.printable(message));
    }

    void print(JsonElement json) {
        Json.print(io.out(), json);
    }

    /** A file name for messages: as the user typed it. */
    static String name(Path file) {
        return Style.printable(file.toString());
    }
}
