package org.howdah.web.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.howdah.web.Channel;
import org.howdah.web.Peer;
import org.howdah.web.WebHost;

/** The socket of a page. */
public final class PageSocket implements Session.Listener.AutoDemanding, Peer {

    static final int AWAY = 1001;
    /** A code of our own: the page that was loaded again must not connect once more for its former self. */
    static final int REPLACED = 4000;
    private static final int FAILED = 1011;

    private final OpenPage page;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile Session session;
    private volatile Channel channel;

    PageSocket(OpenPage page) {
        this.page = page;
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        session = opened;
        if (!page.take(this)) {
            end(AWAY, "The page was closed.");
            return;
        }
        try {
            channel = page.content().connect(this);
        } catch (RuntimeException e) {
            failed(e);
        }
        // It may have been closed meanwhile, when there was no channel to tell.
        if (ended.get()) {
            tell();
        }
    }

    @Override
    public void onWebSocketText(String message) {
        Channel receiver = channel;
        if (receiver != null && !ended.get()) {
            try {
                receiver.text(message);
            } catch (RuntimeException e) {
                failed(e);
            }
        }
    }

    @Override
    public void onWebSocketBinary(ByteBuffer message, Callback callback) {
        Channel receiver = channel;
        if (receiver != null && !ended.get()) {
            try {
                receiver.binary(message);
            } catch (RuntimeException e) {
                failed(e);
            }
        }
        callback.succeed();
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        // Closing follows, and a page that went away without a word is nothing to report.
        ended();
    }

    @Override
    public void onWebSocketClose(int code, String reason, Callback callback) {
        ended();
        callback.succeed();
    }

    @Override
    public void sendText(String message) {
        send(message.length(), () -> {
        }, (open, callback) -> open.sendText(message, callback));
    }

    @Override
    public void sendBinary(ByteBuffer message, Runnable sent) {
        send(message.remaining(), sent, (open, callback) -> open.sendBinary(message, callback));
    }

    private interface Sending {
        void to(Session open, Callback callback);
    }

    private void send(int size, Runnable sent, Sending sending) {
        Session open = session;
        if (open == null || ended.get() || !open.isOpen()) {
            sent.run();
            return;
        }
        if (waiting.addAndGet(size) > WebHost.MAX_WAITING) {
            end(FAILED, "The page does not read.");
            open.disconnect();
            sent.run();
            return;
        }
        sending.to(open, Callback.from(() -> {
            waiting.addAndGet(-size);
            sent.run();
        }, failure -> {
            waiting.addAndGet(-size);
            sent.run();
        }));
    }

    @Override
    public void close() {
        end(AWAY, "");
    }

    void end(int code, String reason) {
        Session open = session;
        boolean first = ended();
        if (first && open != null && open.isOpen()) {
            // A page that does not answer the closing is cut off.
            open.setIdleTimeout(java.time.Duration.ofSeconds(5));
            open.close(code, shortened(reason), Callback.from(() -> {
            }, failure -> open.disconnect()));
        }
    }

    private void failed(RuntimeException e) {
        // Without the page's address, which is a secret.
        System.getLogger("org.howdah.web").log(System.Logger.Level.ERROR, "A page's message could not be handled; its socket is closed.", e);
        end(FAILED, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }

    private boolean ended() {
        boolean first = ended.compareAndSet(false, true);
        page.gone(this);
        tell();
        return first;
    }

    private void tell() {
        Channel receiver = channel;
        if (receiver != null && told.compareAndSet(false, true)) {
            receiver.closed();
        }
    }

    /** A closing frame has room for 123 bytes. */
    private static String shortened(String reason) {
        String text = reason;
        while (text.getBytes(StandardCharsets.UTF_8).length > 120) {
            text = text.substring(0, text.length() - 1);
        }
        return text;
    }
}
