import { h } from '../dom';
import type { TargetNode } from '../protocol';
import { texts } from '../texts';
import { Chooser, Entry } from './chooser';
import { icon } from './icons';

/** Nodes and what can be opened there, as entries of a list. */
export function targetEntries(nodes: readonly TargetNode[]): Entry[] {
    return nodes.flatMap(({ node, items }) =>
        items.map(({ key, label }) => ({ id: key, label, section: node, icon: () => icon(key.startsWith('psql:') ? 'database' : 'shell') })));
}

/** What the page shows while no console is open. */
export class Empty {
    readonly element: HTMLElement;
    private readonly chooser: Chooser;
    private readonly none = h('p', { class: 'empty-none' }, texts.empty.none);

    constructor(chosen: (key: string) => void) {
        this.chooser = new Chooser({ label: texts.nodes, entries: [], chosen: entry => chosen(entry.id) });
        this.element = h('section', { class: 'empty', hidden: true },
            h('div', { class: 'empty-box' },
                h('div', { class: 'empty-icon' }, icon('shell', 36)),
                h('h2', {}, texts.empty.title), h('p', {}, texts.empty.text), this.none, this.chooser.element, h('p', { class: 'empty-hint' }, texts.empty.hint)));
    }

    give(nodes: readonly TargetNode[]): void {
        const entries = targetEntries(nodes);
        this.none.hidden = entries.length > 0;
        this.chooser.element.hidden = entries.length === 0;
        this.chooser.give(entries);
    }

    /** Shows it as new. */
    clear(): void {
        this.chooser.clear();
    }

    focus(): void {
        this.chooser.focus();
    }
}
