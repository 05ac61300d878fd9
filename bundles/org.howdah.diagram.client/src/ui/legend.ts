import { inject, injectable } from 'inversify';
import { strings } from '../strings';
import { Drawing } from '../tools/drawing';
import { h, s } from './dom';
import { icon, sampleOf } from './icons';
import { CurrentView } from './view-state';

/** The signs of the states: each has its own shape, so that none is told by colour alone. */
const SIGNS: Record<string, string> = {
    ok: 'M3 8.5l3.5 3.5L13 4.5',
    warning: 'M8 2.5l6 11H2zM8 6.5v3.5M8 11.5v.7',
    critical: 'M4 4l8 8M12 4l-8 8',
    unknown: 'M6 6a2 2 0 1 1 2.8 1.8c-.6.3-.8.7-.8 1.5M8 11.8v.6',
    planned: 'M8 3v10M3 8h10',
    missing: 'M3 8h10',
    unexpected: 'M8 3v7M8 12.3v.7'
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
            list(Object.entries(SIGNS).map(([state, path]) => [sign(state, path), strings.states[state]]))
        );
    }
}

function sign(state: string, path: string): Node {
    return s(
        'svg',
        { class: `hw-icon hw-state-${state}`, viewBox: '0 0 16 16', width: 14, height: 14, 'aria-hidden': 'true' },
        s('path', { d: path, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.75 })
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
