package org.howdah.ui.diagram;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PartInitException;
import org.howdah.edit.TopologyDocument;
import org.howdah.ui.browser.WebPart;

/** A topology drawn in the real window, by WebKit. Keys and the mouse go the way of the real ones, through GTK. */
final class Drawn {

    final IEditorPart editor;
    final TopologyDocument document;
    final Browser browser;

    private Drawn(IEditorPart editor, Browser browser) {
        this.editor = editor;
        this.document = editor.getAdapter(TopologyDocument.class);
        this.browser = browser;
    }

    static Drawn open(Path file) throws PartInitException {
        List<Browser> before = Window.browsers();
        return of(Window.open(file), before);
    }

    static Drawn openOnceMore(Path file) throws PartInitException {
        List<Browser> before = Window.browsers();
        return of(Window.openOnceMore(file), before);
    }

    private static Drawn of(IEditorPart editor, List<Browser> before) {
        Browser made = Window.browsers().stream().filter(browser -> !before.contains(browser)).findFirst().orElseThrow();
        Drawn drawn = new Drawn(editor, made);
        // Not asked before: a script that runs while the page is being read is in the way of what the window does then.
        Window.await("the browser is shown", () -> ((StackLayout) made.getParent().getLayout()).topControl == made);
        Window.await("the page is ready", drawn::state, () -> drawn.is("return document.body.dataset.ready === 'true' && !!document.querySelector('.picture')"));
        return drawn;
    }

    /** What is there, for messages. */
    private String state() {
        return browser.getUrl().replaceFirst("/[^/]{20,}/", "/…/") + " " + evaluate("return document.readyState + ' ' + (document.body ? document.body.outerHTML.slice(0, 1500) : '')");
    }

    Object evaluate(String script) {
        return browser.evaluate(script);
    }

    boolean is(String script) {
        try {
            return !browser.isDisposed() && Boolean.TRUE.equals(browser.evaluate(script));
        } catch (org.eclipse.swt.SWTException notYet) {
            // The page is being read.
            return false;
        }
    }

    /** Whether a text stands in the picture. */
    boolean shows(String text) {
        return is("return [...document.querySelectorAll('.picture text')].some(t => t.textContent.includes(" + Scripts.string(text) + "))");
    }

    void awaitShown(String text) {
        Window.await("the picture shows " + text, () -> String.valueOf(evaluate("return document.querySelector('.picture').textContent")), () -> shows(text));
    }

    void awaitGone(String text) {
        Window.await("the picture does not show " + text, () -> !shows(text));
    }

    /** Gives the drawing the keyboard. */
    void focus() {
        Window.shell().forceActive();
        browser.setFocus();
        browser.execute("document.querySelector('.picture').focus({preventScroll: true})");
        Window.await("the drawing has the keyboard", () -> browser.isFocusControl() && is("return document.activeElement === document.querySelector('.picture') && document.hasFocus()"));
    }

    /** Whether the window was told that a text field of the page has the focus. */
    boolean knowsOfField() {
        return browser.getData(WebPart.class.getName()) instanceof WebPart part && part.isInField();
    }

    /** The middle of an element by its name in the picture, in pixels of the browser. */
    Point place(String text) {
        Object[] at = (Object[]) evaluate("const t = [...document.querySelectorAll('.picture text:not(.far)')].find(t => t.textContent.includes(" + Scripts.string(text)
                + ")); const b = t.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]");
        return new Point(((Number) at[0]).intValue(), ((Number) at[1]).intValue());
    }

    Point tool(String name) {
        Object[] at = (Object[]) evaluate("const t = [...document.querySelectorAll('.hw-palette button')].find(b => (b.getAttribute('aria-label') || b.textContent.trim()) === "
                + Scripts.string(name) + "); const b = t.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]");
        return new Point(((Number) at[0]).intValue(), ((Number) at[1]).intValue());
    }

    void click(Point at) {
        Display display = browser.getDisplay();
        Point there = browser.toDisplay(at);
        move(display, there.x - 1, there.y - 1);
        move(display, there.x, there.y);
        button(display, SWT.MouseDown);
        button(display, SWT.MouseUp);
    }

    private static void move(Display display, int x, int y) {
        Event move = new Event();
        move.type = SWT.MouseMove;
        move.x = x;
        move.y = y;
        display.post(move);
        Window.settle();
    }

    private static void button(Display display, int type) {
        Event button = new Event();
        button.type = type;
        button.button = 1;
        display.post(button);
        Window.settle();
    }

    /** Presses keys such as {@code Ctrl+Shift+z}, as GTK hears them from a keyboard. */
    static void key(String stroke) {
        Keyboard.press(stroke);
    }
}
