package org.howdah.engine.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BiConsumer;

import org.howdah.remote.Cancellation;
import org.howdah.remote.RemoteException;
import org.howdah.remote.RemoteException.Kind;
import org.howdah.remote.Shell;
import org.howdah.remote.SqlSession;
import org.howdah.technology.Action;
import org.howdah.technology.Step;

/** Does on a node what a step says. How it ended is not the verdict: that is the proof's. */
final class Actions {

    /** How long a host that does not answer is tried before its command is given up for unknown; the command itself may take days. */
    private static final Duration AWAY = Duration.ofSeconds(60);
    /** How long a command is given to stop after it was asked to. */
    private static final Duration STOPPING = Duration.ofSeconds(5);
    private static final String OTHERS = "select count(*) as n from pg_catalog.pg_stat_activity where application_name = ? and pid <> pg_catalog.pg_backend_pid()";

    private final Nodes nodes;
    private final Secrets secrets;
    private final Probes probes;
    private final String topology;

    Actions(String topology, Nodes nodes, Secrets secrets, Probes probes) {
        this.topology = topology;
        this.nodes = nodes;
        this.secrets = secrets;
        this.probes = probes;
    }

    /**
     * How an action ended as seen from here.
     *
     * @param unknown whether it may have happened, or may still be happening
     * @param reason why it is not ok
     */
    record Outcome(boolean ok, boolean unknown, String reason, String hint) {
        static final Outcome OK = new Outcome(true, false, "", "");

        static Outcome failed(String reason, String hint) {
            return new Outcome(false, false, reason, hint);
        }
    }

    /** Names a step's commands on the node: the same in every run, so that a later run finds what an earlier one left. */
    String key(String step) {
        return Hashes.key(topology + "\0" + step);
    }

    /**
     * @param name of the step, or of its undoing
     * @param output each line: whether it is of the error output, and its text
     */
    Outcome run(Step step, Action action, String name, BiConsumer<Boolean, String> output, Cancellation cancellation) {
        try {
            return switch (action.kind()) {
            case SHELL -> shell(step, action, key(name), output, cancellation);
            case SQL -> sql(action, key(name), cancellation);
            case FILE -> {
                byte[] content = secrets.resolve(action.command(), Action.Kind.FILE).getBytes(StandardCharsets.UTF_8);
                cancellation.throwIfCancelled();
                nodes.files(step.node(), step.login()).write(action.target(), content, action.mode());
                yield Outcome.OK;
            }
            case WAIT -> await(action, output, cancellation);
            };
        } catch (RemoteException e) {
            boolean unknown = e.outcomeUnknown() || e.kind() == Kind.CANCELLED;
            return new Outcome(false, unknown, e.getMessage(), e.hint());
        }
    }

    private Outcome shell(Step step, Action action, String key, BiConsumer<Boolean, String> output, Cancellation cancellation) throws RemoteException {
        Shell shell = nodes.shell(step.node(), step.login());
        byte[] script = secrets.resolve(action.command(), Action.Kind.SHELL).getBytes(StandardCharsets.UTF_8);
        Shell.Command command = new Shell.Command(RemoteScripts.locked(key, seconds(action.timeout())), script, action.timeout(), step.title());
        // At once and not after the channel gave up: cancelling is to be answered within two seconds.
        try (var registration = cancellation.onCancel(() -> Thread.ofPlatform().daemon().name("howdah-interrupt").start(() -> interrupt(step, key)))) {
            Shell.Result result = shell.run(command, line -> output.accept(line.error(), line.text()), cancellation);
            if (result.ok()) {
                return Outcome.OK;
            }
            if (result.exitCode() == RemoteScripts.BUSY && result.output().isEmpty() && result.error().isEmpty()) {
                return new Outcome(false, true, "An earlier command of this step is still running on " + step.node() + ".", "Wait for its end, then resume.");
            }
            String last = result.lastLine();
            return Outcome.failed("The command on " + step.node() + " ended with exit code " + result.exitCode() + (last.isEmpty() ? "." : ": " + last),
                    "Look at its output.");
        } catch (RemoteException e) {
            if (e.kind() == Kind.TIMEOUT) {
                interrupt(step, key);
            }
            throw e;
        }
    }

    /** Closing the channel is not enough: the command may not notice. */
    private void interrupt(Step step, String key) {
        try {
            nodes.shell(step.node(), step.login()).run(Shell.Command.of(RemoteScripts.interrupt(key), Duration.ofSeconds(1), "interrupt the command"));
        } catch (RemoteException proofTells) {
            // Whatever became of it is read from the node next.
        }
    }

    private Outcome sql(Action action, String key, Cancellation cancellation) throws RemoteException {
        String statements = secrets.resolve(action.command(), Action.Kind.SQL);
        cancellation.throwIfCancelled();
        try (SqlSession session = nodes.sql(action.target()); var registration = cancellation.onCancel(() -> Probes.interrupt(session))) {
            session.execute("set application_name = 'howdah:" + key + "'", STOPPING);
            if (others(session, key) != 0) {
                // Left behind by a Howdah that was killed. Never a second copy: its end is waited for, and the proof read.
                Answer ended = Probes.untilYes(() -> quietly(session, key), action.timeout(), cancellation);
                return new Outcome(false, true, "An earlier run's statement was still at work" + (ended.yes() ? ", and has ended now." : "."), "Resume the run.");
            }
            session.execute(statements, action.timeout());
            return Outcome.OK;
        } catch (RemoteException e) {
            // A statement that was cancelled ends as an error of the server's.
            throw cancellation.isCancelled() ? new RemoteException(Kind.CANCELLED, "Cancelled.", "", e) : e;
        }
    }

    private static long others(SqlSession session, String key) throws RemoteException {
        return session.query(OTHERS, STOPPING, "howdah:" + key).getFirst().number("n");
    }

    private static Answer quietly(SqlSession session, String key) {
        try {
            return others(session, key) == 0 ? Answer.YES : Answer.no("");
        } catch (RemoteException e) {
            return Answer.of(e);
        }
    }

    private Outcome await(Action action, BiConsumer<Boolean, String> output, Cancellation cancellation) {
        String[] told = {""};
        Answer answer = Probes.untilYes(() -> {
            Answer now = probes.ask(action.until(), action.timeout(), cancellation);
            if (!now.reason().isEmpty() && !now.reason().equals(told[0])) {
                told[0] = now.reason();
                output.accept(false, now.reason());
            }
            return now;
        }, action.timeout(), cancellation);
        if (answer.yes()) {
            return Outcome.OK;
        }
        if (cancellation.isCancelled()) {
            return new Outcome(false, true, "Cancelled.", "");
        }
        return Outcome.failed("It was not so within " + words(action.timeout()) + "." + (answer.reason().isEmpty() ? "" : " " + answer.reason()), answer.hint());
    }

    static String words(Duration time) {
        return time.toMillis() % 1000 == 0 || time.toSeconds() > 10 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    /** Waits until no command runs any more that was begun for the step before this moment, by whomever. */
    void awaitEarlier(Step step, Action action, String name, Cancellation cancellation) {
        Duration time = action.timeout().compareTo(STOPPING) < 0 ? STOPPING : action.timeout();
        if (action.kind() == Action.Kind.SHELL) {
            Probes.untilTold(() -> {
                try {
                    nodes.shell(step.node(), step.login()).run(Shell.Command.of(RemoteScripts.await(key(name), seconds(time)), time.plusSeconds(5),
                            "wait for an earlier command"), line -> {
                            }, cancellation);
                    return Answer.YES;
                } catch (RemoteException e) {
                    return Answer.of(e);
                }
            }, AWAY, cancellation);
        } else if (action.kind() == Action.Kind.SQL) {
            Probes.untilYes(() -> {
                try (SqlSession session = nodes.sql(action.target())) {
                    return quietly(session, key(name));
                } catch (RemoteException e) {
                    // A server that is not there runs nothing.
                    return e.kind() == Kind.DISCONNECTED || e.kind() == Kind.TIMEOUT ? Answer.of(e) : Answer.YES;
                }
            }, time, cancellation);
        }
    }

    private static long seconds(Duration time) {
        return Math.max(1, time.toSeconds());
    }
}
