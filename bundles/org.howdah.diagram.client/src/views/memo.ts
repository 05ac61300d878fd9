/** Vnodes are made again only for what changed: snabbdom passes over a node that is the same object as before. */
import { VNode } from 'snabbdom';

interface Entry {
    readonly parts: readonly unknown[];
    readonly children: readonly VNode[];
    readonly node: VNode;
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
    if (a.length !== b.length) {
        return false;
    }
    for (let i = 0; i < a.length; i++) {
        if (a[i] !== b[i]) {
            return false;
        }
    }
    return true;
}

export class Memo {
    private entries = new Map<string, Entry>();

    /** The node made last for this id if it was made from the same parts and children, else a new one. */
    node(id: string, parts: readonly unknown[], children: readonly VNode[], make: () => VNode): VNode {
        const old = this.entries.get(id);
        if (old && same(old.parts, parts) && same(old.children, children)) {
            return old.node;
        }
        const node = make();
        this.entries.set(id, { parts, children, node });
        return node;
    }

    /** Makes the next drawing forget these elements. */
    forget(ids: Iterable<string>): void {
        for (const id of ids) {
            this.entries.delete(id);
        }
    }

    /** Drops what is no longer in the model. */
    keep(known: (id: string) => boolean): void {
        for (const id of this.entries.keys()) {
            if (!known(id)) {
                this.entries.delete(id);
            }
        }
    }
}

/** Whether two values out of JSON say the same. */
export function equal(a: unknown, b: unknown): boolean {
    if (a === b) {
        return true;
    }
    if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Array.isArray(a) !== Array.isArray(b)) {
        return false;
    }
    if (Array.isArray(a)) {
        const other = b as unknown[];
        return a.length === other.length && a.every((value, i) => equal(value, other[i]));
    }
    const left = a as Record<string, unknown>;
    const right = b as Record<string, unknown>;
    const keys = Object.keys(left);
    return keys.length === Object.keys(right).length && keys.every(key => key in right && equal(left[key], right[key]));
}
