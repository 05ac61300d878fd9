package org.howdah.web.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.howdah.web.PageContent;
import org.howdah.web.WebPage;

/** The pages that are served, by their secrets. */
public final class OpenPages {

    private static final int SECRET_BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final List<OpenPage> pages = new CopyOnWriteArrayList<>();
    private volatile String authority;
    private boolean closed;

    /** Tells address and port, which every request must name. */
    public void servedBy(String authorityOfHost) {
        authority = authorityOfHost;
    }

    String authority() {
        return authority;
    }

    public synchronized WebPage open(PageContent content) {
        if (closed) {
            throw new IllegalStateException("The web host was closed.");
        }
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        OpenPage page = new OpenPage(this, Base64.getUrlEncoder().withoutPadding().encodeToString(secret), content);
        pages.add(page);
        return page;
    }

    /** The page of a secret, or null. Takes as long for a secret that is nearly right as for any other of its length. */
    OpenPage find(String secret) {
        byte[] given = secret.getBytes(StandardCharsets.UTF_8);
        OpenPage found = null;
        for (OpenPage page : pages) {
            if (MessageDigest.isEqual(page.secret(), given)) {
                found = page;
            }
        }
        return found;
    }

    void forget(OpenPage page) {
        pages.remove(page);
    }

    public void close() {
        synchronized (this) {
            closed = true;
        }
        pages.forEach(OpenPage::close);
    }
}
