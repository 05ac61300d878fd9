// One terminal: an xterm.js with its host element.
import { FitAddon } from '@xterm/addon-fit';
import { Terminal } from '@xterm/xterm';
import type { PaneOutput, PaneSettings, Wanted } from './pane/types';

export type { PaneOutput, PaneSettings, Wanted } from './pane/types';

export class Pane {
    readonly element: HTMLElement;
    readonly terminal: Terminal;
    private readonly fitting = new FitAddon();
    private readonly watcher: ResizeObserver;
    private waiting = 0;
    private readOnly = false;

    constructor(readonly host: HTMLElement, readonly id: number, private readonly out: PaneOutput, settings: PaneSettings) {
        this.element = document.createElement('div');
        this.element.className = 'pane';
        host.append(this.element);
        this.terminal = new Terminal({
            allowProposedApi: true,
            scrollback: settings.scrollback,
            fontFamily: settings.font || 'monospace',
            fontSize: settings.fontSize
        });
        this.terminal.loadAddon(this.fitting);
        this.terminal.open(this.element);
        this.terminal.onData(data => this.readOnly || this.out.input(data, /[\r\n]/.test(data) ? this.currentLine() : undefined));
        this.terminal.onBinary(data => this.readOnly || this.out.binary(data));
        this.terminal.onResize(size => this.out.size(size.cols, size.rows));
        this.watcher = new ResizeObserver(() => this.fit());
        this.watcher.observe(this.element);
    }

    /** Shows output of the far side. @param bytes must not be changed until they were acknowledged */
    write(bytes: Uint8Array): void {
        this.terminal.write(bytes, () => {
            this.waiting += bytes.length;
            queueMicrotask(() => {
                if (this.waiting > 0) {
                    this.out.ack(this.waiting);
                    this.waiting = 0;
                }
            });
        });
    }

    /** Shows a line of Howdah's own. @param reset whether modes of the far side's programs are left first */
    note(text: string, reset: boolean): void {
        this.terminal.write(`${reset ? '\x1b[!p' : ''}\r\n\x1b[7m ${text} \x1b[0m\r\n`);
    }

    settings(settings: PaneSettings): void {
        this.terminal.options.fontSize = settings.fontSize;
    }

    focus(): void {
        this.terminal.focus();
    }

    size(): { cols: number; rows: number } {
        return { cols: this.terminal.cols, rows: this.terminal.rows };
    }

    /** Takes as many columns and rows as the element has room for. */
    fit(): void {
        this.fitting.fit();
    }

    /** Does a command: copy, paste, selectAll, clear, zoomIn, zoomOut, zoom100. @return false for one that is not a pane's */
    command(id: string): boolean {
        switch (id) {
        case 'copy':
            this.out.copy(this.terminal.getSelection());
            return true;
        case 'paste':
            this.out.askPaste();
            return true;
        case 'selectAll':
            this.terminal.selectAll();
            return true;
        case 'clear':
            this.terminal.clear();
            return true;
        case 'zoomIn':
        case 'zoomOut':
        case 'zoom100':
            this.out.zoom(id === 'zoomIn' ? 1 : id === 'zoomOut' ? -1 : 0);
            return true;
        default:
            return false;
        }
    }

    /** Goes to a match; what is found is told by {@link PaneOutput.found}. @param where 'stay' while the wanted text is typed */
    find(_wanted: Wanted, _where: 'next' | 'previous' | 'stay'): void {
        this.out.found(-1, 0);
    }

    /** Takes the marks of a search away. */
    endFind(): void {
        // nothing is marked yet
    }

    /** Pastes a text as if it came from the clipboard. */
    paste(text: string): void {
        this.terminal.paste(text);
    }

    /** Puts a text in as a paste. @param run whether Return follows */
    insert(text: string, run: boolean): void {
        this.terminal.paste(text);
        if (run) {
            this.terminal.input('\r', true);
        }
    }

    /** While read only, nothing that is typed goes out. */
    setReadOnly(now: boolean): void {
        this.readOnly = now;
    }

    /** What stands on the cursor's line before the cursor, wrapped lines joined. */
    currentLine(): string {
        return '';
    }

    dispose(): void {
        this.watcher.disconnect();
        this.terminal.dispose();
        this.element.remove();
    }
}
