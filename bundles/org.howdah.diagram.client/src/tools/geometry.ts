/** Rectangles, points, snapping and walking: no page, no model. */

export interface Point {
    x: number;
    y: number;
}

export interface Rect extends Point {
    width: number;
    height: number;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Boxes stand on this grid, in pixels of the drawing. */
export const GRID = 10;

export function snap(value: number, grid = GRID): number {
    return Math.round(value / grid) * grid;
}

export function centre(r: Rect): Point {
    return { x: r.x + r.width / 2, y: r.y + r.height / 2 };
}

export function contains(r: Rect, p: Point): boolean {
    return p.x >= r.x && p.y >= r.y && p.x <= r.x + r.width && p.y <= r.y + r.height;
}

/** The smallest rectangle around all; undefined for none. */
export function union(rects: Rect[]): Rect | undefined {
    if (!rects.length) {
        return undefined;
    }
    const x = Math.min(...rects.map(r => r.x));
    const y = Math.min(...rects.map(r => r.y));
    return {
        x,
        y,
        width: Math.max(...rects.map(r => r.x + r.width)) - x,
        height: Math.max(...rects.map(r => r.y + r.height)) - y
    };
}

/** Where the straight line from the middle of the box to the point leaves the box. */
export function border(r: Rect, towards: Point): Point {
    const c = centre(r);
    const dx = towards.x - c.x;
    const dy = towards.y - c.y;
    if (dx === 0 && dy === 0) {
        return c;
    }
    const scale = Math.min(
        dx === 0 ? Infinity : r.width / 2 / Math.abs(dx),
        dy === 0 ? Infinity : r.height / 2 / Math.abs(dy)
    );
    return { x: c.x + dx * scale, y: c.y + dy * scale };
}

/** A plain curve between two points, leaving and arriving along the longer axis. */
export function curve(from: Point, to: Point): string {
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const n = (v: number): string => String(Math.round(v * 10) / 10);
    if (Math.abs(dx) >= Math.abs(dy)) {
        const mid = from.x + dx / 2;
        return `M${n(from.x)} ${n(from.y)}C${n(mid)} ${n(from.y)} ${n(mid)} ${n(to.y)} ${n(to.x)} ${n(to.y)}`;
    }
    const mid = from.y + dy / 2;
    return `M${n(from.x)} ${n(from.y)}C${n(from.x)} ${n(mid)} ${n(to.x)} ${n(mid)} ${n(to.x)} ${n(to.y)}`;
}

/**
 * The box a walk in the direction comes to: the nearest one whose middle lies in the quarter that opens that way.
 * Going aside costs twice as much as going on, so that a walk keeps to its row.
 */
export function neighbour<T extends { bounds: Rect }>(from: Rect, direction: Direction, others: readonly T[]): T | undefined {
    const a = centre(from);
    let best: T | undefined;
    let bestCost = Infinity;
    for (const other of others) {
        const b = centre(other.bounds);
        const along = direction === 'left' ? a.x - b.x : direction === 'right' ? b.x - a.x : direction === 'up' ? a.y - b.y : b.y - a.y;
        const aside = direction === 'left' || direction === 'right' ? Math.abs(b.y - a.y) : Math.abs(b.x - a.x);
        if (along <= 1 || aside > along * 2) {
            continue;
        }
        const cost = along + aside * 2;
        if (cost < bestCost) {
            best = other;
            bestCost = cost;
        }
    }
    return best;
}

/** No smaller than this, whatever is in it; the painter makes room for what a box holds. */
export const LEAST = { width: 60, height: 40 };

/** The next line of the grid in a direction. */
export function nextLine(value: number, by: number): number {
    const on = snap(value);
    return Math.abs(on - value) < 0.01 ? on + by * GRID : by > 0 ? Math.ceil(value / GRID) * GRID : Math.floor(value / GRID) * GRID;
}
