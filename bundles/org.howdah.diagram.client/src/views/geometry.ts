/** Pure geometry of the picture; units are those of the drawing (1 = one pixel at 100 %). */

export interface XY {
    readonly x: number;
    readonly y: number;
}

export interface Box4 extends XY {
    readonly width: number;
    readonly height: number;
}

/** The box around all points of a route; control points of a curve are never left by it. */
export function routeBounds(route: readonly XY[]): Box4 {
    if (route.length === 0) {
        return { x: 0, y: 0, width: -1, height: -1 };
    }
    let left = Infinity;
    let top = Infinity;
    let right = -Infinity;
    let bottom = -Infinity;
    for (const { x, y } of route) {
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
    }
    return { x: left, y: top, width: right - left, height: bottom - top };
}

export function grown(box: Box4, by: number): Box4 {
    return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}

export function overlap(a: Box4, b: Box4): boolean {
    return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

export function contains(outer: Box4, inner: Box4): boolean {
    return (
        outer.x <= inner.x && outer.y <= inner.y && outer.x + outer.width >= inner.x + inner.width && outer.y + outer.height >= inner.y + inner.height
    );
}

export function holds(box: Box4, point: XY): boolean {
    return point.x >= box.x && point.y >= box.y && point.x <= box.x + box.width && point.y <= box.y + box.height;
}

export function centre(box: Box4): XY {
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

export function union(boxes: readonly Box4[]): Box4 | undefined {
    const real = boxes.filter(box => box.width >= 0 && box.height >= 0);
    if (real.length === 0) {
        return undefined;
    }
    return routeBounds(real.flatMap(box => [box, { x: box.x + box.width, y: box.y + box.height }]));
}

/** The box two corners span, whichever comes first. */
export function spanned(a: XY, b: XY): Box4 {
    return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** SVG path data of a route; `curved`: start, then two control points and an end for each piece. */
export function pathOf(route: readonly XY[], curved: boolean): string {
    const first = route[0];
    if (!first) {
        return '';
    }
    const at = (p: XY): string => `${round(p.x)},${round(p.y)}`;
    let d = `M${at(first)}`;
    if (curved && route.length >= 4 && (route.length - 1) % 3 === 0) {
        for (let i = 1; i + 2 < route.length; i += 3) {
            d += `C${at(route[i]!)} ${at(route[i + 1]!)} ${at(route[i + 2]!)}`;
        }
    } else {
        for (let i = 1; i < route.length; i++) {
            d += `L${at(route[i]!)}`;
        }
    }
    return d;
}

/** Where the line from a box's middle to a point leaves the box. */
export function border(box: Box4, to: XY): XY {
    const c = centre(box);
    const dx = to.x - c.x;
    const dy = to.y - c.y;
    if (dx === 0 && dy === 0) {
        return c;
    }
    const scale = Math.min(dx === 0 ? Infinity : box.width / 2 / Math.abs(dx), dy === 0 ? Infinity : box.height / 2 / Math.abs(dy));
    return scale >= 1 ? { x: to.x, y: to.y } : { x: c.x + dx * scale, y: c.y + dy * scale };
}

/** A plain curve from border to border: the way a link is drawn while one of its ends is moving. */
export function plainCurve(from: Box4, to: Box4): string {
    const start = border(from, centre(to));
    const end = border(to, centre(from));
    const flat = Math.abs(end.x - start.x) >= Math.abs(end.y - start.y);
    const half = flat ? { x: (end.x - start.x) / 2, y: 0 } : { x: 0, y: (end.y - start.y) / 2 };
    return pathOf([start, { x: start.x + half.x, y: start.y + half.y }, { x: end.x - half.x, y: end.y - half.y }, end], true);
}
