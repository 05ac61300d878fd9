package org.howdah.diagram;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import org.howdah.diagram.internal.LastCopied;
import org.howdah.diagram.internal.PageImpl;
import org.howdah.edit.TopologyDocument;
import org.howdah.web.WebHost;

/** Opens drawings. One for all of an application. */
public final class DiagramPages {

    private final WebHost host;
    private final DiagramSite site;
    private final List<PageImpl> open = new CopyOnWriteArrayList<>();
    private final LastCopied copied = new LastCopied();
    private volatile boolean dark;

    public DiagramPages(WebHost host, DiagramSite site) {
        this.host = Objects.requireNonNull(host);
        this.site = Objects.requireNonNull(site);
    }

    /**
     * Opens a page of a document that the caller holds and goes on holding until the page is closed. In the documents' thread; comes
     * back at once, while the page's own thread makes the drawing.
     */
    public DiagramPage open(TopologyDocument document) {
        PageImpl[] page = new PageImpl[1];
        page[0] = new PageImpl(host, document, site, copied, dark, () -> open.remove(page[0]));
        open.add(page[0]);
        return page[0];
    }

    /** The pages that are open. */
    public List<DiagramPage> all() {
        return List.copyOf(open);
    }

    /** For all pages, and for those that are opened later. */
    public void theme(boolean nowDark) {
        dark = nowDark;
        open.forEach(page -> page.theme(nowDark));
    }

    /** For when technologies were installed or removed. */
    public void refresh() {
        open.forEach(PageImpl::refresh);
    }

    /** Closes every page; the host is the caller's. */
    public void close() {
        open.forEach(PageImpl::close);
    }
}
