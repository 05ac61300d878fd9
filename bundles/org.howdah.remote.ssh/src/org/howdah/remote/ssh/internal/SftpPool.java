package org.howdah.remote.ssh.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;

import org.howdah.remote.Cancellation;
import org.howdah.remote.RemoteException;
import org.howdah.remote.RemoteException.Kind;

import com.jcraft.jsch.ChannelSubsystem;

/** SFTP channels of one session: one stays open for the next transfer, unless somebody waits for its place. */
final class SftpPool {

    private static final int WINDOW = 2 << 20;
    private static final int MAX_IDLE = 1;

    private final Link link;
    private final Deque<SftpClient> idle = new ArrayDeque<>();

    SftpPool(Link link) {
        this.link = link;
    }

    SftpClient take(Cancellation cancellation, String what) throws RemoteException {
        while (true) {
            SftpClient client;
            synchronized (idle) {
                client = idle.poll();
            }
            if (client == null) {
                return open(cancellation, what);
            }
            if (client.isOpen()) {
                return client;
            }
            drop(client);
        }
    }

    private SftpClient open(Cancellation cancellation, String what) throws RemoteException {
        int timeout = (int) link.options().connectTimeout().toMillis();
        long deadline = System.nanoTime() + link.options().connectTimeout().toNanos() * 3;
        link.slots().acquire(deadline, cancellation, what);
        Inbox[] inbox = new Inbox[1];
        OutputStream[] output = new OutputStream[1];
        ChannelSubsystem channel = link.open(ChannelSubsystem.class, "subsystem", true, c -> {
            c.setSubsystem("sftp");
            c.setWantReply(false);
            inbox[0] = new Inbox(c, WINDOW);
            c.setInputStream(null);
            c.setOutputStream(inbox[0].sink(false));
            c.setErrStream(inbox[0].sink(true));
            output[0] = c.getOutputStream();
        }, 0, link.options().connectTimeout(), cancellation, what);
        ChannelSocket socket = new ChannelSocket(channel, inbox[0], output[0]);
        socket.setSoTimeout(timeout * 3);
        try {
            return new SftpClient(socket);
        } catch (IOException e) {
            try {
                socket.close();
            } catch (IOException closing) {
                e.addSuppressed(closing);
            }
            link.slots().release();
            throw new RemoteException(Kind.REFUSED, "The SSH server of " + link.login().host() + " offers no SFTP to " + link.login().user() + ": "
                    + Inputs.shown(String.valueOf(e.getMessage())) + ".", "Add the line \"Subsystem sftp internal-sftp\" to its sshd_config.", e);
        }
    }

    /** Takes a client back that is in order. */
    void giveBack(SftpClient client) {
        synchronized (idle) {
            if (client.isOpen() && idle.size() < MAX_IDLE && !link.slots().anybodyWaits()) {
                idle.push(client);
                return;
            }
        }
        drop(client);
    }

    /** Closes a client; what it was doing may be unfinished. */
    void drop(SftpClient client) {
        client.close();
        link.slots().release();
    }

    void releaseIdle() {
        while (true) {
            SftpClient client;
            synchronized (idle) {
                client = idle.poll();
            }
            if (client == null) {
                return;
            }
            link.threads().execute(() -> drop(client));
        }
    }

    void close() {
        synchronized (idle) {
            idle.forEach(SftpClient::close);
            idle.clear();
        }
    }
}
