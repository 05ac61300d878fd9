package org.howdah.ui;

import org.eclipse.swt.widgets.Composite;
import org.howdah.ui.browser.BrowserMissing;

/** OSGi service: makes the page of the topology editor that is drawn on. Without one, the editor shows a picture to look at. */
public interface TopologyPages {

    /**
     * Fills a parent, which has a FillLayout and nothing in it. Called in the UI thread; what takes long goes on in the background.
     *
     * @throws BrowserMissing where this machine cannot show it; the parent is left empty
     */
    TopologyPage open(Composite parent, TopologyPageSite site) throws BrowserMissing;
}
