package org.howdah.ui.internal.picture;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String Picture_noHost;
    public static String Picture_planned;
    public static String Picture_drawn;
    public static String Picture_missing;
    public static String Picture_empty;
    public static String Picture_accessible;
    public static String Picture_lagUnknown;
    public static String Picture_noPlugin;

    static {
        initializeMessages("org.howdah.ui.internal.picture.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
