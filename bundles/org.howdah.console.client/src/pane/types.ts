// What a pane needs from the page around it, and what it tells.

/** How terminals look and behave. */
export interface PaneSettings {
    /** Font families as CSS names them; empty: the page's default. */
    font: string;
    /** In CSS pixels. */
    fontSize: number;
    /** Lines kept above the screen. */
    scrollback: number;
    dark: boolean;
    cursorStyle?: 'block' | 'underline' | 'bar';
    cursorBlink?: boolean;
    /** Whether selected text is copied at once. */
    copyOnSelect?: boolean;
    /** Whether a paste that holds a newline, control or bidi characters is shown first. */
    confirmPaste?: boolean;
    screenReader?: boolean;
    /** The least contrast of text to its ground, 1 (as the far side wants it) to 21. */
    minimumContrast?: number;
}

/** What is searched for in a pane, by Pane.find(wanted, 'next' | 'previous' | 'stay') until Pane.endFind(). */
export interface Wanted {
    text: string;
    matchCase: boolean;
    regex: boolean;
}

/** What a pane tells. Everything typed goes out before the method returns. */
export interface PaneOutput {
    /** @param line what stands on the line before the cursor, given where the input ends a line */
    input(data: string, line?: string): void;
    /** @param data one byte a character */
    binary(data: string): void;
    /** @param bytes how many of the written ones were shown since the last call */
    ack(bytes: number): void;
    size(columns: number, rows: number): void;
    copy(text: string): void;
    /** The user selected this; what is pasted by the middle button of the mouse. */
    selected(text: string): void;
    /** Asks for the clipboard's text, or for what is selected anywhere; it comes by {@link Pane.paste}. */
    askPaste(selection?: boolean): void;
    /** Asks the user about a text before it is pasted. @param shown with what is invisible made visible @param yes pastes it, on the user's wish with its lines joined by spaces */
    confirmPaste(shown: string, reasons: string[], yes: (oneLine?: boolean) => void): void;
    /** The search found something else than before. @param index of the current match from 0, -1 for none @param count of all, -1 for more than were counted */
    found(index: number, count: number): void;
    link(url: string): void;
    /** @param text cleaned: one line without control characters, of at most 200 characters */
    title(text: string): void;
    bell(): void;
    /** @param delta steps of the font size; 0: back to the default */
    zoom(delta: number): void;
    /** Commands that are the page's: "find", for instance. @return whether the page did it */
    command(id: string): boolean;
}
