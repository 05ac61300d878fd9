package org.howdah.ui.internal.commands;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String Run_title;
    public static String Run_noTopology;
    public static String Picture_title;
    public static String Picture_none;
    public static String New_title;
    public static String New_yaml;
    public static String New_xmi;
    public static String Open_title;
    public static String Open_topologies;
    public static String Open_all;
    public static String Convert_title;
    public static String Convert_failed;
    public static String Lab_title;
    public static String Lab_select;
    public static String Lab_noTopology;
    public static String Lab_readOnly;
    public static String Lab_noName;
    public static String Lab_forTitle;
    public static String Lab_forText;
    public static String Lab_forLabel;
    public static String Lab_creating;
    public static String Lab_starting;
    public static String Lab_stopping;
    public static String Lab_destroying;
    public static String Lab_drawing;
    public static String Lab_destroyTitle;
    public static String Lab_destroyText;

    static {
        initializeMessages("org.howdah.ui.internal.commands.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
