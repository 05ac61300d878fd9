/** Searching in a console: a bar above its terminal. */
import type { Console } from '../console';
import { h } from '../dom';
import type { Frame } from '../frame';
import { texts } from '../texts';
import { icon } from './icons';

export class SearchBar {
    readonly element: HTMLElement;
    private readonly input: HTMLInputElement;
    private readonly said = h('span', { class: 'find-said', role: 'status' });
    private readonly matchCase: HTMLButtonElement;
    private readonly regex: HTMLButtonElement;

    constructor(private readonly console: Console, private readonly frame: Frame) {
        this.input = h('input', {
            class: 'list-input find-input', type: 'text', 'aria-label': texts.find.label, placeholder: texts.find.label, autocomplete: 'off', spellcheck: 'false', maxlength: 1000,
            oninput: () => this.look('stay')
        });
        this.matchCase = this.toggle('Aa', texts.find.matchCase);
        this.regex = this.toggle('.*', texts.find.regex);
        this.element = h(
            'div',
            { class: 'find', role: 'search', hidden: true, onkeydown: (event: KeyboardEvent) => this.key(event) },
            this.input, this.said, this.matchCase, this.regex,
            this.button('up', texts.find.previous, () => this.look('previous')),
            this.button('down', texts.find.next, () => this.look('next')),
            this.button('close', texts.close, () => this.close())
        );
    }

    get open(): boolean {
        return !this.element.hidden;
    }

    show(): void {
        if (this.element.hidden) {
            this.element.hidden = false;
            this.console.pane?.fit();
        }
        this.input.focus();
        this.input.select();
        if (this.input.value !== '') {
            this.look('stay');
        }
    }

    close(): void {
        this.element.hidden = true;
        this.console.pane?.endFind();
        this.console.pane?.fit();
        this.frame.focus();
    }

    found(index: number, count: number): void {
        const none = this.input.value === '';
        const text = none ? '' : count === 0 ? texts.find.none : count < 0 ? texts.find.many(1000) : index < 0 ? texts.find.some(count) : texts.find.of(index + 1, count);
        this.said.textContent = text;
        this.element.classList.toggle('find-nothing', !none && count === 0);
    }

    private look(where: 'next' | 'previous' | 'stay'): void {
        const regex = this.regex.getAttribute('aria-pressed') === 'true';
        const text = this.input.value;
        if (regex && !isRegex(text)) {
            this.console.pane?.endFind();
            this.said.textContent = texts.find.bad;
            this.element.classList.add('find-nothing');
            return;
        }
        if (text === '') {
            this.console.pane?.endFind();
            this.found(-1, 0);
            return;
        }
        this.console.pane?.find({ text, regex, matchCase: this.matchCase.getAttribute('aria-pressed') === 'true' }, where);
    }

    private key(event: KeyboardEvent): void {
        if (event.key === 'Escape') {
            this.close();
        } else if (event.target === this.input && (event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'ArrowUp') && !event.isComposing) {
            this.look(event.key === 'ArrowUp' || event.key === 'Enter' && event.shiftKey ? 'previous' : 'next');
        } else {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
    }

    private toggle(label: string, title: string): HTMLButtonElement {
        const button = h('button', {
            class: 'icon-button find-toggle', type: 'button', 'aria-label': title, 'aria-pressed': 'false', title,
            onclick: () => {
                button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
                this.look('stay');
            }
        }, label);
        return button;
    }

    private button(name: 'up' | 'down' | 'close', title: string, run: () => void): HTMLButtonElement {
        return h('button', { class: 'icon-button', type: 'button', 'aria-label': title, title, onclick: run }, icon(name, 14));
    }
}

function isRegex(text: string): boolean {
    try {
        new RegExp(text);
        return true;
    } catch {
        return false;
    }
}
