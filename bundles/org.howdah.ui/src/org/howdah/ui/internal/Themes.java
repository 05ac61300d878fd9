package org.howdah.ui.internal;

import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.PlatformUI;
import org.howdah.ui.internal.work.Dialogs;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/** Whether the window is light or dark, and who wants to know when that changes. For the UI thread. */
public final class Themes {

    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default"; //$NON-NLS-1$
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark"; //$NON-NLS-1$
    private static final List<Consumer<Boolean>> LISTENERS = new CopyOnWriteArrayList<>();
    private static boolean listening;

    private Themes() {
    }

    public static boolean isDark() {
        IThemeEngine themes = engine();
        ITheme active = themes == null ? null : themes.getActiveTheme();
        return active != null && active.getId().contains("dark"); //$NON-NLS-1$
    }

    /** Turns to the other one, and stays there at the next start. */
    public static void toggle() {
        IThemeEngine themes = engine();
        if (themes != null) {
            themes.setTheme(isDark() ? LIGHT : DARK, true);
        }
    }

    private static IThemeEngine engine() {
        return PlatformUI.getWorkbench().getService(IThemeEngine.class);
    }

    /** @param listener is told whether it is dark now */
    public static void addListener(Consumer<Boolean> listener) {
        LISTENERS.add(listener);
        if (!listening) {
            listening = true;
            Hashtable<String, Object> topic = new Hashtable<>();
            topic.put(EventConstants.EVENT_TOPIC, IThemeEngine.Events.THEME_CHANGED);
            EventHandler handler = event -> Dialogs.run(() -> LISTENERS.forEach(each -> each.accept(isDark())));
            FrameworkUtil.getBundle(Themes.class).getBundleContext().registerService(EventHandler.class, handler, topic);
        }
    }

    public static void removeListener(Consumer<Boolean> listener) {
        LISTENERS.remove(listener);
    }
}
