package org.howdah.ui.console;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.howdah.console.Console;
import org.howdah.console.ConsoleState;
import org.howdah.console.Tap;

/** Text for consoles that are still being opened: it is put there when the far side has said something, as a person would. UI thread. */
final class Inserts {

    private final Display display;
    private final Map<Console, String> waiting = new HashMap<>();

    Inserts(Display display) {
        this.display = display;
    }

    void add(Console console, String text) {
        waiting.put(console, text);
        console.addTap(new Tap() {
            @Override
            public void output(byte[] bytes, int offset, int length) {
                console.removeTap(this);
                try {
                    display.asyncExec(() -> insert(console));
                } catch (SWTException gone) {
                    // So is the console.
                }
            }

            @Override
            public void resized(int columns, int rows) {
                // Nothing was said yet.
            }

            @Override
            public void note(ConsoleState state, String note) {
                // Howdah's own.
            }
        });
    }

    private void insert(Console console) {
        String text = waiting.remove(console);
        if (text != null) {
            console.insert(text, false);
        }
    }

    /** Forgets what was for consoles that are gone. */
    void changed() {
        waiting.keySet().removeIf(Console::isClosed);
    }
}
