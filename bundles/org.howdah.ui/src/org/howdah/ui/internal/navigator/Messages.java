package org.howdah.ui.internal.navigator;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String Navigator_reading;
    public static String Navigator_readingJob;
    public static String Navigator_noFiles;
    public static String Navigator_emptyTopology;
    public static String Navigator_labs;
    public static String Navigator_noLabs;
    public static String Navigator_readOnly;
    public static String Lab_running;
    public static String Lab_stopped;
    public static String Navigator_remove;
    public static String Navigator_open;
    public static String Navigator_refresh;
    public static String Navigator_collapse;
    public static String Navigator_folder;
    public static String Navigator_folderText;
    public static String Navigator_none;

    static {
        initializeMessages("org.howdah.ui.internal.navigator.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
