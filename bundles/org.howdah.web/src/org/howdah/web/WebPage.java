package org.howdah.web;

import java.net.URI;

/** A page that is served until it is closed. */
public interface WebPage extends AutoCloseable {

    /**
     * Where a browser of this machine finds it. Whoever knows the address may use the page: it is neither logged nor shown.
     *
     * @return the page itself, with a slash at its end, so that its files can be named relative to it
     */
    URI url();

    /** Ends it: its address leads nowhere from now on, and its socket is closed. May be called again. */
    @Override
    void close();
}
