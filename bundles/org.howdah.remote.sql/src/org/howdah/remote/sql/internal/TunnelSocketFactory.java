package org.howdah.remote.sql.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import javax.net.SocketFactory;

import org.howdah.remote.RemoteException;

/**
 * Where the driver gets its sockets. It makes the factory itself, by class name and with one text; the text is a ticket
 * to what opens the socket. Must be public for that.
 */
public final class TunnelSocketFactory extends SocketFactory {

    /** Opens a connected socket to the server. */
    @FunctionalInterface
    interface Tunnel {
        Socket open() throws RemoteException;
    }

    private static final Map<String, Tunnel> TICKETS = new ConcurrentHashMap<>();
    private static final AtomicLong COUNT = new AtomicLong();

    private final Tunnel tunnel;

    /** @param ticket as {@link #ticket} gave it out */
    public TunnelSocketFactory(String ticket) {
        tunnel = TICKETS.get(ticket);
        if (tunnel == null) {
            throw new IllegalArgumentException("No such ticket");
        }
    }

    /** A text with which a factory for this tunnel can be made, until it is given back. */
    static String ticket(Tunnel tunnel) {
        String ticket = Long.toString(COUNT.incrementAndGet());
        TICKETS.put(ticket, tunnel);
        return ticket;
    }

    static void giveBack(String ticket) {
        TICKETS.remove(ticket);
    }

    @Override
    public Socket createSocket() throws IOException {
        try {
            return tunnel.open();
        } catch (RemoteException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) throws IOException {
        return createSocket();
    }
}
