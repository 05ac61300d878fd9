package org.howdah.ui.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.IExecutionListener;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who owns a key: the window or the page. Every key is pressed where a text field of the page, or the tree has the
 * focus, and it is counted who got it to act on: the window's command handlers, and the page's listeners.
 */
class KeysTest {

    private static final List<String> KEYS = List.of("Ctrl+s", "Ctrl+z", "Ctrl+Shift+z", "Ctrl+y", "Ctrl+x", "Ctrl+c", "Ctrl+v", "Ctrl+a", "Ctrl+f", "Delete", "F2",
            "Ctrl+0", "Ctrl+-", "Ctrl+=", "Enter", "Escape", "Tab", "Space", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Shift+ArrowLeft", "Shift+ArrowRight",
            "Alt+ArrowLeft", "Alt+ArrowRight", "Alt+ArrowUp", "Alt+ArrowDown", "Ctrl+ArrowLeft", "Home", "End", "PageUp", "PageDown", "Backspace", "a", "l", "n", "g",
            "k", "7");
    /** The window's in a text field of the page: there, the keys of editing edit the text. */
    private static final Set<String> COMMANDS_IN_FIELD = Set.of("Ctrl+s", "Ctrl+f");

    @TempDir
    Path folder;
    private Drawn drawn;
    private final List<String> commands = new ArrayList<>();
    private final Map<String, IAction> replaced = new LinkedHashMap<>();
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

    @BeforeEach
    void open() throws Exception {
        drawn = Drawn.open(Window.example(folder));
        drawn.awaitShown("master1");
        // Counts what the page gets to act on, and lets nothing be done: what a key does is tested elsewhere.
        drawn.browser.execute("""
                window.counted = {};
                const count = e => {
                  if (!['Control', 'Shift', 'Alt'].includes(e.key)) {
                    const key = e.key === ' ' ? 'Space' : e.key.length === 1 ? e.key.toLowerCase() : e.key;
                    const name = (e.ctrlKey ? 'Ctrl+' : '') + (e.altKey ? 'Alt+' : '') + (e.shiftKey ? 'Shift+' : '') + key;
                    counted[name] = (counted[name] || 0) + 1;
                    e.stopImmediatePropagation();
                  }
                };
                window.addEventListener('keydown', count, true);
                """);
        IActionBars bars = drawn.editor.getEditorSite().getActionBars();
        for (ActionFactory factory : List.of(ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE,
                ActionFactory.FIND, ActionFactory.DELETE, ActionFactory.RENAME)) {
            // Does nothing: what the key does is tested elsewhere, and would be in the way here.
            Action nothing = new Action() {
            };
            nothing.setActionDefinitionId(factory.getCommandId());
            replaced.put(factory.getId(), bars.getGlobalActionHandler(factory.getId()));
            bars.setGlobalActionHandler(factory.getId(), nothing);
        }
        bars.updateActionBars();
        PlatformUI.getWorkbench().getService(ICommandService.class).addExecutionListener(counter);
    }

    @AfterEach
    void close() {
        PlatformUI.getWorkbench().getService(ICommandService.class).removeExecutionListener(counter);
        replaced.forEach(drawn.editor.getEditorSite().getActionBars()::setGlobalActionHandler);
        Window.closeEditors();
    }

    @Test
    void everyKeyInATextFieldOfThePageHasOneOwner() {
        drawn.browser.execute("const field = document.createElement('input'); field.id = 'field'; document.body.append(field)");
        Runnable focus = () -> {
            Window.shell().forceActive();
            drawn.browser.setFocus();
            drawn.browser.execute("document.getElementById('field').focus()");
            Window.await("the field has the focus", () -> drawn.is("return document.activeElement.id === 'field' && document.hasFocus()") && drawn.knowsOfField());
        };
        focus.run();
        assertEquals(expected(KEYS, COMMANDS_IN_FIELD), pressed(KEYS, COMMANDS_IN_FIELD, focus));
    }

    @Test
    void noKeyInTheTreeReachesThePage() throws Exception {
        Window.page().showView("org.howdah.ui.navigator");
        Tree tree = Window.find(Tree.class).getFirst();
        tree.setFocus();
        Window.await("the tree has the focus", tree::isFocusControl);
        drawn.browser.execute("window.counted = {}");
        for (String key : KEYS) {
            // Ctrl+S and its like open dialogs from here on; who owns a plain key is what matters.
            if (!key.startsWith("Ctrl+") && !key.startsWith("Alt+") && !Set.of("F2", "Delete", "Tab", "Enter").contains(key)) {
                Drawn.key(key);
                Window.settle();
                assertTrue(tree.isFocusControl(), key);
            }
        }
        assertEquals("{}", drawn.evaluate("return JSON.stringify(window.counted)"));
    }

    private static TreeMap<String, String> expected(List<String> keys, Set<String> commands) {
        TreeMap<String, String> expected = new TreeMap<>();
        keys.forEach(key -> expected.put(key, commands.contains(key) ? "window" : "page"));
        return expected;
    }

    /** Something to save, to undo and to redo. */
    private void prepare(String key) {
        drawn.document.change("one for " + key, () -> drawn.document.topology().setDescription("one for " + key));
        drawn.document.change("two for " + key, () -> drawn.document.topology().setDescription("two for " + key));
        drawn.document.undo();
        quiet();
    }

    /** Lets the window work until nothing has been done for a moment: that nothing more comes cannot be awaited otherwise. */
    private void quiet() {
        int[] seen = { commands.size() };
        long[] since = { System.currentTimeMillis() };
        Window.await("quiet", () -> {
            if (commands.size() != seen[0]) {
                seen[0] = commands.size();
                since[0] = System.currentTimeMillis();
            }
            return System.currentTimeMillis() - since[0] > 80;
        });
    }

    /** Who got each key. */
    private TreeMap<String, String> pressed(List<String> keys, Set<String> windows, Runnable focus) {
        TreeMap<String, String> owners = new TreeMap<>();
        for (String key : keys) {
            prepare(key);
            if (!drawn.browser.isFocusControl()) {
                focus.run();
            }
            commands.clear();
            drawn.browser.execute("window.counted = {}");
            Drawn.key(key);
            // What the page did not get before the next key, it does not get.
            Drawn.key("q");
            Window.await("the page got the key after " + key, () -> drawn.is("return window.counted['q'] === 1"));
            if (windows.contains(key)) {
                Window.await("the window acts on " + key, () -> "focus " + drawn.browser.getDisplay().getFocusControl() + ", page " + drawn.evaluate("return JSON.stringify(counted)"),
                        () -> !commands.isEmpty());
            }
            quiet();
            int page = ((Number) drawn.evaluate("return Object.entries(window.counted).filter(e => e[0] !== 'q').reduce((sum, e) => sum + e[1], 0)")).intValue();
            owners.put(key, owner(commands, page));
        }
        return owners;
    }

    private static String owner(List<String> commands, int page) {
        return commands.size() == 1 && page == 0 ? "window" : commands.isEmpty() && page == 1 ? "page" : "window " + commands + ", page " + page;
    }
}
