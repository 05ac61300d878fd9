package org.howdah.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.howdah.app.ConvertTopology;
import org.howdah.app.HowdahException;
import org.howdah.cli.ExitCodes;
import org.howdah.model.TopologyException;
import org.howdah.model.TopologyFiles;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "convert", description = "Convert between the two forms of a topology, losing nothing.", footer = { "",
        "The names tell the forms: *.topology is XMI, *.topology.yaml or *.topology.yml is YAML." })
final class ConvertCommand extends AbstractCommand {

    @Parameters(index = "0", paramLabel = "IN", description = "The topology to read.")
    Path in;

    @Parameters(index = "1", paramLabel = "OUT", description = "The file to write.")
    Path out;

    @Option(names = "--force", description = "Overwrite OUT where it exists.")
    boolean force;

    @Override
    public Integer call() throws Exception {
        if (!force && inTheWay()) {
            throw new HowdahException("The file " + out + " is there already, is not the same topology, and was not touched.",
                    "Give another name, or --force to overwrite it.");
        }
        new ConvertTopology().run(in, out);
        tell("Wrote " + out + ".");
        return ExitCodes.OK;
    }

    /** An empty file, and an older conversion of the same topology, may be overwritten. */
    private boolean inTheWay() throws IOException {
        if (!Files.exists(out) || Files.isRegularFile(out) && Files.size(out) == 0) {
            return false;
        }
        try {
            return !Objects.equals(TopologyFiles.load(in).topology().getId(), TopologyFiles.load(out).topology().getId());
        } catch (TopologyException somethingElse) {
            return Files.exists(in);
        }
    }
}
