package org.howdah.ui.console.files;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.howdah.console.files.Request;

/** What can be set for file transfers, with its defaults. */
public final class FilesPreferences extends AbstractPreferenceInitializer {

    static final String PER_HOST = "files.perHost"; //$NON-NLS-1$
    static final String PRESERVE = "files.preserve"; //$NON-NLS-1$
    static final String CHECKSUM = "files.checksum"; //$NON-NLS-1$
    /** Of the view, not of the page. */
    static final String HIDDEN = "files.hidden"; //$NON-NLS-1$
    static final String FOLDER = "files.folder"; //$NON-NLS-1$

    private static final ScopedPreferenceStore STORE = new ScopedPreferenceStore(InstanceScope.INSTANCE, "org.howdah.ui.console"); //$NON-NLS-1$

    static IPreferenceStore store() {
        return STORE;
    }

    /** Writes what the view remembers; the workbench itself writes only what it was told of in its dialogs. */
    static void save() {
        try {
            STORE.save();
        } catch (java.io.IOException e) {
            org.eclipse.core.runtime.ILog.of(FilesPreferences.class).warn(e.getMessage(), e);
        }
    }

    @Override
    public void initializeDefaultPreferences() {
        STORE.setDefault(PER_HOST, 2);
        STORE.setDefault(PRESERVE, true);
        STORE.setDefault(CHECKSUM, false);
        STORE.setDefault(HIDDEN, false);
        STORE.setDefault(FOLDER, ""); //$NON-NLS-1$
    }

    /** Transfers at once on each host. */
    static int perHost() {
        return Math.max(1, STORE.getInt(PER_HOST));
    }

    static Request.Options options() {
        return new Request.Options(STORE.getBoolean(PRESERVE), STORE.getBoolean(CHECKSUM));
    }
}
