package org.howdah.cli.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.howdah.app.ConsoleTarget;
import org.howdah.app.ConsoleTargets;
import org.howdah.app.Howdah;
import org.howdah.app.Keep;
import org.howdah.app.OpenConsole;
import org.howdah.cli.ExitCodes;
import org.howdah.engine.ConsoleRecording;
import org.howdah.engine.ConsoleRecordings;
import org.howdah.engine.EngineException;
import org.howdah.model.LoadedTopology;
import org.howdah.model.Topologies;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Topology;
import org.howdah.remote.RemoteException;
import org.howdah.remote.Terminal;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(name = "console", description = "A terminal on a node, as one of its logins, through its jump hosts.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0 to 255:of the shell, psql or COMMAND that ran there",
        "1:also where it could not be opened, or the connection was lost", "130:cancelled" }, footer = { "",
                "TARGET is slave1 (its first login), root@slave1, replica or slave1:replica (in the data directory of that server), slave1:/var/log,",
                "psql:replica, psql:replica/shop or replica/shop. Without TARGET, what there is is listed.",
                "Where the input is no terminal, it is run without one: echo 'select 1' | howdah console FILE psql:replica" })
final class ConsoleCommand extends AbstractCommand {

    @Parameters(index = "0", paramLabel = "FILE", description = "The topology.")
    Path file;

    @Parameters(index = "1", paramLabel = "TARGET", arity = "0..1", description = "Where to; see below.")
    String target;

    @Parameters(index = "2..*", paramLabel = "COMMAND", arity = "0..*", description = "After --: run this in place of a shell; statements in psql.")
    List<String> command = List.of();

    @Option(names = "--login", paramLabel = "USER", description = "As this user of the host.")
    String login;

    @Option(names = "--psql", paramLabel = "DATABASE", arity = "0..1", fallbackValue = "", description = "psql of the server, of this database.")
    String psql;

    @Option(names = "--keep", paramLabel = "PROGRAM", description = "tmux or screen: work there survives the connection, and is joined again.")
    Keep.How keep = Keep.How.NONE;

    @Option(names = "--record", paramLabel = "RUN", description = "Record what it shows into this run: its id, its beginning, 'last', or 'new' for a run of its own.")
    String record;

    private ConsoleRecording recording;

    @Override
    public Integer call() throws Exception {
        LoadedTopology loaded = TopologyFiles.load(file);
        if (target == null) {
            ConsoleTargets.all(loaded.topology()).forEach(one -> print(Style.printable(one.key())));
            return ExitCodes.OK;
        }
        if (!command.isEmpty() && keep != Keep.How.NONE) {
            throw new ParameterException(spec.commandLine(), "Give either --keep or a COMMAND");
        }
        ConsoleTarget wanted = refined(target(spec.commandLine(), loaded.topology(), target));
        boolean person = io.interactive() && io.outTerminal();
        int[] size = ConsoleTerminal.size(person);
        try (Howdah howdah = openHowdah()) {
            OpenConsole open = new OpenConsole(howdah.access(loaded.topology(), loaded.file()));
            recording = record == null ? null : record(howdah, loaded, wanted, size);
            if (!person && command.isEmpty()) {
                return open.feed(wanted, io.in().readAllBytes(), line -> {
                    (line.error() ? io.err() : io.out()).println(line.text());
                    shown((line.text() + "\r\n").getBytes(StandardCharsets.UTF_8));
                }, io.cancellation());
            }
            Terminal terminal = command.isEmpty() ? open.open(wanted, size[0], size[1], Keep.of(keep.word(), wanted))
                    : open.run(wanted, String.join(" ", command), size[0], size[1]);
            try (terminal) {
                return talk(terminal);
            }
        } finally {
            if (recording != null) {
                recording.close();
            }
        }
    }

    private ConsoleRecording record(Howdah howdah, LoadedTopology loaded, ConsoleTarget wanted, int[] size) throws EngineException, RemoteException {
        String user = wanted.login();
        if (user.isEmpty()) {
            user = howdah.access(loaded.topology(), loaded.file()).login(Topologies.host(loaded.topology(), wanted.host()).orElseThrow(), "").user();
        }
        String run = record.equals("new") ? howdah.byHand(loaded.file()).run(loaded.topology().getId(), loaded.file().toString()) : record;
        // In a terminal with every key handed on, a line end does not go back to the first column.
        ConsoleRecording into = howdah.recordings().start(run, new ConsoleRecordings.Place(wanted.host(), user, wanted.key(), wanted.label()),
                size[0], size[1], why -> io.err().print("\r\nhowdah: " + Style.printable(why) + "\r\n"));
        tell("howdah: What this console shows is recorded into " + into.file() + ".");
        return into;
    }

    private void shown(byte[] bytes) {
        if (recording != null) {
            recording.output(bytes, 0, bytes.length);
        }
    }

    /** @throws ParameterException where there is no such place, with what there is */
    static ConsoleTarget target(CommandLine line, Topology topology, String key) {
        return ConsoleTargets.find(topology, key).orElseThrow(() -> new ParameterException(line, "There is no host, server or database " + key + " in the topology."
                + " There are: " + String.join(", ", ConsoleTargets.all(topology).stream().map(ConsoleTarget::key).limit(12).toList()) + "."));
    }

    private ConsoleTarget refined(ConsoleTarget found) {
        if (psql != null && found.server().isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--psql needs a server, and '" + target + "' is a host");
        }
        ConsoleTarget.Kind kind = psql != null ? ConsoleTarget.Kind.PSQL : found.kind();
        return new ConsoleTarget(found.host(), login != null ? login : found.login(), kind, found.server(),
                psql != null && !psql.isEmpty() ? psql : found.database(), found.directory());
    }

    private int talk(Terminal terminal) throws IOException, RemoteException {
        boolean person = io.interactive() && io.outTerminal();
        try (ConsoleTerminal local = person ? ConsoleTerminal.raw(terminal, this::resized) : null; var registration = io.cancellation().onCancel(terminal::close)) {
            Thread.ofPlatform().daemon().name("howdah-console-input").start(() -> type(terminal));
            InputStream in = terminal.output();
            byte[] buffer = new byte[32 << 10];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                io.out().write(buffer, 0, n);
                io.out().flush();
                shown(Arrays.copyOf(buffer, n));
            }
        }
        Terminal.End end = terminal.end();
        if (io.cancellation().isCancelled()) {
            return 130;
        }
        if (end.reason() == Terminal.Reason.EXITED) {
            return end.exitCode().orElse(ExitCodes.FAILED);
        }
        if (recording != null) {
            recording.note(end.text());
        }
        tell("howdah: " + end.text());
        return ExitCodes.FAILED;
    }

    private void resized(int columns, int rows) {
        if (recording != null) {
            recording.resized(columns, rows);
        }
    }

    /** What comes on standard input. */
    private void type(Terminal terminal) {
        try {
            OutputStream out = terminal.input();
            byte[] buffer = new byte[8 << 10];
            for (int n = io.in().read(buffer); n >= 0; n = io.in().read(buffer)) {
                out.write(buffer, 0, n);
                out.flush();
            }
            if (!io.interactive()) {
                // What a terminal has in place of an end.
                out.write(4);
                out.flush();
            }
        } catch (IOException ended) {
            // Nobody listens any more; how it ended is told by the output.
        }
    }
}
