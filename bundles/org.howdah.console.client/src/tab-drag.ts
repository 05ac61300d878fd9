/** Dragging a tab: to another place in its strip, into another group, or to an edge of a pane, which makes a new one there. */
import { h } from './dom';
import type { Side } from './layout';
import type { TabGroup } from './tab-group';

export interface DragTarget {
    group: TabGroup;
    /** Its place among the other tabs of the group. */
    index?: number;
    /** The edge beside which a new group is made. */
    side?: Side;
}

export interface DragHost {
    groups(): TabGroup[];
    title(console: number): string;
    drop(console: number, target: DragTarget): void;
}

const START = 5;
/** What part of a pane counts as its edge. */
const EDGE = 0.25;

export function watchDrags(area: HTMLElement, host: DragHost): void {
    area.addEventListener('pointerdown', event => {
        const tab = (event.target as Element).closest<HTMLElement>('.tab');
        if (event.button === 0 && tab && !(event.target as Element).closest('.tab-close')) {
            follow(area, host, Number(tab.dataset['console']), event);
        }
    });
}

function follow(area: HTMLElement, host: DragHost, console: number, down: PointerEvent): void {
    let ghost: HTMLElement | undefined;
    const mark = h('div', { class: 'drop-mark', hidden: true });
    let target: DragTarget | undefined;
    const move = (event: PointerEvent): void => {
        if (!ghost) {
            if (Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < START) {
                return;
            }
            ghost = h('div', { class: 'drag-ghost', dir: 'ltr' }, host.title(console));
            document.body.append(ghost, mark);
            area.dataset['dragging'] = 'true';
        }
        ghost.style.transform = `translate(${event.clientX + 10}px, ${event.clientY + 12}px)`;
        target = find(host, console, event.clientX, event.clientY);
        show(mark, console, target);
    };
    const end = (drop: boolean): void => {
        window.removeEventListener('pointermove', move);
        window.removeEventListener('pointerup', up);
        window.removeEventListener('pointercancel', cancel);
        window.removeEventListener('keydown', escape, true);
        delete area.dataset['dragging'];
        mark.remove();
        if (ghost) {
            ghost.remove();
            // the click that ends a drag chooses nothing
            window.addEventListener('click', stop, { capture: true, once: true });
            window.setTimeout(() => window.removeEventListener('click', stop, true));
            if (drop && target) {
                host.drop(console, target);
            }
        }
    };
    const up = (): void => end(true);
    const cancel = (): void => end(false);
    const escape = (event: KeyboardEvent): void => {
        if (event.key === 'Escape' && ghost) {
            event.preventDefault();
            event.stopImmediatePropagation();
            end(false);
        }
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', cancel);
    window.addEventListener('keydown', escape, true);
}

function stop(event: Event): void {
    event.stopPropagation();
    event.preventDefault();
}

function inside(box: DOMRect, x: number, y: number): boolean {
    return x >= box.left && x < box.right && y >= box.top && y < box.bottom;
}

function find(host: DragHost, console: number, x: number, y: number): DragTarget | undefined {
    for (const group of host.groups()) {
        if (group.element.offsetParent === null) {
            continue;
        }
        if (inside(group.strip.getBoundingClientRect(), x, y)) {
            const others = [...group.strip.querySelectorAll<HTMLElement>('.tab')].filter(tab => Number(tab.dataset['console']) !== console);
            const index = others.findIndex(tab => {
                const box = tab.getBoundingClientRect();
                return x < box.left + box.width / 2;
            });
            return { group, index: index < 0 ? others.length : index };
        }
        const box = group.panels.getBoundingClientRect();
        if (inside(box, x, y)) {
            const across = (x - box.left) / box.width;
            const down = (y - box.top) / box.height;
            const edges: [number, Side][] = [[across, 'left'], [1 - across, 'right'], [down, 'up'], [1 - down, 'down']];
            const [least, side] = edges.reduce((best, edge) => (edge[0] < best[0] ? edge : best));
            const alone = group.leaf.tabs.length === 1 && group.leaf.tabs[0] === console;
            return least < EDGE && !alone ? { group, side } : { group };
        }
    }
    return undefined;
}

/** Draws where the tab would go. */
function show(mark: HTMLElement, console: number, target: DragTarget | undefined): void {
    mark.hidden = target === undefined;
    if (!target) {
        return;
    }
    const place = (left: number, top: number, width: number, height: number): void => {
        Object.assign(mark.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    };
    const { group, index, side } = target;
    mark.classList.toggle('drop-line', index !== undefined);
    if (index !== undefined) {
        const others = [...group.strip.querySelectorAll<HTMLElement>('.tab')].filter(tab => Number(tab.dataset['console']) !== console);
        const strip = group.strip.getBoundingClientRect();
        const at = others[index]?.getBoundingClientRect().left ?? others[others.length - 1]?.getBoundingClientRect().right ?? strip.left;
        place(at - 1, strip.top + 3, 2, strip.height - 6);
        return;
    }
    const box = group.panels.getBoundingClientRect();
    const half = { width: box.width / 2, height: box.height / 2 };
    if (side === undefined) {
        place(box.left, box.top, box.width, box.height);
    } else if (side === 'left' || side === 'right') {
        place(side === 'left' ? box.left : box.left + half.width, box.top, half.width, box.height);
    } else {
        place(box.left, side === 'up' ? box.top : box.top + half.height, box.width, half.height);
    }
}
