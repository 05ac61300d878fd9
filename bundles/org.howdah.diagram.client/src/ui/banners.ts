import { inject, injectable } from 'inversify';
import { strings } from '../strings';
import { Drawing } from '../tools/drawing';
import { h } from './dom';
import { icon } from './icons';
import { observedText } from './observed-text';
import { CurrentView, ViewState } from './view-state';

/** What holds for the whole drawing, over it: read-only, changed outside, as of when it was observed. */
@injectable()
export class Banners {
    @inject(Drawing) protected readonly drawing!: Drawing;
    @inject(CurrentView) protected readonly view!: CurrentView;

    private readonly element = h('div', { class: 'hw-banners', role: 'status' });
    private stamp = '';

    start(): void {
        this.drawing.base.append(this.element);
        this.view.watch(state => this.show(state));
    }

    private show(state: ViewState): void {
        const lines: HTMLElement[] = [];
        if (state.readOnly) {
            lines.push(h('div', { class: 'hw-banner' }, icon('warning', 14), h('span', {}, state.reason || strings.readOnly)));
        }
        if (state.conflict) {
            lines.push(h('div', { class: 'hw-banner hw-warn' }, icon('warning', 14), h('span', {}, strings.changedOutside)));
        }
        const observed = observedText(state);
        if (observed) {
            lines.push(
                h('div', { class: observed.known ? 'hw-banner hw-quiet' : 'hw-banner hw-warn' }, icon(observed.known ? 'observed' : 'warning', 14), h('span', {}, observed.text))
            );
        }
        const stamp = lines.map(l => l.className + l.textContent).join('\n');
        if (stamp !== this.stamp) {
            this.stamp = stamp;
            this.element.replaceChildren(...lines);
        }
    }
}
