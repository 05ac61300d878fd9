package org.howdah.cli.internal;

import org.howdah.app.Howdah;
import org.howdah.app.UndoRun;
import org.howdah.cli.ExitCodes;
import org.howdah.engine.Executor;
import org.howdah.engine.Run;
import org.howdah.engine.RunResult;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "undo", description = "Take back what a run did, as far as that can be.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:taken back", "1:refused, or a step failed", "130:cancelled" })
final class UndoCommand extends AbstractCommand {

    @Parameters(paramLabel = "RUN", description = "Id of the run, its beginning, or 'last'.")
    String run;

    @Option(names = { "-y", "--yes" }, description = "Ask nothing.")
    boolean yes;

    @Option(names = { "-q", "--quiet" }, description = "Without the output of the commands.")
    boolean quiet;

    @Option(names = "--json", description = "Print the result as JSON; what goes on is told on the error output.")
    boolean json;

    @Override
    public Integer call() throws Exception {
        try (Howdah howdah = openHowdah()) {
            Run found = howdah.runs().show(run);
            // "undo RUN" alone must serve scripts, so only a person on a terminal is asked.
            if (!yes && io.interactive() && !Asking.go(io, false, "Take back run " + found.id() + " of " + found.plan().topology() + "?")) {
                return ExitCodes.FAILED;
            }
            RunPrinter printer = ApplyCommand.printer(io, quiet, json);
            Executor.Options options = Executor.Options.of(Asking.confirmations(io, yes || !io.interactive()));
            RunResult result = new UndoRun(howdah).run(found.id(), options, printer, io.cancellation());
            if (json) {
                print(RunPrinter.json(result));
            } else {
                printer.ended(result);
            }
            return result.exitCode();
        }
    }
}
