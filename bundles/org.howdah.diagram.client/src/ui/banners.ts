import { inject, injectable } from 'inversify';
import { strings } from '../strings';
import { Drawing } from '../tools/drawing';
import { h } from './dom';
import { icon } from './icons';
import { CurrentView, ViewState } from './view-state';

/** The time of an observation as it is read: with its day when that is not today. */
export function timeOf(taken: string, now = new Date()): string {
    const at = new Date(taken);
    if (Number.isNaN(at.getTime())) {
        return taken;
    }
    const time = at.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
    return at.toDateString() === now.toDateString() ? time : `${at.toLocaleDateString()} ${time}`;
}

/** What is said of the observed state; undefined when it is not shown. */
export function observedText(state: ViewState, now = new Date()): { text: string; known: boolean } | undefined {
    if (!state.observed) {
        return undefined;
    }
    if (state.problem) {
        return { text: `${strings.observed}, ${strings.observedUnknown(state.problem)}`, known: false };
    }
    return state.taken
        ? { text: `${strings.observed}, ${strings.observedAt(timeOf(state.taken, now))}`, known: true }
        : { text: `${strings.observed}, ${strings.notObserved}`, known: false };
}

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
