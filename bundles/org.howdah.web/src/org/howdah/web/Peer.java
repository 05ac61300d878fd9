package org.howdah.web;

import java.nio.ByteBuffer;

/** The page's end of its socket. Methods return at once and may be called on any thread; messages arrive in the order of the calls. */
public interface Peer {

    /**
     * Sends a message. Nothing happens when the socket is closed already. A page that lets more than {@link WebHost#MAX_WAITING} bytes wait
     * is not reading; its socket is closed.
     *
     * @param message of any length
     */
    void sendText(String message);

    /**
     * Sends bytes, with a sign when the next may follow: whoever has much to send waits for it, so that a slow page slows its source down
     * and nothing piles up here.
     *
     * @param message must not be changed until {@code sent} ran
     * @param sent run once on any thread, after the bytes were handed to the system, or when they never will be since the socket is closed
     */
    void sendBinary(ByteBuffer message, Runnable sent);

    /** Closes the socket; the page stays. */
    void close();
}
