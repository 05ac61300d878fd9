package org.howdah.ui.diagram;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.BrowserFunction;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.howdah.diagram.DiagramPage;
import org.howdah.diagram.DiagramPages;
import org.howdah.ui.TopologyPage;
import org.howdah.ui.TopologyPageSite;
import org.howdah.ui.browser.WebPart;

/** The drawing in an editor: a sentence until the server is there, then the browser. */
final class DrawingPage implements TopologyPage {

    private static final String SEEN = "howdahSeen"; //$NON-NLS-1$
    private static final String PASTE = "paste"; //$NON-NLS-1$
    /** The page leaves out its own tool bar, and leaves the workbench's keys alone. */
    private static final String HOSTED = "?host=workbench"; //$NON-NLS-1$

    private final WebPart web;
    private final TopologyPageSite site;
    private final Pages pages;
    private final Composite parent;
    private final StackLayout stack = new StackLayout();
    private final Label waiting;
    private DiagramPage page;
    private boolean closed;
    private boolean observed;
    private List<EObject> selected = List.of();

    DrawingPage(WebPart web, TopologyPageSite site, Pages pages) {
        this.web = web;
        this.site = site;
        this.pages = pages;
        parent = web.control().getParent();
        parent.setLayout(stack);
        Composite centre = new Composite(parent, SWT.NONE);
        centre.setLayout(new GridLayout());
        waiting = new Label(centre, SWT.WRAP | SWT.CENTER);
        waiting.setText(Messages.Page_starting);
        waiting.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, true));
        stack.topControl = centre;
        pages.sites().add(site);
        web.control().addDisposeListener(event -> close());
        followViewport();
        web.whenLoaded(this::loaded);
        pages.whenReady(this::start);
    }

    /** The page tells what is in sight by an event of its window; a function of the browser brings that here. */
    private void followViewport() {
        new BrowserFunction(web.control(), SEEN) {
            @Override
            public Object function(Object[] at) {
                if (at.length == 4) {
                    site.seen(number(at[0]), number(at[1]), number(at[2]), number(at[3]));
                }
                return null;
            }
        };
    }

    private static double number(Object value) {
        return value instanceof Number number ? number.doubleValue() : 0;
    }

    @Override
    public void lookAt(double x, double y) {
        web.execute("window.dispatchEvent(new CustomEvent('howdah-look',{detail:{x:" + x + ",y:" + y + "}}))"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }

    private void start(DiagramPages ready, Exception failure) {
        if (closed || web.control().isDisposed()) {
            return;
        }
        if (failure != null) {
            waiting.setText(NLS.bind(Messages.Page_failed, failure.getMessage()));
            waiting.getParent().layout(true);
            return;
        }
        page = ready.open(site.document());
        pages.sites().opened(page, site);
        page.theme(site.isDark());
        if (observed) {
            page.observed(true);
        }
        if (!selected.isEmpty()) {
            page.select(selected);
        }
        web.open(page.url().resolve(HOSTED));
    }

    private void loaded() {
        web.execute("window.addEventListener('howdah-viewport',e=>window." + SEEN + "&&" + SEEN + "(e.detail.x,e.detail.y,e.detail.width,e.detail.height));" //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                + "window.dispatchEvent(new Event('howdah-ask-viewport'))"); //$NON-NLS-1$
        boolean first = stack.topControl != web.control();
        stack.topControl = web.control();
        parent.layout(true);
        if (first && isMine(waiting.getDisplay().getFocusControl())) {
            web.setFocus();
        }
    }

    /** Whether the focus is where the drawing is now, so that it may take it. */
    private boolean isMine(org.eclipse.swt.widgets.Control focus) {
        for (var at = focus; at != null; at = at.getParent()) {
            if (at == parent) {
                return true;
            }
        }
        return focus == null;
    }

    @Override
    public void setFocus() {
        if (stack.topControl == web.control()) {
            web.setFocus();
        } else {
            parent.forceFocus();
        }
    }

    @Override
    public void select(List<EObject> elements) {
        selected = elements;
        if (page != null) {
            page.select(elements);
        }
    }

    @Override
    public void reveal(EObject element) {
        selected = List.of(element);
        if (page != null) {
            page.reveal(element);
        }
    }

    @Override
    public void command(String id) {
        if (page == null) {
            return;
        }
        String text = PASTE.equals(id) ? clipboard() : null;
        if (text == null) {
            page.command(id);
        } else {
            web.execute("window.dispatchEvent(new CustomEvent('howdah-paste',{detail:" + Scripts.string(text) + "}))"); //$NON-NLS-1$ //$NON-NLS-2$
        }
    }

    /** A page may not read the system's clipboard by itself. */
    private String clipboard() {
        Clipboard clipboard = new Clipboard(parent.getDisplay());
        try {
            return (String) clipboard.getContents(TextTransfer.getInstance());
        } finally {
            clipboard.dispose();
        }
    }

    @Override
    public void observed(boolean on) {
        observed = on;
        if (page != null && page.isObserved() != on) {
            page.observed(on);
        }
    }

    @Override
    public boolean isObserved() {
        return page == null ? observed : page.isObserved();
    }

    @Override
    public void theme(boolean dark) {
        if (page != null) {
            page.theme(dark);
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            pages.sites().remove(page, site);
            if (page != null) {
                page.close();
            }
        }
    }
}
