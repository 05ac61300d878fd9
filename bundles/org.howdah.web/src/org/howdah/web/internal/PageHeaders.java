package org.howdah.web.internal;

import java.util.List;

import org.eclipse.jetty.http.HttpField;

/** What every answer tells the browser. */
final class PageHeaders {

    static final List<HttpField> ALWAYS = List.of(
            new HttpField("Cache-Control", "no-store"),
            new HttpField("Referrer-Policy", "no-referrer"),
            new HttpField("X-Content-Type-Options", "nosniff"),
            new HttpField("X-Frame-Options", "DENY"),
            new HttpField("Cross-Origin-Opener-Policy", "same-origin"),
            new HttpField("Cross-Origin-Resource-Policy", "same-origin"));

    private PageHeaders() {
    }

    /** Scripts and files from here only, and no connection but to here; "swt:" is how a script in the window calls Java. */
    static HttpField policy(String authority) {
        return new HttpField("Content-Security-Policy", "default-src 'none'; script-src 'self'; connect-src 'self' swt: ws://" + authority
                + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:"
                + "; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
    }
}
