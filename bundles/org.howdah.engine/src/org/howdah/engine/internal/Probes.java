package org.howdah.engine.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.howdah.remote.Cancellation;
import org.howdah.remote.FileTransfer;
import org.howdah.remote.RemoteException;
import org.howdah.remote.Shell;
import org.howdah.remote.SqlSession;
import org.howdah.technology.Action;
import org.howdah.technology.Probe;
import org.howdah.technology.Step;

/** Asks nodes. Changes nothing. */
final class Probes {

    /** Between two askings. */
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final int FILE_SLACK = 1 << 20;

    private final Nodes nodes;
    private final Secrets secrets;

    Probes(Nodes nodes, Secrets secrets) {
        this.nodes = nodes;
        this.secrets = secrets;
    }

    /** @param atMost limit besides the probe's own */
    Answer ask(Probe probe, Duration atMost, Cancellation cancellation) {
        Duration timeout = probe.timeout().compareTo(atMost) < 0 ? probe.timeout() : atMost;
        try {
            return probe.kind() == Action.Kind.SHELL ? shell(probe, timeout, cancellation) : sql(probe, timeout, cancellation);
        } catch (RemoteException e) {
            return Answer.of(e);
        }
    }

    private Answer shell(Probe probe, Duration timeout, Cancellation cancellation) throws RemoteException {
        byte[] script = secrets.resolve(probe.text(), Action.Kind.SHELL).getBytes(StandardCharsets.UTF_8);
        Shell.Result result = nodes.shell(probe.node(), probe.login()).run(new Shell.Command(RemoteScripts.plain(), script, timeout,
                "see whether it is so"), line -> {
                }, cancellation);
        return switch (result.exitCode()) {
        case 0 -> Answer.YES;
        case 1 -> Answer.no(result.lastLine());
        default -> Answer.unknown(result.lastLine().isEmpty() ? "The question to " + probe.node() + " ended with exit code " + result.exitCode() + "."
                : result.lastLine(), "");
        };
    }

    private Answer sql(Probe probe, Duration timeout, Cancellation cancellation) throws RemoteException {
        try (SqlSession session = nodes.sql(probe.target()); var registration = cancellation.onCancel(() -> interrupt(session))) {
            List<SqlSession.Row> rows = session.query(secrets.resolve(probe.text(), Action.Kind.SQL), timeout);
            String first = rows.isEmpty() ? null : rows.getFirst().columns().values().stream().findFirst().orElse(null);
            return "t".equals(first) || "true".equals(first) ? Answer.YES : Answer.no("");
        }
    }

    /** Cancelling goes over the network, and who cancels must not wait for that. */
    static void interrupt(SqlSession session) {
        Thread.ofPlatform().daemon().name("howdah-sql-cancel").start(session::cancel);
    }

    /** Whether a step's file is as it should be. */
    Answer file(Step step, Action action) {
        try {
            byte[] wanted = secrets.resolve(action.command(), Action.Kind.FILE).getBytes(StandardCharsets.UTF_8);
            FileTransfer files = nodes.files(step.node(), step.login());
            Optional<FileTransfer.Entry> entry = files.stat(action.target());
            if (entry.isEmpty()) {
                return Answer.no(action.target() + " is not there.");
            }
            if (entry.get().size() != wanted.length || !java.util.Arrays.equals(wanted, files.read(action.target(), wanted.length + FILE_SLACK))) {
                return Answer.no(action.target() + " has another content.");
            }
            return (entry.get().mode() & 07777) == action.mode() ? Answer.YES : Answer.no(action.target() + " has other permissions.");
        } catch (RemoteException e) {
            return Answer.of(e);
        }
    }

    /** What is asked, so that it can be asked again. */
    interface Question {
        Answer ask();
    }

    /** Asks until the answer is yes, or the time is over; then gives the last answer. */
    static Answer untilYes(Question question, Duration time, Cancellation cancellation) {
        return until(question, time, cancellation, false);
    }

    /** Asks again while the connection fails, until the time is over. */
    static Answer untilTold(Question question, Duration time, Cancellation cancellation) {
        return until(question, time, cancellation, true);
    }

    private static Answer until(Question question, Duration time, Cancellation cancellation, boolean anyAnswer) {
        long deadline = System.nanoTime() + time.toNanos();
        long pause = PAUSE.toMillis();
        while (true) {
            Answer answer = question.ask();
            boolean enough = answer.yes() || anyAnswer && !(answer.isUnknown() && answer.again());
            if (enough || cancellation.isCancelled() || System.nanoTime() + pause * 1_000_000 > deadline || !sleep(pause, cancellation)) {
                return answer;
            }
            pause = Math.min(LONGEST_PAUSE.toMillis(), pause * 3 / 2);
        }
    }

    /** @return false when cancelled meanwhile */
    static boolean sleep(long millis, Cancellation cancellation) {
        java.util.concurrent.CountDownLatch cancelled = new java.util.concurrent.CountDownLatch(1);
        try (var registration = cancellation.onCancel(cancelled::countDown)) {
            return !cancelled.await(millis, java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
