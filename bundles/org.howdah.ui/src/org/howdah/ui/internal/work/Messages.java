package org.howdah.ui.internal.work;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String HostKey_window;
    public static String HostKey_title;
    public static String HostKey_message;
    public static String HostKey_host;
    public static String HostKey_through;
    public static String HostKey_type;
    public static String HostKey_fingerprint;
    public static String HostKey_file;
    public static String HostKey_picture;
    public static String HostKey_accept;
    public static String HostKey_refuse;
    public static String Password_window;
    public static String Password_login;
    public static String Password_key;
    public static String Password_role;
    public static String Password_prompt;
    public static String Password_through;
    public static String Password_wrong;
    public static String Password_wrongPhrase;
    public static String Password_store;
    public static String Dialogs_fault;
    public static String Saving_title;
    public static String Saving_text;
    public static String Saving_save;
    public static String Saving_cancel;

    static {
        initializeMessages("org.howdah.ui.internal.work.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
