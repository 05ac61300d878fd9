package org.howdah.ui.console;

import java.util.List;
import java.util.function.Predicate;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.browser.Browser;
import org.eclipse.ui.IViewPart;
import org.howdah.console.Console;
import org.howdah.console.ConsoleState;
import org.howdah.ui.Consoles;
import org.howdah.ui.browser.WebPart;

/** The view of consoles in the real window, by WebKit, and what its page shows. */
final class Shown {

    static {
        // Before the first page is told how to look.
        System.setProperty("howdah.console.test", "true");
    }

    private static final String READ = """
            const pane = window.howdahConsoles && howdahConsoles.console(%d) && howdahConsoles.console(%d).pane;
            if (!pane) return '';
            const buffer = pane.terminal.buffer.active, lines = [];
            for (let i = 0; i < buffer.length; i++) {
              const line = buffer.getLine(i), text = line.translateToString(true);
              if (line.isWrapped && lines.length) lines[lines.length - 1] += text; else lines.push(text);
            }
            return lines.join('\\n').trimEnd();
            """;

    private Shown() {
    }

    /** To be called before anything else, so that the pages show their insides. */
    static void prepare() {
        // The initializer did it.
    }

    static IViewPart view() {
        return Window.page().findView(Consoles.VIEW);
    }

    /** The one browser of the view. */
    static Browser browser() {
        return Window.find(Browser.class).stream().filter(browser -> browser.getData(WebPart.class.getName()) instanceof WebPart && isInView(browser)).findFirst().orElse(null);
    }

    private static boolean isInView(Browser browser) {
        String url = browser.getUrl();
        return url.startsWith("http://127.0.0.1") && Boolean.TRUE.equals(evaluate(browser, "return typeof window.howdahConsoles === 'object'"));
    }

    private static Object evaluate(Browser browser, String script) {
        try {
            return browser.isDisposed() ? null : browser.evaluate(script);
        } catch (SWTException notYet) {
            // The page is being read.
            return null;
        }
    }

    static Object evaluate(String script) {
        Browser browser = browser();
        return browser == null ? null : evaluate(browser, script);
    }

    static boolean is(String script) {
        return Boolean.TRUE.equals(evaluate(script));
    }

    /** What stands in a console's terminal, with what was scrolled away; wrapped lines are joined. */
    static String text(Console console) {
        return evaluate(READ.formatted(console.id(), console.id())) instanceof String text ? text : "";
    }

    static void awaitText(Console console, String part) {
        awaitText(console, part, text -> text.contains(part));
    }

    static void awaitText(Console console, String what, Predicate<String> wanted) {
        Window.await(console.spec().title() + " shows " + what, () -> console.state() + " " + console.stateText() + "\n" + text(console) + state(), () -> wanted.test(text(console)));
    }

    /** What there is, for messages. */
    private static String state() {
        StringBuilder state = new StringBuilder();
        for (Browser browser : Window.find(Browser.class)) {
            state.append("\nbrowser ").append(browser.getParent()).append(browser.isVisible() ? " seen " : " hidden ").append(evaluate(browser,
                    "return document.title + ' ' + document.readyState + ' ' + typeof window.howdahConsoles + ' ' + document.visibilityState + ' ' + document.body.innerText.slice(0, 500)"));
        }
        return state.toString();
    }

    static List<Console> consoles() {
        return Desk.get().list();
    }

    /** The console that came last, when its far side has shown a prompt. */
    static Console opened(int count) {
        Window.await(count + " consoles", () -> consoles().toString(), () -> consoles().size() == count);
        Console console = consoles().getLast();
        awaitPrompt(console);
        return console;
    }

    /** The console that came last, when it shows a text. */
    static Console opened(int count, String text) {
        Window.await(count + " consoles", () -> consoles().toString(), () -> consoles().size() == count);
        awaitText(consoles().getLast(), text);
        return consoles().getLast();
    }

    static void awaitPrompt(Console console) {
        Window.await(console.spec().title() + " has a prompt", () -> console.state() + " " + console.stateText() + "\n" + text(console),
                () -> console.state() == ConsoleState.OPEN && text(console).matches("(?s).*[$#>] ?"));
    }

    /** Gives the active console the keyboard. */
    static void focus() {
        Window.shell().forceActive();
        Window.page().activate(view());
        Browser browser = browser();
        browser.setFocus();
        Window.await("a terminal has the keyboard", () -> String.valueOf(evaluate("return document.activeElement.className")),
                () -> browser.isFocusControl() && is("return document.hasFocus() && document.activeElement.classList.contains('xterm-helper-textarea')"));
    }

    /** Waits until the active console has the keyboard without anybody's help. */
    static void awaitFocus() {
        Window.shell().forceActive();
        Window.await("the terminal that was opened has the keyboard", () -> "focus control " + browser().getDisplay().getFocusControl() + ", " + evaluate("return document.hasFocus() + ' ' + document.activeElement.className"),
                () -> browser().isFocusControl() && is("return document.hasFocus() && document.activeElement.classList.contains('xterm-helper-textarea')"));
    }

    static void type(String text) {
        for (char each : text.toCharArray()) {
            Keyboard.press(each == '\n' ? "Enter" : each == ' ' ? "Space" : String.valueOf(each));
        }
    }

    /** Closes all consoles, editors and the view. */
    static void closeAll() {
        List<Console> all = consoles();
        all.forEach(Console::close);
        Window.await("no console is left", () -> consoles().isEmpty());
        IViewPart view = view();
        if (view != null) {
            Window.page().hideView(view);
        }
        Window.closeEditors();
    }
}
