package org.howdah.ui.console;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.howdah.console.Consoles;
import org.howdah.ui.browser.BrowserMissing;
import org.howdah.ui.browser.KeyRules;
import org.howdah.ui.browser.WebPart;

/** The page of consoles in a browser that nobody sees yet: a process and a page less to wait for at the first console. UI thread. */
final class Spare {

    private static Spare ready;

    private final Shell hidden;
    private final WebPart web;
    private boolean loaded;

    private Spare(Display display) throws BrowserMissing {
        hidden = new Shell(display, SWT.NO_TRIM);
        hidden.setLayout(new FillLayout());
        hidden.setSize(800, 300);
        try {
            web = WebPart.create(hidden, KeyRules.CONSOLE);
        } catch (BrowserMissing missing) {
            hidden.dispose();
            throw missing;
        }
    }

    static void prepare(Display display, Consoles consoles) {
        if (ready == null && ConsolesView.find() == null) {
            try {
                Spare spare = new Spare(display);
                spare.web.whenLoaded(() -> spare.loaded = true);
                spare.web.open(consoles.url());
                spare.hidden.layout(true);
                ready = spare;
            } catch (BrowserMissing toBeSeen) {
                // When the view is opened.
            }
        }
    }

    /** Moves the browser to where it is shown. Null where none was prepared; not loaded yet, maybe. */
    static Spare take(Composite parent) {
        Spare spare = ready;
        ready = null;
        if (spare == null || spare.web.control().isDisposed()) {
            return null;
        }
        if (!spare.web.control().setParent(parent)) {
            spare.hidden.dispose();
            return null;
        }
        spare.hidden.dispose();
        return spare;
    }

    static void dispose() {
        if (ready != null && !ready.hidden.isDisposed()) {
            ready.hidden.dispose();
        }
        ready = null;
    }

    WebPart web() {
        return web;
    }

    boolean isLoaded() {
        return loaded;
    }
}
