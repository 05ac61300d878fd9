// Links: addresses in the text, also where they are wrapped over lines, and those that programs mark (OSC 8). Only http and https; where
// one leads is told while the mouse is over it, and it opens on a click.
import { WebLinksAddon } from '@xterm/addon-web-links';
import type { ILinkHandler, Terminal } from '@xterm/xterm';
import { webAddress } from './limits';

export class Links {
    private readonly tip = document.createElement('div');

    constructor(terminal: Terminal, element: HTMLElement, private readonly open: (address: string) => void) {
        this.tip.className = 'pane-link';
        this.tip.hidden = true;
        element.append(this.tip);
        const activate = (event: MouseEvent, text: string) => this.activate(event, text);
        const hover = (_event: MouseEvent, text: string) => this.show(text);
        const leave = () => (this.tip.hidden = true);
        terminal.loadAddon(new WebLinksAddon(activate, { hover, leave }));
        terminal.options.linkHandler = { activate, hover, leave } satisfies ILinkHandler;
    }

    /** The address under the mouse, for a menu. */
    get current(): string | undefined {
        return this.tip.hidden ? undefined : this.tip.textContent ?? undefined;
    }

    private activate(event: MouseEvent, text: string): void {
        const address = webAddress(text);
        if (address && event.button === 0) {
            this.open(address);
        }
    }

    private show(text: string): void {
        const address = webAddress(text);
        this.tip.textContent = address ?? '';
        this.tip.hidden = address === undefined;
    }
}
