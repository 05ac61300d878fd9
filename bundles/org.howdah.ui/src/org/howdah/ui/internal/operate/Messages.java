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
    public static String Live_show;
    public static String Live_none;
    public static String Live_noTopology;
    public static String Live_notObserved;
    public static String Live_unknown;
    public static String Live_line;
    public static String Live_lineOnce;
    public static String Live_state;
    public static String Live_since;
    public static String Links_link;
    public static String Links_technology;
    public static String Links_set;
    public static String Links_event;
    public static String Links_events;
    public static String Links_ends;
    public static String Links_presence;
    public static String Links_lagBytes;
    public static String Links_lagSeconds;
    public static String Links_none;
    public static String Presence_missing;
    public static String Presence_present;
    public static String Presence_unexpected;
    public static String Presence_unknown;
    public static String Servers_server;
    public static String Servers_host;
    public static String Servers_role;
    public static String Servers_presence;
    public static String Servers_version;
    public static String Servers_timeline;
    public static String Servers_lsn;
    public static String Servers_problem;
    public static String Servers_none;
    public static String Findings_severity;
    public static String Findings_summary;
    public static String Findings_hint;
    public static String Findings_subject;
    public static String Findings_reason;
    public static String Findings_code;
    public static String Findings_none;
    public static String Operation_observe;
    public static String Operation_refused;
    public static String Operation_title;
    public static String Operation_plan;

    static {
        initializeMessages("org.howdah.ui.internal.operate.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
