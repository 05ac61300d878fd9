package org.howdah.remote.ssh.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;

import com.jcraft.jsch.Channel;

/** A connection that the far side's SSH server made for us, as a socket. */
final class ChannelSocket extends Socket {

    private final Channel channel;
    private final Inbox inbox;
    private final OutputStream output;
    private final InputStream input = new Input();
    private volatile int timeout;
    private volatile boolean closed;
    private volatile boolean outputShut;

    ChannelSocket(Channel channel, Inbox inbox, OutputStream output) {
        this.channel = channel;
        this.inbox = inbox;
        this.output = output;
    }

    private final class Input extends InputStream {
        private byte[] piece = new byte[0];
        private int position;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public synchronized int read(byte[] bytes, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (position == piece.length && !next()) {
                return -1;
            }
            int n = Math.min(length, piece.length - position);
            System.arraycopy(piece, position, bytes, offset, n);
            position += n;
            return n;
        }

        private boolean next() throws IOException {
            long limit = timeout;
            long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limit);
            while (true) {
                if (closed) {
                    throw new SocketException("Socket closed");
                }
                long left = limit == 0 ? TimeUnit.MINUTES.toNanos(1) : deadline - System.nanoTime();
                Inbox.Chunk chunk = inbox.take(left, false);
                if (chunk != null) {
                    piece = chunk.bytes();
                    position = 0;
                    return true;
                }
                if (!closed && inbox.isEnded() && inbox.available() == 0) {
                    return false;
                }
                if (limit != 0 && deadline - System.nanoTime() <= 0) {
                    throw new SocketTimeoutException("Read timed out");
                }
            }
        }

        @Override
        public synchronized int available() {
            return piece.length - position + inbox.available();
        }

        @Override
        public void close() throws IOException {
            ChannelSocket.this.close();
        }
    }

    private final class Output extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            write(new byte[] { (byte) b }, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            // A plain socket sends at once, and callers rely on it; JSch's stream would keep the bytes until a flush.
            check();
            output.write(bytes, offset, length);
            output.flush();
        }

        @Override
        public void flush() {
            // Everything was sent when it was written. What it made the other side do, such as ending, is no error of this call.
        }

        private void check() throws SocketException {
            if (closed || !channel.isConnected()) {
                throw new SocketException("Socket closed");
            }
        }

        @Override
        public void close() throws IOException {
            ChannelSocket.this.close();
        }
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws SocketException {
        throw new SocketException("Already connected");
    }

    @Override
    public void connect(SocketAddress endpoint) throws SocketException {
        connect(endpoint, 0);
    }

    @Override
    public InputStream getInputStream() {
        return input;
    }

    @Override
    public OutputStream getOutputStream() {
        return new Output();
    }

    @Override
    public void setSoTimeout(int milliseconds) {
        timeout = milliseconds;
    }

    @Override
    public int getSoTimeout() {
        return timeout;
    }

    @Override
    public void shutdownOutput() throws IOException {
        outputShut = true;
        output.close();
    }

    @Override
    public void shutdownInput() {
        // What still comes is thrown away when the socket is closed.
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        inbox.wake();
        channel.disconnect();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    /** Whether the far side, as far as is known, still holds its end. */
    boolean isAlive() {
        return !closed && channel.isConnected() && !inbox.isEnded();
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public boolean isBound() {
        return true;
    }

    @Override
    public boolean isOutputShutdown() {
        return outputShut;
    }

    @Override
    public boolean isInputShutdown() {
        return false;
    }

    @Override
    public InetAddress getInetAddress() {
        return InetAddress.getLoopbackAddress();
    }

    @Override
    public InetAddress getLocalAddress() {
        return InetAddress.getLoopbackAddress();
    }

    @Override
    public int getPort() {
        return 0;
    }

    @Override
    public int getLocalPort() {
        return 0;
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return new InetSocketAddress(getInetAddress(), 0);
    }

    @Override
    public SocketAddress getLocalSocketAddress() {
        return new InetSocketAddress(getLocalAddress(), 0);
    }

    // Options of TCP mean nothing here; asking for them must not fail.

    @Override
    public void setTcpNoDelay(boolean on) {
        // sent at once anyway
    }

    @Override
    public boolean getTcpNoDelay() {
        return true;
    }

    @Override
    public void setKeepAlive(boolean on) {
        // the SSH session keeps itself alive
    }

    @Override
    public boolean getKeepAlive() {
        return true;
    }

    @Override
    public void setSoLinger(boolean on, int linger) {
        // nothing lingers
    }

    @Override
    public void setReceiveBufferSize(int size) {
        // the channel's window
    }

    @Override
    public int getReceiveBufferSize() {
        return 1 << 16;
    }

    @Override
    public void setSendBufferSize(int size) {
        // the channel's window
    }

    @Override
    public int getSendBufferSize() {
        return 1 << 16;
    }

    @Override
    public String toString() {
        return "ChannelSocket[" + channel.getId() + "]";
    }
}
