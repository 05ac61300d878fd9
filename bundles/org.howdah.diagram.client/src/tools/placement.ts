import { strings } from '../strings';

/** What may stand where, as far as the page has to show it while something is dragged; the server has the last word. */

export type NodeKind = 'site' | 'host' | 'server' | 'database' | 'set';

export const NODE_KINDS: readonly NodeKind[] = ['host', 'server', 'database', 'set', 'site'];

/** An element as this rule sees it; `undefined` as element is the empty canvas. */
export interface Standing {
    id: string;
    kind: string;
    name: string;
    parent?: Standing;
}

export interface Landing {
    allowed: boolean;
    /** The element it lands in; undefined is the canvas itself. */
    container?: Standing;
    /** The pointer is on something it cannot stand on: it goes to the container's next free place. */
    free: boolean;
    /** The sentence to show near the pointer. */
    text: string;
}

/** The kinds of container for each kind, the canvas being `graph`. */
const HOMES: Record<NodeKind, readonly string[]> = {
    site: ['graph'],
    host: ['site', 'graph'],
    server: ['host'],
    database: ['server'],
    set: ['database']
};

export function isNodeKind(kind: string): kind is NodeKind {
    return kind in HOMES;
}

export function homesOf(kind: NodeKind): readonly string[] {
    return HOMES[kind];
}

/** A new server that is put beside the hosts gets one of its own. */
const NEW_HOMES: Partial<Record<NodeKind, readonly string[]>> = { server: ['host', 'site', 'graph'] };

/**
 * Where an element of the kind lands when it is let go over `under`: in the nearest element around that may hold it.
 *
 * @param under the innermost element below the pointer, or undefined for the empty canvas
 * @param fresh whether it is a new one
 */
export function landing(kind: NodeKind, under: Standing | undefined, fresh = false): Landing {
    const homes = (fresh ? NEW_HOMES[kind] : undefined) ?? HOMES[kind];
    let at = under;
    let free = false;
    while (at) {
        if (homes.includes(at.kind)) {
            const what = kind === 'server' && at.kind !== 'host' ? strings.serverAndHost : strings.kinds[kind];
            return { allowed: true, container: at, free, text: strings.landsIn(what, strings.kinds[at.kind] ?? at.kind, at.name) };
        }
        // rows and boxes of its own kind are no free ground: there it goes beside them
        free = free || at.kind === kind || isBelow(at.kind, kind);
        at = at.parent;
    }
    if (homes.includes('graph')) {
        return { allowed: true, free, text: strings.landsOnCanvas(kind === 'server' ? strings.serverAndHost : strings.kinds[kind]) };
    }
    return { allowed: false, free: false, text: strings.needs[kind] };
}

/** Whether elements of the first kind stand inside those of the second. */
function isBelow(inner: string, outer: NodeKind): boolean {
    const order = ['site', 'host', 'server', 'database', 'set'];
    return order.indexOf(inner) > order.indexOf(outer);
}

/** Whether `inner` is `outer` or stands somewhere in it. */
export function standsIn(inner: Standing | undefined, outer: string): boolean {
    for (let at = inner; at; at = at.parent) {
        if (at.id === outer) {
            return true;
        }
    }
    return false;
}

/**
 * The container a new element gets by keyboard: the selected one or the nearest around it that may hold it, else the
 * only one there is; undefined with `allowed` where it is the canvas.
 */
export function homeFor(kind: NodeKind, selected: Standing | undefined, all: readonly Standing[]): Landing {
    const landed = landing(kind, selected);
    if (landed.allowed) {
        return { ...landed, free: true };
    }
    const inside = selected && HOMES[kind].length === 1 ? all.filter(e => e.kind === HOMES[kind][0] && standsIn(e, selected.id)) : [];
    const candidates = inside.length ? inside : all.filter(e => HOMES[kind].includes(e.kind));
    if (candidates.length === 1) {
        const only = candidates[0];
        return { allowed: true, container: only, free: true, text: strings.landsIn(strings.kinds[kind], strings.kinds[only.kind], only.name) };
    }
    const anew = landing(kind, selected, true);
    if (!candidates.length && anew.allowed) {
        return { ...anew, free: true };
    }
    return { allowed: false, free: false, text: strings.needs[kind] };
}
