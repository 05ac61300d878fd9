package org.howdah.ui.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.IExecutionListener;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.howdah.console.Console;
import org.howdah.edit.TopologyDocument;
import org.howdah.model.Topologies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who owns a key in a console: the workbench keeps what leads out of there, everything else reaches the page and the far side. */
class KeysTest {

    private static final List<String> PAGES = List.of("Escape", "Tab", "Shift+Tab", "Enter", "Backspace", "Delete", "Insert", "Space", "ArrowLeft", "ArrowRight", "ArrowUp",
            "ArrowDown", "Home", "End", "PageUp", "PageDown", "F1", "F2", "F5", "F10", "F12", "Ctrl+a", "Ctrl+c", "Ctrl+f", "Ctrl+n", "Ctrl+o", "Ctrl+p", "Ctrl+s", "Ctrl+v",
            "Ctrl+w", "Ctrl+y", "Ctrl+z", "Ctrl+Space", "Ctrl+ArrowLeft", "Alt+ArrowLeft", "Alt+f", "Alt+Enter", "Ctrl+Shift+w", "Ctrl+Shift+s", "Ctrl+0");
    private static final Map<String, String> WINDOWS = Map.of("Ctrl+3", "org.eclipse.ui.window.quickAccess", "Ctrl+F6", "org.eclipse.ui.window.nextEditor", "Ctrl+F7",
            "org.eclipse.ui.window.nextView", "Ctrl+F8", "org.eclipse.ui.window.nextPerspective", "Ctrl+m", "org.eclipse.ui.window.maximizePart", "Ctrl+Alt+t", Ids.OPEN);

    /** What a terminal sends for a key, as {@code cat -vT} writes it. */
    private static final Map<String, String> SENT = sent();

    @TempDir
    Path folder;
    private Lab lab;
    private Console console;
    private final List<String> commands = new ArrayList<>();
    private final IExecutionListener counter = new IExecutionListener() {
        @Override
        public void preExecute(String commandId, ExecutionEvent event) {
            commands.add(commandId);
        }

        @Override
        public void notHandled(String commandId, NotHandledException exception) {
            // Told about before.
        }

        @Override
        public void postExecuteFailure(String commandId, ExecutionException exception) {
            // Told about before.
        }

        @Override
        public void postExecuteSuccess(String commandId, Object returnValue) {
            // Told about before.
        }
    };
    private boolean closing;
    /** Some keys open a window that waits for more: nobody is there to go on. */
    private final Runnable closer = new Runnable() {
        @Override
        public void run() {
            if (closing) {
                for (Shell shell : Display.getCurrent().getShells()) {
                    if (shell != Window.shell() && !shell.isDisposed() && shell.isVisible()) {
                        shell.close();
                    }
                }
                Display.getCurrent().timerExec(50, this);
            }
        }
    };

    private static Map<String, String> sent() {
        Map<String, String> sent = new LinkedHashMap<>();
        sent.put("Escape", "^[");
        sent.put("Ctrl+w", "^W");
        sent.put("Ctrl+z", "^Z");
        sent.put("Ctrl+s", "^S");
        sent.put("Ctrl+c", "^C");
        sent.put("F10", "^[[21~");
        sent.put("F1", "^[OP");
        sent.put("Alt+f", "^[f");
        sent.put("Tab", "^I");
        sent.put("Shift+Tab", "^[[Z");
        sent.put("Ctrl+Space", "^@");
        sent.put("Backspace", "^?");
        sent.put("Enter", "^M");
        sent.put("ArrowUp", "^[[A");
        sent.put("Ctrl+ArrowLeft", "^[[1;5D");
        sent.put("Delete", "^[[3~");
        return sent;
    }

    @BeforeEach
    void open() throws Exception {
        Shown.prepare();
        lab = new Lab("keys", folder);
        TopologyDocument document = lab.open();
        // Something to save, to undo and to redo: what is disabled takes no key.
        document.change("one", () -> document.topology().setDescription("one"));
        document.change("two", () -> document.topology().setDescription("two"));
        document.undo();
        new ConsolesOfWindow().open(Topologies.host(document.topology(), "master1").orElseThrow());
        console = Shown.opened(1);
        Shown.focus();
        PlatformUI.getWorkbench().getService(ICommandService.class).addExecutionListener(counter);
        closing = true;
        closer.run();
    }

    @AfterEach
    void close() throws Exception {
        closing = false;
        PlatformUI.getWorkbench().getService(ICommandService.class).removeExecutionListener(counter);
        Shown.closeAll();
        lab.close();
    }

    /** Counts what the page gets to act on, and lets nothing be done there. */
    private static void standIn() {
        Shown.browser().execute("""
                window.counted = {};
                const count = e => {
                  if (!['Control', 'Shift', 'Alt'].includes(e.key)) {
                    const key = e.key === ' ' ? 'Space' : e.keyCode === 9 ? 'Tab' : e.key.length === 1 ? e.key.toLowerCase() : e.key;
                    const name = (e.ctrlKey ? 'Ctrl+' : '') + (e.altKey ? 'Alt+' : '') + (e.shiftKey ? 'Shift+' : '') + key;
                    counted[name] = (counted[name] || 0) + 1;
                    e.preventDefault();
                    e.stopImmediatePropagation();
                  }
                };
                // The page's own commands, and everything that is not one of them.
                const run = howdahConsoles.run.bind(howdahConsoles);
                howdahConsoles.run = id => window.event && window.event.type === 'keydown' ? count(window.event) : run(id);
                window.addEventListener('keydown', count, true);
                """);
    }

    @Test
    void everyKeyReachesTheProgramOnTheFarSide() {
        Shown.type("stty raw -echo; exec cat -vT\n");
        // The program is there when it repeats what is typed.
        Keyboard.press("x");
        Shown.awaitText(console, "x after the command", text -> text.endsWith("x"));
        Map<String, String> came = new LinkedHashMap<>();
        for (String key : SENT.keySet()) {
            String before = Shown.text(console);
            Keyboard.press(key);
            Keyboard.press("x");
            Shown.awaitText(console, "what came of " + key, text -> text.length() > before.length() && text.endsWith("x"));
            came.put(key, Shown.text(console).substring(before.length()).replaceAll("x$", ""));
        }
        assertEquals(SENT, came);
        assertEquals(List.of(), commands, "nothing was done in the window");
        assertEquals(Window.shell().getDisplay().getFocusControl(), Shown.browser());
    }

    @Test
    void everyKeyInATerminalHasOneOwner() {
        standIn();
        assertEquals(expected(), pressed(Shown::focus));
    }

    @Test
    void everyKeyInTheSearchFieldHasOneOwner() {
        Desk.get().command("find");
        Window.await("the search field has the focus", () -> Shown.is("return document.activeElement.tagName === 'INPUT'"));
        standIn();
        assertEquals(expected(), pressed(() -> {
            if (!Shown.browser().isFocusControl()) {
                // This gives the keyboard to the terminal.
                Shown.focus();
            }
            if (Shown.is("return document.activeElement.tagName !== 'INPUT'")) {
                Desk.get().command("find");
            }
            Window.await("the search field has the focus", () -> Shown.is("return document.activeElement.tagName === 'INPUT' && document.hasFocus()"));
        }));
    }

    private static TreeMap<String, String> expected() {
        TreeMap<String, String> expected = new TreeMap<>();
        PAGES.forEach(key -> expected.put(key, "page"));
        WINDOWS.forEach((key, command) -> expected.put(key, "window [" + command + "]"));
        return expected;
    }

    private TreeMap<String, String> pressed(Runnable focus) {
        TreeMap<String, String> owners = new TreeMap<>();
        for (String key : PAGES) {
            focus.run();
            commands.clear();
            Shown.browser().execute("window.counted = {}");
            Keyboard.press(key);
            // What the page did not get before the next key, it does not get.
            Keyboard.press("q");
            Window.await("the page got the key after " + key, () -> "commands " + commands + ", page " + Shown.evaluate("return JSON.stringify(counted)"),
                    () -> Shown.is("return window.counted['q'] === 1"));
            owners.put(key, owner(key));
        }
        for (String key : WINDOWS.keySet()) {
            focus.run();
            commands.clear();
            Shown.browser().execute("window.counted = {}");
            Keyboard.press(key);
            Window.await("the window acts on " + key, () -> "page " + Shown.evaluate("return JSON.stringify(counted)"), () -> !commands.isEmpty());
            owners.put(key, owner(key));
            back();
        }
        return owners;
    }

    private String owner(String key) {
        Object page = Shown.evaluate("return JSON.stringify(Object.entries(window.counted).filter(e => e[0] !== 'q'))");
        return commands.isEmpty() && ("[[\"" + key + "\",1]]").equals(page) ? "page" : "[]".equals(page) ? "window " + commands : "window " + commands + ", page " + page;
    }

    /** As before the key. */
    private void back() {
        Window.await("no other window", () -> List.of(Display.getCurrent().getShells()).stream().noneMatch(shell -> shell != Window.shell() && shell.isVisible()));
        IWorkbenchPage page = Window.page();
        IWorkbenchPartReference view = page.getReference(Shown.view());
        if (page.getPartState(view) == IWorkbenchPage.STATE_MAXIMIZED) {
            page.toggleZoom(view);
        }
        Shown.consoles().stream().skip(1).forEach(Console::close);
        Window.await("one console", () -> Shown.consoles().size() == 1);
    }
}
