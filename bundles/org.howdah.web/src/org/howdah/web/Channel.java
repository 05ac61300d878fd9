package org.howdah.web;

import java.nio.ByteBuffer;

/** Receives what a page sends, one message after the other. A failure of a method closes the socket. */
public interface Channel {

    /**
     * @param message as the page sent it, of at most {@link WebHost#MAX_MESSAGE} bytes
     */
    void text(String message);

    /**
     * @param message valid only during the call
     */
    default void binary(ByteBuffer message) {
        throw new UnsupportedOperationException("This page takes no binary message.");
    }

    /** Called once, on any thread, after the socket was closed by either side. */
    void closed();
}
