// The terminal answers nothing: what a program asks is swallowed, and what goes out all the same without a key, a paste, the mouse or
// an input method having caused it is dropped. Otherwise a file that is shown could type into the shell.
import type { Terminal } from '@xterm/xterm';
import type { FunctionName, Insides } from './insides';

/** What makes xterm.js answer, and what other terminals answer to. */
export const QUESTIONS: readonly FunctionName[] = [
    { final: 'c' }, // device attributes
    { prefix: '>', final: 'c' },
    { prefix: '=', final: 'c' },
    { prefix: '?', final: 'c' },
    { final: 'n' }, // status, cursor position
    { prefix: '?', final: 'n' },
    { prefix: '>', final: 'n' },
    { intermediates: '$', final: 'p' }, // modes
    { prefix: '?', intermediates: '$', final: 'p' },
    { final: 't' }, // the window: size, place, title
    { prefix: '>', final: 't' },
    { prefix: '>', final: 'q' }, // version
    { final: 'x' }, // parameters
    { intermediates: '*', final: 'y' }, // checksums
    { intermediates: '$', final: 'w' }, // tab stops
    { intermediates: '&', final: 'w' }, // locator
    { prefix: '?', final: 'u' }, // keyboards
    { prefix: '>', final: 'u' },
    { prefix: '<', final: 'u' },
    { prefix: '=', final: 'u' },
    { prefix: '?', final: 'm' },
    { prefix: '>', final: 'm' },
    { prefix: '?', final: 'S' } // graphics
];

/**
 * Colours of the palette, the special ones, text, ground, cursor and selection, and going back from them: neither told nor changed.
 * The workbench's theme has them, and text stays readable. 50 is the font, 51 and 52 are what others use for the clipboard.
 */
export const STRINGS: readonly number[] = [4, 5, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 22, 50, 51, 52, 60, 61, 104, 105, 110, 111, 112, 113, 114, 115, 116,
    117, 118, 119, 1337, 5522];

const swallow = () => true;

export function swallowQuestions(terminal: Terminal, insides: Insides): void {
    for (const question of QUESTIONS) {
        insides.parser.registerCsiHandler(question, swallow);
    }
    for (const number of STRINGS) {
        terminal.parser.registerOscHandler(number, swallow);
    }
    terminal.parser.registerEscHandler({ final: 'Z' }, swallow);
    // Settings and capabilities. Without any handler a string's text is not even kept.
    insides.parser.clearDcsHandler({ intermediates: '$', final: 'q' });
    insides.parser.clearDcsHandler({ intermediates: '+', final: 'q' });
}

/** Lets out what was typed, and nothing else. */
export class Gate {
    private typed = false;
    private focusing = false;

    /** @param root holds the terminal's field, whose focus a full-screen program may ask to be told */
    constructor(private readonly terminal: Terminal, insides: Insides, root: HTMLElement | undefined) {
        insides.onTyped(() => (this.typed = true));
        for (const type of ['focusin', 'focus', 'focusout', 'blur']) {
            root?.addEventListener(type, () => {
                this.focusing = true;
                queueMicrotask(() => (this.focusing = false));
            }, true);
        }
    }

    /** @return whether the data may go out */
    passes(data: string): boolean {
        if (this.typed) {
            this.typed = false;
            return true;
        }
        return this.focusing && this.terminal.buffer.active.type === 'alternate' && (data === '\x1b[I' || data === '\x1b[O');
    }
}
