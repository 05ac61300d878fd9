package org.howdah.ui.console;

import org.eclipse.jface.action.Action;
import org.eclipse.ui.dialogs.PreferencesUtil;

/** Opens the preferences of consoles. */
final class SettingsAction extends Action {

    SettingsAction() {
        super(Messages.Action_preferences);
    }

    @Override
    public void run() {
        PreferencesUtil.createPreferenceDialogOn(null, Ids.PREFERENCES, null, null).open();
    }
}
