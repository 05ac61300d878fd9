import { inject, injectable } from 'inversify';
import { toServer, ToServer } from '../di/actions';
import { strings } from '../strings';
import { Drawing } from '../tools/drawing';
import { h, uniqueId } from './dom';
import { sampleOf } from './icons';
import { Popup } from './popup';
import { CurrentView, switched } from './view-state';

/** A small form: which technologies' links are shown, and whether only those of one set are. */
@injectable()
export class ViewFilter {
    @inject(Drawing) protected readonly drawing!: Drawing;
    @inject(CurrentView) protected readonly view!: CurrentView;

    private popup?: Popup;

    toggle(owner?: Element): void {
        if (this.popup) {
            this.popup.close();
            return;
        }
        const box = h('div', { class: 'hw-filter', role: 'dialog', 'aria-label': strings.filterTitle });
        this.fill(box);
        const at = owner?.getBoundingClientRect();
        const base = this.drawing.base.getBoundingClientRect();
        this.popup = Popup.show(box, {
            x: at?.left ?? base.left + base.width / 2 - 120,
            y: at ? at.bottom + 4 : base.top + 60,
            owner,
            closed: () => (this.popup = undefined)
        });
        box.querySelector<HTMLElement>('input, select, button')?.focus();
    }

    private fill(box: HTMLElement): void {
        const state = this.view.now;
        let hidden = state.hidden;
        const send = (fields: object): void => this.drawing.send(toServer(ToServer.SET_VIEW, fields));
        box.append(h('h2', {}, strings.filterTitle), h('h3', {}, strings.technologies));
        for (const technology of state.technologies) {
            const id = uniqueId('hw-check');
            const check = h('input', {
                type: 'checkbox',
                id,
                onchange: () => {
                    hidden = switched(hidden, technology.id, check.checked);
                    send({ hidden });
                }
            });
            check.checked = !hidden.includes(technology.id);
            const count = technology.links === undefined ? '' : ` (${technology.links})`;
            box.append(h('label', { class: 'hw-check', for: id }, check, sampleOf(technology), h('span', {}, technology.label + count)));
        }
        if (state.sets.length) {
            const id = uniqueId('hw-set');
            const select = h(
                'select',
                { id, onchange: () => send({ set: select.value }) },
                h('option', { value: '' }, strings.allSets),
                ...state.sets.map(set => h('option', { value: set }, set))
            );
            select.value = state.set ?? '';
            box.append(h('label', { class: 'hw-set-choice', for: id }, strings.sets, select));
        }
        box.append(
            h(
                'button',
                {
                    type: 'button',
                    class: 'hw-plain',
                    onclick: () => {
                        send({ hidden: [], set: '' });
                        this.popup?.close();
                    }
                },
                strings.showAll
            )
        );
    }
}
