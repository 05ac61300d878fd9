/** A group of tabs: their strip and the console that is seen. */
import type { Console } from './console';
import { apply, arrange, h } from './dom';
import type { Frame } from './frame';
import { keyText } from './keys';
import type { Box, Leaf } from './layout';
import { Chooser } from './parts/chooser';
import { icon, type IconName, stateIcon } from './parts/icons';
import { Tooltip } from './parts/popup';
import { STATES, texts } from './texts';

export class TabGroup {
    readonly element: HTMLElement;
    readonly strip: HTMLElement;
    readonly panels = h('div', { class: 'panels' });
    leaf!: Leaf;
    private consoles: Console[] = [];
    private readonly tabs: HTMLElement;
    private readonly space = h('div', { class: 'strip-space' });
    private readonly overflow: HTMLButtonElement;
    private readonly maximise: HTMLButtonElement;
    private readonly watcher: ResizeObserver;

    constructor(private readonly frame: Frame) {
        this.tabs = h('div', { class: 'tabs', role: 'tablist', onkeydown: (event: KeyboardEvent) => this.key(event), onscroll: () => this.edges() });
        this.tabs.addEventListener('wheel', event => {
            if (event.deltaY !== 0 && event.deltaX === 0) {
                this.tabs.scrollLeft += event.deltaY;
            }
        }, { passive: true });
        this.tabs.addEventListener('click', event => {
            const console = this.at(event.target);
            if (console && !(event.target as Element).closest('.tab-close')) {
                this.frame.activate(console);
            }
        });
        this.tabs.addEventListener('auxclick', event => {
            const console = this.at(event.target);
            if (console && event.button === 1) {
                event.preventDefault();
                this.frame.close(console);
            }
        });
        this.tabs.addEventListener('contextmenu', event => {
            const console = this.at(event.target);
            if (console) {
                event.preventDefault();
                this.frame.menu(console, event.clientX, event.clientY, false);
            }
        });
        this.tabs.addEventListener('dblclick', event => event.target === this.tabs && this.openNew());
        this.overflow = this.button('down', '', () => this.list(), 'overflow');
        this.maximise = this.button('maximise', texts.maximise, () => this.frame.run('maximise', this.current()), 'maximise', 'maximise');
        const plus = this.button('plus', texts.newConsole, () => this.openNew(), 'plus', 'new');
        const actions = h('div', { class: 'strip-actions' },
            this.overflow,
            this.button('splitRight', texts.splitRight, () => this.frame.run('splitRight', this.current()), 'wide', 'splitRight'),
            this.button('splitDown', texts.splitDown, () => this.frame.run('splitDown', this.current()), 'wide', 'splitDown'),
            this.maximise,
            this.button('more', texts.more, event => {
                const box = (event.currentTarget as Element).getBoundingClientRect();
                const current = this.current();
                if (current) {
                    this.frame.menu(current, box.right, box.bottom + 2, event.detail === 0, event.currentTarget as Element);
                }
            }, 'more', 'menu'));
        this.strip = h('div', { class: 'strip' }, this.tabs, plus, this.space, actions);
        this.element = h('section', { class: 'group' }, this.strip, this.panels);
        this.watcher = new ResizeObserver(() => this.edges());
        this.watcher.observe(this.tabs);
    }

    private button(name: IconName, title: string, run: (event: MouseEvent) => void, kind: string, command?: string): HTMLButtonElement {
        const button = h('button', { class: `icon-button strip-${kind}`, type: 'button', 'aria-label': title, onclick: run }, icon(name));
        const key = command ? keyText(command) : '';
        Tooltip.on(button, () => `${button.getAttribute('aria-label')}${key ? `\n${key}` : ''}`);
        return button;
    }

    show(leaf: Leaf, consoles: Console[], box: Box, state: { active: boolean; only: boolean; maximised: boolean }): void {
        this.leaf = leaf;
        this.consoles = consoles;
        arrange(this.tabs, consoles.map(console => console.tab));
        for (const console of consoles) {
            if (console.panel.parentElement !== this.panels) {
                this.panels.append(console.panel);
            }
        }
        apply(this.element, { 'data-active': state.active, 'data-only': state.only, 'data-maximised': state.maximised });
        const nodes = [...new Set(consoles.map(console => console.node))].join(', ');
        apply(this.tabs, { 'aria-label': texts.tabs(nodes) });
        const { style } = this.element;
        const whole = state.maximised ? { x: 0, y: 0, width: 1, height: 1 } : box;
        style.left = `${whole.x * 100}%`;
        style.top = `${whole.y * 100}%`;
        style.width = `${whole.width * 100}%`;
        style.height = `${whole.height * 100}%`;
        const label = state.maximised ? texts.restore : texts.maximise;
        if (this.maximise.getAttribute('aria-label') !== label) {
            this.maximise.setAttribute('aria-label', label);
            this.maximise.replaceChildren(icon(state.maximised ? 'restore' : 'maximise'));
        }
        this.maximise.hidden = state.only && !state.maximised;
        for (const console of consoles) {
            const seen = console.id === leaf.active;
            console.show(seen, seen);
            console.start();
        }
        arrange(this.space, consoles.filter(console => console.id === leaf.active).map(console => console.signs));
        this.reveal();
    }

    /** Brings the tab of the console that is seen into sight, after tabs came, went or changed their width. */
    reveal(): void {
        this.edges();
        this.current()?.tab.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }

    dispose(): void {
        this.watcher.disconnect();
        this.element.remove();
    }

    current(): Console | undefined {
        return this.consoles.find(console => console.id === this.leaf.active);
    }

    /** Gives the keyboard to the strip. */
    focusTabs(): void {
        this.current()?.handle.focus();
    }

    openNew(): void {
        const plus = this.strip.querySelector('.strip-plus')!;
        const box = plus.getBoundingClientRect();
        this.frame.chooseNew({ x: box.left, y: box.bottom + 3, owner: plus, beside: this.current() });
    }

    private at(target: EventTarget | null): Console | undefined {
        const id = Number((target as Element | null)?.closest<HTMLElement>('.tab')?.dataset['console']);
        return this.consoles.find(console => console.id === id);
    }

    /** Whether tabs are out of sight, and where. */
    private edges(): void {
        const { scrollLeft, scrollWidth, clientWidth } = this.tabs;
        const more = scrollWidth > clientWidth + 1;
        apply(this.tabs, { 'data-before': more && scrollLeft > 1, 'data-after': more && scrollLeft + clientWidth < scrollWidth - 1 });
        this.overflow.hidden = !more || this.consoles.length < 2;
        if (more && this.overflow.dataset['count'] !== String(this.consoles.length)) {
            this.overflow.dataset['count'] = String(this.consoles.length);
            this.overflow.setAttribute('aria-label', texts.allTabs(this.consoles.length));
            this.overflow.replaceChildren(h('span', { class: 'overflow-count' }, texts.allTabsShort(this.consoles.length)), icon('down', 12));
        }
    }

    private list(): void {
        const box = this.overflow.getBoundingClientRect();
        Chooser.popup({
            title: texts.allTabs(this.consoles.length), label: texts.allTabs(this.consoles.length), x: box.right, y: box.bottom + 3, fromRight: true, owner: this.overflow,
            entries: this.consoles.map(console => ({
                id: String(console.id), label: console.title, detail: console.detail || undefined, badge: console.state === 'open' ? undefined : STATES[console.state],
                icon: () => stateIcon(console.state, 11)
            })),
            chosen: entry => {
                const console = this.frame.console(Number(entry.id));
                if (console) {
                    this.frame.activate(console);
                }
            }
        });
    }

    private key(event: KeyboardEvent): void {
        if (event.ctrlKey || event.altKey || event.metaKey) {
            return;
        }
        const at = this.consoles.findIndex(console => console.id === this.leaf.active);
        const n = this.consoles.length;
        const to = { ArrowRight: (at + 1) % n, ArrowLeft: (at - 1 + n) % n, Home: 0, End: n - 1 }[event.key];
        const current = this.current();
        if (to !== undefined) {
            this.frame.activate(this.consoles[to]!);
            this.consoles[to]!.handle.focus();
        } else if (event.key === 'Delete' && current) {
            this.frame.close(current);
        } else if (event.key === 'Enter' || event.key === ' ' || event.key === 'Escape') {
            this.frame.focus();
        } else {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
    }
}
