package org.howdah.ui.browser;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** A program of its own, because a process that has found the engine once cannot lose it any more. */
public final class EngineProbe {

    private EngineProbe() {
    }

    public static void main(String[] arguments) {
        Display display = new Display();
        Shell shell = new Shell(display);
        try {
            WebPart.create(shell, KeyRules.CANVAS);
            System.out.println("there");
        } catch (BrowserMissing missing) {
            System.out.println(shell.getChildren().length + " widgets left. " + missing.getMessage());
        }
        System.out.flush();
        // Whatever the engine's threads do.
        Runtime.getRuntime().halt(0);
    }
}
