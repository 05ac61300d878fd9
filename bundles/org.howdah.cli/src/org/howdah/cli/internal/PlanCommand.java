package org.howdah.cli.internal;

import java.nio.file.Path;

import org.howdah.app.Howdah;
import org.howdah.app.MakePlan;
import org.howdah.engine.Plan;
import org.howdah.model.LoadedTopology;
import org.howdah.model.TopologyFiles;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "plan", description = "Show what would be done and why.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = { "0:nothing to do",
        "1:errors; the plan cannot be applied", "2:there are changes to make", "130:cancelled" })
final class PlanCommand extends AbstractCommand {

    @Parameters(paramLabel = "FILE", description = "The topology.")
    Path file;

    @Option(names = { "-o", "--output" }, paramLabel = "PLAN", description = "Keep the plan in this file, for 'apply'.")
    Path output;

    @Option(names = "--full", description = "Show every line of long commands.")
    boolean full;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Override
    public Integer call() throws Exception {
        LoadedTopology loaded = TopologyFiles.load(file);
        Plan plan;
        try (Howdah howdah = openHowdah(); Loading loading = new Loading(io)) {
            plan = new MakePlan(howdah).run(loaded, loading, io.cancellation());
        }
        if (output != null) {
            MakePlan.write(plan, output);
        }
        if (json) {
            print(PlanPrinter.json(plan));
        } else {
            PlanPrinter.print(io.out(), style(), plan, full);
            if (output != null && !plan.isEmpty() && !plan.errored()) {
                tell("Wrote the plan to " + output + "; 'howdah apply " + output + "' applies it.");
            }
        }
        return plan.exitCode();
    }
}
