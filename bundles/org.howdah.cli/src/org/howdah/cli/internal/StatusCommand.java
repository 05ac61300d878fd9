package org.howdah.cli.internal;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.howdah.app.GetStatus;
import org.howdah.app.Howdah;
import org.howdah.cli.ExitCodes;
import org.howdah.engine.Status;
import org.howdah.engine.Status.LinkStatus;
import org.howdah.engine.Status.ServerStatus;
import org.howdah.model.LoadedTopology;
import org.howdah.model.TopologyFiles;
import org.howdah.remote.Cancellation;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(name = "status", description = "Show how a topology is.", exitCodeListHeading = "%nExit codes, as Nagios has them:%n", exitCodeList = { "0:ok",
        "1:warning", "2:critical", "3:unknown; also where the file cannot be read", "130:watching was ended" })
final class StatusCommand extends AbstractCommand {

    @Parameters(paramLabel = "FILE", description = "The topology.")
    Path file;

    @Option(names = "--watch", paramLabel = "SECONDS", description = "Look again and again, with this many seconds between.")
    Double watch;

    @Option(names = "--json", description = "Print JSON; with --watch, one line each time.")
    boolean json;

    @Override
    public Integer call() throws Exception {
        if (watch != null && !(watch > 0 && watch <= 86_400)) {
            throw new ParameterException(spec.commandLine(), "--watch takes a number of seconds from above 0 to 86400, not " + watch);
        }
        try (Howdah howdah = openHowdah()) {
            if (watch == null) {
                Status status;
                try (Loading loading = new Loading(io)) {
                    status = new GetStatus(howdah).run(TopologyFiles.load(file), loading, io.cancellation());
                }
                show(status);
                return status.exitCode();
            }
            return watch(howdah);
        } catch (Exception failure) {
            // To a monitoring system, 1 would be a mere warning: what cannot be told is unknown.
            int code = Failures.tell(io, failure, debug);
            return code == ExitCodes.CANCELLED ? code : ExitCodes.UNKNOWN;
        }
    }

    private int watch(Howdah howdah) throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        try (Cancellation.Registration registration = io.cancellation().onCancel(ended::countDown)) {
            do {
                // Read each time: an operation may have changed the file.
                LoadedTopology loaded = TopologyFiles.load(file);
                Status status = new GetStatus(howdah).run(loaded, org.howdah.app.Progress.NONE, io.cancellation());
                if (!json && io.outTerminal()) {
                    io.out().print("\u001b[H\u001b[2J");
                }
                if (!json) {
                    print(style().faint(LocalTime.now().truncatedTo(ChronoUnit.SECONDS).toString()));
                }
                show(status);
                io.out().flush();
            } while (!ended.await(Math.round(watch * 1000), TimeUnit.MILLISECONDS));
        }
        return ExitCodes.CANCELLED;
    }

    private void show(Status status) {
        if (json && watch != null) {
            io.out().println(json(status));
        } else if (json) {
            print(json(status));
        } else {
            print(status);
        }
    }

    private void print(Status status) {
        Style style = style();
        print(style.bold(Style.printable(file.getFileName() == null ? file.toString() : file.getFileName().toString())) + ": "
                + style.word(status.state().word()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("SERVER", "HOST", "STATE", "ROLE", "VERSION", "TIMELINE"));
        for (ServerStatus server : status.servers()) {
            rows.add(List.of(Style.printable(server.id()), Style.printable(server.host()), style.word(server.state().word()), server.role(),
                    server.version(), server.timeline() == null ? "" : server.timeline().toString()));
        }
        io.out().print(Style.table(rows));
        if (!status.links().isEmpty()) {
            List<List<String>> links = new ArrayList<>();
            links.add(List.of("LINK", "TECHNOLOGY", "FROM", "TO", "STATE", "LAG"));
            for (LinkStatus link : status.links()) {
                links.add(List.of(Style.printable(link.id()), link.technology(), Style.printable(link.from()), Style.printable(link.to()),
                        style.word(link.state().word()), lag(link)));
            }
            io.out().print(Style.table(links));
        }
        Findings.print(io.out(), style, status.findings());
    }

    /** In events where that is what the technology counts and some are waiting. */
    private static String lag(LinkStatus link) {
        Long events = link.lagEvents();
        boolean counted = link.lagBytes() == null && events != null && events > 0;
        return (counted ? events + (events == 1 ? " event, " : " events, ") : "") + lag(link.lagBytes(), link.lagSeconds());
    }

    /** Both where both are known; "unknown" rather than 0 where nothing is. */
    static String lag(Long bytes, Double seconds) {
        if (bytes == null && seconds == null) {
            return "unknown";
        }
        return (bytes == null ? "" : Style.bytes(bytes)) + (bytes != null && seconds != null ? ", " : "")
                + (seconds == null ? "" : Style.seconds(seconds));
    }

    static JsonObject json(Status status) {
        JsonObject object = new JsonObject();
        object.addProperty("state", status.state().word());
        object.add("servers", Json.array(status.servers(), server -> {
            JsonObject one = new JsonObject();
            one.addProperty("id", server.id());
            one.addProperty("host", server.host());
            one.addProperty("state", server.state().word());
            one.addProperty("role", server.role());
            one.addProperty("version", server.version());
            one.addProperty("timeline", server.timeline());
            return one;
        }));
        object.add("links", Json.array(status.links(), link -> {
            JsonObject one = new JsonObject();
            one.addProperty("id", link.id());
            one.addProperty("technology", link.technology());
            one.addProperty("from", link.from());
            one.addProperty("to", link.to());
            one.addProperty("state", link.state().word());
            one.addProperty("lagBytes", link.lagBytes());
            one.addProperty("lagSeconds", link.lagSeconds());
            one.add("details", Json.object(link.details()));
            return one;
        }));
        object.add("findings", Findings.json(status.findings()));
        return object;
    }
}
