package org.howdah.ui.internal;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.swt.graphics.Image;

/** The bundle's icons by name: {@code icons/NAME.svg}. Images are shared and never disposed by who asks. */
public final class Icons {

    private Icons() {
    }

    public static ImageDescriptor descriptor(String name) {
        var url = FileLocator.find(UiPlugin.instance().getBundle(), new Path("icons/" + name + ".svg")); //$NON-NLS-1$ //$NON-NLS-2$
        return url == null ? ImageDescriptor.getMissingImageDescriptor() : ImageDescriptor.createFromURL(url);
    }

    public static Image image(String name) {
        ImageRegistry registry = UiPlugin.instance().getImageRegistry();
        Image image = registry.get(name);
        if (image == null) {
            registry.put(name, descriptor(name));
            image = registry.get(name);
        }
        return image;
    }

    /** An icon with a smaller one over its lower left corner. */
    public static Image image(String name, String overlay) {
        if (overlay == null) {
            return image(name);
        }
        String key = name + '+' + overlay;
        ImageRegistry registry = UiPlugin.instance().getImageRegistry();
        Image image = registry.get(key);
        if (image == null) {
            registry.put(key, new DecorationOverlayIcon(image(name), descriptor(overlay), IDecoration.TOP_LEFT));
            image = registry.get(key);
        }
        return image;
    }
}
