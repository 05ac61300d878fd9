/** One console: its pane, its tab and what is said above the pane. */
import { apply, h, uniqueId } from './dom';
import type { Frame } from './frame';
import { Pane, type PaneOutput, type PaneSettings } from './pane';
import { Banner } from './parts/banner';
import { icon, stateIcon } from './parts/icons';
import { askPasting } from './parts/paste-guard';
import { Tooltip } from './parts/popup';
import { SearchBar } from './parts/search-bar';
import type { Keep, Kind, OpenMessage, State, StateAction, StateMessage } from './protocol';
import { STATES, texts } from './texts';
import { line } from './visible';

export class Console {
    readonly id: number;
    readonly node: string;
    /** As Java gave it. */
    readonly given: string;
    readonly title: string;
    readonly detail: string;
    readonly kind: Kind;
    readonly keep: Keep;
    readonly session: string;
    readonly key: string;
    readonly panel: HTMLElement;
    /** The tab with its close button. */
    readonly tab: HTMLElement;
    /** What has the role of a tab. */
    readonly handle: HTMLElement;
    readonly search: SearchBar;
    state: State;
    recording = false;
    recordText = '';
    pane: Pane | undefined;
    private farTitle = '';
    private activity = false;
    private rang = false;
    private shown = false;
    private readonly banner: Banner;
    private readonly host = h('div', { class: 'terminal' });
    private readonly sign = h('span', { class: 'tab-state', 'aria-hidden': 'true' });
    private readonly marks = h('span', { class: 'tab-marks', 'aria-hidden': 'true' });
    /** State and marks in words, for a screen reader. */
    private readonly spoken = h('span', { class: 'tab-spoken unseen' });
    /** What the strip above says of it at length, while it is seen. */
    readonly signs = h('div', { class: 'strip-marks' });

    /** @param ordinal tells consoles of one title apart; from 1 */
    constructor(open: OpenMessage, readonly ordinal: number, private readonly frame: Frame) {
        this.id = open.id;
        this.node = line(open.node, 80);
        this.given = open.title;
        this.title = line(open.title, 120) + (ordinal > 1 ? ` (${ordinal})` : '');
        this.detail = line(open.detail, 300);
        this.kind = open.kind;
        this.keep = open.keep ?? 'none';
        this.session = line(open.session ?? '', 80);
        this.key = open.key;
        this.state = open.state;
        const tabId = uniqueId('tab');
        const panelId = uniqueId('panel');
        this.handle = h(
            'div',
            { class: 'tab-handle', role: 'tab', id: tabId, 'aria-controls': panelId, tabindex: '-1', 'data-console': this.id },
            this.sign, this.name(), this.marks, this.spoken
        );
        this.tab = h(
            'div',
            { class: 'tab', role: 'presentation', 'data-console': this.id },
            this.handle,
            // by keys: Delete on the tab
            h('button', { class: 'tab-close', type: 'button', tabindex: '-1', 'aria-hidden': 'true', title: texts.closeTab(this.title), onclick: () => this.frame.close(this) }, icon('close', 14))
        );
        Tooltip.on(this.handle, () => this.tooltip());
        this.banner = new Banner(this, frame);
        this.search = new SearchBar(this, frame);
        this.panel = h('div', { class: 'panel', role: 'tabpanel', id: panelId, 'aria-labelledby': tabId, 'data-console': this.id, hidden: true }, this.banner.element, this.search.element, this.host);
        this.panel.addEventListener('focusin', () => this.frame.active !== this && this.frame.activate(this));
        this.panel.addEventListener('contextmenu', event => {
            event.preventDefault();
            this.frame.menu(this, event.clientX, event.clientY, false);
        });
        this.update();
    }

    /** The name with the node told apart from the login. */
    private name(): HTMLElement {
        const at = this.title.indexOf(this.node);
        const parts = at < 0 ? [this.title] : [
            h('span', { class: 'tab-quiet' }, this.title.slice(0, at)), h('span', { class: 'tab-node' }, this.node), h('span', { class: 'tab-quiet' }, this.title.slice(at + this.node.length))
        ];
        return h('span', { class: 'tab-name', dir: 'ltr' }, ...parts);
    }

    private tooltip(): string {
        return [
            this.title, this.detail, STATES[this.state], this.farTitle && texts.far(this.farTitle),
            this.keep !== 'none' && texts.keeps(this.keep, this.session), this.recording && texts.recordingInto(this.recordText)
        ].filter(Boolean).join('\n');
    }

    /** Makes the terminal; the panel must be on the page. */
    start(): void {
        if (this.pane === undefined) {
            const hidden = this.panel.hidden;
            this.panel.hidden = false;
            this.pane = new Pane(this.host, this.id, this.output(), this.paneSettings());
            this.pane.setReadOnly(this.state !== 'open');
            this.pane.fit();
            this.host.querySelector('textarea')?.setAttribute('aria-label', texts.terminal(this.title));
            this.ground();
            this.panel.hidden = hidden;
            const { cols, rows } = this.pane.size();
            this.frame.send({ t: 'size', id: this.id, cols, rows });
        }
    }

    private paneSettings(): PaneSettings {
        return { ...this.frame.settings, fontSize: this.frame.fontSize };
    }

    settings(): void {
        this.pane?.settings(this.paneSettings());
        this.ground();
    }

    /** What is around the terminal has its colour. */
    private ground(): void {
        this.panel.style.setProperty('--term', this.pane?.terminal.options.theme?.background ?? null);
    }

    show(shown: boolean, selected: boolean): void {
        this.shown = shown;
        if (this.panel.hidden === shown) {
            this.panel.hidden = !shown;
            if (shown) {
                this.pane?.fit();
            }
        }
        apply(this.handle, { 'aria-selected': String(selected), tabindex: selected ? '0' : '-1' });
        if (shown && (this.activity || this.rang)) {
            this.activity = this.rang = false;
        }
        this.update();
    }

    write(bytes: Uint8Array): void {
        this.pane?.write(bytes);
        if (!this.shown && !this.activity) {
            this.activity = true;
            this.update();
        }
    }

    told(message: StateMessage): void {
        const before = this.state;
        this.state = message.state;
        this.pane?.setReadOnly(message.state !== 'open');
        this.banner.tell(message);
        this.update();
        if (before !== message.state && (before !== 'connecting' || message.state !== 'open')) {
            const said = `${this.title}: ${message.text ? line(message.text, 200) : STATES[message.state]}`;
            if (this.panel.offsetParent !== null) {
                this.frame.speak(said);
            } else {
                this.frame.say(said);
            }
        }
        this.frame.changed(this);
    }

    record(on: boolean, text: string): void {
        this.recording = on;
        this.recordText = line(text, 80);
        this.update();
    }

    act(action: StateAction): void {
        if (action === 'close') {
            this.frame.close(this);
        } else if (action === 'reconnect') {
            this.frame.send({ t: 'reconnect', id: this.id });
            this.frame.focus();
        } else if (action === 'stop') {
            this.frame.send({ t: 'stop', id: this.id });
        } else {
            this.frame.send({ t: 'new', key: this.key, beside: this.id });
        }
    }

    focus(): void {
        this.pane?.focus();
    }

    /** Brings tab and frame up to what is so now. */
    update(): void {
        const grouped = this.frame.grouped.has(this.id);
        const receives = grouped && this.state === 'open';
        this.sign.replaceChildren(stateIcon(this.state), ...(this.state === 'open' ? [] : [h('span', { class: `tab-word state-${this.state}` }, STATES[this.state])]));
        const marks: [boolean, string, () => Element][] = [
            [this.recording, texts.recording, () => h('span', { class: 'mark mark-record' }, h('span', { class: 'dot' }), texts.recording)],
            [grouped, receives ? texts.receives : texts.leftOut, () => h('span', { class: 'mark mark-group' }, icon('group', 12), receives ? texts.inGroup : texts.out)],
            [this.rang, texts.bell, () => h('span', { class: 'mark mark-bell' }, icon('bell', 12))],
            [this.activity && !this.rang, texts.activity, () => h('span', { class: 'mark mark-activity' })]
        ];
        const seen = marks.filter(([on]) => on);
        this.marks.replaceChildren(...seen.map(([, , make]) => make()));
        this.spoken.textContent = texts.tabSpoken(this.state, [...(this.detail ? [this.detail] : []), ...seen.map(([, word]) => word)]);
        apply(this.panel, { 'data-state': this.state, 'data-group': grouped ? (receives ? 'in' : 'left-out') : this.frame.grouped.size > 0 ? 'outside' : undefined });
        this.signs.replaceChildren(
            ...(this.recording ? [h('span', { class: 'strip-mark strip-record' }, h('span', { class: 'dot' }), h('span', { dir: 'ltr' }, texts.recordingInto(this.recordText)))] : []),
            ...(grouped ? [h('span', { class: 'strip-mark strip-group' }, icon('group', 12), h('span', {}, receives ? texts.receives : texts.leftOut))] : [])
        );
    }

    dispose(): void {
        this.pane?.dispose();
        this.panel.remove();
        this.tab.remove();
    }

    private output(): PaneOutput {
        const { frame, id } = this;
        return {
            input: (data, typed) => frame.typed(this, data, typed),
            binary: data => frame.send({ t: 'bin', id, d: data }),
            ack: bytes => frame.send({ t: 'ack', id, n: bytes }),
            size: (cols, rows) => frame.send({ t: 'size', id, cols, rows }),
            copy: text => frame.copy(text),
            selected: text => frame.selected(text),
            askPaste: selection => frame.askPaste(this, selection),
            confirmPaste: (shown, reasons, yes) => askPasting(shown, reasons, yes, () => frame.focus()),
            found: (index, count) => this.search.found(index, count),
            link: url => frame.send({ t: 'link', url }),
            title: text => {
                this.farTitle = line(text, 200);
                frame.send({ t: 'title', id, text });
            },
            bell: () => this.bell(),
            zoom: delta => frame.zoom(delta),
            command: command => frame.run(command, this)
        };
    }

    private bell(): void {
        this.frame.send({ t: 'bell', id: this.id });
        if (!this.shown || !document.hasFocus()) {
            this.rang = true;
            this.update();
        }
    }
}
