package org.howdah.cli.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.howdah.app.ApplyPlan;
import org.howdah.app.Howdah;
import org.howdah.app.MakePlan;
import org.howdah.app.Operate;
import org.howdah.app.ResumeRun;
import org.howdah.cli.ExitCodes;
import org.howdah.engine.Executor;
import org.howdah.engine.Plan;
import org.howdah.engine.PlanFiles;
import org.howdah.engine.RunResult;
import org.howdah.model.LoadedTopology;
import org.howdah.model.TopologyFiles;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(name = "apply", description = "Do what a plan says.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:every step is proved, or there was nothing to do", "1:refused, or a step failed", "130:cancelled; 'apply --resume last' goes on" })
final class ApplyCommand extends AbstractCommand {

    @Parameters(paramLabel = "FILE or PLAN", arity = "0..1", description = "The topology, or a plan that 'plan -o' wrote.")
    Path file;

    @Option(names = "--resume", paramLabel = "RUN", description = "Go on with a run; 'last' is the newest.")
    String resume;

    @Option(names = { "-y", "--yes" }, description = "Ask nothing: also destructive steps are confirmed.")
    boolean yes;

    @Option(names = "--up-to", paramLabel = "STEP", description = "Only this step, by id or number, and what it needs.")
    String upTo;

    @Option(names = { "-q", "--quiet" }, description = "Without the steps of the plan and the output of the commands.")
    boolean quiet;

    @Option(names = "--json", description = "Print the result as JSON; what goes on is told on the error output.")
    boolean json;

    @Override
    public Integer call() throws Exception {
        if ((file == null) == (resume == null)) {
            throw new ParameterException(spec.commandLine(), "Give either a FILE or PLAN, or --resume RUN");
        }
        try (Howdah howdah = openHowdah()) {
            RunPrinter printer = printer(io, quiet, json);
            if (resume != null) {
                RunResult result = new ResumeRun(howdah).run(resume, options(null), printer, io.cancellation());
                return finish(howdah, howdah.runs().show(result.runId()).plan(), result, printer);
            }
            Plan plan = plan(howdah);
            if (plan.errored() || plan.isEmpty()) {
                return nothing(plan);
            }
            if (quiet) {
                PlanPrinter.brief(json ? io.err() : io.out(), Style.of(io), plan);
            } else {
                PlanPrinter.print(json ? io.err() : io.out(), Style.of(io), plan, false);
            }
            if (!Asking.apply(io, yes, plan)) {
                return ExitCodes.FAILED;
            }
            RunResult result = new ApplyPlan(howdah).run(plan, options(plan), printer, io.cancellation());
            return finish(howdah, plan, result, printer);
        }
    }

    private Plan plan(Howdah howdah) throws Exception {
        if (isPlan(file)) {
            return PlanFiles.read(file, howdah.technologies());
        }
        LoadedTopology loaded = TopologyFiles.load(file);
        try (Loading loading = new Loading(io)) {
            return new MakePlan(howdah).run(loaded, loading, io.cancellation());
        }
    }

    private int nothing(Plan plan) {
        if (json) {
            com.google.gson.JsonObject object = RunPrinter.json(new RunResult("", plan.errored() ? RunResult.Outcome.FAILED : RunResult.Outcome.DONE,
                    java.util.Map.of(), plan.errored() ? "The plan has errors." : "Nothing to do."));
            object.add("findings", Findings.json(plan.findings()));
            print(object);
        } else {
            PlanPrinter.print(io.out(), style(), plan, false);
        }
        if (plan.errored()) {
            tell("howdah: Nothing was applied: the plan has errors. Solve what the findings say, then plan again.");
        }
        return plan.errored() ? ExitCodes.FAILED : ExitCodes.OK;
    }

    private Executor.Options options(Plan plan) {
        Executor.Options options = Executor.Options.of(Asking.confirmations(io, yes));
        if (upTo == null) {
            return options;
        }
        boolean number = plan != null && upTo.matches("\\d{1,6}") && Integer.parseInt(upTo) >= 1 && Integer.parseInt(upTo) <= plan.steps().size();
        String step = number ? plan.steps().get(Integer.parseInt(upTo) - 1).id() : upTo;
        if (plan != null && plan.step(step).isEmpty()) {
            throw new ParameterException(spec.commandLine(), "The plan has no step " + upTo);
        }
        return new Executor.Options(options.confirmations(), Optional.of(step), options.parallel());
    }

    private int finish(Howdah howdah, Plan plan, RunResult result, RunPrinter printer) throws Exception {
        if (json) {
            print(RunPrinter.json(result));
        } else {
            printer.ended(result);
        }
        Optional<Path> written = new Operate(howdah).follow(plan, result);
        written.ifPresent(path -> tell("Wrote " + path + ": it says now what is there."));
        return result.exitCode();
    }

    static RunPrinter printer(Io io, boolean quiet, boolean json) {
        return new RunPrinter(json ? io.err() : io.out(), new Style(io.colour(json), io.width()), quiet);
    }

    /** A plan is a JSON object with a fingerprint; no topology is. */
    static boolean isPlan(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(4096), StandardCharsets.UTF_8).strip();
            return head.startsWith("{") && !head.contains("topology:") && (head.contains("\"fingerprint\"") || head.contains("\"steps\""))
                    || file.toString().endsWith(".plan") || file.toString().endsWith(".plan.json");
        }
    }
}
