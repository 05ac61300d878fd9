package org.howdah.ui.console;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.howdah.console.ConsoleSettings;
import org.howdah.ui.Workbench;

/** What can be set for consoles, with its defaults. */
public final class Preferences extends AbstractPreferenceInitializer {

    /** Font family; empty for the text font of the workbench. */
    static final String FONT = "font"; //$NON-NLS-1$
    /** Percent. */
    static final String ZOOM = "zoom"; //$NON-NLS-1$
    static final String SCROLLBACK = "scrollback"; //$NON-NLS-1$
    static final String COPY_ON_SELECT = "copyOnSelect"; //$NON-NLS-1$
    static final String CONFIRM_PASTE = "confirmPaste"; //$NON-NLS-1$
    static final String BLINK = "cursorBlink"; //$NON-NLS-1$
    /** none, tmux or screen. */
    static final String KEEP = "keep"; //$NON-NLS-1$
    static final String RECONNECT = "reconnect"; //$NON-NLS-1$

    /** System property: pages show their insides to tests. */
    private static final String TEST = "howdah.console.test"; //$NON-NLS-1$
    private static final int POINTS_PER_INCH = 72;

    private static final IPreferenceStore STORE = new ScopedPreferenceStore(InstanceScope.INSTANCE, "org.howdah.ui.console"); //$NON-NLS-1$

    static IPreferenceStore store() {
        return STORE;
    }

    @Override
    public void initializeDefaultPreferences() {
        STORE.setDefault(FONT, ""); //$NON-NLS-1$
        STORE.setDefault(ZOOM, 100);
        STORE.setDefault(SCROLLBACK, 5000);
        STORE.setDefault(COPY_ON_SELECT, false);
        STORE.setDefault(CONFIRM_PASTE, true);
        STORE.setDefault(BLINK, false);
        STORE.setDefault(KEEP, "none"); //$NON-NLS-1$
        STORE.setDefault(RECONNECT, true);
    }

    /** How consoles look and behave now. UI thread. */
    static ConsoleSettings settings() {
        FontData font = JFaceResources.getTextFontDescriptor().getFontData()[0];
        String own = STORE.getString(FONT);
        String family = own.isBlank() ? font.getName() : own;
        float pixels = font.getHeight() * Display.getCurrent().getDPI().y / (float) POINTS_PER_INCH;
        int size = Math.max(6, Math.round(pixels * STORE.getInt(ZOOM) / 100));
        return new ConsoleSettings(families(family), size, STORE.getInt(SCROLLBACK), Workbench.isDark(), true, STORE.getBoolean(CONFIRM_PASTE),
                STORE.getBoolean(COPY_ON_SELECT), STORE.getBoolean(BLINK), null, Boolean.getBoolean(TEST));
    }

    /** As a style sheet has them; a name may hold anything. */
    static String families(String name) {
        return '"' + name.replaceAll("[\"\\\\\\p{Cntrl}]", "") + "\", monospace"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }

    static String keep() {
        return STORE.getString(KEEP);
    }

    static boolean reconnects() {
        return STORE.getBoolean(RECONNECT);
    }
}
