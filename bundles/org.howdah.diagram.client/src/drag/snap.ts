/** Where a dragged box comes to rest: in line with another one near by, else on the grid. Pure. */
import { GRID } from '../viewport/space';
import { Box4, centre, XY } from '../views/geometry';


export interface Lines {
    readonly x: readonly number[];
    readonly y: readonly number[];
}

export interface Snapped {
    /** How far to move, mended. */
    readonly by: XY;
    /** The line to be shown in each direction, in the drawing's coordinates. */
    readonly lines: Lines;
}

/** The lines boxes lie on: their borders and middles. */
export function linesOf(boxes: readonly Box4[]): Lines {
    const x = new Set<number>();
    const y = new Set<number>();
    for (const box of boxes) {
        const c = centre(box);
        x.add(box.x).add(c.x).add(box.x + box.width);
        y.add(box.y).add(c.y).add(box.y + box.height);
    }
    return { x: [...x], y: [...y] };
}

/**
 * @param origin where the containers' origin lies: places are kept relative to it, and so is the grid
 * @param reach how near a line has to be to be taken, in the drawing's units
 */
export function snap(box: Box4, by: XY, others: Lines, reach: number, origin: XY = { x: 0, y: 0 }): Snapped {
    const x = along(box.x, box.width, by.x, others.x, reach, origin.x);
    const y = along(box.y, box.height, by.y, others.y, reach, origin.y);
    return { by: { x: x.by, y: y.by }, lines: { x: x.line, y: y.line } };
}

function along(at: number, size: number, by: number, lines: readonly number[], reach: number, origin: number): { by: number; line: number[] } {
    let best = Infinity;
    for (const line of lines) {
        for (const own of [at, at + size / 2, at + size]) {
            const off = line - (own + by);
            if (Math.abs(off) < Math.abs(best)) {
                best = off;
            }
        }
    }
    if (Math.abs(best) <= reach) {
        const moved = at + by + best;
        const line = lines.filter(l => [moved, moved + size / 2, moved + size].some(own => Math.abs(own - l) < 0.01));
        return { by: by + best, line: line.slice(0, 1) };
    }
    return { by: onGrid(at + by - origin) + origin - at, line: [] };
}

export function onGrid(value: number): number {
    return Math.round(value / GRID) * GRID;
}

/** Moved along one axis only: the one that was moved further. */
export function straight(by: XY): XY {
    return Math.abs(by.x) >= Math.abs(by.y) ? { x: by.x, y: 0 } : { x: 0, y: by.y };
}

export type Edge = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw';

/** A box whose edge or corner was pulled. */
export function resized(box: Box4, edge: Edge, by: XY, least: { width: number; height: number }, free: boolean): Box4 {
    const at = (value: number): number => (free ? value : onGrid(value));
    let { x, y } = box;
    let right = box.x + box.width;
    let bottom = box.y + box.height;
    if (edge.includes('w')) {
        x = Math.min(at(x + by.x), right - least.width);
    }
    if (edge.includes('e')) {
        right = Math.max(at(right + by.x), x + least.width);
    }
    if (edge.includes('n')) {
        y = Math.min(at(y + by.y), bottom - least.height);
    }
    if (edge.includes('s')) {
        bottom = Math.max(at(bottom + by.y), y + least.height);
    }
    return { x, y, width: right - x, height: bottom - y };
}
