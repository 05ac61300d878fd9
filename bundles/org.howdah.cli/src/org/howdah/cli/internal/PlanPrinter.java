package org.howdah.cli.internal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.howdah.engine.Plan;
import org.howdah.technology.Action;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;

import com.google.gson.JsonObject;

/** A plan, for people and as JSON. */
final class PlanPrinter {

    private static final int COMMAND_LINES = 8;
    private static final Pattern PREPARATION = Pattern.compile("set -eu?|umask \\d+|LC_ALL=C; export LC_ALL|unset PG[A-Z_ ]+|PATH=\\S+; export PATH|\\s*#.*");
    private static final Pattern HELPER = Pattern.compile("\\w+\\(\\) \\{");

    private PlanPrinter() {
    }

    /** @param whole every line of every command, however long */
    static void print(PrintStream out, Style style, Plan plan, boolean whole) {
        out.println(style.bold("Plan " + plan.id() + " for " + Style.printable(plan.topology())) + ": " + summary(plan));
        Map<String, Integer> numbers = numbers(plan);
        for (Step step : plan.steps()) {
            out.println();
            String number = String.format("%3d", numbers.get(step.id()));
            String login = step.login().isEmpty() ? "" : step.login() + "@";
            out.println(style.bold(number + "  " + Style.printable(step.title())));
            out.println("     " + Style.printable(login + step.node()) + "  " + style.word(step.risk().word())
                    + (step.reversible() ? "" : "  cannot be undone") + needs(step, numbers));
            out.println(style.wrap("     why   ", step.why()));
            command(out, style, step.action(), whole);
        }
        if (!plan.findings().isEmpty()) {
            out.println();
            Findings.print(out, style, plan.findings());
        }
    }

    /** What it comes to, and what was found. */
    static void brief(PrintStream out, Style style, Plan plan) {
        out.println(style.bold("Plan " + plan.id() + " for " + Style.printable(plan.topology())) + ": " + summary(plan));
        if (!plan.findings().isEmpty()) {
            Findings.print(out, style, plan.findings());
        }
    }

    static String summary(Plan plan) {
        if (plan.errored()) {
            return "it cannot be applied; see the findings.";
        }
        if (plan.isEmpty()) {
            return "nothing to do.";
        }
        return ValidateCommand.count(plan.steps().size(), "step") + ", " + ValidateCommand.count(plan.count(Risk.RESTART), "restart") + ", "
                + plan.count(Risk.DESTRUCTIVE) + " destructive.";
    }

    /** Steps by number, from 1, as people speak of them. */
    static Map<String, Integer> numbers(Plan plan) {
        List<Step> steps = plan.steps();
        return java.util.stream.IntStream.range(0, steps.size()).boxed().collect(Collectors.toMap(i -> steps.get(i).id(), i -> i + 1, (a, b) -> a));
    }

    private static String needs(Step step, Map<String, Integer> numbers) {
        String needs = step.dependsOn().stream().map(id -> numbers.containsKey(id) ? numbers.get(id).toString() : id).collect(Collectors.joining(", "));
        return needs.isEmpty() ? "" : "  needs " + needs;
    }

    private static void command(PrintStream out, Style style, Action action, boolean whole) {
        String lead = switch (action.kind()) {
        case SHELL -> "runs";
        case SQL -> "sql";
        case FILE -> "file";
        case WAIT -> "waits";
        };
        List<String> all = text(action).strip().lines().toList();
        List<String> lines = whole || action.kind() != Action.Kind.SHELL ? all : essence(all);
        int shown = whole || lines.size() <= COMMAND_LINES + 1 ? lines.size() : COMMAND_LINES;
        String first = "     " + String.format("%-6s", lead);
        for (String line : lines.subList(0, shown)) {
            out.println(style.faint(first + Style.printable(line)));
            first = "           ";
        }
        if (shown < all.size()) {
            out.println(style.faint(first + "… " + ValidateCommand.count(all.size() - shown, "more line") + "; --full shows all"));
        }
    }

    /** Without what every script begins with (a strict shell, a clean environment, helper functions): the reader wants to see what it does. */
    static List<String> essence(List<String> lines) {
        List<String> essence = new ArrayList<>();
        boolean function = false;
        for (String line : lines) {
            boolean begins = HELPER.matcher(line).matches();
            if (!function && !begins && !PREPARATION.matcher(line).matches()) {
                essence.add(line);
            }
            function = (function || begins) && !line.equals("}");
        }
        return essence.isEmpty() ? lines : essence;
    }

    private static String text(Action action) {
        return switch (action.kind()) {
        case SHELL -> action.command();
        case SQL -> "-- in " + action.target() + "\n" + action.command();
        case FILE -> action.target() + " (mode " + Integer.toOctalString(action.mode()) + ")\n" + action.command();
        case WAIT -> "at most " + action.timeout().toSeconds() + " s, asking:\n" + action.until().text();
        };
    }

    static JsonObject json(Plan plan) {
        JsonObject json = new JsonObject();
        json.addProperty("id", plan.id());
        json.addProperty("fingerprint", plan.fingerprint());
        json.addProperty("topology", plan.topology());
        json.addProperty("errored", plan.errored());
        json.add("steps", Json.array(plan.steps(), step -> {
            JsonObject one = new JsonObject();
            one.addProperty("id", step.id());
            one.addProperty("title", step.title());
            one.addProperty("why", step.why());
            one.addProperty("node", step.node());
            one.addProperty("login", step.login());
            one.addProperty("subject", step.subject());
            one.addProperty("kind", step.action().kind().word());
            one.addProperty("command", step.action().command());
            one.addProperty("target", step.action().target());
            one.addProperty("risk", step.risk().word());
            one.addProperty("reversible", step.reversible());
            one.add("dependsOn", Json.strings(step.dependsOn()));
            return one;
        }));
        json.add("findings", Findings.json(plan.findings()));
        return json;
    }
}
