package org.howdah.diagram.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of the drawing's server. */
public final class Messages extends NLS {

    public static String Page_unknownAction;
    public static String Page_failed;
    public static String Page_malformed;
    public static String Page_tooLong;
    public static String Page_readOnly;
    public static String Page_readOnlyHere;
    public static String Page_gone;
    public static String Page_nothingSelected;
    public static String Page_notALink;
    public static String Page_notAnEnd;
    public static String Page_emptyClipboard;
    public static String Page_missingPlugin;
    public static String Page_cannotDelete;
    public static String Page_cannotPlace;
    public static String Page_unknownType;
    public static String Page_notHere;
    public static String Page_unknownDrop;
    public static String Page_unknownAlign;
    public static String Page_menuGone;
    public static String Page_fixGone;
    public static String Palette_boxes;
    public static String Palette_links;
    public static String Palette_site;
    public static String Palette_host;
    public static String Palette_server;
    public static String Palette_database;
    public static String Palette_set;
    public static String Change_move;
    public static String Change_arrange;
    public static String Change_collapse;
    public static String Change_expand;
    public static String Menu_rename;
    public static String Menu_delete;
    public static String Menu_cut;
    public static String Menu_copy;
    public static String Menu_paste;
    public static String Menu_add;
    public static String Menu_layout;
    public static String Menu_layoutAll;
    public static String Menu_layoutSelection;
    public static String Menu_layoutNew;
    public static String Menu_align;
    public static String Menu_collapse;
    public static String Menu_expand;
    public static String Menu_fixes;
    public static String Menu_fit;
    public static String Menu_observed;
    public static String Menu_selectAll;
    public static String Page_movedMeanwhile;
    public static String Page_cannotCollapse;
    public static String Page_tooFar;
    public static String Page_databaseNeedsServer;
    public static String Page_setNeedsDatabase;
    public static String Change_add;
    public static String Menu_design;
    public static String Align_left;
    public static String Align_center;
    public static String Align_right;
    public static String Align_top;
    public static String Align_middle;
    public static String Align_bottom;
    public static String Align_distributeH;
    public static String Align_distributeV;
    public static String Align_width;
    public static String Align_height;
    public static String Align_size;
    public static String Page_cannotDraw;

    static {
        initializeMessages("org.howdah.diagram.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
