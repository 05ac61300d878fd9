package org.howdah.help.internal;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Optional;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IToc;
import org.eclipse.help.ITopic;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.osgi.framework.Bundle;

/** The tables of contents of all plug-ins, and the way from a topic to its page on the disk. */
final class Contents implements ITreeContentProvider {

    static final String HOME = "/org.howdah.help/html/"; //$NON-NLS-1$

    @Override
    public Object[] getElements(Object input) {
        IToc[] tocs = HelpSystem.getTocs();
        return tocs.length == 1 ? tocs[0].getTopics() : tocs;
    }

    @Override
    public Object[] getChildren(Object parent) {
        return parent instanceof IToc toc ? toc.getTopics() : ((ITopic) parent).getSubtopics();
    }

    @Override
    public Object getParent(Object element) {
        return null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return getChildren(element).length > 0;
    }

    /**
     * @param href {@code /plug-in/path#place}, or a page of this help such as {@code findings.html}
     * @return its address on the disk; empty where there is no such page
     */
    static Optional<String> address(String href) {
        String path = href.startsWith("/") ? href : HOME + href; //$NON-NLS-1$
        int place = path.indexOf('#');
        String file = place < 0 ? path : path.substring(0, place);
        int slash = file.indexOf('/', 1);
        Bundle bundle = slash < 0 ? null : Platform.getBundle(file.substring(1, slash));
        URL entry = bundle == null ? null : bundle.getEntry(file.substring(slash));
        if (entry == null) {
            return Optional.empty();
        }
        try {
            // Pictures and style sheets lie beside the page: they must be on the disk as well.
            FileLocator.toFileURL(bundle.getEntry(file.substring(slash, file.lastIndexOf('/') + 1)));
            URL url = FileLocator.toFileURL(entry);
            // Written as browsers do, with an empty host, so that addresses can be compared.
            return Optional.of(new URI("file", "", url.getPath(), null).toASCIIString() + (place < 0 ? "" : path.substring(place))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        } catch (IOException | URISyntaxException e) {
            return Optional.empty();
        }
    }
}
