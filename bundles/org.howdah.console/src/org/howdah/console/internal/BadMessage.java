package org.howdah.console.internal;

/** A message that no page of ours sends. Its socket is closed with this as the reason; the consoles live on. */
final class BadMessage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadMessage(String reason) {
        // the stack would only name the socket's thread
        super(reason, null, false, false);
    }
}
