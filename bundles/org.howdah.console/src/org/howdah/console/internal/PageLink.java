package org.howdah.console.internal;

import java.nio.ByteBuffer;

import org.howdah.web.Channel;
import org.howdah.web.Peer;

/** One socket of the page. A page that is loaded again has a new one. */
final class PageLink implements Channel {

    private final Board board;
    private final Peer peer;

    PageLink(Board board, Peer peer) {
        this.board = board;
        this.peer = peer;
    }

    void send(String message) {
        peer.sendText(message);
    }

    void sendBinary(ByteBuffer message, Runnable sent) {
        peer.sendBinary(message, sent);
    }

    @Override
    public void text(String message) {
        board.receive(this, FromPage.parse(message));
    }

    @Override
    public void binary(ByteBuffer message) {
        throw new BadMessage("The page sent bytes.");
    }

    @Override
    public void closed() {
        // It may be sending that found the socket closed, with the lock of a console held.
        Thread.startVirtualThread(() -> board.gone(this));
    }

    void close() {
        peer.close();
    }
}
