package org.howdah.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.howdah.app.DiscoverTopology;
import org.howdah.app.DiscoverTopology.Start;
import org.howdah.app.Howdah;
import org.howdah.app.HowdahException;
import org.howdah.cli.ExitCodes;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Topology;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

@Command(name = "discover", description = "Draw what exists: servers, databases and replication, found from one host.", footer = { "",
        "Only reads. One host is enough: standbys, providers and Slony nodes lead to the others. What cannot be reached is drawn from what the others say, and told." })
final class DiscoverCommand extends AbstractCommand {

    @Option(names = "--host", paramLabel = "NAME=ADDRESS[:PORT]", required = true,
            description = "A host to begin at; may be repeated. PORT is that of its SSH server, 22 by default; NAME alone is resolved.")
    List<String> hosts;

    @Option(names = { "-o", "--output" }, paramLabel = "FILE", required = true, description = "The topology to write: *.topology or *.topology.yaml.")
    Path out;

    @Option(names = "--user", paramLabel = "USER", split = ",", defaultValue = "postgres",
            description = "Logins on the hosts, the owner of the data directories first: ${DEFAULT-VALUE} by default.")
    List<String> users;

    @Option(names = "--identity-file", paramLabel = "KEY", defaultValue = "", description = "Private key; that of the SSH configuration by default.")
    String identityFile;

    @Option(names = "--force", description = "Overwrite FILE where it exists.")
    boolean force;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Override
    public Integer call() throws Exception {
        List<Start> starts = new ArrayList<>();
        for (String host : hosts) {
            starts.add(start(host));
        }
        String name = topologyName(out);
        refuseToOverwrite(out, force);
        DiscoverTopology.Result result;
        try (Howdah howdah = openHowdah(); Loading loading = new Loading(io)) {
            result = new DiscoverTopology(howdah).run(new DiscoverTopology.Request(name, starts, users, identityFile), loading, io.cancellation());
        }
        TopologyFiles.write(result.topology(), out);
        Topology drawn = result.topology();
        if (json) {
            JsonObject object = new JsonObject();
            object.addProperty("file", out.toString());
            object.addProperty("hosts", drawn.getHosts().size());
            object.addProperty("servers", drawn.getServers().size());
            object.addProperty("sets", drawn.getSets().size());
            object.addProperty("links", drawn.getLinks().size());
            object.add("findings", Findings.json(result.findings()));
            print(object);
        } else {
            Findings.print(io.out(), style(), result.findings());
            print("Drew " + ValidateCommand.count(drawn.getHosts().size(), "host") + ", " + ValidateCommand.count(drawn.getServers().size(), "server") + ", "
                    + ValidateCommand.count(drawn.getSets().size(), "set") + " and " + ValidateCommand.count(drawn.getLinks().size(), "link") + " into " + name(out) + ".");
            tell("'howdah plan " + out + "' says where the drawing and the nodes differ.");
        }
        return ExitCodes.OK;
    }

    /** A topology is named after its file. */
    static String topologyName(Path out) throws HowdahException {
        String name = out.getFileName() == null ? "" : out.getFileName().toString();
        if (!name.matches("(?s).+\\.(topology|topology\\.yaml|topology\\.yml)")) {
            throw new HowdahException("The name " + out + " does not tell which form to write, so nothing was done.", "End it in .topology for XMI or in .topology.yaml for YAML.");
        }
        return name.replaceFirst("\\.topology(\\.ya?ml)?$", "");
    }

    static void refuseToOverwrite(Path out, boolean force) throws Exception {
        if (!force && Files.exists(out) && !(Files.isRegularFile(out) && Files.size(out) == 0)) {
            throw new HowdahException("The file " + out + " is there already and was not touched.", "Give another name, or --force to overwrite it.");
        }
    }

    private Start start(String text) {
        return Start.parse(text).orElseThrow(() -> new ParameterException(spec.commandLine(),
                "'" + Style.printable(text) + "' is no host; write NAME=ADDRESS or NAME=ADDRESS:PORT, such as db1=10.0.0.5:22."));
    }
}
