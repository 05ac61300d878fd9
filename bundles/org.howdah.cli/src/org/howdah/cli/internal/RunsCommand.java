package org.howdah.cli.internal;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import org.howdah.app.Howdah;
import org.howdah.cli.ExitCodes;
import org.howdah.engine.ConsoleRecordings;
import org.howdah.engine.Run;
import org.howdah.engine.RunResult.Outcome;
import org.howdah.engine.Runs;
import org.howdah.engine.StepResult;
import org.howdah.engine.StepState;
import org.howdah.technology.Step;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "runs", description = "Show the journal of what was done.", subcommands = { RunsCommand.ListCommand.class, RunsCommand.ShowCommand.class })
final class RunsCommand extends AbstractCommand {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    @Override
    public Integer call() {
        spec.commandLine().usage(io.err());
        return ExitCodes.USAGE;
    }

    @Command(name = "list", description = "All runs, newest first.")
    static final class ListCommand extends AbstractCommand {

        @Option(names = "--json", description = "Print JSON.")
        boolean json;

        @Override
        public Integer call() throws Exception {
            List<Runs.Summary> runs;
            try (Howdah howdah = openHowdah()) {
                runs = howdah.runs().list();
            }
            if (json) {
                print(Json.array(runs, ListCommand::json));
            } else if (runs.isEmpty()) {
                print("Nothing was applied yet.");
            } else {
                Style style = style();
                List<List<String>> rows = new ArrayList<>();
                rows.add(List.of("RUN", "TOPOLOGY", "OUTCOME", "STEPS", "WHAT"));
                for (Runs.Summary run : runs) {
                    rows.add(List.of(run.id(), Style.printable(run.topology()), style.word(run.outcome().word()),
                            run.done() + "/" + run.steps(), Style.printable(run.title())));
                }
                io.out().print(Style.table(rows));
            }
            return ExitCodes.OK;
        }

        private static JsonObject json(Runs.Summary run) {
            JsonObject one = new JsonObject();
            one.addProperty("id", run.id());
            one.addProperty("topology", run.topology());
            one.addProperty("title", run.title());
            one.addProperty("started", run.started().toString());
            one.addProperty("outcome", run.outcome().word());
            one.addProperty("done", run.done());
            one.addProperty("steps", run.steps());
            one.addProperty("operator", run.operator());
            return one;
        }
    }

    @Command(name = "show", description = "One run: its steps and how they ended.")
    static final class ShowCommand extends AbstractCommand {

        @Parameters(paramLabel = "RUN", description = "Id of the run, its beginning, or 'last'.")
        String id;

        @Option(names = "--events", description = "Show every event of the journal.")
        boolean events;

        @Option(names = "--console", paramLabel = "N", description = "Print what the recorded console N showed, as plain text.")
        Integer console;

        @Option(names = "--json", description = "Print JSON.")
        boolean json;

        @Override
        public Integer call() throws Exception {
            Run run;
            try (Howdah howdah = openHowdah()) {
                if (console != null) {
                    io.out().print(howdah.recordings().text(id, console));
                    return ExitCodes.OK;
                }
                run = howdah.runs().show(id);
            }
            if (json) {
                print(json(run));
            } else {
                print(run);
            }
            return ExitCodes.OK;
        }

        private void print(Run run) {
            Style style = style();
            print(style.bold("Run " + run.id() + " of " + Style.printable(run.plan().topology())) + ": " + style.word(run.outcome().word()));
            print("started " + TIME.format(run.started()) + " by " + Style.printable(run.operator())
                    + run.ended().map(ended -> ", ended " + TIME.format(ended)).orElse(""));
            if (!run.message().isBlank()) {
                print(style.wrap("", run.message()));
            }
            int number = 0;
            for (Step step : run.plan().steps()) {
                number++;
                StepResult result = run.steps().getOrDefault(step.id(), StepResult.waiting(step.id()));
                String word = result.state() == StepState.SKIPPED ? "already so" : result.state().word();
                print(String.format("%3d  ", number) + Style.printable(step.node() + "  " + step.title()) + "  " + style.word(word)
                        + RunPrinter.time(result.duration()));
                if (result.state() != StepState.SKIPPED && !result.reason().isBlank()) {
                    print(style.wrap(result.state() == StepState.VERIFIED ? "     how   " : "     why   ", result.reason()));
                }
                if (result.state() != StepState.SKIPPED && !result.hint().isBlank()) {
                    print(style.wrap("     next  ", result.hint()));
                }
            }
            for (ConsoleRecordings.Recorded recorded : ConsoleRecordings.of(run)) {
                print("console " + recorded.number() + "  " + Style.printable(recorded.login() + "@" + recorded.node() + "  " + recorded.target()) + "  " + recorded.file()
                        + (recorded.bytes() < 0 ? "  (not closed: it goes on, or Howdah was stopped)" : "  " + recorded.bytes() + " bytes"));
            }
            if (events) {
                for (Run.Event event : run.events()) {
                    print(style.wrap(String.format("%4d  %s  %-9s ", event.sequence(), TIME.format(event.time()), event.type()),
                            (event.step() + "  " + event.text() + " " + event.hint()).strip()));
                }
            }
            Outcome outcome = run.outcome();
            if (outcome == Outcome.OPEN || outcome == Outcome.FAILED || outcome == Outcome.CANCELLED || outcome == Outcome.UNKNOWN) {
                print("'howdah apply --resume " + run.id() + "' goes on with it.");
            }
            if (outcome != Outcome.UNDONE && run.plan().steps().stream().anyMatch(step -> step.inverse() != null && happened(run, step))) {
                boolean whole = run.plan().steps().stream().allMatch(step -> step.reversible() || !happened(run, step));
                print("'howdah undo " + run.id() + "' takes it back" + (whole ? "." : " as far as that can be."));
            }
        }

        private static boolean happened(Run run, Step step) {
            StepResult result = run.steps().get(step.id());
            return result != null && (result.state() == StepState.VERIFIED || result.state() == StepState.UNKNOWN);
        }

        private static JsonObject json(Run run) {
            JsonObject object = new JsonObject();
            object.addProperty("id", run.id());
            object.addProperty("topology", run.plan().topology());
            object.addProperty("operator", run.operator());
            object.addProperty("started", run.started().toString());
            object.addProperty("ended", run.ended().map(Object::toString).orElse(null));
            object.addProperty("outcome", run.outcome().word());
            object.addProperty("message", run.message());
            object.add("plan", PlanPrinter.json(run.plan()));
            object.add("steps", Json.array(run.steps().values(), RunPrinter::json));
            object.add("consoles", Json.array(ConsoleRecordings.of(run), recorded -> {
                JsonObject one = new JsonObject();
                one.addProperty("number", recorded.number());
                one.addProperty("node", recorded.node());
                one.addProperty("login", recorded.login());
                one.addProperty("target", recorded.target());
                one.addProperty("file", recorded.file());
                one.addProperty("bytes", recorded.bytes() < 0 ? null : recorded.bytes());
                one.addProperty("sha256", recorded.sha256());
                one.addProperty("leftOut", recorded.leftOut());
                return one;
            }));
            object.add("events", Json.array(run.events(), event -> {
                JsonObject one = new JsonObject();
                one.addProperty("sequence", event.sequence());
                one.addProperty("time", event.time().toString());
                one.addProperty("type", event.type());
                one.addProperty("step", event.step());
                one.addProperty("text", event.text());
                one.addProperty("hint", event.hint());
                return one;
            }));
            return object;
        }
    }
}
