package org.howdah.web;

/** What a page consists of: files, and what answers on its socket. Its methods are called on the host's threads. */
public interface PageContent {

    /**
     * A file of the page. Everything that the page may read is decided here; the host passes names on that consist of letters, digits,
     * dots, hyphens, underscores and slashes only, without an empty or a dotted part.
     *
     * @param path without a leading slash; "index.html" for the page itself
     * @return the file, or null where there is none, which the page sees as 404
     */
    Asset asset(String path);

    /**
     * The page opened its socket. A page has one at a time: when it is loaded again, the former channel is closed first.
     *
     * @param peer the page's end, open already
     * @return what receives from the page
     */
    Channel connect(Peer peer);
}
