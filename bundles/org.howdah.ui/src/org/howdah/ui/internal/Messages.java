package org.howdah.ui.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
public final class Messages extends NLS {

    public static String Application_title;
    public static String Application_inUse;
    public static String Menu_file;
    public static String Menu_edit;
    public static String Menu_navigate;
    public static String Menu_window;
    public static String Menu_help;
    public static String Explain;
    public static String Menu_perspectives;
    public static String Menu_views;
    public static String Undo_undo;
    public static String Undo_redo;
    public static String Undo_undoWhat;
    public static String Undo_redoWhat;
    public static String Onboarding_text;
    public static String Application_running;
    public static String Quick_element;

    static {
        initializeMessages("org.howdah.ui.internal.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
