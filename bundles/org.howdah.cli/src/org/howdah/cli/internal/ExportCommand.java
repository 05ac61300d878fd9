package org.howdah.cli.internal;

import java.nio.file.Path;
import java.util.Locale;

import org.howdah.app.ExchangeFiles;
import org.howdah.app.ExportPicture;
import org.howdah.app.Howdah;
import org.howdah.app.HowdahException;
import org.howdah.app.InstalledTechnologies;
import org.howdah.app.Observe;
import org.howdah.cli.ExitCodes;
import org.howdah.model.LoadedTopology;
import org.howdah.model.TopologyFiles;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", description = "Write the picture of a topology, or the configuration of another tool, into a file.", footer = { "",
        "Boxes stand where the layout beside the topology (shop.layout) says; without one they are arranged along the flow of data.",
        "The same topology, layout and options give the same file, byte for byte." })
final class ExportCommand extends AbstractCommand {

    enum View {
        TOPOLOGY, ARCHITECTURE
    }

    @Parameters(paramLabel = "FILE", description = "The topology.")
    Path file;

    @Option(names = { "-o", "--output" }, paramLabel = "OUT", required = true, description = "The file to write: *.svg or *.png; with --form any name.")
    Path out;

    @Option(names = "--view", paramLabel = "VIEW", description = "topology (the default); architecture is not there yet.")
    View view = View.TOPOLOGY;

    @Option(names = "--scale", paramLabel = "N", description = "Pixels of a PNG for one of the picture's: 2 by default.")
    double scale = ExportPicture.Look.DEFAULT.scale();

    @Option(names = "--dark", description = "In the colours of the dark theme.")
    boolean dark;

    @Option(names = "--legend", description = "With a legend of the signs that are used.")
    boolean legend;

    @Option(names = "--form", paramLabel = "FORM", description = "Write a file of another tool instead of the picture: slon-tools (slon_tools.conf of altperl).")
    String form;

    @Option(names = "--cluster", paramLabel = "NAME", defaultValue = "", description = "With --form: which cluster, where the topology draws several.")
    String cluster;

    @Option(names = "--observe", description = "With --form: ask the nodes first, so that numbers are those that exist.")
    boolean observe;

    @Override
    public Integer call() throws Exception {
        if (form != null) {
            return exchange();
        }
        if (view == View.ARCHITECTURE) {
            throw new HowdahException("The architecture view cannot be drawn yet, so nothing was written.", "Leave out --view to export the topology.");
        }
        ExportPicture.Result result = new ExportPicture(InstalledTechnologies.find()).run(file, out, new ExportPicture.Look(dark, legend, scale));
        result.warnings().forEach(warning -> tell("Warning: " + warning));
        boolean smaller = result.scale() < scale && out.toString().toLowerCase(Locale.ROOT).endsWith(".png");
        tell("Wrote " + out + (smaller ? String.format(Locale.ROOT, " at scale %.3g, because the image would be too large otherwise.", result.scale()) : "."));
        return ExitCodes.OK;
    }

    private Integer exchange() throws Exception {
        LoadedTopology loaded = TopologyFiles.load(file);
        String text;
        if (observe) {
            try (Howdah howdah = openHowdah(); Loading loading = new Loading(io)) {
                text = new ExchangeFiles(howdah.technologies()).write(loaded, new Observe(howdah).run(loaded, loading, io.cancellation()), form, cluster);
            }
        } else {
            text = new ExchangeFiles(InstalledTechnologies.find()).write(loaded, null, form, cluster);
        }
        ExchangeFiles.save(text, out);
        tell("Wrote " + out + ".");
        return ExitCodes.OK;
    }
}
