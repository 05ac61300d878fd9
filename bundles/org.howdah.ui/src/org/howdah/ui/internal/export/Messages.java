package org.howdah.ui.internal.export;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String Export_title;
    public static String Export_job;
    public static String Export_svg;
    public static String Export_png;
    public static String Export_dark;
    public static String Export_legend;
    public static String Export_observed;
    public static String Export_scale;
    public static String Export_done;
    public static String Print_title;
    public static String Print_job;
    public static String Print_none;
    public static String Print_failed;
    public static String Print_refused;

    static {
        initializeMessages("org.howdah.ui.internal.export.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
