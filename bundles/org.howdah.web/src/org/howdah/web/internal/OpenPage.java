package org.howdah.web.internal;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.howdah.web.PageContent;
import org.howdah.web.WebPage;

/** A page that is served, with the socket it has open, if any. */
final class OpenPage implements WebPage {

    private final OpenPages pages;
    private final String token;
    private final byte[] secret;
    private final PageContent content;
    private PageSocket socket;
    private boolean closed;

    OpenPage(OpenPages pages, String token, PageContent content) {
        this.pages = pages;
        this.token = token;
        this.secret = token.getBytes(StandardCharsets.UTF_8);
        this.content = content;
    }

    byte[] secret() {
        return secret;
    }

    PageContent content() {
        return content;
    }

    @Override
    public URI url() {
        return URI.create("http://" + pages.authority() + "/" + token + "/");
    }

    /** Makes this the page's socket; one that it had, from before it was loaded again, is closed first. False when the page was closed. */
    boolean take(PageSocket opened) {
        PageSocket former;
        synchronized (this) {
            if (closed) {
                return false;
            }
            former = socket;
            socket = opened;
        }
        if (former != null) {
            former.end(PageSocket.REPLACED, "The page was loaded again.");
        }
        return true;
    }

    synchronized void gone(PageSocket ended) {
        if (socket == ended) {
            socket = null;
        }
    }

    @Override
    public void close() {
        PageSocket former;
        synchronized (this) {
            closed = true;
            former = socket;
            socket = null;
        }
        pages.forget(this);
        if (former != null) {
            former.end(PageSocket.AWAY, "The page was closed.");
        }
    }
}
