package org.howdah.ui.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.BrowserFunction;
import org.eclipse.swt.browser.LocationEvent;
import org.eclipse.swt.browser.LocationListener;
import org.eclipse.swt.browser.ProgressListener;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * A page of ours in the window: SWT's browser, locked to the page's address. Links to elsewhere open outside; there is no menu of
 * the browser's, no window of the page's. For the UI thread. Needs {@link WebKeys}.
 */
public final class WebPart {

    static final String KEY = WebPart.class.getName();
    private static final String BLANK = "about:blank"; //$NON-NLS-1$
    private static final String FOCUS = "howdahField"; //$NON-NLS-1$

    private final Browser browser;
    private final KeyRules rules;
    private Consumer<URI> outside = uri -> Program.launch(uri.toString());
    private Runnable loaded = () -> { };
    private URI page;
    private boolean inField;

    private WebPart(Browser browser, KeyRules rules) {
        this.browser = browser;
        this.rules = rules;
        browser.setData(KEY, this);
        if (rules.hasMnemonics()) {
            MenuMnemonics.yieldTo(browser);
        }
        browser.addMenuDetectListener(event -> event.doit = false);
        browser.addLocationListener(LocationListener.changingAdapter(this::changing));
        browser.addOpenWindowListener(event -> {
            event.required = true;
            event.browser = null;
        });
        browser.addProgressListener(ProgressListener.completedAdapter(event -> completed()));
        new BrowserFunction(browser, FOCUS) {
            @Override
            public Object function(Object[] arguments) {
                inField = arguments.length == 1 && Boolean.TRUE.equals(arguments[0]);
                return null;
            }
        };
    }

    /**
     * Makes a browser in a parent.
     *
     * @param rules which keys are the page's
     * @throws BrowserMissing where this machine has no engine; nothing was added to the parent then
     */
    public static WebPart create(Composite parent, KeyRules rules) throws BrowserMissing {
        int before = parent.getChildren().length;
        try {
            return new WebPart(new Browser(parent, SWT.NONE), rules);
        } catch (SWTError missing) {
            var children = parent.getChildren();
            for (int at = before; at < children.length; at++) {
                children[at].dispose();
            }
            throw new BrowserMissing(missing);
        }
    }

    /** The widget, for layout and disposal. */
    public Browser control() {
        return browser;
    }

    /** Shows a page, and from then on no other. */
    public void open(URI address) {
        page = address;
        inField = false;
        browser.setUrl(address.toString());
    }

    /** @param action what happens when a page was read, each time */
    public void whenLoaded(Runnable action) {
        loaded = action;
    }

    /** @param opener what is done with a link of the page to elsewhere; the desktop's browser opens it unless this was called */
    public void opensOutside(Consumer<URI> opener) {
        outside = opener;
    }

    /** Runs a script in the page. @return whether it ran without an error */
    public boolean execute(String script) {
        return !browser.isDisposed() && browser.execute(script);
    }

    /** Whether a text field of the page has the focus, and with it the keys of editing text. */
    public boolean isInField() {
        return inField;
    }

    public void setFocus() {
        if (!browser.isDisposed()) {
            browser.setFocus();
        }
    }

    boolean owns(Event event) {
        return page != null && rules.isPages(event, inField);
    }

    /** Hands a key on that the engine does not get: Escape or F10. */
    void press(int keyCode, int stateMask) {
        String key = keyCode == SWT.ESC ? "'Escape',27" : "'F10',121"; //$NON-NLS-1$ //$NON-NLS-2$
        execute("window.howdahGlue && howdahGlue.press(" + key + ",{ctrlKey:" + is(stateMask, SWT.CTRL) + ",altKey:" + is(stateMask, SWT.ALT) + ",shiftKey:" //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
                + is(stateMask, SWT.SHIFT) + "})"); //$NON-NLS-1$
    }

    private static boolean is(int mask, int bit) {
        return (mask & bit) != 0;
    }

    private void completed() {
        if (page != null && isPage(browser.getUrl())) {
            execute(glue() + '(' + rules.script() + ",now => window." + FOCUS + " && window." + FOCUS + "(now))"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            loaded.run();
        }
    }

    private static String glue() {
        try (InputStream in = WebPart.class.getResourceAsStream("glue.js")) { //$NON-NLS-1$
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void changing(LocationEvent event) {
        if (page == null && BLANK.equals(event.location) || page != null && isPage(event.location)) {
            return;
        }
        event.doit = false;
        try {
            URI target = new URI(event.location);
            String scheme = target.getScheme() == null ? "" : target.getScheme().toLowerCase(Locale.ROOT); //$NON-NLS-1$
            // Neither scripts nor files, nor what else listens on this machine.
            if ((scheme.equals("http") || scheme.equals("https")) && target.getHost() != null && !target.getHost().equals(page == null ? "" : page.getHost())) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                outside.accept(target);
            }
        } catch (URISyntaxException nonsense) {
            // Refused like the rest.
        }
    }

    private boolean isPage(String location) {
        String wanted = page.toString();
        return location.equals(wanted) || location.startsWith(wanted + '#');
    }
}
