package org.howdah.ui.internal.problems;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String Problems_title;
    public static String Problems_titleCount;
    public static String Problems_problem;
    public static String Problems_severity;
    public static String Problems_element;
    public static String Problems_hint;
    public static String Problems_file;
    public static String Problems_code;
    public static String Problems_error;
    public static String Problems_warning;
    public static String Problems_show;
    public static String Problems_picture;
    public static String Problems_copy;
    public static String Problems_noTopology;
    public static String Problems_none;

    static {
        initializeMessages("org.howdah.ui.internal.problems.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
