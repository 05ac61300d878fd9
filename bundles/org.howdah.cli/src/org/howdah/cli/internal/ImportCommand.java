package org.howdah.cli.internal;

import java.nio.file.Path;

import org.howdah.app.ExchangeFiles;
import org.howdah.app.HowdahException;
import org.howdah.app.InstalledTechnologies;
import org.howdah.cli.ExitCodes;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.Interchange.Imported;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import", description = "Draw what a configuration file of another tool says, without touching a node.", footer = { "",
        "A file is read as data and never run. What it says beyond that is left out, and told." })
final class ImportCommand extends AbstractCommand {

    @Parameters(paramLabel = "FILE", description = "The file of the other tool, such as /etc/slony1/slon_tools.conf.")
    Path file;

    @Option(names = "--form", paramLabel = "FORM", defaultValue = "", description = "What it is: slon-tools (altperl); found out where left out.")
    String form;

    @Option(names = { "-o", "--output" }, paramLabel = "OUT", required = true, description = "The topology to write: *.topology or *.topology.yaml.")
    Path out;

    @Option(names = "--force", description = "Overwrite OUT where it exists.")
    boolean force;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Override
    public Integer call() throws Exception {
        String name = DiscoverCommand.topologyName(out);
        DiscoverCommand.refuseToOverwrite(out, force);
        Imported imported = new ExchangeFiles(InstalledTechnologies.find()).read(file, form, name);
        Topology drawn = imported.topology();
        if (drawn.getServers().isEmpty() && drawn.getSets().isEmpty()) {
            Findings.print(io.err(), style(), imported.findings());
            throw new HowdahException("Nothing was drawn from " + file + ", so nothing was written.", "The findings above say why.");
        }
        TopologyFiles.write(drawn, out);
        if (json) {
            JsonObject object = new JsonObject();
            object.addProperty("file", out.toString());
            object.addProperty("hosts", drawn.getHosts().size());
            object.addProperty("servers", drawn.getServers().size());
            object.addProperty("sets", drawn.getSets().size());
            object.addProperty("links", drawn.getLinks().size());
            object.add("findings", Findings.json(imported.findings()));
            print(object);
        } else {
            Findings.print(io.out(), style(), imported.findings());
            print("Drew " + ValidateCommand.count(drawn.getHosts().size(), "host") + ", " + ValidateCommand.count(drawn.getServers().size(), "server") + ", "
                    + ValidateCommand.count(drawn.getSets().size(), "set") + " and " + ValidateCommand.count(drawn.getLinks().size(), "link") + " into " + name(out) + ".");
        }
        return imported.findings().stream().anyMatch(finding -> finding.severity() == Severity.CRITICAL) ? ExitCodes.FAILED : ExitCodes.OK;
    }
}
