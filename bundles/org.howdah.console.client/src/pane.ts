// One terminal: an xterm.js with its host element.
import { FitAddon } from '@xterm/addon-fit';
import { Terminal } from '@xterm/xterm';
import '../css/terminal.css';
import { Feed } from './pane/feed';
import { Insides } from './pane/insides';
import { limit } from './pane/limits';
import { Links } from './pane/links';
import { note } from './pane/notes';
import { palette } from './pane/palette';
import { examine, reasonText, visible } from './pane/paste';
import { Search } from './pane/search';
import { Gate, swallowQuestions } from './pane/silence';
import { Throttle } from './pane/throttle';
import type { PaneOutput, PaneSettings, Wanted } from './pane/types';
import { WIDTHS } from './pane/widths';

export type { PaneOutput, PaneSettings, Wanted } from './pane/types';

const FONT = '"DejaVu Sans Mono", "Liberation Mono", "Noto Sans Mono", Menlo, Consolas, monospace';
/** The least contrast of text where the settings say nothing. */
const CONTRAST = 4.5;
/** Bytes that are acknowledged at once, at least; fewer when nothing else waits. */
const ACK = 32768;
const TITLE = 200;
const TITLE_MS = 250;
const BELL_MS = 500;
/** How long after a change of size the terminal's elements may still scroll by themselves. */
const SETTLING = 150;

/** Whoever names no font of his own gets one whose boxes join from line to line, where it is installed. */
function fonts(wanted: string): string {
    return /^\s*(["']?)(monospace)?\1\s*(,\s*monospace\s*)?$/i.test(wanted) ? FONT : wanted;
}

export class Pane {
    readonly element: HTMLElement;
    readonly terminal: Terminal;
    private readonly insides: Insides;
    private readonly feed: Feed;
    private readonly search: Search;
    private readonly fitting = new FitAddon();
    private readonly watcher: ResizeObserver;
    /** The last line was in sight before the size changed, a moment ago. */
    private follows = false;
    private settling = 0;
    private readonly title: Throttle<string>;
    private readonly bell: Throttle<void>;
    private now: PaneSettings;
    private owed = 0;
    private waiting = 0;
    private readOnly = false;

    constructor(readonly host: HTMLElement, readonly id: number, private readonly out: PaneOutput, settings: PaneSettings) {
        this.now = settings;
        this.element = document.createElement('div');
        this.element.className = 'pane';
        host.append(this.element);
        this.terminal = new Terminal({ allowProposedApi: true, logLevel: 'off', scrollOnUserInput: true, overviewRuler: { width: 10 }, ...this.options(settings) });
        this.insides = new Insides(this.terminal);
        swallowQuestions(this.terminal, this.insides);
        limit(this.terminal, this.insides);
        this.terminal.unicode.register(WIDTHS);
        this.terminal.unicode.activeVersion = WIDTHS.version;
        this.terminal.loadAddon(this.fitting);
        this.terminal.open(this.element);
        this.look();
        this.feed = new Feed(this.terminal, this.insides, bytes => this.shown(bytes));
        this.search = new Search(this.terminal, () => this.now.dark, (index, count) => out.found(index, count));
        new Links(this.terminal, this.element, address => out.link(address));
        this.title = new Throttle(TITLE_MS, text => out.title(text));
        this.bell = new Throttle(BELL_MS, () => this.ring());
        this.listen();
        this.watcher = new ResizeObserver(() => this.fit());
        this.watcher.observe(this.element);
    }

    /** Shows output of the far side. @param bytes are the pane's from now on */
    write(bytes: Uint8Array): void {
        this.waiting += bytes.length;
        this.feed.push(bytes);
    }

    /** Shows a line of Howdah's own. @param reset whether modes of the far side's programs are left first */
    note(text: string, reset: boolean): void {
        note(this.terminal, this.insides, this.feed, text, reset);
    }

    settings(settings: PaneSettings): void {
        this.now = settings;
        const options = this.options(settings);
        for (const [name, value] of Object.entries(options)) {
            const known = this.terminal.options as Record<string, unknown>;
            if (JSON.stringify(known[name]) !== JSON.stringify(value)) {
                known[name] = value;
            }
        }
        this.look();
        this.fit();
    }

    focus(): void {
        this.terminal.focus();
    }

    size(): { cols: number; rows: number } {
        return { cols: this.terminal.cols, rows: this.terminal.rows };
    }

    /** Takes as many whole columns and rows as the element has room for; nothing while it is hidden. */
    fit(): void {
        if (this.element.clientWidth > 40 && this.element.clientHeight > 20) {
            const { viewportY, baseY } = this.terminal.buffer.active;
            this.follows ||= viewportY >= baseY;
            this.fitting.fit();
            if (this.follows) {
                this.settle();
            }
        }
    }

    /**
     * Keeps the last line in sight over a change of size. xterm.js takes the scrolling that its own elements do meanwhile for
     * the user's, and would follow no output any more.
     */
    private settle(): void {
        window.clearTimeout(this.settling);
        this.insides.toBottom();
        requestAnimationFrame(() => this.follows && this.insides.toBottom());
        this.settling = window.setTimeout(() => {
            this.insides.toBottom();
            this.follows = false;
        }, SETTLING);
    }

    /** Does a command: copy, paste, selectAll, clear, zoomIn, zoomOut, zoom100. @return false for one that is not a pane's */
    command(id: string): boolean {
        switch (id) {
        case 'copy':
            this.copy();
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
    find(wanted: Wanted, where: 'next' | 'previous' | 'stay'): void {
        this.search.find(wanted, where);
    }

    /** Takes the marks of a search away. */
    endFind(): void {
        this.search.end();
    }

    /** Pastes a text of the clipboard: without control characters, and after a question where it would run or hides something. */
    paste(text: string): void {
        if (this.readOnly || text === '') {
            return;
        }
        const paste = examine(text, this.terminal.modes.bracketedPasteMode);
        if (paste.reasons.length > 0 && this.now.confirmPaste !== false) {
            this.out.confirmPaste(visible(text), paste.reasons.map(reasonText), oneLine => this.put(oneLine ? paste.text.trimEnd().replace(/\n+/g, ' ') : paste.text));
        } else {
            this.put(paste.text);
        }
    }

    /** Puts a text of Howdah's in, which was asked about where that is needed. @param run whether Return follows */
    insert(text: string, run: boolean): void {
        this.put(examine(text, true).text);
        if (run) {
            this.terminal.input('\r', true);
        }
    }

    /** While read only, nothing that is typed goes out. */
    setReadOnly(now: boolean): void {
        this.readOnly = now;
    }

    /** What stands on the cursor's line, before and after the cursor, wrapped lines joined, without blanks at the end. */
    currentLine(): string {
        const buffer = this.terminal.buffer.active;
        let first = buffer.baseY + buffer.cursorY;
        let last = first;
        while (first > 0 && buffer.getLine(first)?.isWrapped) {
            first--;
        }
        while (buffer.getLine(last + 1)?.isWrapped) {
            last++;
        }
        let text = '';
        for (let at = first; at <= last; at++) {
            text += buffer.getLine(at)?.translateToString(false) ?? '';
        }
        return text.trimEnd();
    }

    dispose(): void {
        this.watcher.disconnect();
        window.clearTimeout(this.settling);
        this.follows = false;
        this.title.dispose();
        this.bell.dispose();
        this.terminal.dispose();
        this.element.remove();
    }

    private options(settings: PaneSettings) {
        return {
            scrollback: settings.scrollback,
            fontFamily: fonts(settings.font),
            fontSize: settings.fontSize,
            theme: palette(settings.dark),
            cursorStyle: settings.cursorStyle ?? 'block',
            cursorBlink: settings.cursorBlink ?? false,
            screenReaderMode: settings.screenReader ?? false,
            minimumContrastRatio: settings.minimumContrast ?? CONTRAST
        } as const;
    }

    private look(): void {
        this.element.classList.toggle('dark', this.now.dark);
        this.element.style.setProperty('--pane-ground', palette(this.now.dark).background!);
    }

    private listen(): void {
        const { terminal, out, element } = this;
        const gate = new Gate(terminal, this.insides, element);
        terminal.onData(data => {
            if (gate.passes(data) && !this.readOnly) {
                if (data === '\x03') {
                    // Whoever breaks off wants to see the prompt.
                    this.feed.cancelString();
                }
                out.input(data, /[\r\n]/.test(data) ? this.currentLine() : undefined);
            }
        });
        terminal.onBinary(data => this.readOnly || out.binary(data));
        terminal.onResize(size => out.size(size.cols, size.rows));
        terminal.onTitleChange(text => this.title.give(text.slice(0, 4 * TITLE).replace(/[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g, ' ').trim().slice(0, TITLE)));
        terminal.onBell(() => this.bell.give());
        terminal.onSelectionChange(() => {
            if (this.now.copyOnSelect) {
                this.copy();
            }
            out.selected(terminal.getSelection());
        });
        element.addEventListener('mousedown', event => {
            if (event.button === 1 && (terminal.modes.mouseTrackingMode === 'none' || event.shiftKey)) {
                out.askPaste(true);
            }
        }, true);
        // Before xterm.js, which would paste without a question.
        element.addEventListener('paste', event => {
            event.preventDefault();
            event.stopImmediatePropagation();
            this.paste(event.clipboardData?.getData('text/plain') ?? '');
        }, true);
        element.addEventListener('wheel', event => {
            if (event.ctrlKey && event.deltaY !== 0) {
                event.preventDefault();
                event.stopImmediatePropagation();
                out.zoom(event.deltaY < 0 ? 1 : -1);
            }
        }, { capture: true, passive: false });
        // A program that has the mouse gets the right button too; with Shift the mouse is the user's, as for selecting.
        element.addEventListener('contextmenu', event => {
            if (terminal.modes.mouseTrackingMode !== 'none' && !event.shiftKey) {
                event.preventDefault();
                event.stopPropagation();
            }
        });
    }

    private shown(bytes: number): void {
        this.owed += bytes;
        this.waiting -= bytes;
        if (this.owed >= ACK || this.waiting === 0 && this.owed > 0) {
            const now = this.owed;
            this.owed = 0;
            this.out.ack(now);
        }
    }

    private put(text: string): void {
        if (!this.readOnly && text !== '') {
            this.terminal.paste(text);
        }
    }

    private copy(): void {
        const text = this.terminal.getSelection();
        if (text !== '') {
            this.out.copy(text);
        }
    }

    private ring(): void {
        this.element.classList.add('bell');
        window.setTimeout(() => this.element.classList.remove('bell'), 150);
        this.out.bell();
    }
}
