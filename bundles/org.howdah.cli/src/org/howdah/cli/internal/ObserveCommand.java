package org.howdah.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.howdah.app.Howdah;
import org.howdah.app.Observe;
import org.howdah.cli.ExitCodes;
import org.howdah.model.LoadedTopology;
import org.howdah.model.TopologyFiles;
import org.howdah.technology.LinkState;
import org.howdah.technology.Observation;
import org.howdah.technology.ServerState;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "observe", description = "Show what is really there.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:observed; what could not be read is shown as unknown", "1:the file cannot be read" })
final class ObserveCommand extends AbstractCommand {

    @Parameters(paramLabel = "FILE", description = "The topology.")
    Path file;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Override
    public Integer call() throws Exception {
        LoadedTopology loaded = TopologyFiles.load(file);
        Observation observation;
        try (Howdah howdah = openHowdah(); Loading loading = new Loading(io)) {
            observation = new Observe(howdah).run(loaded, loading, io.cancellation());
        }
        if (json) {
            print(ObservationJson.of(observation));
        } else {
            print(observation);
        }
        return ExitCodes.OK;
    }

    private void print(Observation observation) {
        Style style = style();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("SERVER", "HOST", "THERE", "ROLE", "VERSION", "TIMELINE", "WAL AT"));
        for (ServerState server : observation.servers().values()) {
            rows.add(List.of(Style.printable(server.id()), Style.printable(server.host()), style.word(word(server.presence())), server.role().word(),
                    server.version(), server.timeline() == null ? "" : server.timeline().toString(), server.lsn()));
        }
        io.out().print(Style.table(rows));
        if (!observation.links().isEmpty()) {
            List<List<String>> links = new ArrayList<>();
            links.add(List.of("LINK", "TECHNOLOGY", "FROM", "TO", "THERE", "STATE", "LAG"));
            for (LinkState link : observation.links().values()) {
                links.add(List.of(Style.printable(link.id()), link.technology(), Style.printable(link.from()), Style.printable(link.to()),
                        word(link.presence()), style.word(link.state().word()), StatusCommand.lag(link.lagBytes(), link.lagSeconds())));
            }
            io.out().println();
            io.out().print(Style.table(links));
        }
        for (ServerState server : observation.servers().values()) {
            if (!server.problem().isBlank()) {
                io.out().println(style.wrap(server.id() + ": ", server.problem()));
            }
        }
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
