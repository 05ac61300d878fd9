/** The page as a whole: its consoles, how they lie, and who has the keyboard. */
import { Commands } from './commands';
import { Console } from './console';
import { apply, arrange, h } from './dom';
import type { Frame } from './frame';
import { Layout, type Leaf, type Side } from './layout';
import { Chooser } from './parts/chooser';
import { Dialog } from './parts/dialog';
import { Empty, targetEntries } from './parts/empty';
import { GroupBar } from './parts/group-input';
import { Notes, SocketBar } from './parts/notes';
import { Popup } from './parts/popup';
import type { OpenMessage, Send, Settings, TargetNode } from './protocol';
import { Sashes } from './splits';
import { TabGroup } from './tab-group';
import { watchDrags } from './tab-drag';
import { texts } from './texts';

export const DEFAULTS: Settings = { font: '', fontSize: 14, scrollback: 5000, dark: false, workbench: false, confirmPaste: true, copyOnSelect: false };

const SMALLEST = 6;
const LARGEST = 48;

interface Kept {
    root?: unknown;
    active?: number;
    maximised?: number;
    zoom?: number;
}

export class Workspace implements Frame {
    settings: Settings = DEFAULTS;
    grouped: ReadonlySet<number> = new Set();
    readonly socketBar = new SocketBar();
    readonly commands = new Commands(this);
    /** The console whose pane has the page to itself. */
    maximised: number | undefined;
    targets: readonly TargetNode[] = [];
    layout = new Layout();
    private readonly consoles = new Map<number, Console>();
    private readonly groups = new Map<number, TabGroup>();
    private readonly area = h('div', { class: 'area' });
    private readonly groupBar = new GroupBar(this);
    private readonly notes = new Notes();
    private readonly empty = new Empty(key => this.send({ t: 'new', key }));
    private readonly sashes = new Sashes(this.area, () => this.layout, () => this.render(), () => this.save());
    private activeId: number | undefined;
    /** Steps of the font size. */
    private zoomed = 0;
    /** How it lay before the page was loaded again, while not all of its consoles have come back. */
    private kept: Kept | undefined;
    private splits: { beside: number; side: Side }[] = [];
    private saving = 0;
    /** Java has told all of its consoles at least once. */
    private told = false;

    constructor(main: HTMLElement, readonly send: Send) {
        main.append(h('h1', { class: 'unseen' }, texts.page), this.socketBar.element, this.groupBar.element, this.area, this.empty.element, this.notes.element);
        watchDrags(this.area, {
            groups: () => [...this.groups.values()],
            title: id => this.consoles.get(id)?.title ?? '',
            drop: (id, { group, index, side }) => {
                const console = this.consoles.get(id);
                if (console && side) {
                    this.layout.moveBeside(id, group.leaf, side);
                } else if (console) {
                    this.layout.move(id, group.leaf, index ?? group.leaf.tabs.length);
                }
                if (console) {
                    this.rearranged(console);
                }
            }
        });
        window.addEventListener('pagehide', () => this.save(true));
    }

    // --- what Java tells

    reset(): void {
        Popup.closeAll();
        Dialog.dismissAll();
        this.consoles.forEach(console => console.dispose());
        this.consoles.clear();
        this.layout = new Layout();
        this.grouped = new Set();
        this.activeId = this.maximised = this.kept = undefined;
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
        const beside = message.beside === undefined ? undefined : this.layout.leafOf(message.beside);
        if (split >= 0 && beside) {
            const leaf = this.layout.split(beside, this.splits[split]!.side);
            this.layout.add(console.id, leaf);
            this.splits.splice(split, 1);
        } else if (!restored) {
            const leaf = beside ?? (this.activeId === undefined ? undefined : this.layout.leafOf(this.activeId));
            const last = leaf?.tabs.filter(id => this.consoles.get(id)?.node === console.node).at(-1);
            this.layout.add(console.id, leaf, message.beside ?? last);
        }
        if (message.focus && !restored || this.activeId === undefined) {
            this.select(console);
            this.render();
            if (document.hasFocus() && !Dialog.any && !this.typingElsewhere()) {
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
        for (const id of this.layout.consoles().filter(each => !layout.leafOf(each))) {
            layout.add(id);
        }
        this.layout = layout;
        if (kept.active === console.id || this.activeId === undefined) {
            this.activeId = console.id;
            this.send({ t: 'active', id: console.id });
            window.setTimeout(() => this.activeId === console.id && document.hasFocus() && this.focus());
        }
        if (kept.maximised === console.id) {
            this.maximised = console.id;
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
        const leaf = this.layout.leafOf(id);
        this.layout.remove(id);
        this.consoles.delete(id);
        if (this.maximised === id) {
            this.maximised = leaf && this.layout.leaf(leaf.id) ? leaf.active : undefined;
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
            const next = leaf && leaf.tabs.length > 0 ? leaf.active : this.layout.leaves()[0]?.active;
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
        this.groups.forEach(group => group.reveal());
        this.groupBar.update();
        if (before === 0 && ids.length > 0) {
            this.say(texts.group.started(ids.length));
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

    /** Whether there is more than one pane. */
    get several(): boolean {
        return this.layout.leaves().length > 1;
    }

    console(id: number): Console | undefined {
        return this.consoles.get(id);
    }

    all(): Console[] {
        return this.layout.consoles().map(id => this.consoles.get(id)!);
    }

    besides(console: Console): Console[] {
        return (this.layout.leafOf(console.id)?.tabs ?? []).map(id => this.consoles.get(id)!);
    }

    typed(console: Console, data: string, line: string | undefined): void {
        if (this.grouped.has(console.id) && data.includes('\r')) {
            this.send({ t: 'enter', id: console.id, d: data, line: line ?? '' });
        } else {
            this.send({ t: 'in', id: console.id, d: data });
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

    private select(console: Console): void {
        const leaf = this.layout.leafOf(console.id);
        if (leaf) {
            leaf.active = console.id;
        }
        if (this.maximised !== undefined) {
            this.maximised = console.id;
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
        const leaf = this.activeId === undefined ? undefined : this.layout.leafOf(this.activeId);
        this.groups.get(leaf?.id ?? 0)?.focusTabs();
    }

    zoom(delta: number): void {
        const wanted = delta === 0 ? 0 : this.fontSize + delta - this.settings.fontSize;
        this.zoomed = Math.max(SMALLEST - this.settings.fontSize, Math.min(LARGEST - this.settings.fontSize, wanted));
        this.consoles.forEach(console => console.settings());
        this.save();
    }

    changed(console: Console): void {
        this.groups.get(this.layout.leafOf(console.id)?.id ?? 0)?.reveal();
        if (this.grouped.has(console.id)) {
            this.groupBar.update();
        }
    }

    say(text: string): void {
        this.notes.say(text);
    }

    menu(console: Console, x: number, y: number, byKey: boolean, owner?: Element): void {
        this.commands.menu(console, x, y, byKey, owner);
    }

    openNew(): void {
        if (this.active) {
            const leaf = this.layout.leafOf(this.activeId!);
            this.groups.get(leaf!.id)!.openNew();
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

    askPaste(console: Console): void {
        const read = this.settings.workbench ? undefined : navigator.clipboard?.readText();
        if (read) {
            read.then(text => console.pane?.paste(text), () => this.send({ t: 'paste', id: console.id }));
        } else {
            this.send({ t: 'paste', id: console.id });
        }
    }

    copy(text: string): void {
        if (text !== '') {
            const write = this.settings.workbench ? undefined : navigator.clipboard?.writeText(text);
            (write ?? Promise.reject()).catch(() => this.send({ t: 'copy', text }));
        }
    }

    // --- panes

    /** One more console on the same target, in a pane of its own. */
    splitWith(console: Console, side: 'right' | 'down'): void {
        this.splits.push({ beside: console.id, side });
        this.maximised = undefined;
        this.send({ t: 'new', key: console.key, beside: console.id });
    }

    moveBeside(console: Console, side: Side): void {
        this.layout.moveBeside(console.id, this.layout.leafOf(console.id)!, side);
        this.rearranged(console);
    }

    equalise(): void {
        const even = (tree = this.layout.root): void => {
            if (tree?.kind === 'branch') {
                this.layout.equalise(tree);
                tree.children.forEach(even);
            }
        };
        even();
        this.render();
        this.save();
    }

    step(console: Console, by: number): void {
        const all = this.besides(console);
        this.activate(all[(all.indexOf(console) + by + all.length) % all.length]!);
    }

    shift(console: Console, by: number): void {
        const leaf = this.layout.leafOf(console.id)!;
        const to = leaf.tabs.indexOf(console.id) + by;
        if (to >= 0 && to < leaf.tabs.length) {
            this.layout.move(console.id, leaf, to);
            this.rearranged(console);
            this.say(texts.movedTo(console.title, to + 1, leaf.tabs.length));
        }
    }

    neighbour(console: Console, side: Side): void {
        const leaf = this.layout.neighbour(this.layout.leafOf(console.id)!, side);
        const next = leaf && this.consoles.get(leaf.active);
        if (next) {
            this.activate(next);
        }
    }

    maximise(console: Console): void {
        this.maximised = this.maximised === undefined && this.several ? console.id : undefined;
        this.render();
        console.focus();
        this.save();
    }

    private rearranged(console: Console): void {
        this.select(console);
        this.render();
        console.focus();
        this.save();
    }

    private typingElsewhere(): boolean {
        const active = document.activeElement;
        return active instanceof HTMLInputElement && !this.empty.element.contains(active);
    }

    // --- the page's elements

    private render(): void {
        const { leaves, sashes } = this.layout.boxes();
        const only = leaves.size === 1;
        const big: Leaf | undefined = only || this.maximised === undefined ? undefined : this.layout.leafOf(this.maximised);
        if (!big) {
            this.maximised = undefined;
        }
        for (const [id, group] of this.groups) {
            if (![...leaves.keys()].some(leaf => leaf.id === id)) {
                group.dispose();
                this.groups.delete(id);
            }
        }
        const shown: [TabGroup, Leaf][] = [...leaves.keys()].map(leaf => {
            let group = this.groups.get(leaf.id);
            if (!group) {
                group = new TabGroup(this);
                this.groups.set(leaf.id, group);
            }
            return [group, leaf];
        });
        const others = [...this.area.children].filter(child => child.classList.contains('sash'));
        arrange(this.area, [...shown.map(([group]) => group.element), ...others]);
        for (const [group, leaf] of shown) {
            apply(group.element, { hidden: big !== undefined && big !== leaf });
            group.show(leaf, leaf.tabs.map(id => this.consoles.get(id)!), leaves.get(leaf)!, { active: leaf.tabs.includes(this.activeId ?? -1), only, maximised: big === leaf });
        }
        this.sashes.show(big ? [] : sashes);
        const none = this.consoles.size === 0;
        const shows = none && this.told;
        if (this.empty.element.hidden === shows) {
            this.empty.element.hidden = !shows;
            if (shows && document.hasFocus()) {
                this.empty.focus();
            }
        }
        this.area.hidden = none;
        this.groupBar.update();
    }

    /** Gives the arrangement to Java, which keeps it while the consoles live. */
    private save(now = false): void {
        window.clearTimeout(this.saving);
        const tell = (): void => {
            if (this.kept === undefined && this.consoles.size > 0) {
                this.send({ t: 'layout', layout: { ...this.layout.toJSON(), active: this.activeId, maximised: this.maximised, zoom: this.zoomed } });
            }
        };
        if (now) {
            tell();
        } else {
            this.saving = window.setTimeout(tell, 120);
        }
    }
}

