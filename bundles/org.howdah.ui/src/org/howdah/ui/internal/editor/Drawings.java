package org.howdah.ui.internal.editor;

import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.howdah.ui.TopologyPage;
import org.howdah.ui.TopologyPageSite;
import org.howdah.ui.TopologyPages;
import org.howdah.ui.browser.BrowserMissing;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Finds who can make a page to draw on. */
final class Drawings {

    private Drawings() {
    }

    /** @return empty where nobody is installed who can */
    static Optional<TopologyPage> open(Composite parent, TopologyPageSite site) throws BrowserMissing {
        BundleContext context = FrameworkUtil.getBundle(Drawings.class).getBundleContext();
        var reference = context.getServiceReference(TopologyPages.class);
        TopologyPages pages = reference == null ? null : context.getService(reference);
        return pages == null ? Optional.empty() : Optional.of(pages.open(parent, site));
    }
}
