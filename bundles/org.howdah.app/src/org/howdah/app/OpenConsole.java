package org.howdah.app;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Server;
import org.howdah.remote.Cancellation;
import org.howdah.remote.RemoteException;
import org.howdah.remote.Shell;
import org.howdah.remote.Terminal;

/** Opens terminals on the nodes of a topology, in the session their login shares with everything else. Safe for use by many threads. */
public final class OpenConsole {

    private final TopologyAccess access;

    public OpenConsole(TopologyAccess access) {
        this.access = Objects.requireNonNull(access);
    }

    /**
     * Opens a terminal; blocks until the far side has it or it cannot be had.
     *
     * @param columns width in characters
     * @param rows height in characters
     */
    public Terminal open(ConsoleTarget target, int columns, int rows, Keep keep) throws RemoteException {
        return open(target, columns, rows, keep, Cancellation.none());
    }

    /**
     * The same.
     *
     * @param cancellation ends the wait at once; a question to a person that nobody else waits for is taken back
     */
    public Terminal open(ConsoleTarget target, int columns, int rows, Keep keep, Cancellation cancellation) throws RemoteException {
        return terminal(target, columns, rows, command(target, keep), cancellation);
    }

    /**
     * Opens a terminal for one command in place of a shell, whose exit code is the terminal's. On a shell's target it runs in the data
     * directory or folder, or not at all; psql's target takes statements.
     */
    public Terminal run(ConsoleTarget target, String command, int columns, int rows) throws RemoteException {
        if (command.isBlank()) {
            throw new RemoteException(RemoteException.Kind.INVALID, "There is no command to run on " + target.label() + ".", "Give one.");
        }
        return terminal(target, columns, rows, ConsoleScripts.command(script(target, command), target.kind() == ConsoleTarget.Kind.PSQL), Cancellation.none());
    }

    /**
     * Gives a text to a shell or psql in place of a person, without a terminal: no prompts, no echo, and its end is the input's end.
     *
     * @return the exit code
     */
    public int feed(ConsoleTarget target, byte[] input, Consumer<Shell.Line> output, Cancellation cancellation) throws RemoteException {
        String command = ConsoleScripts.command(script(target, ""), target.kind() == ConsoleTarget.Kind.PSQL);
        return access.shell(host(target), target.login()).run(new Shell.Command(command, input, Duration.ofDays(7), "run what was piped in"), output, cancellation).exitCode();
    }

    /**
     * The sessions of tmux and screen that Howdah began as this login and that are still there, so that they can be offered again.
     *
     * @param login user of the host; empty for the first one
     */
    public List<KeptSession> kept(String host, String login) throws RemoteException {
        return KeptSession.read(access.shell(host(ConsoleTarget.shell(host, login)), login), host, login);
    }

    private Terminal terminal(ConsoleTarget target, int columns, int rows, String command, Cancellation cancellation) throws RemoteException {
        Terminal.Options usual = Terminal.Options.of(columns, rows);
        return access.shell(host(target), target.login()).terminal(new Terminal.Options(usual.type(), columns, rows, usual.environment(), command),
                cancellation);
    }

    /** Empty for the login shell as the server starts it, with its greeting. */
    private String command(ConsoleTarget target, Keep keep) throws RemoteException {
        boolean plain = target.kind() == ConsoleTarget.Kind.SHELL && target.server().isEmpty() && target.directory().isEmpty();
        if (plain && keep.how() == Keep.How.NONE) {
            return "";
        }
        String command = ConsoleScripts.command(script(target, ""), target.kind() == ConsoleTarget.Kind.PSQL);
        return keep.how() == Keep.How.NONE ? command : ConsoleScripts.kept(target.host(), keep, command);
    }

    private String script(ConsoleTarget target, String once) throws RemoteException {
        if (target.kind() == ConsoleTarget.Kind.PSQL) {
            return ConsoleScripts.psql(target.host(), place(target), target.database().isEmpty() ? "postgres" : target.database(), once);
        }
        if (!target.server().isEmpty()) {
            return ConsoleScripts.data(target.host(), place(target), once);
        }
        return target.directory().isEmpty() ? ConsoleScripts.home(once) : ConsoleScripts.in(target.host(), target.directory(), once);
    }

    private ConsoleScripts.Place place(ConsoleTarget target) throws RemoteException {
        Server server = Topologies.server(access.topology(), target.server()).orElseThrow(() -> gone(target, "server " + target.server()));
        return new ConsoleScripts.Place(server.getId(), server.getPort(), text(server.getVersion()), text(server.getDataDirectory()),
                text(server.getSocketDirectory()), text(server.getBinDirectory()));
    }

    private static String text(String value) {
        return value == null || value.isBlank() ? "" : value;
    }

    private Host host(ConsoleTarget target) throws RemoteException {
        return Topologies.host(access.topology(), target.host()).orElseThrow(() -> gone(target, "host " + target.host()));
    }

    private static RemoteException gone(ConsoleTarget target, String what) {
        return new RemoteException(RemoteException.Kind.INVALID, "The console " + target.label() + " is for the " + what + ", which is not in the topology.",
                "Open one from the topology as it is now.");
    }
}
