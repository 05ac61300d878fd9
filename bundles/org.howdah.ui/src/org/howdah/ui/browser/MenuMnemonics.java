package org.howdah.ui.browser;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/**
 * Takes the letters of the menu bar away while a page has the focus that wants Alt with letters: GTK looks for them in the window
 * before it tells anybody of the key.
 */
final class MenuMnemonics {

    private final Browser browser;
    /** What the entries are called else. */
    private final Map<MenuItem, String> taken = new HashMap<>();

    private MenuMnemonics(Browser browser) {
        this.browser = browser;
    }

    static void yieldTo(Browser browser) {
        MenuMnemonics mnemonics = new MenuMnemonics(browser);
        browser.addListener(SWT.FocusIn, event -> mnemonics.take());
        browser.addListener(SWT.FocusOut, event -> mnemonics.giveBack());
        browser.addListener(SWT.Dispose, event -> mnemonics.giveBack());
    }

    private void take() {
        Menu bar = browser.getShell().getMenuBar();
        if (bar != null) {
            for (MenuItem item : bar.getItems()) {
                String text = item.getText();
                String without = LegacyActionTools.removeMnemonics(text);
                if (!without.equals(text)) {
                    taken.put(item, text);
                    item.setText(without);
                }
            }
        }
    }

    private void giveBack() {
        taken.forEach((item, text) -> {
            // It may have got another name meanwhile.
            if (!item.isDisposed() && item.getText().equals(LegacyActionTools.removeMnemonics(text))) {
                item.setText(text);
            }
        });
        taken.clear();
    }
}
