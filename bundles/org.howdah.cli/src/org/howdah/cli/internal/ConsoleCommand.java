package org.howdah.cli.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

import org.howdah.app.ConsoleTarget;
import org.howdah.app.ConsoleTargets;
import org.howdah.app.Howdah;
import org.howdah.app.HowdahException;
import org.howdah.app.Keep;
import org.howdah.app.OpenConsole;
import org.howdah.cli.ExitCodes;
import org.howdah.model.LoadedTopology;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Topology;
import org.howdah.remote.RemoteException;
import org.howdah.remote.Terminal;

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
        ConsoleTarget wanted = refined(target(loaded.topology(), target));
        boolean person = io.interactive() && io.outTerminal();
        int[] size = ConsoleTerminal.size(person);
        try (Howdah howdah = openHowdah()) {
            OpenConsole open = new OpenConsole(howdah.access(loaded.topology(), loaded.file()));
            if (!person && command.isEmpty()) {
                return open.feed(wanted, io.in().readAllBytes(), line -> (line.error() ? io.err() : io.out()).println(line.text()), io.cancellation());
            }
            Terminal terminal = command.isEmpty() ? open.open(wanted, size[0], size[1], Keep.of(keep.word(), wanted))
                    : open.run(wanted, String.join(" ", command), size[0], size[1]);
            try (terminal) {
                return talk(terminal);
            }
        }
    }

    /** @throws HowdahException where there is no such place, with what there is */
    static ConsoleTarget target(Topology topology, String key) throws HowdahException {
        return ConsoleTargets.find(topology, key).orElseThrow(() -> new HowdahException("There is no host, server or database " + key + " in the topology.",
                "There are: " + String.join(", ", ConsoleTargets.all(topology).stream().map(ConsoleTarget::key).limit(12).toList()) + "."));
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
        try (ConsoleTerminal local = person ? ConsoleTerminal.raw(terminal, io.cancellation()) : null; var registration = io.cancellation().onCancel(terminal::close)) {
            Thread.ofPlatform().daemon().name("howdah-console-input").start(() -> type(terminal));
            InputStream in = terminal.output();
            byte[] buffer = new byte[32 << 10];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                io.out().write(buffer, 0, n);
                io.out().flush();
            }
        }
        Terminal.End end = terminal.end();
        if (io.cancellation().isCancelled()) {
            return 130;
        }
        if (end.reason() == Terminal.Reason.EXITED) {
            return end.exitCode().orElse(ExitCodes.FAILED);
        }
        tell("howdah: " + end.text());
        return ExitCodes.FAILED;
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
