/** How consoles lie on the page: a tree of splits with groups of tabs as its leaves. Pure: no element of the page is touched here. */

export interface Leaf {
    kind: 'leaf';
    id: number;
    /** Consoles, in the order of their tabs; never empty but for a moment. */
    tabs: number[];
    /** The console that is seen. */
    active: number;
}

export interface Branch {
    kind: 'branch';
    id: number;
    /** Children lie side by side; else one below the other. */
    across: boolean;
    children: Tree[];
    /** What part of the room each child has; together 1. */
    shares: number[];
}

export type Tree = Leaf | Branch;

export type Side = 'left' | 'right' | 'up' | 'down';

/** Parts of the page: 0 to 1. */
export interface Box {
    x: number;
    y: number;
    width: number;
    height: number;
}

export interface Sash {
    branch: Branch;
    /** It lies between this child and the next. */
    index: number;
    box: Box;
}

/** No child of a split may have less of it than this. */
export const LEAST = 0.08;

const WHOLE: Box = { x: 0, y: 0, width: 1, height: 1 };

export class Layout {
    root: Tree | undefined;
    private nextId = 1;

    leaves(tree = this.root): Leaf[] {
        return tree === undefined ? [] : tree.kind === 'leaf' ? [tree] : tree.children.flatMap(child => this.leaves(child));
    }

    leafOf(console: number): Leaf | undefined {
        return this.leaves().find(leaf => leaf.tabs.includes(console));
    }

    leaf(id: number): Leaf | undefined {
        return this.leaves().find(leaf => leaf.id === id);
    }

    /** Consoles in the order in which they lie on the page. */
    consoles(): number[] {
        return this.leaves().flatMap(leaf => leaf.tabs);
    }

    /** @param after the console behind which it comes; without, at the end */
    add(console: number, leaf = this.leaves()[0], after?: number): Leaf {
        if (!leaf) {
            leaf = this.newLeaf();
            this.root = leaf;
        }
        const at = after === undefined ? -1 : leaf.tabs.indexOf(after);
        leaf.tabs.splice(at < 0 ? leaf.tabs.length : at + 1, 0, console);
        if (leaf.tabs.length === 1) {
            leaf.active = console;
        }
        return leaf;
    }

    /** Takes a console away, and its group where it was the last in it. */
    remove(console: number): void {
        const leaf = this.leafOf(console);
        if (!leaf) {
            return;
        }
        const at = leaf.tabs.indexOf(console);
        leaf.tabs.splice(at, 1);
        if (leaf.active === console) {
            leaf.active = leaf.tabs[Math.min(at, leaf.tabs.length - 1)] ?? 0;
        }
        if (leaf.tabs.length === 0) {
            this.drop(leaf);
        }
    }

    /** Moves a tab within its group or into another, and shows it there. @param index its place among the other tabs */
    move(console: number, leaf: Leaf, index: number): void {
        const from = this.leafOf(console);
        if (from === leaf) {
            leaf.tabs.splice(leaf.tabs.indexOf(console), 1);
        } else {
            this.remove(console);
        }
        leaf.tabs.splice(Math.min(index, leaf.tabs.length), 0, console);
        leaf.active = console;
    }

    /** Moves a tab into a new group beside this one; a group of one tab beside itself stays as it is. */
    moveBeside(console: number, leaf: Leaf, side: Side): Leaf {
        if (leaf.tabs.length === 1 && leaf.tabs[0] === console) {
            return leaf;
        }
        const made = this.split(leaf, side);
        this.remove(console);
        made.tabs.push(console);
        made.active = console;
        return made;
    }

    /** Makes an empty group beside this one, which gives half of its room; a console must be put in at once. */
    split(leaf: Leaf, side: Side): Leaf {
        const made = this.newLeaf();
        const across = side === 'left' || side === 'right';
        const later = side === 'right' || side === 'down' ? 1 : 0;
        const parent = this.parent(leaf);
        if (parent?.across === across) {
            const at = parent.children.indexOf(leaf);
            const half = parent.shares[at]! / 2;
            parent.shares.splice(at, 1, half, half);
            parent.children.splice(at + later, 0, made);
        } else {
            const branch: Branch = { kind: 'branch', id: this.nextId++, across, children: later ? [leaf, made] : [made, leaf], shares: [0.5, 0.5] };
            this.replace(leaf, branch);
        }
        return made;
    }

    /** Gives all children of a split the same room. */
    equalise(branch: Branch): void {
        branch.shares = branch.children.map(() => 1 / branch.children.length);
    }

    /** Moves the edge behind a child by a part of the whole split, as far as both sides keep some room. */
    shift(branch: Branch, index: number, by: number): void {
        const [before, after] = [branch.shares[index]!, branch.shares[index + 1]!];
        const least = Math.min(LEAST, before, after);
        const change = Math.max(least - before, Math.min(by, after - least));
        branch.shares[index] = before + change;
        branch.shares[index + 1] = after - change;
    }

    boxes(): { leaves: Map<Leaf, Box>; sashes: Sash[] } {
        const leaves = new Map<Leaf, Box>();
        const sashes: Sash[] = [];
        const lay = (tree: Tree, box: Box): void => {
            if (tree.kind === 'leaf') {
                leaves.set(tree, box);
                return;
            }
            let at = 0;
            tree.children.forEach((child, i) => {
                const share = tree.shares[i]!;
                const part = tree.across
                    ? { x: box.x + at * box.width, y: box.y, width: share * box.width, height: box.height }
                    : { x: box.x, y: box.y + at * box.height, width: box.width, height: share * box.height };
                lay(child, part);
                at += share;
                if (i < tree.children.length - 1) {
                    sashes.push({
                        branch: tree,
                        index: i,
                        box: tree.across ? { x: box.x + at * box.width, y: box.y, width: 0, height: box.height } : { x: box.x, y: box.y + at * box.height, width: box.width, height: 0 }
                    });
                }
            });
        };
        if (this.root) {
            lay(this.root, WHOLE);
        }
        return { leaves, sashes };
    }

    /** The box that all children of a split share. */
    boxOf(branch: Branch): Box {
        const { leaves } = this.boxes();
        const inside = this.leaves(branch).map(leaf => leaves.get(leaf)!);
        const x = Math.min(...inside.map(box => box.x));
        const y = Math.min(...inside.map(box => box.y));
        return { x, y, width: Math.max(...inside.map(box => box.x + box.width)) - x, height: Math.max(...inside.map(box => box.y + box.height)) - y };
    }

    /** The group next to this one on a side, the one whose edge they share most. */
    neighbour(leaf: Leaf, side: Side): Leaf | undefined {
        const { leaves } = this.boxes();
        const own = leaves.get(leaf)!;
        const close = 1e-6;
        let best: Leaf | undefined;
        let most = close;
        for (const [other, box] of leaves) {
            const touches =
                side === 'left' ? Math.abs(box.x + box.width - own.x) < close
                : side === 'right' ? Math.abs(own.x + own.width - box.x) < close
                : side === 'up' ? Math.abs(box.y + box.height - own.y) < close
                : Math.abs(own.y + own.height - box.y) < close;
            const shared = side === 'left' || side === 'right'
                ? Math.min(own.y + own.height, box.y + box.height) - Math.max(own.y, box.y)
                : Math.min(own.x + own.width, box.x + box.width) - Math.max(own.x, box.x);
            if (touches && shared > most + close) {
                best = other;
                most = shared;
            }
        }
        return best;
    }

    toJSON(): { root: Tree | undefined } {
        return { root: this.root };
    }

    /** A kept layout, of which only these consoles are still there. What is not understood is left out. */
    static from(kept: unknown, there: (console: number) => boolean): Layout {
        const layout = new Layout();
        const seen = new Set<number>();
        const ids = new Set<number>();
        // Ids stay what they were, so that what shows a group goes on showing it.
        const id = (wished: unknown): number => {
            const own = typeof wished === 'number' && Number.isSafeInteger(wished) && wished > 0 && wished < 1e9 && !ids.has(wished) ? wished : layout.nextId;
            ids.add(own);
            layout.nextId = Math.max(layout.nextId, own + 1);
            return own;
        };
        const read = (value: unknown, depth: number): Tree | undefined => {
            if (typeof value !== 'object' || value === null || depth > 20) {
                return undefined;
            }
            const tree = value as Partial<Leaf> & Partial<Branch>;
            if (tree.kind === 'leaf' && Array.isArray(tree.tabs)) {
                const tabs = tree.tabs.filter(tab => typeof tab === 'number' && there(tab) && !seen.has(tab) && seen.add(tab));
                return tabs.length === 0 ? undefined : { kind: 'leaf', id: id(tree.id), tabs, active: tabs.includes(tree.active!) ? tree.active! : tabs[0]! };
            }
            if (tree.kind === 'branch' && Array.isArray(tree.children) && Array.isArray(tree.shares)) {
                const parts = tree.children
                    .map((child, i) => ({ child: read(child, depth + 1), share: Number(tree.shares![i]) }))
                    .filter((part): part is { child: Tree; share: number } => part.child !== undefined);
                if (parts.length < 2) {
                    return parts[0]?.child;
                }
                const even = parts.some(part => !(part.share > 0));
                const sum = parts.reduce((total, part) => total + part.share, 0);
                return {
                    kind: 'branch', id: id(tree.id), across: tree.across === true, children: parts.map(part => part.child),
                    shares: parts.map(part => (even ? 1 / parts.length : part.share / sum))
                };
            }
            return undefined;
        };
        layout.root = read((kept as { root?: unknown } | undefined)?.root, 0);
        return layout;
    }

    private newLeaf(): Leaf {
        return { kind: 'leaf', id: this.nextId++, tabs: [], active: 0 };
    }

    private parent(tree: Tree, within = this.root): Branch | undefined {
        if (within?.kind !== 'branch') {
            return undefined;
        }
        return within.children.includes(tree) ? within : within.children.map(child => this.parent(tree, child)).find(found => found);
    }

    private replace(old: Tree, by: Tree): void {
        const parent = this.parent(old);
        if (parent) {
            parent.children[parent.children.indexOf(old)] = by;
        } else {
            this.root = by;
        }
    }

    /** Takes an empty group away; its siblings take its room, and a split of one child is none any more. */
    private drop(leaf: Leaf): void {
        const parent = this.parent(leaf);
        if (!parent) {
            this.root = undefined;
            return;
        }
        const at = parent.children.indexOf(leaf);
        parent.children.splice(at, 1);
        const freed = parent.shares.splice(at, 1)[0]!;
        parent.shares = parent.shares.map(share => share / (1 - freed));
        if (parent.children.length > 1) {
            return;
        }
        const only = parent.children[0]!;
        const above = this.parent(parent);
        if (above && only.kind === 'branch' && only.across === above.across) {
            const place = above.children.indexOf(parent);
            const share = above.shares[place]!;
            above.children.splice(place, 1, ...only.children);
            above.shares.splice(place, 1, ...only.shares.map(part => part * share));
        } else {
            this.replace(parent, only);
        }
    }
}
