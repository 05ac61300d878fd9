package org.howdah.ui.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.IExecutionListener;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.editor.FormEditor;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Host;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who owns a key: the window or the page. Every key is pressed where the drawing, a text field of the page, or the tree has the
 * focus, and it is counted who got it to act on: the window's command handlers, and the page's listeners.
 */
class KeysTest {

    private static final List<String> KEYS = List.of("Ctrl+s", "Ctrl+z", "Ctrl+Shift+z", "Ctrl+y", "Ctrl+x", "Ctrl+c", "Ctrl+v", "Ctrl+a", "Ctrl+f", "Delete", "F2",
            "Ctrl+0", "Ctrl+-", "Ctrl+=", "Enter", "Escape", "Tab", "Space", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Shift+ArrowLeft", "Shift+ArrowRight",
            "Alt+ArrowLeft", "Alt+ArrowRight", "Alt+ArrowUp", "Alt+ArrowDown", "Ctrl+ArrowLeft", "Home", "End", "PageUp", "PageDown", "Backspace", "a", "l", "n", "g",
            "k", "7");
    /** The window's in the drawing, and what it does then. */
    private static final Map<String, String> COMMANDS = Map.ofEntries(Map.entry("Ctrl+s", "org.eclipse.ui.file.save"), Map.entry("Ctrl+z", "org.eclipse.ui.edit.undo"),
            Map.entry("Ctrl+Shift+z", "org.eclipse.ui.edit.redo"), Map.entry("Ctrl+y", "org.eclipse.ui.edit.redo"), Map.entry("Ctrl+x", "org.eclipse.ui.edit.cut"),
            Map.entry("Ctrl+c", "org.eclipse.ui.edit.copy"), Map.entry("Ctrl+v", "org.eclipse.ui.edit.paste"), Map.entry("Ctrl+a", "org.eclipse.ui.edit.selectAll"),
            Map.entry("Ctrl+f", "org.eclipse.ui.edit.findReplace"), Map.entry("Delete", "org.eclipse.ui.edit.delete"), Map.entry("F2", "org.eclipse.ui.edit.rename"));
    /** The page's in the drawing, but nothing there: the engine may do what it does with them, such as going to the next field. */
    private static final Set<String> UNBOUND = Set.of("Tab", "End", "PageUp", "PageDown", "a", "7");
    /** The window's in the tree; with nothing selected there is nothing to delete or to rename. */
    private static final Set<String> COMMANDS_IN_TREE = Set.of("Ctrl+s", "Ctrl+z", "Ctrl+Shift+z", "Ctrl+y", "Ctrl+a");
    /** The window's in a text field of the page: there, the keys of editing edit the text. */
    private static final Set<String> COMMANDS_IN_FIELD = Set.of("Ctrl+s", "Ctrl+f");

    @TempDir
    Path folder;
    private Drawn drawn;
    private final List<String> commands = new ArrayList<>();
    /** Those of the commands that could be done. */
    private final List<String> done = new ArrayList<>();
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
            done.add(commandId);
        }
    };

    @BeforeEach
    void open() throws Exception {
        drawn = Drawn.open(Window.example(folder));
        drawn.awaitShown("master1");
        PlatformUI.getWorkbench().getService(ICommandService.class).addExecutionListener(counter);
    }

    /** Counts what the page gets to act on, and lets nothing be done, there or in the window: what a key does is tested elsewhere. */
    private void standIn() {
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
            Action nothing = new Action() {
            };
            nothing.setActionDefinitionId(factory.getCommandId());
            replaced.put(factory.getId(), bars.getGlobalActionHandler(factory.getId()));
            bars.setGlobalActionHandler(factory.getId(), nothing);
        }
        bars.updateActionBars();
    }

    @AfterEach
    void close() {
        PlatformUI.getWorkbench().getService(ICommandService.class).removeExecutionListener(counter);
        replaced.forEach(drawn.editor.getEditorSite().getActionBars()::setGlobalActionHandler);
        Window.closeEditors();
    }

    @Test
    void everyKeyInTheDrawingHasOneOwner() {
        assertEquals(40, Set.copyOf(KEYS).size());
        // Heard behind what keeps the window's keys from the page, in front of the page's own. All keys do what they do.
        drawn.browser.execute("window.got = []; window.addEventListener('keydown', e => ['Control', 'Shift', 'Alt'].includes(e.key) || got.push(e), true)");
        TreeMap<String, String> expected = new TreeMap<>();
        TreeMap<String, String> owners = new TreeMap<>();
        for (String key : KEYS) {
            expected.put(key, COMMANDS.containsKey(key) ? "window " + COMMANDS.get(key) : UNBOUND.contains(key) ? "page, unused" : "page");
            reset();
            prepare(key);
            commands.clear();
            drawn.browser.execute("window.got = []");
            Drawn.key(key);
            Window.await("somebody gets " + key, () -> !commands.isEmpty() || !got().isEmpty());
            // What it does goes to the page and back.
            quiet(200, () -> commands + got() + drawn.document.undoLabel() + selected() + drawn.evaluate("return document.body.innerHTML"));
            owners.put(key, ownerInDrawing());
        }
        assertEquals(expected, owners);
    }

    private String ownerInDrawing() {
        return switch (commands + got()) {
        case "[]used" -> "page";
        case "[]unused" -> "page, unused";
        case String both when commands.size() == 1 && got().isEmpty() -> "window " + commands.getFirst();
        case String both -> "window " + commands + ", page " + got();
        };
    }

    /** What the page got since it was asked to count, and whether it did something with it. */
    private String got() {
        return String.valueOf(drawn.evaluate("return got.map(e => e.defaultPrevented ? 'used' : 'unused').join()"));
    }

    private List<Host> selected() {
        IStructuredSelection selection = (IStructuredSelection) drawn.editor.getSite().getSelectionProvider().getSelection();
        return selection.stream().filter(Host.class::isInstance).map(Host.class::cast).toList();
    }

    /** Puts back what the key before has done: the page of the editor, popups and tools, the document, the selection, the focus. */
    private void reset() {
        ((FormEditor) drawn.editor).setActivePage("picture");
        drawn.focus();
        Window.await("nothing is open or selected in the drawing", () -> {
            drawn.browser.execute("howdahGlue.press('Escape', 27, {})");
            return selected().isEmpty() && drawn.is("return !document.querySelector('.hw-popup, .picture .selected') && document.activeElement.tagName !== 'INPUT'");
        });
        while (drawn.document.undoLabel() != null) {
            drawn.document.undo();
        }
        Host host = Topologies.host(drawn.document.topology(), "slave1").orElseThrow();
        drawn.editor.getSite().getSelectionProvider().setSelection(new StructuredSelection(host));
        Window.await("the host is selected", () -> drawn.is("return document.querySelectorAll('.picture .box.selected').length === 1"));
        drawn.focus();
        Window.await("the window knows that no field has the focus", () -> !drawn.knowsOfField());
    }

    @Test
    void everyKeyInATextFieldOfThePageHasOneOwner() {
        standIn();
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
    void everyKeyInTheTreeHasOneOwner() throws Exception {
        standIn();
        IViewPart navigator = Window.page().showView("org.howdah.ui.navigator");
        Tree tree = Window.find(Tree.class).getFirst();
        List<String> heard = new ArrayList<>();
        tree.addListener(SWT.KeyDown, event -> {
            if ((event.keyCode & SWT.MODIFIER_MASK) == 0) {
                heard.add("tree");
            }
        });
        // Tab takes the focus away before the tree is told of the key.
        tree.addListener(SWT.Traverse, event -> {
            if (event.keyCode == SWT.TAB) {
                heard.add("tree");
            }
        });
        TreeMap<String, String> expected = new TreeMap<>();
        TreeMap<String, String> owners = new TreeMap<>();
        for (String key : KEYS) {
            expected.put(key, COMMANDS_IN_TREE.contains(key) ? "[" + COMMANDS.get(key) + "] [], page {}" : "[] [tree], page {}");
            prepare(key);
            Window.page().activate(navigator);
            tree.setFocus();
            // GTK's trees search for what is typed, in a window of their own.
            Drawn.key("Escape");
            Window.await("the tree has the focus", tree::isFocusControl);
            quiet();
            done.clear();
            heard.clear();
            drawn.browser.execute("window.counted = {}");
            Drawn.key(key);
            quiet(150, () -> done.size() + heard.size());
            owners.put(key, done + " " + heard + ", page " + drawn.evaluate("return JSON.stringify(window.counted)"));
        }
        assertEquals(expected, owners);
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

    private void quiet() {
        quiet(80, commands::size);
    }

    /** Lets the window work until something stays the same for a moment: that nothing more comes cannot be awaited otherwise. */
    private static void quiet(long milliseconds, Supplier<Object> what) {
        Object[] seen = { what.get() };
        long[] since = { System.currentTimeMillis() };
        Window.await("quiet", () -> {
            Object now = what.get();
            if (!now.equals(seen[0])) {
                seen[0] = now;
                since[0] = System.currentTimeMillis();
            }
            return System.currentTimeMillis() - since[0] > milliseconds;
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
