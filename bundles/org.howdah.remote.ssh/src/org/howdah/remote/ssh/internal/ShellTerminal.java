package org.howdah.remote.ssh.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

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
    private static final int WINDOW = 256 << 10;

    private final Login login;
    private final Link link;
    private Channel channel;
    private ChannelSocket socket;
    private boolean closed;

    private ShellTerminal(Login login, Link link) {
        this.login = login;
        this.link = link;
    }

    static Terminal open(Login login, Link link, Options options) throws RemoteException {
        if (options.columns() < 1 || options.rows() < 1 || options.columns() > 10_000 || options.rows() > 10_000) {
            throw Inputs.invalid("A terminal cannot have " + options.columns() + " columns and " + options.rows() + " rows.", "");
        }
        ShellTerminal terminal = new ShellTerminal(login, link);
        long deadline = System.nanoTime() + link.options().connectTimeout().toNanos() * 2;
        int timeout = (int) link.options().connectTimeout().toMillis();
        String what = "a terminal";
        Cancellation none = Cancellation.none();
        link.slots().acquire(deadline, none, what);
        Inbox[] inbox = new Inbox[1];
        OutputStream[] input = new OutputStream[1];
        if (options.command().isEmpty()) {
            terminal.channel = link.open(ChannelShell.class, "shell", true, c -> {
                c.setAgentForwarding(login.forwardAgent());
                c.setPtyType(options.type(), options.columns(), options.rows(), 0, 0);
                options.environment().forEach(c::setEnv);
                inbox[0] = streams(c, input);
            }, 0, link.options().connectTimeout(), none, what);
        } else {
            terminal.channel = link.open(ChannelExec.class, "exec", true, c -> {
                c.setCommand(options.command().getBytes(StandardCharsets.UTF_8));
                c.setAgentForwarding(login.forwardAgent());
                c.setPty(true);
                c.setPtyType(options.type(), options.columns(), options.rows(), 0, 0);
                options.environment().forEach(c::setEnv);
                inbox[0] = streams(c, input);
            }, 0, link.options().connectTimeout(), none, what);
        }
        terminal.socket = new ChannelSocket(terminal.channel, inbox[0], input[0]);
        return terminal;
    }

    private static Inbox streams(Channel channel, OutputStream[] input) throws IOException {
        Inbox inbox = new Inbox(channel, WINDOW);
        channel.setInputStream(null);
        channel.setOutputStream(inbox.sink(false));
        channel.setExtOutputStream(inbox.sink(true));
        input[0] = channel.getOutputStream();
        return inbox;
    }

    @Override
    public InputStream output() {
        return socket.getInputStream();
    }

    @Override
    public OutputStream input() {
        return socket.getOutputStream();
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
        return !socket.isClosed() && channel.isConnected();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            socket.close();
        } catch (IOException e) {
            // closed either way
        }
        link.slots().release();
    }
}
