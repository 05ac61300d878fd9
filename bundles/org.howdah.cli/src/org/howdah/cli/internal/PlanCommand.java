package org.howdah.cli.internal;

import java.nio.file.Path;

import org.howdah.app.ExchangeFiles;
import org.howdah.app.Howdah;
import org.howdah.app.MakePlan;
import org.howdah.app.Observe;
import org.howdah.engine.Plan;
import org.howdah.model.LoadedTopology;
import org.howdah.model.TopologyFiles;
import org.howdah.technology.Observation;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(name = "plan", description = "Show what would be done and why.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = { "0:nothing to do",
        "1:errors; the plan cannot be applied", "2:there are changes to make", "130:cancelled" })
final class PlanCommand extends AbstractCommand {

    @Parameters(paramLabel = "FILE", description = "The topology.")
    Path file;

    @Option(names = { "-o", "--output" }, paramLabel = "PLAN", description = "Keep the plan in this file, for 'apply'; with --form in that form.")
    Path output;

    @Option(names = "--form", paramLabel = "FORM", description = "Write the plan for other tools into PLAN: slonik (one slonik script) or altperl (commands).")
    String form;

    @Option(names = "--cluster", paramLabel = "NAME", defaultValue = "", description = "With --form: which cluster, where the topology draws several.")
    String cluster;

    @Option(names = "--full", description = "Show every line of long commands.")
    boolean full;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Override
    public Integer call() throws Exception {
        if (form != null && output == null) {
            throw new ParameterException(spec.commandLine(), "--form needs the file to write: -o PLAN.");
        }
        LoadedTopology loaded = TopologyFiles.load(file);
        Plan plan;
        String exchanged = null;
        try (Howdah howdah = openHowdah(); Loading loading = new Loading(io)) {
            Observation observation = new Observe(howdah).run(loaded, loading, io.cancellation());
            plan = new MakePlan(howdah).from(loaded, observation);
            if (form != null && !plan.errored()) {
                exchanged = new ExchangeFiles(howdah.technologies()).write(loaded, observation, plan, form, cluster);
            }
        }
        if (exchanged != null) {
            ExchangeFiles.save(exchanged, output);
        } else if (output != null && form == null) {
            MakePlan.write(plan, output);
        }
        if (json) {
            print(PlanPrinter.json(plan));
        } else {
            PlanPrinter.print(io.out(), style(), plan, full);
            if (exchanged != null) {
                tell("Wrote the plan for " + form + " to " + output + ".");
            } else if (form != null) {
                tell("Nothing was written to " + output + ", because the plan has errors.");
            } else if (output != null && !plan.isEmpty() && !plan.errored()) {
                tell("Wrote the plan to " + output + "; 'howdah apply " + output + "' applies it.");
            }
        }
        return plan.exitCode();
    }
}
