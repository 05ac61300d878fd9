package org.howdah.web;

import java.io.IOException;

import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.howdah.web.internal.OpenPages;
import org.howdah.web.internal.PageHandler;
import org.howdah.web.internal.Refusal;
import org.howdah.web.internal.Sockets;

/**
 * Serves pages to the browsers of this machine: on 127.0.0.1 only, at a port that the system chooses, each page below a secret of its own.
 * Starting it takes a fraction of a second, so it is started when the first page is wanted.
 */
public final class WebHost implements AutoCloseable {

    /** The longest message that a page may send, in bytes. */
    public static final int MAX_MESSAGE = 8 << 20;

    /** How many bytes may wait for a page that does not read before its socket is closed. */
    public static final long MAX_WAITING = 128L << 20;

    private static final String ADDRESS = "127.0.0.1";
    private static final int IDLE_HTTP_MS = 10_000;

    private final Server server;
    private final ServerConnector connector;
    private final OpenPages pages;

    private WebHost() {
        QueuedThreadPool threads = new QueuedThreadPool(32, 2, IDLE_HTTP_MS);
        threads.setName("howdah-web");
        threads.setDaemon(true);
        server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(ADDRESS);
        connector.setPort(0);
        // Of requests only: the socket of a page stays open, however long nothing happens.
        connector.setIdleTimeout(IDLE_HTTP_MS);
        server.addConnector(connector);
        pages = new OpenPages();
    }

    /**
     * Starts a host.
     *
     * @throws IOException when nothing can listen on 127.0.0.1
     */
    public static WebHost start() throws IOException {
        WebHost host = new WebHost();
        try {
            host.connector.open();
            host.pages.servedBy(ADDRESS + ":" + host.connector.getLocalPort());
            Sockets sockets = new Sockets(host.server);
            host.server.setErrorHandler(new Refusal());
            host.server.setHandler(new PageHandler(host.pages, sockets));
            host.server.start();
            return host;
        } catch (Exception e) {
            host.close();
            throw new IOException("No page can be served on " + ADDRESS + ": " + e.getMessage()
                    + ". Is the loopback interface up, and may this process listen on it?", e);
        }
    }

    /**
     * Serves a page until it is closed.
     *
     * @throws IllegalStateException when this host was closed
     */
    public WebPage open(PageContent content) {
        return pages.open(content);
    }

    /** The port it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Closes every page and stops listening. May be called again. */
    @Override
    public void close() {
        pages.close();
        try {
            server.stop();
        } catch (Exception e) {
            // What did not stop in time is cut off with the connector.
        }
        connector.close();
    }
}
