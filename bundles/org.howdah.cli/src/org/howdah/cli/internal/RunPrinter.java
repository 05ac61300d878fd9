package org.howdah.cli.internal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.howdah.engine.Plan;
import org.howdah.engine.RunListener;
import org.howdah.engine.RunResult;
import org.howdah.engine.StepResult;
import org.howdah.engine.StepState;
import org.howdah.technology.Step;

import com.google.gson.JsonObject;

/** Shows a run as it goes: a line when a step begins, its output, a line when it ends. */
final class RunPrinter implements RunListener {

    private final PrintStream out;
    private final Style style;
    private final boolean quiet;
    private final Map<String, Integer> numbers = new HashMap<>();
    private int total;

    /** @param quiet without the output of the commands */
    RunPrinter(PrintStream out, Style style, boolean quiet) {
        this.out = out;
        this.style = style;
        this.quiet = quiet;
    }

    @Override
    public synchronized void runStarted(String runId, Plan plan) {
        numbers.putAll(PlanPrinter.numbers(plan));
        total = plan.steps().size();
        out.println("Run " + runId + ", " + ValidateCommand.count(total, "step"));
    }

    @Override
    public synchronized void message(String text) {
        out.println(style.wrap("", text));
    }

    @Override
    public synchronized void stepStarted(Step step) {
        out.println(number(step) + Style.printable(step.node() + "  " + step.title()) + " …");
    }

    @Override
    public synchronized void output(Step step, boolean error, String line) {
        if (!quiet) {
            out.println(style.faint("          " + Style.printable(step.node()) + " | " + Style.printable(line)));
        }
    }

    @Override
    public synchronized void stepEnded(Step step, StepResult result) {
        String word = result.state() == StepState.SKIPPED ? "already so" : result.state().word();
        out.println(number(step) + Style.printable(step.node() + "  " + step.title()) + "  " + colour(result.state(), word) + time(result.duration()));
        if (result.state() != StepState.SKIPPED && !result.reason().isBlank()) {
            out.println(style.wrap("          why   ", result.reason()));
        }
        if (result.state() != StepState.SKIPPED && !result.hint().isBlank()) {
            out.println(style.wrap("          next  ", result.hint()));
        }
        out.flush();
    }

    /** The result in one sentence, after all steps. */
    void ended(RunResult result) {
        String word = result.outcome().word();
        String message = Style.printable(result.message());
        String text = message.toLowerCase(Locale.ROOT).startsWith(word) ? message : message.isBlank() ? word : word + ": " + message;
        out.println(result.exitCode() == 0 ? style.good(text) : style.bad(text));
    }

    private String number(Step step) {
        return String.format("[%2d/%d]  ", numbers.getOrDefault(step.id(), 0), total);
    }

    private String colour(StepState state, String word) {
        return switch (state) {
        case VERIFIED, UNDONE -> style.good(word);
        case FAILED, UNKNOWN -> style.bad(word);
        default -> style.faint(word);
        };
    }

    static String time(Duration duration) {
        return duration.isZero() ? "" : String.format(Locale.ROOT, "  %.1f s", duration.toMillis() / 1000.0);
    }

    static JsonObject json(RunResult result) {
        JsonObject json = new JsonObject();
        json.addProperty("run", result.runId());
        json.addProperty("outcome", result.outcome().word());
        json.addProperty("message", result.message());
        json.add("steps", Json.array(result.steps().values(), RunPrinter::json));
        return json;
    }

    static JsonObject json(StepResult step) {
        JsonObject one = new JsonObject();
        one.addProperty("id", step.stepId());
        one.addProperty("state", step.state().word());
        one.addProperty("reason", step.reason());
        one.addProperty("hint", step.hint());
        one.addProperty("seconds", step.duration().toMillis() / 1000.0);
        return one;
    }
}
