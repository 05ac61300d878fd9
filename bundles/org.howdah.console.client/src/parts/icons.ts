import { s } from '../dom';
import type { State } from '../protocol';

/** Icons of the page: outlines of 16 × 16 in the colour of the text, so that they fit both themes. */

const PATHS = {
    plus: 'M8 3.5v9M3.5 8h9',
    close: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
    down: 'M4.5 6.5L8 10l3.5-3.5',
    up: 'M4.5 9.5L8 6l3.5 3.5',
    more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
    splitRight: 'M2.5 3h11v10h-11zM8 3v10M10.8 6.4v3.2M9.2 8h3.2',
    splitDown: 'M2.5 3h11v10h-11zM2.5 8h11M8 9.2v2.6M6.7 10.5h2.6',
    maximise: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
    restore: 'M6 2.5V6H2.5M13.5 6H10V2.5M10 13.5V10h3.5M2.5 10H6v3.5',
    bell: 'M4 11.5V7.2a4 4 0 0 1 8 0v4.3M2.8 11.5h10.4M7 13.6h2',
    group: 'M2.5 3h4v3.5h-4zM9.5 3h4v3.5h-4zM6 10h4v3.5H6zM4.5 6.5v1.7h7V6.5M8 8.2V10',
    find: 'M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9M10.3 10.3L14 14',
    shell: 'M2.5 3h11v10h-11zM4.8 6l2 2l-2 2M8.2 10.2h3',
    database: 'M3 4c0-1.1 2.2-2 5-2s5 .9 5 2v8c0 1.1-2.2 2-5 2s-5-.9-5-2zM3 4c0 1.1 2.2 2 5 2s5-.9 5-2M3 8c0 1.1 2.2 2 5 2s5-.9 5-2',
    snippet: 'M5.5 3L2 8l3.5 5M10.5 3L14 8l-3.5 5',
    help: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13M6 6.3a2 2 0 1 1 2.8 1.8c-.6.3-.8.7-.8 1.4M8 11.3v.7',
    warning: 'M8 2.5l6 11H2zM8 6.5v3.5M8 11.5v.7',
    copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z'
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName, size = 16): SVGSVGElement {
    return s(
        'svg',
        { class: 'icon', viewBox: '0 0 16 16', width: size, height: size, 'aria-hidden': 'true', focusable: 'false' },
        s('path', { d: PATHS[name], fill: 'none', stroke: 'currentColor', 'stroke-width': name === 'more' ? 2 : 1.3, 'stroke-linejoin': 'round', 'stroke-linecap': 'round' })
    );
}

/** A shape for each state, told apart without colour. */
const SHAPES: Record<State, () => SVGElement> = {
    connecting: () => s('circle', { cx: 6, cy: 6, r: 4, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6, 'stroke-dasharray': '2.2 1.99' }),
    open: () => s('circle', { cx: 6, cy: 6, r: 4, fill: 'currentColor' }),
    lost: () => s('path', { d: 'M6 1.4L11.2 10.6H.8z', fill: 'currentColor' }),
    reconnecting: () => s('path', { d: 'M10 6a4 4 0 1 1-1.2-2.85M9.6 .9v2.6H7', fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6, 'stroke-linejoin': 'round', 'stroke-linecap': 'round' }),
    ended: () => s('rect', { x: 2.2, y: 2.2, width: 7.6, height: 7.6, rx: 1, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6 }),
    failed: () => s('path', { d: 'M2 2l8 8M10 2l-8 8', fill: 'none', stroke: 'currentColor', 'stroke-width': 2.2, 'stroke-linecap': 'round' })
};

export function stateIcon(state: State, size = 10): SVGSVGElement {
    return s('svg', { class: `state state-${state}`, viewBox: '0 0 12 12', width: size, height: size, 'aria-hidden': 'true', focusable: 'false' }, SHAPES[state]());
}
