/** One input to many nodes: the bar that says so as long as it is on, and the list to choose from. */
import type { Console } from '../console';
import { h } from '../dom';
import type { Frame } from '../frame';
import { keyText } from '../keys';
import { texts, STATES } from '../texts';
import { Choice, Dialog } from './dialog';
import { icon, stateIcon } from './icons';

export class GroupBar {
    readonly element = h('div', { class: 'group-bar', role: 'region', 'aria-label': texts.group.title, hidden: true });
    private shown = '';

    constructor(private readonly frame: Frame) {}

    update(): void {
        const members = this.frame.all().filter(console => this.frame.grouped.has(console.id));
        const open = members.filter(console => console.state === 'open');
        const out = members.filter(console => console.state !== 'open');
        const nodes = [...new Set(open.map(console => console.node))];
        const goes = texts.group.goesTo(nodes, open.length);
        const not = out.length > 0 ? texts.group.notTo(out.map(console => `${console.title} (${STATES[console.state]})`)) : '';
        const now = members.length === 0 ? '' : `${goes}|${not}`;
        if (now === this.shown) {
            return;
        }
        const begins = this.shown === '';
        this.shown = now;
        this.element.hidden = members.length === 0;
        if (members.length === 0) {
            this.element.replaceChildren();
            return;
        }
        if (!begins) {
            this.frame.speak(goes + (not ? `. ${not}` : ''));
        }
        this.element.replaceChildren(
            icon('group'),
            h('span', { class: 'group-text', dir: 'ltr' }, h('strong', {}, goes), not ? h('span', { class: 'group-not' }, icon('warning', 14), not) : undefined),
            h('button', { class: 'button', type: 'button', onclick: () => chooseGroup(this.frame) }, texts.group.change),
            h('button', { class: 'button', type: 'button', 'data-action': 'leave', onclick: () => this.frame.run('group') },
                texts.group.leave, h('span', { class: 'button-hint', 'aria-hidden': 'true' }, keyText('group')))
        );
    }
}

/** Asks which consoles receive the input. */
export function chooseGroup(frame: Frame): void {
    const all = frame.all();
    const { active } = frame;
    // Proposed is one console of each node; all where there is but one node.
    const first = new Map<string, Console>();
    for (const console of all.filter(each => each.state === 'open')) {
        const known = first.get(console.node);
        if (!known || console === active) {
            first.set(console.node, console);
        }
    }
    const proposed = first.size > 1 ? [...first.values()] : all.filter(console => console.state === 'open');
    const chosen = new Set<number>(frame.grouped.size > 0 ? frame.grouped : proposed.map(console => console.id));
    const boxes = new Map<number, HTMLInputElement>();
    const update = (): void => {
        boxes.forEach((box, id) => (box.checked = chosen.has(id)));
        for (const [node, box] of nodes) {
            const own = all.filter(console => console.node === node);
            const on = own.filter(console => chosen.has(console.id)).length;
            box.checked = on === own.length;
            box.indeterminate = on > 0 && on < own.length;
        }
        dialog?.choose(choices());
    };
    const set = (consoles: readonly Console[]): void => {
        chosen.clear();
        consoles.forEach(console => chosen.add(console.id));
        update();
    };
    const toggle = (consoles: readonly Console[], on: boolean): void => {
        consoles.forEach(console => (on ? chosen.add(console.id) : chosen.delete(console.id)));
        update();
    };
    const nodes = new Map<string, HTMLInputElement>();
    const names = [...new Set(all.map(console => console.node))];
    const list = h('div', { class: 'checks', role: 'group', 'aria-label': texts.group.list, tabindex: '-1' },
        ...names.map(node => {
            const own = all.filter(console => console.node === node);
            const box = h('input', { type: 'checkbox', onchange: () => toggle(own, box.checked) });
            nodes.set(node, box);
            return h('fieldset', { class: 'check-node' },
                h('legend', {}, h('label', { class: 'check check-heading' }, box, h('span', { dir: 'ltr' }, node))),
                ...own.map(console => {
                    const each = h('input', { type: 'checkbox', onchange: () => toggle([console], each.checked) });
                    boxes.set(console.id, each);
                    return h('label', { class: 'check' }, each,
                        h('span', { class: 'check-name', dir: 'ltr' }, console.title, console.detail ? h('span', { class: 'check-detail' }, console.detail) : undefined),
                        h('span', { class: `check-state state-${console.state}` }, stateIcon(console.state), console.state === 'open' ? STATES.open : texts.group.notOpen(console.state)));
                }));
        }));
    const quick = (label: string, run: () => void): HTMLElement => h('button', { class: 'button', type: 'button', onclick: run }, label);
    const choices = (): Choice[] => [
        { label: texts.group.start(chosen.size), first: true, disabled: chosen.size < 2, run: () => frame.send({ t: 'group', ids: all.filter(console => chosen.has(console.id)).map(console => console.id) }) },
        { label: texts.cancel, dismiss: true }
    ];
    let dialog: Dialog | undefined;
    dialog = new Dialog(
        { title: texts.group.title, kind: 'group', back: () => frame.focus() },
        [
            h('p', {}, texts.group.explain),
            h('div', { class: 'quick' },
                quick(texts.group.all, () => set(all)), quick(texts.group.none, () => set([])),
                quick(texts.group.thisGroup, () => set(active ? frame.besides(active) : []))),
            list
        ],
        choices()
    );
    update();
}
