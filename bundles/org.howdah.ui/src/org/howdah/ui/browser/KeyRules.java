package org.howdah.ui.browser;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/**
 * Which keys belong to a page while it has the focus; every other key belongs to the workbench. Keys are written as the page
 * names them, {@code Ctrl+Alt+Shift+ArrowLeft}, letters small. What types a character, without Ctrl and Alt, is always the page's.
 */
public final class KeyRules {

    private static final List<String> ARROWS = List.of("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
    private static final List<String> JUMPS = List.of("Home", "End", "PageUp", "PageDown"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
    private static final String[] PLAIN_OR_SHIFT = { "", "Shift+" }; //$NON-NLS-1$ //$NON-NLS-2$
    private static final String[] WITH_CTRL = { "", "Shift+", "Ctrl+", "Ctrl+Shift+" }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

    /** Of a canvas: moving, choosing and zooming are its own; save, undo, copy, delete, rename and find are the workbench's. */
    public static final KeyRules CANVAS = canvas();

    /** Of consoles: everything is for the program on the far side, or for the page, but for what leads out of there. */
    public static final KeyRules CONSOLE = allBut(Set.of("Ctrl+3", "Ctrl+F6", "Ctrl+Shift+F6", "Ctrl+F7", "Ctrl+Shift+F7", "Ctrl+F8", "Ctrl+Shift+F8", "Ctrl+m", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$
            "Ctrl+Alt+t", "Ctrl+F1")); //$NON-NLS-1$ //$NON-NLS-2$

    private static final Map<Integer, String> NAMES = Map.ofEntries(Map.entry(SWT.ARROW_LEFT, "ArrowLeft"), Map.entry(SWT.ARROW_RIGHT, "ArrowRight"), //$NON-NLS-1$ //$NON-NLS-2$
            Map.entry(SWT.ARROW_UP, "ArrowUp"), Map.entry(SWT.ARROW_DOWN, "ArrowDown"), Map.entry(SWT.HOME, "Home"), Map.entry(SWT.END, "End"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
            Map.entry(SWT.PAGE_UP, "PageUp"), Map.entry(SWT.PAGE_DOWN, "PageDown"), Map.entry((int) SWT.CR, "Enter"), Map.entry((int) SWT.LF, "Enter"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
            Map.entry(SWT.KEYPAD_CR, "Enter"), Map.entry((int) SWT.ESC, "Escape"), Map.entry((int) SWT.TAB, "Tab"), Map.entry((int) SWT.BS, "Backspace"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
            Map.entry((int) SWT.DEL, "Delete"), Map.entry(SWT.INSERT, "Insert"), Map.entry((int) SWT.SPACE, "Space"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            Map.entry(SWT.KEYPAD_ADD, "+"), Map.entry(SWT.KEYPAD_SUBTRACT, "-"), Map.entry(SWT.KEYPAD_MULTIPLY, "*"), Map.entry(SWT.KEYPAD_DIVIDE, "/"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
            Map.entry(SWT.KEYPAD_DECIMAL, "."), Map.entry(SWT.KEYPAD_EQUAL, "=")); //$NON-NLS-1$ //$NON-NLS-2$

    private final Set<String> page;
    private final Set<String> typing;
    /** Whether the sets hold what is not the page's. */
    private final boolean others;

    /**
     * @param page what is the page's while no text field of it has the focus
     * @param typing what is the page's while one has
     */
    public KeyRules(Set<String> page, Set<String> typing) {
        this(page, typing, false);
    }

    private KeyRules(Set<String> page, Set<String> typing, boolean others) {
        this.page = Set.copyOf(page);
        this.typing = Set.copyOf(typing);
        this.others = others;
    }

    /** @param workbench what is the workbench's; every other key is the page's */
    public static KeyRules allBut(Set<String> workbench) {
        return new KeyRules(workbench, workbench, true);
    }

    private static KeyRules canvas() {
        Set<String> page = new LinkedHashSet<>();
        add(page, ARROWS, "", "Shift+", "Ctrl+", "Alt+", "Ctrl+Shift+", "Alt+Shift+"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
        add(page, JUMPS, PLAIN_OR_SHIFT);
        add(page, List.of("Home", "End", "Enter", "Space"), WITH_CTRL); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
        add(page, List.of("Tab", "Escape", "Backspace"), PLAIN_OR_SHIFT); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        add(page, List.of("0", "+", "-", "="), "Ctrl+", "Ctrl+Shift+"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
        page.addAll(List.of("ContextMenu", "Shift+F10", "Shift+F1", "Alt+PageUp", "Alt+PageDown")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
        Set<String> typing = new LinkedHashSet<>();
        add(typing, ARROWS, "", "Shift+", "Ctrl+", "Alt+", "Ctrl+Shift+"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
        add(typing, JUMPS, PLAIN_OR_SHIFT);
        add(typing, List.of("Home", "End", "Enter", "Space", "Backspace", "Delete", "Insert"), WITH_CTRL); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
        add(typing, List.of("Tab", "Escape"), PLAIN_OR_SHIFT); //$NON-NLS-1$ //$NON-NLS-2$
        add(typing, List.of("a", "c", "x", "v", "z", "y"), "Ctrl+"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
        add(typing, List.of("0", "+", "-", "="), "Ctrl+", "Ctrl+Shift+"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
        typing.addAll(List.of("Ctrl+Shift+z", "F2", "ContextMenu", "Shift+F10")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
        return new KeyRules(page, typing);
    }

    private static void add(Set<String> to, List<String> keys, String... modifiers) {
        for (String key : keys) {
            for (String modifier : modifiers) {
                to.add(modifier + key);
            }
        }
    }

    /** Whether the page wants Alt with a letter, which else opens a menu of the window. */
    boolean hasMnemonics() {
        return others;
    }

    /** @param fieldHasFocus whether a text field in the page has the focus */
    public boolean isPages(Event event, boolean fieldHasFocus) {
        String name = name(event);
        int modifiers = event.stateMask & (SWT.CTRL | SWT.ALT | SWT.COMMAND);
        boolean typed = modifiers == 0 && event.character >= ' ' && event.character != SWT.DEL;
        return typed || name != null && (fieldHasFocus ? typing : page).contains(name) != others;
    }

    /** The key as the page names it; null for one that is nobody's, such as Ctrl alone. */
    static String name(Event event) {
        int code = event.keyCode;
        if (code == 0 || (code & SWT.MODIFIER_MASK) != 0) {
            return null;
        }
        String key = NAMES.get(code);
        if (key == null) {
            if (code >= SWT.F1 && code <= SWT.F20) {
                key = "F" + (code - SWT.F1 + 1); //$NON-NLS-1$
            } else if (code >= SWT.KEYPAD_0 && code <= SWT.KEYPAD_9) {
                key = String.valueOf(code - SWT.KEYPAD_0);
            } else if ((code & SWT.KEYCODE_BIT) == 0) {
                key = String.valueOf((char) Character.toLowerCase(code));
            } else {
                return null;
            }
        }
        return ((event.stateMask & SWT.CTRL) != 0 ? "Ctrl+" : "") + ((event.stateMask & SWT.ALT) != 0 ? "Alt+" : "") //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
                + ((event.stateMask & SWT.SHIFT) != 0 ? "Shift+" : "") + key; //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** The same rules for the page's side, as a JavaScript object. */
    String script() {
        return "{page:" + list(page) + ",typing:" + list(typing) + ",others:" + others + '}'; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }

    private static String list(Set<String> names) {
        return names.stream().sorted().map(name -> '\'' + name + '\'').collect(Collectors.joining(",", "[", "]")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }
}
