package org.howdah.diagram.internal;

import java.nio.ByteBuffer;

import org.eclipse.glsp.server.actions.Action;
import org.howdah.web.Channel;
import org.howdah.web.Peer;

/** One socket of a page. A page that is loaded again has a new one. */
final class PageChannel implements Channel {

    private final PageImpl page;
    private final Peer peer;
    private GlspEndpoint endpoint;
    private boolean disposed;

    PageChannel(PageImpl page, Peer peer) {
        this.page = page;
        this.peer = peer;
    }

    void start(GlspEndpoint ready) {
        endpoint = ready;
    }

    void send(String text) {
        if (!disposed) {
            peer.sendText(text);
        }
    }

    void dispatch(Action action) {
        if (endpoint != null && !disposed) {
            endpoint.dispatch(action);
        }
    }

    @Override
    public void text(String text) {
        page.async(() -> {
            if (endpoint != null && !disposed) {
                endpoint.consume(text);
            }
        });
    }

    @Override
    public void binary(ByteBuffer data) {
        // No page of ours sends any.
    }

    @Override
    public void closed() {
        page.async(() -> page.disconnected(this));
    }

    void dispose() {
        if (!disposed) {
            disposed = true;
            if (endpoint != null) {
                endpoint.dispose();
            }
        }
    }
}
