package org.howdah.cli.internal;

import org.howdah.cli.ExitCodes;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The root of the command line: without a command it shows its help. */
@Command(name = "howdah", versionProvider = Version.class, description = "Operations for PostgreSQL replication: draw, plan, apply, watch.",
        commandListHeading = "%nCommands:%n", optionListHeading = "%nOptions:%n", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:done", "1:failed or refused; the message says what, why and what next", "64:wrong usage", "130:cancelled" },
        footer = { "", "FILE is a topology, *.topology or *.topology.yaml.",
                "A command's own help, also on its exit codes: howdah COMMAND --help." })
public final class HowdahCommand extends AbstractCommand {

    @Option(names = { "-V", "--version" }, versionHelp = true, description = "Show the version.")
    boolean version;

    @Spec
    private CommandSpec root;

    @Override
    public Integer call() {
        root.commandLine().usage(io.err());
        return ExitCodes.USAGE;
    }
}
