package org.howdah.web.internal;

import java.time.Duration;
import java.util.List;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.howdah.web.WebHost;

/** Turns requests into sockets. Whether one may is decided before. */
public final class Sockets {

    private final ServerWebSocketContainer container;

    public Sockets(Server server) {
        container = ServerWebSocketContainer.ensure(server);
        container.setIdleTimeout(Duration.ZERO);
        container.setMaxTextMessageSize(WebHost.MAX_MESSAGE);
        container.setMaxBinaryMessageSize(WebHost.MAX_MESSAGE);
        container.setMaxFrameSize(WebHost.MAX_MESSAGE);
        container.setInputBufferSize(64 << 10);
        container.setOutputBufferSize(64 << 10);
    }

    boolean upgrade(OpenPage page, Request request, Response response, Callback callback) {
        return container.upgrade((upgradeRequest, upgradeResponse, done) -> {
            // Compressing what does not leave the machine would only take time.
            upgradeResponse.setExtensions(List.of());
            return new PageSocket(page);
        }, request, response, callback);
    }
}
