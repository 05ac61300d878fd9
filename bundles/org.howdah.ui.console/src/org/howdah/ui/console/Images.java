package org.howdah.ui.console;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.swt.graphics.Image;

/** The bundle's icons by name: {@code icons/NAME.svg}. Images are shared and never disposed by who asks. */
public final class Images {

    private static final String LOST = Ids.BUNDLE + "/lost"; //$NON-NLS-1$

    private Images() {
    }

    public static ImageDescriptor descriptor(String name) {
        return ResourceLocator.imageDescriptorFromBundle(Ids.BUNDLE, "icons/" + name + ".svg").orElseGet(ImageDescriptor::getMissingImageDescriptor); //$NON-NLS-1$ //$NON-NLS-2$
    }

    public static Image image(String name) {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String key = Ids.BUNDLE + '/' + name;
        if (registry.get(key) == null) {
            registry.put(key, descriptor(name));
        }
        return registry.get(key);
    }

    /** The view's icon with a mark. */
    static Image lost() {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        if (registry.get(LOST) == null) {
            registry.put(LOST, new DecorationOverlayIcon(image("console"), descriptor("lost_overlay"), IDecoration.BOTTOM_RIGHT)); //$NON-NLS-1$ //$NON-NLS-2$
        }
        return registry.get(LOST);
    }
}
