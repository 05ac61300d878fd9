/** What a dragged element may be dropped on. */
import { holds, XY } from '../views/geometry';
import { Box, isLink, Link, Picture } from '../views/model';

/** The container types of each type, the nearest first; the picture itself is `graph`. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
    site: ['graph'],
    host: ['site', 'graph'],
    server: ['host'],
    database: ['server'],
    set: ['database']
};

const REASONS: Readonly<Record<string, string>> = {
    server: 'A server stands on a host',
    database: 'A database lives in a server',
    set: 'A set belongs to a database'
};

export type Drop =
    | { kind: 'stay' }
    | { kind: 'into'; container: Box | Picture; text: string }
    | { kind: 'follow'; provider: Box; link: Link; text: string }
    | { kind: 'refused'; text: string };

/** What dropping these boxes, whose pointer is over `under`, would do. */
export function dropOn(dragged: readonly Box[], under: Box | undefined, picture: Picture): Drop {
    const types = new Set(dragged.map(box => box.type));
    const type = dragged[0]?.type ?? '';
    if (types.size !== 1) {
        return { kind: 'stay' };
    }
    const follow = dragged.length === 1 ? following(dragged[0]!, under, picture) : undefined;
    if (follow) {
        return follow;
    }
    const homes = HOMES[type] ?? [];
    let at: Box | Picture = under ?? picture;
    while (at instanceof Box && !homes.includes(at.type)) {
        at = at.parent instanceof Box ? at.parent : picture;
    }
    if (at instanceof Box || homes.includes('graph')) {
        const container = at;
        if (dragged.every(box => box.parent === container)) {
            return { kind: 'stay' };
        }
        const name = container instanceof Box ? (container.label?.text ?? container.type) : 'no site';
        return { kind: 'into', container, text: container instanceof Box ? `Move to ${container.type} ${name}` : 'Move out of the site' };
    }
    return { kind: 'refused', text: REASONS[type] ?? 'This cannot be dropped here' };
}

/** A standby dragged onto another server is to follow that one: a plan, not a change of the drawing. */
function following(dragged: Box, under: Box | undefined, picture: Picture): Drop | undefined {
    if (dragged.type !== 'server') {
        return undefined;
    }
    let provider = under;
    while (provider && provider.type !== 'server') {
        provider = provider.parent instanceof Box ? provider.parent : undefined;
    }
    if (!provider || provider === dragged) {
        return undefined;
    }
    const link = picture.children.filter(isLink).find(candidate => candidate.targetId === dragged.id);
    if (!link) {
        return { kind: 'refused', text: `${dragged.label?.text ?? 'This server'} follows no server yet: draw a link to it` };
    }
    if (link.sourceId === provider.id) {
        return { kind: 'refused', text: `${dragged.label?.text ?? 'It'} follows ${provider.label?.text ?? 'this server'} already` };
    }
    return { kind: 'follow', provider, link, text: `Let ${dragged.label?.text ?? 'it'} follow ${provider.label?.text ?? 'this server'}…` };
}

/** The innermost box at a point, by the model: asking the page would cost more than the drag's painting. */
export function boxAt(picture: Picture, point: XY, without: ReadonlySet<unknown>): Box | undefined {
    let found: Box | undefined;
    let boxes = picture.boxes;
    let at = point;
    for (;;) {
        const next = boxes.filter(box => !without.has(box.id) && holds(box.bounds, at)).pop();
        if (!next) {
            return found;
        }
        found = next;
        at = { x: at.x - next.bounds.x, y: at.y - next.bounds.y };
        boxes = next.boxes;
    }
}

/** Without those that lie in another one of them. */
export function outermost(boxes: readonly Box[]): Box[] {
    const all = new Set<unknown>(boxes);
    return boxes.filter(box => {
        for (let parent: unknown = box.parent; parent instanceof Box; parent = parent.parent) {
            if (all.has(parent)) {
                return false;
            }
        }
        return true;
    });
}
