/** The page as a whole: its consoles, how they lie, and who has the keyboard. */
import { Clipboard } from './clipboard';
import { Commands } from './commands';
import { Console } from './console';
import { h } from './dom';
import { Layout, type Side } from './layout';
import { Panes, type PanesHost } from './panes';
import { Chooser } from './parts/chooser';
import { Dialog } from './parts/dialog';
import { Empty, targetEntries } from './parts/empty';
import { GroupBar } from './parts/group-input';
import { Notes, SocketBar } from './parts/notes';
import { Popup } from './parts/popup';
import type { OpenMessage, Send, Settings, TargetNode } from './protocol';
import { texts } from './texts';

export const DEFAULTS: Settings = { font: '', fontSize: 14, scrollback: 5000, dark: false, workbench: false, confirmPaste: true, copyOnSelect: false };

/** Characters of input in one message. */
const PIECE = 1 << 20;
const SMALLEST = 6;
const LARGEST = 48;

/** No pane is split into less than this, in CSS pixels. */
const NARROWEST = 150;
const LOWEST = 90;

interface Kept {
    root?: unknown;
    active?: number;
    maximised?: number;
    zoom?: number;
}

export class Workspace implements PanesHost {
    settings: Settings = DEFAULTS;
    grouped: ReadonlySet<number> = new Set();
    readonly socketBar = new SocketBar();
    readonly commands = new Commands(this);
    readonly panes: Panes = new Panes(this);
    targets: readonly TargetNode[] = [];
    activeId: number | undefined;
    private readonly consoles = new Map<number, Console>();
    private readonly groupBar = new GroupBar(this);
    private readonly clipboard = new Clipboard(this);
    private readonly notes = new Notes();
    private readonly empty = new Empty(key => this.send({ t: 'new', key }));
    /** Steps of the font size. */
    private zoomed = 0;
    /** How it lay before the page was loaded again, while not all of its consoles have come back. */
    private kept: Kept | undefined;
    private splits: { beside: number; side: Side }[] = [];
    private saving = 0;
    /** Java has told all of its consoles at least once. */
    private told = false;

    constructor(main: HTMLElement, readonly send: Send) {
        main.append(h('h1', { class: 'unseen' }, texts.page), this.socketBar.element, this.groupBar.element, this.panes.area, this.empty.element, this.notes.element, this.notes.spoken);
        window.addEventListener('pagehide', () => this.save(true));
        window.addEventListener('focus', () => {
            // what had the focus may be hidden or gone since
            if (this.active && document.activeElement === document.body && !Dialog.any) {
                this.active.focus();
            }
        });
    }

    // --- what Java tells

    reset(): void {
        Popup.closeAll();
        Dialog.dismissAll();
        this.consoles.forEach(console => console.dispose());
        this.consoles.clear();
        this.panes.layout = new Layout();
        this.grouped = new Set();
        this.activeId = this.panes.maximised = this.kept = undefined;
        this.splits = [];
        this.told = true;
        this.render();
    }

    restore(layout: unknown): void {
        this.kept = (layout as Kept | null) ?? undefined;
        this.zoomed = Number(this.kept?.zoom) || 0;
    }

    configure(settings: Settings): void {
        this.settings = { ...DEFAULTS, ...settings };
        this.consoles.forEach(console => console.settings());
        this.told = true;
        this.render();
    }

    open(message: OpenMessage): void {
        if (this.consoles.has(message.id)) {
            return;
        }
        const console = new Console(message, this.ordinal(message), this);
        this.consoles.set(console.id, console);
        const restored = this.restoreWith(console);
        const split = this.splits.findIndex(wish => wish.beside === message.beside);
        const beside = message.beside === undefined ? undefined : this.panes.layout.leafOf(message.beside);
        if (split >= 0 && beside) {
            const leaf = this.panes.layout.split(beside, this.splits[split]!.side);
            this.panes.layout.add(console.id, leaf);
            this.splits.splice(split, 1);
        } else if (!restored) {
            const leaf = beside ?? (this.activeId === undefined ? undefined : this.panes.layout.leafOf(this.activeId));
            const last = leaf?.tabs.filter(id => this.consoles.get(id)?.node === console.node).at(-1);
            this.panes.layout.add(console.id, leaf, message.beside ?? last);
        }
        if (message.focus && !restored || this.activeId === undefined) {
            this.select(console);
            this.render();
            // also in a page that has not got the focus yet: it comes a moment after the view was activated
            if (!Dialog.any && !this.typingElsewhere()) {
                console.focus();
            }
        } else {
            this.render();
        }
        if (!restored) {
            this.save();
        }
    }

    /** Tells consoles of one title apart: the least number that none of them has. */
    private ordinal(message: OpenMessage): number {
        const taken = new Set([...this.consoles.values()].filter(other => other.given === message.title).map(other => other.ordinal));
        let ordinal = 1;
        while (taken.has(ordinal)) {
            ordinal++;
        }
        return ordinal;
    }

    /** Puts a console back where it was before the page was loaded again. */
    private restoreWith(console: Console): boolean {
        const { kept } = this;
        if (!kept) {
            return false;
        }
        const whole = Layout.from(kept, () => true).consoles();
        if (!whole.includes(console.id)) {
            return false;
        }
        const layout = Layout.from(kept, id => this.consoles.has(id));
        for (const id of this.panes.layout.consoles().filter(each => !layout.leafOf(each))) {
            layout.add(id);
        }
        this.panes.layout = layout;
        if (kept.active === console.id || this.activeId === undefined) {
            this.activeId = console.id;
            this.send({ t: 'active', id: console.id });
            window.setTimeout(() => this.activeId === console.id && document.hasFocus() && this.focus());
        }
        if (kept.maximised === console.id) {
            this.panes.maximised = console.id;
        }
        if (whole.every(id => this.consoles.has(id))) {
            this.kept = undefined;
        }
        return true;
    }

    /** Java closed it, or the user did. */
    closed(id: number): void {
        const console = this.consoles.get(id);
        if (!console) {
            return;
        }
        const leaf = this.panes.layout.leafOf(id);
        this.panes.layout.remove(id);
        this.consoles.delete(id);
        if (this.panes.maximised === id) {
            this.panes.maximised = leaf && this.panes.layout.leaf(leaf.id) ? leaf.active : undefined;
        }
        if (this.grouped.has(id)) {
            const left = [...this.grouped].filter(member => this.consoles.has(member));
            this.grouped = new Set(left);
            if (left.length < 2) {
                this.send({ t: 'group', ids: [] });
            }
        }
        const had = console.panel.contains(document.activeElement) || console.tab.contains(document.activeElement);
        console.dispose();
        if (this.activeId === id) {
            const next = leaf && leaf.tabs.length > 0 ? leaf.active : this.panes.layout.leaves()[0]?.active;
            this.activeId = next;
            if (next !== undefined) {
                this.send({ t: 'active', id: next });
            }
        }
        this.render();
        if (had || document.activeElement === document.body) {
            this.focus();
        }
        this.save();
    }

    group(ids: readonly number[]): void {
        const before = this.grouped.size;
        this.grouped = new Set(ids);
        this.consoles.forEach(console => console.update());
        this.panes.reveal();
        this.groupBar.update();
        if (before === 0 && ids.length > 0) {
            this.speak(texts.group.started(ids.length));
        } else if (before > 0 && ids.length === 0) {
            this.say(texts.group.ended);
        }
    }

    giveTargets(nodes: readonly TargetNode[]): void {
        this.targets = nodes;
        this.empty.give(nodes);
    }

    // --- the frame of its parts

    get fontSize(): number {
        return Math.max(SMALLEST, Math.min(LARGEST, this.settings.fontSize + this.zoomed));
    }

    get active(): Console | undefined {
        return this.activeId === undefined ? undefined : this.consoles.get(this.activeId);
    }

    console(id: number): Console | undefined {
        return this.consoles.get(id);
    }

    all(): Console[] {
        return this.panes.layout.consoles().map(id => this.consoles.get(id)!);
    }

    besides(console: Console): Console[] {
        return (this.panes.layout.leafOf(console.id)?.tabs ?? []).map(id => this.consoles.get(id)!);
    }

    typed(console: Console, data: string, line: string | undefined): void {
        if (this.grouped.has(console.id) && data.includes('\r')) {
            this.send({ t: 'enter', id: console.id, d: data, line: line ?? '' });
            return;
        }
        // A message has a limit, a paste has none; no character is cut in two.
        for (let from = 0, end; from < data.length; from = end) {
            end = Math.min(data.length, from + PIECE);
            end -= end < data.length && /[\ud800-\udbff]/.test(data[end - 1]!) ? 1 : 0;
            this.send({ t: 'in', id: console.id, d: data.slice(from, end) });
        }
    }

    run(command: string, console?: Console): boolean {
        return this.commands.run(command, console);
    }

    close(console: Console): void {
        this.send({ t: 'close', id: console.id });
        if (console.keep !== 'none' && console.state !== 'ended' && console.state !== 'failed') {
            this.say(texts.goesOn(console.title, console.keep, console.session));
        }
        this.closed(console.id);
    }

    activate(console: Console): void {
        this.select(console);
        this.render();
        if (!console.panel.contains(document.activeElement)) {
            console.focus();
        }
        this.save();
    }

    select(console: Console): void {
        const leaf = this.panes.layout.leafOf(console.id);
        if (leaf) {
            leaf.active = console.id;
        }
        if (this.panes.maximised !== undefined) {
            this.panes.maximised = console.id;
        }
        if (this.activeId !== console.id) {
            this.activeId = console.id;
            this.send({ t: 'active', id: console.id });
        }
    }

    focus(): void {
        if (this.active) {
            this.active.focus();
        } else {
            this.empty.focus();
        }
    }

    focusTabs(): void {
        if (this.active) {
            this.panes.groupOf(this.active)?.focusTabs();
        }
    }

    zoom(delta: number): void {
        const wanted = delta === 0 ? 0 : this.fontSize + delta - this.settings.fontSize;
        this.zoomed = Math.max(SMALLEST - this.settings.fontSize, Math.min(LARGEST - this.settings.fontSize, wanted));
        this.consoles.forEach(console => console.settings());
        this.save();
    }

    changed(console: Console): void {
        this.panes.groupOf(console)?.reveal();
        if (this.grouped.has(console.id)) {
            this.groupBar.update();
        }
    }

    say(text: string): void {
        this.notes.say(text);
    }

    speak(text: string): void {
        this.notes.speak(text);
    }

    menu(console: Console, x: number, y: number, byKey: boolean, owner?: Element): void {
        this.commands.menu(console, x, y, byKey, owner);
    }

    openNew(): void {
        if (this.active) {
            this.panes.groupOf(this.active)?.openNew();
        } else {
            this.empty.focus();
        }
    }

    chooseNew(options: { x: number; y: number; owner?: Element; split?: 'right' | 'down'; beside?: Console }): void {
        const { beside, split } = options;
        Chooser.popup({
            ...options, title: texts.newConsoleOn, label: texts.nodes, entries: targetEntries(this.targets), instead: texts.empty.none, back: () => this.focus(),
            chosen: entry => {
                if (beside && split) {
                    this.splits.push({ beside: beside.id, side: split });
                }
                this.send({ t: 'new', key: entry.id, beside: beside?.id });
            }
        });
    }

    askPaste(console: Console, selection = false): void {
        this.clipboard.ask(console, selection);
    }

    selected(text: string): void {
        this.clipboard.selected(text);
    }

    copy(text: string): void {
        this.clipboard.copy(text);
    }

    // --- panes

    /** One more console on the same target, in a pane of its own. */
    splitWith(console: Console, side: 'right' | 'down'): void {
        this.panes.maximised = undefined;
        this.render();
        const { width, height } = console.panel.getBoundingClientRect();
        if (side === 'right' ? width < 2 * NARROWEST : height < 2 * LOWEST) {
            this.say(texts.noRoom);
        } else {
            this.splits.push({ beside: console.id, side });
        }
        this.send({ t: 'new', key: console.key, beside: console.id });
    }

    private typingElsewhere(): boolean {
        const active = document.activeElement;
        return active instanceof HTMLInputElement && !this.empty.element.contains(active);
    }

    // --- the page's elements

    render(): void {
        this.panes.render();
        const shows = this.consoles.size === 0 && this.told;
        if (this.empty.element.hidden === shows) {
            this.empty.element.hidden = !shows;
            this.empty.clear();
            if (shows && document.hasFocus()) {
                this.empty.focus();
            }
        }
        this.groupBar.update();
    }

    /** Gives the arrangement to Java, which keeps it while the consoles live. */
    save(now = false): void {
        window.clearTimeout(this.saving);
        const tell = (): void => {
            if (this.kept === undefined && this.consoles.size > 0) {
                this.send({ t: 'layout', layout: { ...this.panes.layout.toJSON(), active: this.activeId, maximised: this.panes.maximised, zoom: this.zoomed } });
            }
        };
        if (now) {
            tell();
        } else {
            this.saving = window.setTimeout(tell, 120);
        }
    }
}

