package org.howdah.console;

/**
 * How all consoles look and behave.
 *
 * @param font CSS font families
 * @param fontSize in CSS pixels at 100 % zoom
 * @param scrollback lines
 * @param workbench whether the page is in the workbench, which then owns some keys and the clipboard
 * @param confirmPaste whether a paste that would run, or that hides something, asks first
 * @param cursorBlink whether the cursor blinks where it has the keyboard
 * @param colours null for the page's own
 * @param test whether the page shows its insides to tests
 */
public record ConsoleSettings(String font, int fontSize, int scrollback, boolean dark, boolean workbench, boolean confirmPaste,
        boolean copyOnSelect, boolean cursorBlink, Colours colours, boolean test) {

    /** CSS colours; null for the page's own. */
    public record Colours(String background, String foreground, String accent) {
    }

    public static ConsoleSettings defaults() {
        return new ConsoleSettings("monospace", 14, 5000, false, false, true, false, false, null, false);
    }

    public ConsoleSettings withFont(String families, int size) {
        return new ConsoleSettings(families, size, scrollback, dark, workbench, confirmPaste, copyOnSelect, cursorBlink, colours, test);
    }

    public ConsoleSettings withScrollback(int lines) {
        return new ConsoleSettings(font, fontSize, lines, dark, workbench, confirmPaste, copyOnSelect, cursorBlink, colours, test);
    }

    public ConsoleSettings withTheme(boolean nowDark, Colours ofWorkbench) {
        return new ConsoleSettings(font, fontSize, scrollback, nowDark, workbench, confirmPaste, copyOnSelect, cursorBlink, ofWorkbench, test);
    }

    public ConsoleSettings withWorkbench(boolean on) {
        return new ConsoleSettings(font, fontSize, scrollback, dark, on, confirmPaste, copyOnSelect, cursorBlink, colours, test);
    }

    public ConsoleSettings withTest(boolean on) {
        return new ConsoleSettings(font, fontSize, scrollback, dark, workbench, confirmPaste, copyOnSelect, cursorBlink, colours, on);
    }
}
