package org.howdah.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.app.ApplyPlan;
import org.howdah.app.Howdah;
import org.howdah.app.Operate;
import org.howdah.cli.ExitCodes;
import org.howdah.engine.Executor;
import org.howdah.engine.Plan;
import org.howdah.engine.Planner.Offer;
import org.howdah.engine.RunResult;
import org.howdah.model.LoadedTopology;
import org.howdah.model.TopologyFiles;
import org.howdah.technology.SettingType;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(name = "operate", description = "Do something to a live topology: switchover, failover, rejoin, pause, resume …", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:done; with --dry-run: it can be done", "1:refused, or a step failed",
        "130:cancelled; 'apply --resume last' goes on" }, footer = { "", "Afterwards FILE is written anew where the operation changed what it says." })
final class OperateCommand extends AbstractCommand {

    @Parameters(index = "0", paramLabel = "FILE", description = "The topology.")
    Path file;

    @Parameters(index = "1", paramLabel = "OPERATION", arity = "0..1", description = "Such as switchover.")
    String operation;

    @Parameters(index = "2", paramLabel = "SUBJECT", arity = "0..1", description = "Id of the link, server or set.")
    String subject;

    @Parameters(index = "3..*", paramLabel = "key=value", arity = "0..*", description = "Arguments of the operation.")
    List<String> arguments = new ArrayList<>();

    @Option(names = "--list", description = "Show what can be done, and to what.")
    boolean list;

    @Option(names = "--dry-run", description = "Show the plan and change nothing.")
    boolean dryRun;

    @Option(names = "--keep-file", description = "Do not write FILE anew.")
    boolean keepFile;

    @Option(names = { "-y", "--yes" }, description = "Ask nothing: also destructive steps are confirmed.")
    boolean yes;

    @Option(names = { "-q", "--quiet" }, description = "Without the steps of the plan and the output of the commands.")
    boolean quiet;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Override
    public Integer call() throws Exception {
        if (!list && (operation == null || subject == null)) {
            throw new ParameterException(spec.commandLine(), "Give an OPERATION and a SUBJECT, or --list to see which there are");
        }
        Map<String, String> keys = keys();
        LoadedTopology loaded = TopologyFiles.load(file);
        try (Howdah howdah = openHowdah()) {
            Operate operate = new Operate(howdah);
            if (list) {
                return list(operate, loaded);
            }
            Plan plan;
            try (Loading loading = new Loading(io)) {
                plan = operate.plan(loaded, operation, subject, keys, loading, io.cancellation());
            }
            boolean go = !dryRun && !plan.errored() && !plan.isEmpty();
            if (go && quiet) {
                PlanPrinter.brief(json ? io.err() : io.out(), style(), plan);
            } else if (!json || go) {
                PlanPrinter.print(json ? io.err() : io.out(), style(), plan, false);
            } else {
                print(PlanPrinter.json(plan));
            }
            if (plan.errored()) {
                tell("howdah: The " + operation + " was refused and nothing was changed. Solve what the findings say, then try again.");
            }
            return go ? run(howdah, operate, plan) : plan.errored() ? ExitCodes.FAILED : ExitCodes.OK;
        }
    }

    private int run(Howdah howdah, Operate operate, Plan plan) throws Exception {
        if (!Asking.apply(io, yes, plan)) {
            return ExitCodes.FAILED;
        }
        RunPrinter printer = ApplyCommand.printer(io, quiet, json);
        RunResult result = new ApplyPlan(howdah).run(plan, Executor.Options.of(Asking.confirmations(io, yes)), printer, io.cancellation());
        if (json) {
            print(RunPrinter.json(result));
        } else {
            printer.ended(result);
        }
        if (!keepFile) {
            Optional<Path> written = operate.follow(plan, result);
            written.ifPresent(path -> tell("Wrote " + path + ": it says now what is there."));
        }
        return result.exitCode();
    }

    private Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        for (String argument : arguments) {
            int at = argument.indexOf('=');
            if (at <= 0) {
                throw new ParameterException(spec.commandLine(), "An argument is key=value, not '" + argument + "'");
            }
            if (keys.put(argument.substring(0, at), argument.substring(at + 1)) != null) {
                throw new ParameterException(spec.commandLine(), "The argument " + argument.substring(0, at) + " is given twice");
            }
        }
        return keys;
    }

    private int list(Operate operate, LoadedTopology loaded) throws Exception {
        List<Offer> offers;
        try (Loading loading = new Loading(io)) {
            offers = operate.offers(loaded, loading, io.cancellation());
        }
        if (json) {
            print(Json.array(offers, OperateCommand::json));
            return ExitCodes.OK;
        }
        if (offers.isEmpty()) {
            print("Nothing can be done to " + name(file) + ": it has no link of an installed technology.");
        }
        Style style = style();
        for (Offer offer : offers.stream().filter(one -> one.refusal().isBlank()).toList()) {
            print(style.bold(offer.operation().id() + " " + Style.printable(offer.subject())));
            print(style.wrap("    ", offer.operation().summary()));
            for (SettingType argument : offer.operation().arguments()) {
                print(style.wrap("    " + argument.key() + "=" + argument.defaultValue() + "  ", argument.doc()));
            }
        }
        List<Offer> refused = offers.stream().filter(one -> !one.refusal().isBlank()).toList();
        if (!refused.isEmpty()) {
            print(style.bold("not now"));
            refused.forEach(offer -> print(style.wrap("    " + offer.operation().id() + " " + Style.printable(offer.subject()) + ": ", offer.refusal())));
        }
        return ExitCodes.OK;
    }

    private static JsonObject json(Offer offer) {
        JsonObject one = new JsonObject();
        one.addProperty("operation", offer.operation().id());
        one.addProperty("subject", offer.subject());
        one.addProperty("technology", offer.technology());
        one.addProperty("label", offer.operation().label());
        one.addProperty("summary", offer.operation().summary());
        one.addProperty("refusal", offer.refusal());
        one.add("arguments", Json.array(offer.operation().arguments(), argument -> {
            JsonObject key = new JsonObject();
            key.addProperty("key", argument.key());
            key.addProperty("kind", argument.kind().name().toLowerCase(java.util.Locale.ROOT));
            key.addProperty("default", argument.defaultValue());
            key.addProperty("doc", argument.doc());
            return key;
        }));
        return one;
    }
}
