package org.howdah.ui.console;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String View_name;
    public static String View_count;
    public static String View_tip;
    public static String View_lost;
    public static String View_starting;
    public static String View_failed;
    public static String Action_new;
    public static String Action_newTip;
    public static String Action_none;
    public static String Action_copy;
    public static String Action_paste;
    public static String Action_selectAll;
    public static String Action_find;
    public static String Action_clear;
    public static String Action_splitRight;
    public static String Action_splitDown;
    public static String Action_group;
    public static String Action_snippets;
    public static String Action_zoomIn;
    public static String Action_zoomOut;
    public static String Action_zoom100;
    public static String Action_preferences;
    public static String Menu_open;
    public static String Quick_console;
    public static String Quick_ofFile;
    public static String Warmth_connect;
    public static String Close_title;
    public static String Close_one;
    public static String Close_many;
    public static String Close_window;
    public static String Close_view;
    public static String Close_allKept;
    public static String Close_someKept;
    public static String Close_leave;
    public static String Close_cancel;
    public static String Close_keep;
    public static String Close_end;
    public static String Missing_sentence;
    public static String Missing_hint;
    public static String Missing_instead;
    public static String Missing_copy;
    public static String Missing_job;
    public static String Page_description;
    public static String Page_font;
    public static String Page_fontWorkbench;
    public static String Page_zoom;
    public static String Page_scrollback;
    public static String Page_keep;
    public static String Page_keepNone;
    public static String Page_reconnect;
    public static String Page_copyOnSelect;
    public static String Page_confirmPaste;
    public static String Page_blink;
    public static String Page_keepNote;

    static {
        initializeMessages("org.howdah.ui.console.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
