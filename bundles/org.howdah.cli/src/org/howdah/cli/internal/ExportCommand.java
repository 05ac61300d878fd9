package org.howdah.cli.internal;

import java.nio.file.Path;
import java.util.Locale;

import org.howdah.app.ExportPicture;
import org.howdah.app.HowdahException;
import org.howdah.app.InstalledTechnologies;
import org.howdah.cli.ExitCodes;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", description = "Write the picture of a topology into a file, without a display.", footer = { "",
        "Boxes stand where the layout beside the topology (shop.layout) says; without one they are arranged along the flow of data.",
        "The same topology, layout and options give the same file, byte for byte." })
final class ExportCommand extends AbstractCommand {

    enum View {
        TOPOLOGY, ARCHITECTURE
    }

    @Parameters(paramLabel = "FILE", description = "The topology.")
    Path file;

    @Option(names = { "-o", "--output" }, paramLabel = "OUT", required = true, description = "The file to write: *.svg or *.png.")
    Path out;

    @Option(names = "--view", paramLabel = "VIEW", description = "topology (the default); architecture is not there yet.")
    View view = View.TOPOLOGY;

    @Option(names = "--scale", paramLabel = "N", description = "Pixels of a PNG for one of the picture's: 2 by default.")
    double scale = ExportPicture.Look.DEFAULT.scale();

    @Option(names = "--dark", description = "In the colours of the dark theme.")
    boolean dark;

    @Option(names = "--legend", description = "With a legend of the signs that are used.")
    boolean legend;

    @Override
    public Integer call() throws Exception {
        if (view == View.ARCHITECTURE) {
            throw new HowdahException("The architecture view cannot be drawn yet, so nothing was written.", "Leave out --view to export the topology.");
        }
        ExportPicture.Result result = new ExportPicture(InstalledTechnologies.find()).run(file, out, new ExportPicture.Look(dark, legend, scale));
        result.warnings().forEach(warning -> tell("Warning: " + warning));
        boolean smaller = result.scale() < scale && out.toString().toLowerCase(Locale.ROOT).endsWith(".png");
        tell("Wrote " + out + (smaller ? String.format(Locale.ROOT, " at scale %.3g, because the image would be too large otherwise.", result.scale()) : "."));
        return ExitCodes.OK;
    }
}
