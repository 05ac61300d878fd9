package org.howdah.ui.internal.editor;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String Editors_cannotOpen;
    public static String Editor_badInput;
    public static String Editor_saveTitle;
    public static String Editor_readOnly;
    public static String Editor_conflictTitle;
    public static String Editor_conflict;
    public static String Editor_deleted;
    public static String Editor_keepMine;
    public static String Editor_takeTheirs;
    public static String Editor_saveElsewhere;
    public static String Editor_cancel;
    public static String Editor_yaml;
    public static String Editor_xmi;
    public static String Elements_title;
    public static String Picture_title;
    public static String Banner_conflict;
    public static String Banner_readOnly;
    public static String Picture_noMove;
    public static String Menu_plan;
    public static String Menu_operate;
    public static String Menu_tree;
    public static String Menu_properties;
    public static String Miniature_job;
    public static String Miniature_tip;
    public static String Source_title;
    public static String Header_conflict;
    public static String Header_readOnly;
    public static String Header_problems;
    public static String Details_nothing;
    public static String Details_title;
    public static String Details_settings;
    public static String Details_notInstalled;
    public static String Empty_title;
    public static String Empty_text;
    public static String Empty_addHost;
    public static String Empty_sample;
    public static String Sample_label;
    public static String Group_sites;
    public static String Group_hosts;
    public static String Group_sets;
    public static String Group_links;
    public static String Group_services;
    public static String Group_tiers;
    public static String Group_phases;
    public static String Action_add;
    public static String Action_addTip;
    public static String Action_delete;
    public static String Action_rename;
    public static String Action_up;
    public static String Action_down;
    public static String Action_serverOn;
    public static String Action_databaseIn;
    public static String Add_site;
    public static String Add_host;
    public static String Add_set;
    public static String Add_link;
    public static String Add_service;
    public static String Add_tier;
    public static String Add_phase;
    public static String Delete_title;
    public static String Delete_dependents;
    public static String Rename_title;
    public static String Rename_text;
    public static String NewLink_window;
    public static String NewLink_title;
    public static String NewLink_description;
    public static String NewLink_technology;
    public static String NewLink_from;
    public static String NewLink_to;
    public static String NewLink_set;
    public static String NewLink_name;
    public static String NewLink_noTechnology;
    public static String NewLink_noFrom;
    public static String NewLink_noTo;
    public static String NewLink_noSet;
    public static String NewLink_noName;
    public static String NewLink_nameTaken;

    static {
        initializeMessages("org.howdah.ui.internal.editor.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
