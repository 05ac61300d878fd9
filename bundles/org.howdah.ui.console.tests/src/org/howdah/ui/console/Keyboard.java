package org.howdah.ui.console;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/** Presses keys: the events are put into GTK's queue, and go the way of those from a real keyboard from there. */
final class Keyboard {

    private static final Map<String, Integer> CODES = Map.ofEntries(Map.entry("Delete", (int) SWT.DEL), Map.entry("Backspace", (int) SWT.BS),
            Map.entry("Enter", (int) SWT.CR), Map.entry("Escape", (int) SWT.ESC), Map.entry("Tab", (int) SWT.TAB), Map.entry("ArrowLeft", SWT.ARROW_LEFT),
            Map.entry("ArrowRight", SWT.ARROW_RIGHT), Map.entry("ArrowUp", SWT.ARROW_UP), Map.entry("ArrowDown", SWT.ARROW_DOWN), Map.entry("Home", SWT.HOME),
            Map.entry("End", SWT.END), Map.entry("PageUp", SWT.PAGE_UP), Map.entry("PageDown", SWT.PAGE_DOWN), Map.entry("Insert", SWT.INSERT));

    private static int clock;

    private Keyboard() {
    }

    /** @param stroke modifiers and a key as the page names them: {@code Ctrl+Shift+z}, {@code Alt+ArrowLeft}, {@code F2} */
    static void press(String stroke) {
        List<Event> pressed = new ArrayList<>();
        String rest = stroke;
        for (boolean more = true; more;) {
            more = false;
            for (var modifier : Map.of("Ctrl+", SWT.CTRL, "Alt+", SWT.ALT, "Shift+", SWT.SHIFT).entrySet()) {
                if (rest.startsWith(modifier.getKey()) && rest.length() > modifier.getKey().length()) {
                    rest = rest.substring(modifier.getKey().length());
                    Event event = new Event();
                    event.keyCode = modifier.getValue();
                    pressed.add(event);
                    more = true;
                }
            }
        }
        Event event = new Event();
        if (CODES.containsKey(rest)) {
            event.keyCode = CODES.get(rest);
        } else if (rest.matches("F\\d+")) {
            event.keyCode = SWT.F1 + Integer.parseInt(rest.substring(1)) - 1;
        } else {
            event.character = rest.equals("Space") ? ' ' : rest.charAt(0);
        }
        pressed.add(event);
        newTime();
        pressed.forEach(each -> post(each, SWT.KeyDown));
        pressed.reversed().forEach(each -> post(each, SWT.KeyUp));
    }

    /**
     * Gives the next key a time of its own, as a real keyboard does. SWT posts keys without one, and tells its listeners the time of
     * the last event of the X server: a key pressed twice meanwhile looks like one that comes again, and is dropped as such.
     */
    private static void newTime() {
        // What was pressed before has its time by then.
        Window.settle();
        try {
            Field last = Display.class.getDeclaredField("lastEventTime");
            last.setAccessible(true);
            // Never one that a key had before: whatever came meanwhile may have put SWT's back.
            clock = Math.max(clock, last.getInt(Display.getCurrent())) + 1;
            last.setInt(Display.getCurrent(), clock);
        } catch (ReflectiveOperationException other) {
            throw new AssertionError("SWT keeps the time of the last event elsewhere: see why in the source", other);
        }
    }

    private static void post(Event event, int type) {
        event.type = type;
        Display.getCurrent().post(event);
    }
}
