package org.howdah.remote.ssh.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

import org.howdah.remote.Cancellation;
import org.howdah.remote.Login;
import org.howdah.remote.RemoteException;
import org.howdah.remote.RemoteException.Kind;
import org.howdah.remote.Terminal;

import com.jcraft.jsch.Channel;
import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.ChannelShell;

/** A terminal over the SSH session of a login. */
final class ShellTerminal implements Terminal {

    /** Small on purpose: a program that floods the screen stops when nobody reads. */
    private static final int WINDOW = 512 << 10;
    /** How long the exit code may come after the last output. */
    private static final long LINGER = TimeUnit.SECONDS.toNanos(2);
    /** How long a session may take to notice that it is over. */
    private static final long NOTICE = TimeUnit.SECONDS.toNanos(1);

    private final Login login;
    private final Link first;
    private final Link link;
    private final InputStream output = new Output();
    private final OutputStream input = new Input();
    private Channel channel;
    private Pulse pulse;
    private Inbox inbox;
    private OutputStream sink;
    private volatile boolean closed;
    private volatile End end;

    /** @param first the login's shared session @param link the one that this terminal is on */
    private ShellTerminal(Login login, Link first, Link link) {
        this.login = login;
        this.first = first;
        this.link = link;
    }

    static Terminal open(Login login, Link link, Options options, Cancellation cancellation) throws RemoteException {
        if (options.columns() < 1 || options.rows() < 1 || options.columns() > 10_000 || options.rows() > 10_000) {
            throw Inputs.invalid("A terminal cannot have " + options.columns() + " columns and " + options.rows() + " rows.", "");
        }
        long deadline = System.nanoTime() + link.options().connectTimeout().toNanos() * 2;
        String what = "a terminal";
        String command = link.locales().command(login, link, options, cancellation);
        return link.spares().open(deadline, cancellation, what, place -> on(login, link, place, options, command, cancellation, what));
    }

    private static Terminal on(Login login, Link first, Link place, Options options, String command, Cancellation cancellation, String what)
            throws RemoteException {
        ShellTerminal terminal = new ShellTerminal(login, first, place);
        if (command.isEmpty()) {
            terminal.open(ChannelShell.class, "shell", c -> {
                c.setAgentForwarding(login.forwardAgent());
                c.setPtyType(options.type(), options.columns(), options.rows(), 0, 0);
                options.environment().forEach(c::setEnv);
            }, cancellation, what);
        } else {
            terminal.open(ChannelExec.class, "exec", c -> {
                c.setCommand(command.getBytes(StandardCharsets.UTF_8));
                c.setAgentForwarding(login.forwardAgent());
                c.setPty(true);
                c.setPtyType(options.type(), options.columns(), options.rows(), 0, 0);
                options.environment().forEach(c::setEnv);
            }, cancellation, what);
        }
        return terminal;
    }

    private <C extends Channel> void open(Class<C> type, String name, Link.Setup<C> setup, Cancellation cancellation, String what) throws RemoteException {
        Link.Opened<C> opened = link.openWatched(type, name, true, true, c -> {
            setup.prepare(c);
            inbox = new Inbox(c, WINDOW);
            c.setInputStream(null);
            c.setOutputStream(inbox.sink(false));
            c.setExtOutputStream(inbox.sink(true));
            sink = c.getOutputStream();
        }, 0, link.options().connectTimeout(), cancellation, what);
        channel = opened.channel();
        pulse = opened.pulse();
    }

    private final class Output extends InputStream {
        private byte[] piece = new byte[0];
        private int position;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public synchronized int read(byte[] bytes, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, bytes.length);
            if (length == 0) {
                return 0;
            }
            if (position == piece.length && !next()) {
                return -1;
            }
            int n = copy(bytes, offset, length);
            // A pseudo-terminal gives 4 KB at a time: what came meanwhile goes along, for fewer and larger messages to the page.
            while (n < length && (position < piece.length || take(0))) {
                n += copy(bytes, offset + n, length - n);
            }
            return n;
        }

        private int copy(byte[] bytes, int offset, int length) {
            int n = Math.min(length, piece.length - position);
            System.arraycopy(piece, position, bytes, offset, n);
            position += n;
            return n;
        }

        private boolean take(long nanos) throws IOException {
            Inbox.Chunk chunk = inbox.take(nanos, true);
            if (chunk == null) {
                return false;
            }
            piece = chunk.bytes();
            position = 0;
            return true;
        }

        private boolean next() throws IOException {
            while (!closed) {
                boolean ended = inbox.isEnded();
                if (take(ended ? LINGER : TimeUnit.MINUTES.toNanos(1))) {
                    return true;
                }
                if ((inbox.isClosed() || ended) && inbox.available() == 0) {
                    finish();
                    return false;
                }
            }
            return false;
        }

        @Override
        public synchronized int available() {
            return piece.length - position + inbox.available();
        }

        @Override
        public void close() {
            ShellTerminal.this.close();
        }
    }

    private final class Input extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            write(new byte[] { (byte) b }, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (!isOpen()) {
                throw new IOException("The terminal on " + login + " is closed");
            }
            sink.write(bytes, offset, length);
            sink.flush();
        }

        @Override
        public void close() {
            ShellTerminal.this.close();
        }
    }

    /** Finds out how it ended. */
    private void finish() {
        String signal = channel.getExitSignal();
        int status = channel.getExitStatus();
        if (signal != null) {
            end(Reason.EXITED, OptionalInt.of(Signals.exitCode(signal)), "Ended by the signal " + Inputs.shown(signal) + ".");
        } else if (status >= 0) {
            end(Reason.EXITED, OptionalInt.of(status & 0xff), "Ended with the exit code " + (status & 0xff) + ".");
        } else if (link.isClosed()) {
            end(Reason.CLOSED, OptionalInt.empty(), "Closed with the access to " + login + ".");
        } else if (pulse.isSilent()) {
            end(Reason.LOST, OptionalInt.empty(), login + " gave no sign of life for " + SshShell.seconds(pulse.limit()) + ".");
        } else if (pulse.isBrokenOff()) {
            end(Reason.LOST, OptionalInt.empty(), "The connection to " + login + " broke.");
        } else if (sessionEnds()) {
            end(Reason.LOST, OptionalInt.empty(), "The SSH server of " + login.host() + " ended the connection of " + login + ".");
        } else {
            end(Reason.EXITED, OptionalInt.empty(), "Ended without an exit code.");
        }
    }

    /** The channels of a session that is over are closed shortly before the session itself knows. */
    private boolean sessionEnds() {
        long until = System.nanoTime() + NOTICE;
        try {
            while (inbox.isClosed() && System.nanoTime() < until) {
                if (!channel.getSession().isConnected()) {
                    return true;
                }
                TimeUnit.MILLISECONDS.sleep(5);
            }
        } catch (com.jcraft.jsch.JSchException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private synchronized void end(Reason reason, OptionalInt exitCode, String text) {
        if (end == null) {
            end = new End(reason, exitCode, text);
        }
    }

    @Override
    public End end() {
        End known = end;
        if (known == null) {
            throw new IllegalStateException("The terminal on " + login + " has not ended");
        }
        return known;
    }

    @Override
    public boolean alive(Duration within) {
        return isOpen() && pulse.answers(within);
    }

    @Override
    public InputStream output() {
        return output;
    }

    @Override
    public OutputStream input() {
        return input;
    }

    @Override
    public void resize(int columns, int rows) throws RemoteException {
        if (!isOpen()) {
            throw new RemoteException(Kind.DISCONNECTED, "The terminal on " + login + " is closed.", "Open a new one.");
        }
        if (channel instanceof ChannelShell shell) {
            shell.setPtySize(columns, rows, 0, 0);
        } else if (channel instanceof ChannelExec exec) {
            exec.setPtySize(columns, rows, 0, 0);
        }
    }

    @Override
    public boolean isOpen() {
        return !closed && end == null && channel.isConnected();
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            // Before the reader can see that it is closed: it may ask at once.
            end(Reason.CLOSED, OptionalInt.empty(), "Closed.");
            closed = true;
        }
        inbox.wake();
        // In another thread: a frozen connection must not hold up who closes.
        link.threads().execute(() -> {
            try {
                channel.disconnect();
            } finally {
                link.slots().release();
                first.spares().gone(link, true);
            }
        });
    }
}
