package org.howdah.ui;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.howdah.ui.internal.editor.Editors;
import org.howdah.ui.internal.editor.TopologyEditor;

/** What the tests of the window share. They run in the UI thread. */
public final class Windows {

    private static final long PATIENCE_MS = 30_000;

    private Windows() {
    }

    static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    /** Lets the window work until something holds. */
    public static void await(String what, BooleanSupplier condition) {
        await(what, PATIENCE_MS, condition);
    }

    public static void await(String what, long patience, BooleanSupplier condition) {
        Display display = Display.getCurrent();
        long end = System.currentTimeMillis() + patience;
        while (!condition.getAsBoolean()) {
            if (System.currentTimeMillis() > end) {
                fail("Not so after " + patience / 1000 + " s: " + what);
            }
            if (!display.readAndDispatch()) {
                // Wakes the loop up where nothing else does.
                display.timerExec(20, () -> { });
                display.sleep();
            }
        }
    }

    /** Does what is waiting to be done. */
    static void settle() {
        Display display = Display.getCurrent();
        while (display.readAndDispatch()) {
            // More may come.
        }
    }

    /** The example of the contract, written to a folder. */
    static Path example(Path folder) throws IOException {
        Path file = folder.resolve("shop.topology.yaml");
        try (InputStream in = Windows.class.getResourceAsStream("shop.topology.yaml")) {
            assertNotNull(in);
            Files.copy(in, file);
        }
        return file;
    }

    static TopologyEditor open(Path file) {
        TopologyEditor editor = Editors.open(file).orElseThrow();
        settle();
        return editor;
    }

    static void closeEditors() {
        page().closeAllEditors(false);
        settle();
    }

    /** All widgets of a kind below a control that are seen. */
    public static <C extends Control> List<C> find(Composite parent, Class<C> type, Predicate<C> filter) {
        List<C> found = new ArrayList<>();
        for (Control child : parent.getChildren()) {
            if (type.isInstance(child) && child.isVisible() && filter.test(type.cast(child))) {
                found.add(type.cast(child));
            }
            if (child instanceof Composite composite) {
                found.addAll(find(composite, type, filter));
            }
        }
        return found;
    }
}
