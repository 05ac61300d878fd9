import { inject, injectable } from 'inversify';
import { strings } from '../strings';
import { Drawing } from '../tools/drawing';
import { h, s } from './dom';
import { icon, sampleOf } from './icons';
import { CurrentView } from './view-state';

/** The signs of the states as the picture has them: ground, whether it is filled, and mark. Each has its own shape, not only its colour. */
const SIGNS: Record<string, readonly [ground: string, filled: boolean, mark: string]> = {
    ok: ['M1.4 8a6.6 6.6 0 1 1 13.2 0a6.6 6.6 0 1 1-13.2 0z', true, 'M5 8.2L7.2 10.6L11.2 5.4'],
    warning: ['M8 1L15.4 14.2H.6z', true, 'M8 5.4V9.4M8 11.9V12'],
    critical: ['M5.1 1H10.9L15 5.1V10.9L10.9 15H5.1L1 10.9V5.1z', true, 'M5.3 5.3L10.7 10.7M10.7 5.3L5.3 10.7'],
    unknown: ['M1.6 8a6.4 6.4 0 1 1 12.8 0a6.4 6.4 0 1 1-12.8 0z', false, 'M6 6.4C6 3.8 10.3 3.8 10.2 6.4C10.1 7.8 8 7.8 8 9.4M8 11.6V11.7'],
    planned: ['M1.6 8a6.4 6.4 0 1 1 12.8 0a6.4 6.4 0 1 1-12.8 0z', false, 'M5 8H11M8 5V11'],
    missing: ['M2 2H14V14H2z', false, 'M5 8H11'],
    unexpected: ['M8 .6L15.4 8L8 15.4L.6 8z', true, 'M8 4.6V8.8M8 11.4V11.5']
};

/** What the lines and signs mean; it stays open beside the drawing. */
@injectable()
export class Legend {
    @inject(Drawing) protected readonly drawing!: Drawing;
    @inject(CurrentView) protected readonly view!: CurrentView;

    private element?: HTMLElement;

    get shown(): boolean {
        return this.element !== undefined;
    }

    toggle(): void {
        if (this.element) {
            this.element.remove();
            this.element = undefined;
            return;
        }
        this.element = this.drawing.base.appendChild(h('section', { class: 'hw-legend', 'aria-label': strings.legend }));
        this.fill();
    }

    start(): void {
        this.view.watch(() => this.fill());
    }

    private fill(): void {
        if (!this.element) {
            return;
        }
        const list = (rows: Array<[Node, string]>): HTMLElement =>
            h('ul', {}, ...rows.map(([sample, text]) => h('li', {}, h('span', { class: 'hw-legend-sample' }, sample), text)));
        this.element.replaceChildren(
            h(
                'div',
                { class: 'hw-legend-head' },
                h('h2', {}, strings.legend),
                h('button', { type: 'button', class: 'hw-button', 'aria-label': strings.close, title: strings.close, onclick: () => this.toggle() }, icon('close', 12))
            ),
            h('h3', {}, strings.legendLines),
            list(this.view.now.technologies.map(t => [sampleOf(t), t.label])),
            h('h3', {}, strings.legendArrows),
            list([
                [head(true), strings.synchronous],
                [head(false), strings.asynchronous]
            ]),
            h('h3', {}, strings.legendStates),
            list(Object.keys(SIGNS).map(state => [sign(state), strings.states[state]]))
        );
    }
}

function sign(state: string): Node {
    const [ground, filled, mark] = SIGNS[state];
    return s(
        'svg',
        { class: `hw-sign hw-state-${state}`, viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true' },
        s('path', { d: ground, fill: filled ? 'currentColor' : 'none', stroke: 'currentColor', 'stroke-width': 1.25 }),
        s('path', { d: mark, class: filled ? 'hw-sign-mark' : undefined, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6, 'stroke-linecap': 'round' })
    );
}

function head(filled: boolean): Node {
    return s(
        'svg',
        { viewBox: '0 0 36 12', width: 36, height: 12, 'aria-hidden': 'true' },
        s('path', { d: 'M1 6H26', fill: 'none', stroke: 'currentColor', 'stroke-width': 1.75 }),
        s('path', { d: filled ? 'M25 1.5L35 6L25 10.5z' : 'M25 1.5L35 6L25 10.5', fill: filled ? 'currentColor' : 'none', stroke: 'currentColor', 'stroke-width': 1.25 })
    );
}
