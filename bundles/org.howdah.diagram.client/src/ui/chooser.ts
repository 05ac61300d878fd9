import { strings } from '../strings';
import { h, uniqueId } from './dom';
import { Entry, filter, shorten } from './filter';
import { Popup } from './popup';

export interface ChooserOptions<T extends Entry> {
    title: string;
    hint?: string;
    entries: readonly T[];
    /** Shown while the arrows walk. */
    preview?: (entry: T) => void;
    chosen: (entry: T) => void;
    /** Closed without a choice. */
    cancelled?: () => void;
    /** A picture in front of an entry. */
    icon?: (entry: T) => Node | undefined;
    /** The list can still come: shown instead of it. */
    waiting?: string;
    x?: number;
    y?: number;
}

const MOST = 200;

/** A list to type into: letters filter, arrows walk, Enter chooses, Escape leaves. */
export class Chooser<T extends Entry> {
    private readonly listId = uniqueId('hw-list');
    private readonly list: HTMLElement;
    private readonly input: HTMLInputElement;
    private readonly count: HTMLElement;
    private readonly popup: Popup;
    private shown: T[] = [];
    private current = -1;
    private done = false;

    constructor(private readonly options: ChooserOptions<T>) {
        this.list = h('div', { class: 'hw-list', role: 'listbox', id: this.listId, 'aria-label': options.title, tabindex: '-1' });
        this.input = h('input', {
            type: 'text',
            class: 'hw-list-input',
            role: 'combobox',
            'aria-label': options.title,
            'aria-controls': this.listId,
            'aria-expanded': 'true',
            'aria-autocomplete': 'list',
            autocomplete: 'off',
            spellcheck: 'false',
            placeholder: options.hint ?? strings.findHint,
            oninput: () => this.update(),
            onkeydown: (event: KeyboardEvent) => this.key(event)
        });
        this.count = h('div', { class: 'hw-list-count', role: 'status', 'aria-live': 'polite' });
        const box = h(
            'div',
            { class: 'hw-chooser', role: 'dialog', 'aria-label': options.title },
            h('div', { class: 'hw-chooser-title' }, options.title),
            this.input,
            this.list,
            this.count
        );
        const x = options.x ?? window.innerWidth / 2 - 190;
        const y = options.y ?? Math.min(120, window.innerHeight * 0.15);
        this.popup = Popup.show(box, {
            x,
            y,
            closed: () => {
                if (!this.done) {
                    options.cancelled?.();
                }
            }
        });
        this.update();
        this.popup.place(x, y);
        this.input.focus({ preventScroll: true });
    }

    /** Gives the list when it was still to come. */
    give(entries: readonly T[]): void {
        this.options.entries = entries;
        this.options.waiting = undefined;
        this.update();
    }

    close(): void {
        this.popup.close();
    }

    private update(): void {
        const found = filter(this.options.entries, this.input.value);
        this.shown = found.slice(0, MOST);
        this.list.replaceChildren(...this.shown.map((entry, i) => this.row(entry, i)));
        const empty = this.options.waiting ?? strings.noMatch;
        this.count.textContent = found.length ? strings.matches(found.length) : empty;
        this.go(this.shown.findIndex(e => !e.reason), this.input.value !== '');
    }

    private row(entry: T, i: number): HTMLElement {
        return h(
            'div',
            {
                class: 'hw-list-item',
                role: 'option',
                id: `${this.listId}-${i}`,
                'aria-selected': 'false',
                'aria-disabled': entry.reason ? 'true' : undefined,
                'data-id': entry.id,
                onpointermove: () => this.current !== i && this.go(i, false),
                onclick: () => this.choose(i)
            },
            this.options.icon?.(entry),
            h(
                'span',
                { class: 'hw-list-text' },
                h('span', { class: 'hw-list-label' }, shorten(entry.label)),
                (entry.reason || entry.detail) && h('span', { class: 'hw-list-detail' }, shorten(entry.reason ?? entry.detail!, 120))
            )
        );
    }

    private go(i: number, preview = true): void {
        this.list.querySelector('[aria-selected=true]')?.setAttribute('aria-selected', 'false');
        this.current = i;
        const row = this.list.children[i];
        if (!row) {
            this.input.removeAttribute('aria-activedescendant');
            return;
        }
        row.setAttribute('aria-selected', 'true');
        row.scrollIntoView({ block: 'nearest' });
        this.input.setAttribute('aria-activedescendant', row.id);
        if (preview) {
            this.options.preview?.(this.shown[i]);
        }
    }

    private choose(i: number): void {
        const entry = this.shown[i];
        if (!entry || entry.reason) {
            return;
        }
        this.done = true;
        this.popup.close();
        this.options.chosen(entry);
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
            case 'Enter':
                this.choose(this.current);
                break;
            case 'Tab':
                this.popup.close();
                break;
            default:
                return;
        }
        event.preventDefault();
        event.stopPropagation();
    }
}
