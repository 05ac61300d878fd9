package org.howdah.cli.internal;

import java.nio.file.Path;

import org.howdah.app.InstalledTechnologies;
import org.howdah.app.ValidateTopology;
import org.howdah.cli.ExitCodes;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Finding.Severity;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "validate", description = "Find design problems, without touching a node.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:no errors; there may be warnings", "1:errors, or the file cannot be read" })
final class ValidateCommand extends AbstractCommand {

    @Parameters(paramLabel = "FILE", description = "The topology.")
    Path file;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Override
    public Integer call() throws Exception {
        ValidateTopology.Result result = new ValidateTopology(InstalledTechnologies.find()).run(file);
        if (json) {
            JsonObject object = new JsonObject();
            object.addProperty("valid", result.valid());
            object.add("findings", Findings.json(result.findings()));
            print(object);
        } else {
            Findings.print(io.out(), style(), result.findings());
            print(name(file) + ": " + summary(result));
        }
        return result.valid() ? ExitCodes.OK : ExitCodes.FAILED;
    }

    private static String summary(ValidateTopology.Result result) {
        long errors = result.findings().stream().filter(finding -> finding.severity() == Severity.CRITICAL).count();
        long warnings = result.findings().stream().filter(finding -> finding.severity() == Severity.WARNING).count();
        if (errors + warnings > 0) {
            return count(errors, "error") + ", " + count(warnings, "warning") + ".";
        }
        Topology topology = result.loaded().topology();
        return "no problems in " + count(topology.getHosts().size(), "host") + ", " + count(topology.getServers().size(), "server") + ", "
                + count(topology.getLinks().size(), "link") + ".";
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
