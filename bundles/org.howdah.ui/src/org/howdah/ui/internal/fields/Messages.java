package org.howdah.ui.internal.fields;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String Field_name;
    public static String Field_description;
    public static String Field_address;
    public static String Field_site;
    public static String Field_sshPort;
    public static String Field_users;
    public static String Field_jump;
    public static String Field_identity;
    public static String Field_knownHosts;
    public static String Field_forwardAgent;
    public static String Field_host;
    public static String Field_port;
    public static String Field_version;
    public static String Field_dataDirectory;
    public static String Field_socketDirectory;
    public static String Field_binDirectory;
    public static String Field_technology;
    public static String Field_origin;
    public static String Field_tables;
    public static String Field_sequences;
    public static String Field_from;
    public static String Field_to;
    public static String Field_set;
    public static String Field_tier;
    public static String Field_generation;
    public static String Field_replaces;
    public static String Field_uses;
    public static String Field_writes;
    public static String Field_on;
    public static String Field_gates;
    public static String Doc_name;
    public static String Doc_topologyName;
    public static String Doc_description;
    public static String Doc_address;
    public static String Doc_site;
    public static String Doc_sshPort;
    public static String Doc_users;
    public static String Doc_jump;
    public static String Doc_identity;
    public static String Doc_knownHosts;
    public static String Doc_forwardAgent;
    public static String Doc_host;
    public static String Doc_port;
    public static String Doc_version;
    public static String Doc_dataDirectory;
    public static String Doc_socketDirectory;
    public static String Doc_binDirectory;
    public static String Doc_technology;
    public static String Doc_origin;
    public static String Doc_tables;
    public static String Doc_sequences;
    public static String Doc_from;
    public static String Doc_to;
    public static String Doc_set;
    public static String Doc_tier;
    public static String Doc_generation;
    public static String Doc_replaces;
    public static String Doc_uses;
    public static String Doc_writes;
    public static String Doc_on;
    public static String Doc_gates;
    public static String Doc_servicePhase;
    public static String Doc_unknownSetting;
    public static String Doc_otherSetting;
    public static String Doc_range;
    public static String Hint_resolved;
    public static String Hint_found;
    public static String Hint_identity;
    public static String Hint_default;
    public static String Hint_bytes;
    public static String Hint_duration;
    public static String Hint_integer;
    public static String Hint_workedOut;
    public static String Check_port;
    public static String Check_absolute;
    public static String Check_setting;
    public static String Form_setting;
    public static String Form_wished;
    public static String Form_observed;
    public static String Form_observedTip;
    public static String Form_change;

    static {
        initializeMessages("org.howdah.ui.internal.fields.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
