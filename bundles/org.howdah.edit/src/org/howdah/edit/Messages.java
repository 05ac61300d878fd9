package org.howdah.edit;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String Group_sites;
    public static String Group_hosts;
    public static String Group_sets;
    public static String Group_links;
    public static String Group_services;
    public static String Group_tiers;
    public static String Group_phases;
    public static String Kind_topology;
    public static String Kind_site;
    public static String Kind_host;
    public static String Kind_server;
    public static String Kind_database;
    public static String Kind_set;
    public static String Kind_link;
    public static String Kind_service;
    public static String Kind_tier;
    public static String Kind_phase;
    public static String Labels_unnamed;
    public static String Labels_set;
    public static String Labels_gates;
    public static String Labels_missingPlugin;
    public static String Edit_add;
    public static String Edit_delete;
    public static String Edit_rename;
    public static String Edit_setting;
    public static String Edit_tables;
    public static String Map_malformed;
    public static String Edit_move;
    public static String Choices_missing;
    public static String Link_noPlugin;
    public static String Link_needsServer;
    public static String Link_needsDatabase;
    public static String Link_noServer;
    public static String Link_noDatabase;
    public static String Link_minimum;
    public static String Link_noCascade;
    public static String Link_readOnly;
    public static String Link_already;
    public static String Link_overwrites;
    public static String Link_sendsOn;
    public static String Link_itself;
    public static String Link_circle;
    public static String Link_version;
    public static String Link_same;
    public static String Link_noSets;
    public static String Link_setElsewhere;
    public static String Link_setOrigin;
    public static String Link_setThere;
    public static String Verb_from;
    public static String Verb_to;
    public static String Verb_stay;
    public static String Verb_follow;
    public static String Verb_cascade;
    public static String Verb_relocate;
    public static String Verb_instead;
    public static String Verb_copy;
    public static String Verb_set;
    public static String Edit_reconnect;
    public static String Edit_align;
    public static String Link_refused;
    public static String Name_empty;
    public static String Name_flaw;
    public static String Name_slash;
    public static String Name_taken;
    public static String Into_refused;
    public static String Into_itself;
    public static String Into_hostNeedsSite;
    public static String Into_serverNeedsHost;
    public static String Into_databaseNeedsServer;
    public static String Into_setNeedsDatabase;
    public static String Into_databaseThere;
    public static String Into_databaseLoop;
    public static String Into_nowhere;
    public static String Clipboard_head;
    public static String Clipboard_name;
    public static String Clipboard_cut;
    public static String Clipboard_paste;
    public static String Clipboard_elements;
    public static String Clipboard_empty;
    public static String Clipboard_nothing;
    public static String Clipboard_tooLong;
    public static String Clipboard_unreadable;
    public static String Clipboard_noHost;
    public static String Clipboard_noServer;
    public static String Fix_rename;
    public static String Fix_createHost;
    public static String Fix_createSite;
    public static String Fix_createServer;
    public static String Fix_createDatabase;
    public static String Fix_useHost;
    public static String Fix_useHostLabel;
    public static String Fix_port;
    public static String Fix_portLabel;
    public static String Fix_noJump;
    public static String Fix_removeLink;
    public static String Fix_setting;
    public static String Fix_default;

    static {
        initializeMessages("org.howdah.edit.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
