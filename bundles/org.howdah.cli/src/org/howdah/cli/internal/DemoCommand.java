package org.howdah.cli.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.howdah.app.Demo;
import org.howdah.app.Demo.Stage;
import org.howdah.app.Howdah;
import org.howdah.app.HowdahException;
import org.howdah.cli.ExitCodes;
import org.howdah.engine.Plan;
import org.howdah.engine.RunListener;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "demo", description = "Make two hosts, deploy a drawn topology on them, and show that data arrives.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:everything held", "1:something did not; the message says what", "130:cancelled" })
final class DemoCommand extends AbstractCommand {

    @Option(names = "--headless", description = "Without a window, printing the evidence.")
    boolean headless;

    @Option(names = "--keep", description = "Leave the lab running.")
    boolean keep;

    @Option(names = "--json", description = "Print the evidence as JSON.")
    boolean json;

    @Override
    public Integer call() throws Exception {
        if (!headless) {
            throw new HowdahException("The demo's window belongs to the workbench, and this is the command line.",
                    "Run './howdah demo' for the window, or give --headless.");
        }
        try (Howdah howdah = openHowdah()) {
            Printer printer = new Printer();
            Demo demo = new Demo(howdah, printer, io.cancellation());
            boolean held = false;
            try {
                demo.all();
                held = true;
            } finally {
                if (keep) {
                    tell("The lab demo goes on running; its topology is " + demo.file() + ". 'howdah lab destroy demo' removes it.");
                } else {
                    cleanUp(demo, held);
                }
            }
            finish(demo, printer);
            return ExitCodes.OK;
        }
    }

    /** A clean-up that fails must not hide why the demo did. */
    private void cleanUp(Demo demo, boolean held) throws Exception {
        try {
            demo.cleanUp();
        } catch (Exception failure) {
            if (held) {
                throw failure;
            }
            Failures.tell(io, failure, debug);
        }
    }

    private void finish(Demo demo, Printer printer) {
        Map<Stage, Duration> durations = demo.durations();
        double all = durations.values().stream().mapToLong(Duration::toMillis).sum() / 1000.0;
        if (json) {
            JsonObject object = new JsonObject();
            object.addProperty("held", true);
            object.addProperty("seconds", all);
            object.addProperty("topology", demo.file().toString());
            object.add("stages", printer.stages);
            print(object);
            return;
        }
        io.out().println();
        List<List<String>> rows = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            if (durations.containsKey(stage)) {
                rows.add(List.of(stage.name().toLowerCase(Locale.ROOT), seconds(durations.get(stage))));
            }
        }
        rows.add(List.of("in all", String.format(Locale.ROOT, "%6.1f s", all)));
        io.out().print(Style.table(rows));
        print(style().good("The demo held") + ": a drawn topology was planned, applied and proved on two hosts.");
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%6.1f s", duration.toMillis() / 1000.0);
    }

    /** Prints the demo as it goes. */
    private final class Printer implements Demo.Listener {

        private final JsonArray stages = json ? new JsonArray() : null;
        private JsonArray evidence;

        @Override
        public void started(Stage stage) {
            evidence = json ? new JsonArray() : null;
            (json ? io.err() : io.out()).println((stage == Stage.LAB ? "" : "\n") + style().bold((stage.ordinal() + 1) + ". " + stage.title()));
        }

        @Override
        public void evidence(Stage stage, String text) {
            if (json) {
                evidence.add(text);
            }
            (json ? io.err() : io.out()).println("   " + Style.printable(text));
        }

        @Override
        public void planned(Plan plan) {
            PlanPrinter.print(json ? io.err() : io.out(), style(), plan, false);
        }

        @Override
        public RunListener run() {
            return ApplyCommand.printer(io, true, json);
        }

        @Override
        public void ended(Stage stage, Duration duration) {
            if (json) {
                JsonObject one = new JsonObject();
                one.addProperty("name", stage.name().toLowerCase(Locale.ROOT));
                one.addProperty("title", stage.title());
                one.addProperty("seconds", duration.toMillis() / 1000.0);
                one.add("evidence", evidence);
                stages.add(one);
            }
        }
    }
}
