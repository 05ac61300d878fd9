import { h, uniqueId } from '../dom';
import { line } from '../visible';
import { texts } from '../texts';
import { Popup, PopupOptions } from './popup';

export interface Entry {
    id: string;
    label: string;
    /** A quieter line below. */
    detail?: string;
    /** Text in the terminal's font, below. */
    code?: string;
    /** A word at the end of the line. */
    badge?: string;
    /** The heading it comes under; entries of one section are given together. */
    section?: string;
    icon?: () => Element;
}

export interface ChooserOptions {
    label: string;
    entries: readonly Entry[];
    /** @param strong Ctrl+Enter */
    chosen: (entry: Entry, strong: boolean) => void;
    /** What to say instead of the list while it is still to come, or since there is none. */
    instead?: string;
    hint?: string;
}

/** How many are put on the page; further ones are found by typing. */
const MOST = 300;

/** A list to choose from, filtered by what is typed above it. */
export class Chooser {
    readonly element: HTMLElement;
    private readonly input: HTMLInputElement;
    private readonly list: HTMLElement;
    private readonly said: HTMLElement;
    private shown: Entry[] = [];
    private rows: HTMLElement[] = [];
    private current = -1;
    private over: Popup | undefined;

    constructor(private readonly options: ChooserOptions) {
        const id = uniqueId('chooser');
        this.list = h('div', { class: 'list', role: 'listbox', id, 'aria-label': options.label });
        this.said = h('div', { class: 'list-said', role: 'status' });
        this.input = h('input', {
            class: 'list-input', type: 'text', role: 'combobox', 'aria-expanded': 'true', 'aria-controls': id, 'aria-autocomplete': 'list',
            'aria-label': `${options.label}. ${texts.filter}`, placeholder: texts.filter, autocomplete: 'off', spellcheck: 'false', maxlength: 200,
            oninput: () => this.update(), onkeydown: (event: KeyboardEvent) => this.key(event)
        });
        this.element = h('div', { class: 'chooser' }, this.input, this.list, this.said, options.hint && h('div', { class: 'list-hint' }, options.hint));
        this.update();
    }

    /** Opens a chooser as a popup. */
    static popup(options: ChooserOptions & PopupOptions & { title: string }): Chooser {
        const chooser = new Chooser({
            ...options,
            chosen: (entry, strong) => {
                chooser.over?.close();
                options.chosen(entry, strong);
            }
        });
        const box = h('div', { class: 'chooser-popup', role: 'dialog', 'aria-label': options.title }, h('div', { class: 'chooser-title' }, options.title), chooser.element);
        chooser.over = new Popup(box, options);
        chooser.focus();
        return chooser;
    }

    focus(): void {
        this.input.focus({ preventScroll: true });
    }

    clear(): void {
        this.input.value = '';
        this.update();
    }

    close(): void {
        this.over?.close();
    }

    give(entries: readonly Entry[], instead?: string): void {
        this.options.entries = entries;
        this.options.instead = instead;
        const kept = this.shown[this.current]?.id;
        this.update();
        this.go(Math.max(0, this.shown.findIndex(entry => entry.id === kept)));
        this.over?.place();
    }

    private update(): void {
        const words = this.input.value.toLowerCase().split(/\s+/).filter(Boolean);
        const found = this.options.entries.filter(entry => {
            const text = `${entry.section ?? ''} ${entry.label} ${entry.detail ?? ''} ${entry.code ?? ''}`.toLowerCase();
            return words.every(word => text.includes(word));
        });
        this.shown = found.slice(0, MOST);
        this.rows = [];
        let section: HTMLElement = this.list;
        let last: string | undefined;
        this.list.replaceChildren();
        for (const [i, entry] of this.shown.entries()) {
            if (entry.section !== undefined && entry.section !== last) {
                const heading = uniqueId('section');
                section = h('div', { class: 'list-section', role: 'group', 'aria-labelledby': heading },
                    h('div', { class: 'list-heading', id: heading, role: 'presentation', dir: 'ltr' }, line(entry.section)));
                this.list.append(section);
                last = entry.section;
            }
            const row = this.row(entry, i);
            this.rows.push(row);
            section.append(row);
        }
        this.list.hidden = this.shown.length === 0;
        this.said.textContent = found.length > 0 ? (words.length > 0 ? texts.matches(found.length) : '') : this.options.entries.length === 0 ? (this.options.instead ?? texts.noMatch) : texts.noMatch;
        this.go(this.shown.length > 0 ? 0 : -1);
    }

    private row(entry: Entry, i: number): HTMLElement {
        return h(
            'div',
            {
                class: 'list-item', role: 'option', id: uniqueId('entry'), 'aria-selected': 'false', 'data-id': entry.id,
                onpointermove: () => this.current !== i && this.go(i, false),
                // the list does not take the focus from the field
                onmousedown: (event: Event) => event.preventDefault(),
                onclick: (event: MouseEvent) => this.options.chosen(entry, event.ctrlKey)
            },
            entry.icon?.(),
            h('span', { class: 'list-text', dir: 'ltr' },
                h('span', { class: 'list-label' }, line(entry.label), entry.badge && h('span', { class: 'badge' }, entry.badge)),
                entry.detail && h('span', { class: 'list-detail' }, line(entry.detail, 200)),
                entry.code && h('code', { class: 'list-code' }, line(entry.code, 200)))
        );
    }

    private go(i: number, scroll = true): void {
        this.rows[this.current]?.setAttribute('aria-selected', 'false');
        this.current = i;
        const row = this.rows[i];
        if (!row) {
            this.input.removeAttribute('aria-activedescendant');
            return;
        }
        row.setAttribute('aria-selected', 'true');
        this.input.setAttribute('aria-activedescendant', row.id);
        if (scroll) {
            if (i === 0) {
                this.list.scrollTop = 0;
            } else {
                row.scrollIntoView({ block: 'nearest' });
            }
        }
    }

    private key(event: KeyboardEvent): void {
        const n = this.shown.length;
        switch (event.key) {
        case 'ArrowDown':
            this.go(n ? (this.current + 1) % n : -1);
            break;
        case 'ArrowUp':
            this.go(n ? (this.current - 1 + n) % n : -1);
            break;
        case 'PageDown':
            this.go(Math.min(n - 1, this.current + 8));
            break;
        case 'PageUp':
            this.go(Math.max(n ? 0 : -1, this.current - 8));
            break;
        case 'Enter': {
            const entry = this.shown[this.current];
            if (entry && !event.isComposing) {
                this.options.chosen(entry, event.ctrlKey);
            }
            break;
        }
        default:
            return;
        }
        event.preventDefault();
        event.stopPropagation();
    }
}
