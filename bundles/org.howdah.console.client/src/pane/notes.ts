// Lines of Howdah's own between those of the far side. They are drawn as an element over their line, which no output can imitate.
import type { Terminal } from '@xterm/xterm';
import type { Feed } from './feed';
import type { Insides } from './insides';

/** Leaves what a program that ended without a word had switched on; the lines and the cursor stay where they are. */
const LEAVE = '\x1b[!p\x1b[?9l\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?1016l\x1b>\x0f';

export function note(terminal: Terminal, insides: Insides, feed: Feed, text: string, reset: boolean): void {
    const line = text.replace(/[\x00-\x1f\x7f-\x9f]+/g, ' ');
    feed.after(() => {
        // CAN ends whatever sequence was begun.
        insides.parse('\x18');
        const buffer = terminal.buffer.active;
        const leave = reset ? (buffer.type === 'alternate' ? '\x1b[?1049l' : '') + LEAVE : '\x1b[0m';
        insides.parse(leave);
        insides.parse(terminal.buffer.active.cursorX > 0 ? '\r\n' : '');
        const marker = terminal.registerMarker(0);
        insides.parse(`\x1b[K${fitting(line, terminal.cols)}\r\n`);
        const decoration = marker && terminal.registerDecoration({ marker, width: terminal.cols, layer: 'top' });
        decoration?.onRender(element => {
            element.classList.add('pane-note');
            element.textContent = line;
            element.title = line;
        });
    });
}

/** One line, since the element covers one. */
function fitting(text: string, columns: number): string {
    const letters = [...text];
    return letters.length < columns ? text : `${letters.slice(0, columns - 2).join('')}…`;
}
