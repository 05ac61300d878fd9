package org.howdah.ui.internal.operate;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String Watch_job;
    public static String State_ok;
    public static String State_warning;
    public static String State_critical;
    public static String State_unknown;
    public static String Severity_info;
    public static String Severity_warning;
    public static String Severity_critical;

    static {
        initializeMessages("org.howdah.ui.internal.operate.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
