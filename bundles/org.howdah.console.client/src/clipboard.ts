/** Copying and pasting: in the window by way of Java, whose clipboard is the window's; in an ordinary browser by its own. */
import type { Console } from './console';
import type { Frame } from './frame';

/** Characters. */
const MOST_SELECTED = 1 << 20;

export class Clipboard {
    constructor(private readonly frame: Frame) {}

    /** Asks for the text to paste, or for what is selected anywhere. */
    ask(console: Console, selection: boolean): void {
        const { frame } = this;
        if (selection) {
            // An ordinary browser pastes it by itself; WebKit in a window does not.
            if (frame.settings.workbench) {
                frame.send({ t: 'paste', id: console.id, selection });
            }
            return;
        }
        const read = frame.settings.workbench ? undefined : navigator.clipboard?.readText();
        if (read) {
            read.then(text => console.pane?.paste(text), () => frame.send({ t: 'paste', id: console.id }));
        } else {
            frame.send({ t: 'paste', id: console.id });
        }
    }

    selected(text: string): void {
        if (this.frame.settings.workbench && text !== '' && text.length <= MOST_SELECTED) {
            this.frame.send({ t: 'copy', text, selection: true });
        }
    }

    copy(text: string): void {
        if (text !== '') {
            const write = this.frame.settings.workbench ? undefined : navigator.clipboard?.writeText(text);
            (write ?? Promise.reject()).catch(() => this.frame.send({ t: 'copy', text }));
        }
    }
}
