package org.howdah.ui.console;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.XMLMemento;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** The window, for tests that run in its thread. */
final class Window {

    static final String EDITOR = "org.howdah.ui.editor";
    private static final long PATIENCE_MS = 15_000;

    private Window() {
    }

    static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    static Shell shell() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
    }

    /** Lets the window work until something holds. */
    static void await(String what, BooleanSupplier condition) {
        await(what, () -> "", condition);
    }

    /** @param state says more where it does not come about */
    static void await(String what, Supplier<String> state, BooleanSupplier condition) {
        await(what, PATIENCE_MS, state, condition);
    }

    static void await(String what, long patience, Supplier<String> state, BooleanSupplier condition) {
        Display display = Display.getCurrent();
        long end = System.currentTimeMillis() + patience;
        while (!condition.getAsBoolean()) {
            if (System.currentTimeMillis() > end) {
                fail("Not so after " + patience / 1000 + " s: " + what + " " + state.get());
            }
            if (!display.readAndDispatch()) {
                // Wakes the loop up where nothing else does.
                display.timerExec(20, () -> { });
                display.sleep();
            }
        }
    }

    /** Opens a file as the window does, which makes its inputs by a factory. */
    static IEditorPart open(Path file) throws PartInitException {
        XMLMemento memento = XMLMemento.createWriteRoot("input");
        memento.putString("path", file.toString());
        IEditorInput input = (IEditorInput) PlatformUI.getWorkbench().getElementFactory("org.howdah.ui.input").createElement(memento);
        return page().openEditor(input, EDITOR, true, IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
    }

    static void closeEditors() {
        page().closeAllEditors(false);
        settle();
    }

    static void settle() {
        Display display = Display.getCurrent();
        while (display.readAndDispatch()) {
            // More may come.
        }
    }

    /** What a menu entry or a key of the window does. */
    static void command(String id) {
        await(id + " can be done", () -> PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(id).isEnabled());
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(id, null);
        } catch (org.eclipse.core.commands.common.CommandException failed) {
            throw new AssertionError(id + ": " + failed, failed);
        }
    }

    /** All widgets of a kind. */
    static <C extends Control> List<C> find(Class<C> type) {
        List<C> found = new ArrayList<>();
        for (Shell shell : Display.getCurrent().getShells()) {
            collect(shell, type, found);
        }
        return found;
    }

    private static <C extends Control> void collect(Composite parent, Class<C> type, List<C> found) {
        for (Control child : parent.getChildren()) {
            if (type.isInstance(child)) {
                found.add(type.cast(child));
            }
            if (child instanceof Composite composite) {
                collect(composite, type, found);
            }
        }
    }

    /** Lets the window work for a while: what it does when nobody asks for anything cannot be awaited. */
    static void quiet(long milliseconds) {
        long end = System.currentTimeMillis() + milliseconds;
        await("quiet", () -> System.currentTimeMillis() > end);
    }
}
