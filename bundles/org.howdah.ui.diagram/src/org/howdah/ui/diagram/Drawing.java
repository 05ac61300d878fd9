package org.howdah.ui.diagram;

import org.eclipse.swt.widgets.Composite;
import org.howdah.ui.TopologyPage;
import org.howdah.ui.TopologyPageSite;
import org.howdah.ui.TopologyPages;
import org.howdah.ui.browser.BrowserMissing;
import org.howdah.ui.browser.KeyRules;
import org.howdah.ui.browser.WebPart;

/** The service that the topology editor finds: a drawing in a browser, served by this process. */
public final class Drawing implements TopologyPages {

    private final Pages pages = new Pages();

    @Override
    public TopologyPage open(Composite parent, TopologyPageSite site) throws BrowserMissing {
        return new DrawingPage(WebPart.create(parent, KeyRules.CANVAS), site, pages);
    }

    /** The workbench ends. */
    void close() {
        pages.close();
    }
}
