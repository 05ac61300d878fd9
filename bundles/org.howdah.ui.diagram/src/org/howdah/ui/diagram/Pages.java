package org.howdah.ui.diagram;

import java.util.function.BiConsumer;

import org.howdah.diagram.DiagramPages;
import org.howdah.ui.browser.Loopback;
import org.howdah.web.WebHost;

/** All drawings, on the server that the window's pages share. UI thread. */
final class Pages {

    private final Sites sites = new Sites();
    private DiagramPages pages;
    private boolean closed;

    Sites sites() {
        return sites;
    }

    /** @param then gets the pages, or why there are none; at once where they are there already */
    void whenReady(BiConsumer<DiagramPages, Exception> then) {
        Loopback.whenReady((host, failure) -> {
            if (!closed) {
                then.accept(host == null ? null : pages(host), failure);
            }
        });
    }

    private DiagramPages pages(WebHost host) {
        if (pages == null) {
            pages = new DiagramPages(host, sites);
        }
        return pages;
    }

    void close() {
        closed = true;
        if (pages != null) {
            pages.close();
            pages = null;
        }
    }
}
