package org.howdah.remote.ssh.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.howdah.remote.Cancellation;
import org.howdah.remote.Login;
import org.howdah.remote.Masking;
import org.howdah.remote.RemoteException;
import org.howdah.remote.RemoteException.Kind;
import org.howdah.remote.Shell;
import org.howdah.remote.Terminal;

import com.jcraft.jsch.ChannelExec;

/** Commands over the SSH session of a login. */
public final class SshShell implements Shell {

    private static final int WINDOW = 2 << 20;
    private static final int KEPT_OUTPUT = 16 << 20;
    private static final int KEPT_ERROR = 1 << 20;
    /** How long output may stay open after the command ended: a daemon it started may hold it for ever. */
    private static final long LINGER = TimeUnit.SECONDS.toNanos(2);
    private static final long GRACE = TimeUnit.MILLISECONDS.toNanos(800);
    private static final long LAST_GRACE = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(250);

    private final Login login;
    private final Link link;

    /** @param login as the caller knows it */
    public SshShell(Login login, Link link) {
        this.login = login;
        this.link = link;
    }

    @Override
    public Login login() {
        return login;
    }

    @Override
    public Result run(Command command, Consumer<Line> output, Cancellation cancellation) throws RemoteException {
        return run(command, Map.of(), output, cancellation);
    }

    /** @param environment sent before; the server may ignore it */
    Result run(Command command, Map<String, String> environment, Consumer<Line> output, Cancellation cancellation) throws RemoteException {
        Inputs.check(login, command);
        String what = described(command);
        long queued = System.nanoTime() + command.timeout().toNanos();
        cancellation.throwIfCancelled();
        link.slots().acquire(queued, cancellation, what);
        Running running = new Running(command, what);
        ChannelExec channel = link.open(ChannelExec.class, "exec", true, c -> {
            environment.forEach(c::setEnv);
            running.prepare(c);
        }, 0, command.timeout(), cancellation, what);
        try {
            return running.follow(channel, output, cancellation);
        } finally {
            channel.disconnect();
            link.slots().release();
        }
    }

    private static String described(Command command) {
        return "\"" + Inputs.shown(Masking.mask(command.text())) + "\"" + (command.reason().isEmpty() ? "" : " (" + command.reason() + ")");
    }

    /** One command that runs. */
    private final class Running {
        private final Command command;
        private final String what;
        private Inbox inbox;
        private OutputStream input;

        Running(Command command, String what) {
            this.command = command;
            this.what = what;
        }

        void prepare(ChannelExec channel) throws IOException {
            inbox = new Inbox(channel, WINDOW);
            channel.setCommand(command.text().getBytes(StandardCharsets.UTF_8));
            channel.setAgentForwarding(login.forwardAgent());
            channel.setOutputStream(inbox.sink(false));
            channel.setExtOutputStream(inbox.sink(true));
            if (command.input().length == 0) {
                channel.setInputStream(null);
                input = channel.getOutputStream();
            } else {
                channel.setInputStream(new ByteArrayInputStream(command.input()));
            }
        }

        Result follow(ChannelExec channel, Consumer<Line> output, Cancellation cancellation) throws RemoteException {
            Lines out = new Lines(false, KEPT_OUTPUT, output);
            Lines err = new Lines(true, KEPT_ERROR, output);
            long deadline = System.nanoTime() + command.timeout().toNanos();
            try (Cancellation.Registration registration = cancellation.onCancel(inbox::wake)) {
                if (input != null) {
                    // Nothing to read: the command sees the end of its input at once.
                    input.close();
                }
                while (true) {
                    long left = deadline - System.nanoTime();
                    if (cancellation.isCancelled()) {
                        stop(channel);
                        throw new RemoteException(Kind.CANCELLED, "Cancelled on " + login + ": " + what + ".",
                                "What it did until then stays done.");
                    }
                    if (left <= 0) {
                        stop(channel);
                        throw timeout();
                    }
                    Inbox.Chunk chunk = inbox.take(Math.min(left, LOOK), true);
                    if (chunk != null) {
                        (chunk.error() ? err : out).add(chunk.bytes());
                    } else if (inbox.isClosed() && inbox.available() == 0 || channel.getExitStatus() >= 0 && inbox.quiet() > LINGER) {
                        break;
                    }
                }
            } catch (IOException e) {
                if (!channel.isClosed()) {
                    throw lost(e);
                }
            }
            out.end();
            err.end();
            return new Result(exitCode(channel), out.text(), err.text());
        }

        private int exitCode(ChannelExec channel) throws RemoteException {
            String signal = channel.getExitSignal();
            if (signal != null) {
                return Signals.exitCode(signal);
            }
            if (channel.getExitStatus() < 0) {
                throw lost(null);
            }
            return channel.getExitStatus() & 0xff;
        }

        private RemoteException timeout() {
            return new RemoteException(Kind.TIMEOUT, "On " + login + ", " + what + " did not end within " + seconds(command.timeout()) + ".",
                    "It was told to end, but may have done its work: look before running it again.");
        }

        private RemoteException lost(Exception cause) {
            return new RemoteException(Kind.DISCONNECTED, "The connection to " + login + " broke while running " + what + ".",
                    "The command may have done its work or may still run: look before running it again.", cause);
        }

        /** Asks the command to end, then makes it; not every server passes signals on. */
        private void stop(ChannelExec channel) {
            signal(channel, "TERM");
            awaitClose(GRACE);
            if (!inbox.isClosed()) {
                // Sent before the channel is closed, or it would arrive too late to mean anything.
                signal(channel, "KILL");
                awaitClose(LAST_GRACE);
            }
        }

        private void awaitClose(long nanos) {
            long until = System.nanoTime() + nanos;
            try {
                while (!inbox.isClosed() && System.nanoTime() < until) {
                    inbox.take(until - System.nanoTime(), true);
                }
            } catch (IOException e) {
                // the session is gone, and with it the channel
            }
        }

        private void signal(ChannelExec channel, String name) {
            CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> {
                try {
                    channel.sendSignal(name);
                } catch (Exception e) {
                    // closing the channel is all that is left
                }
            }, link.threads());
            try {
                // In another thread: a frozen connection must not hold up who cancels.
                sent.get(LAST_GRACE, TimeUnit.NANOSECONDS);
            } catch (TimeoutException | ExecutionException e) {
                // as if the server did not pass it on
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() / 1000.0 + " s";
    }

    @Override
    public Terminal terminal(Terminal.Options options, Cancellation cancellation) throws RemoteException {
        Inputs.check(login);
        return ShellTerminal.open(login, link, options, cancellation);
    }
}
