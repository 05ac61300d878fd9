package org.howdah.ui.internal.preferences;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.jface.preference.IPreferenceStore;
import org.howdah.ui.internal.UiPlugin;

/** What can be set in the preferences, with its defaults. */
public final class Settings extends AbstractPreferenceInitializer {

    static final String OBSERVE_SECONDS = "observeSeconds"; //$NON-NLS-1$
    static final String SAVE_BEFORE_PLAN = "saveBeforePlan"; //$NON-NLS-1$
    static final String PARALLEL = "parallelSteps"; //$NON-NLS-1$

    @Override
    public void initializeDefaultPreferences() {
        IPreferenceStore store = UiPlugin.instance().getPreferenceStore();
        store.setDefault(OBSERVE_SECONDS, 3);
        store.setDefault(SAVE_BEFORE_PLAN, false);
        store.setDefault(PARALLEL, 16);
    }

    /** Milliseconds between the end of one observation and the begin of the next. */
    public static long observeMillis() {
        return Math.max(1, UiPlugin.instance().getPreferenceStore().getInt(OBSERVE_SECONDS)) * 1000L;
    }

    /** Whether a changed topology is saved without asking before it is planned. */
    public static boolean saveBeforePlan() {
        return UiPlugin.instance().getPreferenceStore().getBoolean(SAVE_BEFORE_PLAN);
    }

    /** How many steps of a plan run at once, at most. */
    public static int parallelSteps() {
        return Math.max(1, UiPlugin.instance().getPreferenceStore().getInt(PARALLEL));
    }
}
