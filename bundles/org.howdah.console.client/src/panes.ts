/** Where the consoles are: groups of tabs, splits and their edges, and the elements that show them. */
import type { Console } from './console';
import { apply, arrange, h } from './dom';
import type { Frame } from './frame';
import { Layout, type Leaf, type Side } from './layout';
import { Sashes } from './splits';
import { TabGroup } from './tab-group';
import { watchDrags } from './tab-drag';

export interface PanesHost extends Frame {
    readonly activeId: number | undefined;
    /** Makes a console the active one, without drawing. */
    select(console: Console): void;
    render(): void;
    /** Something was moved; it is to be kept. */
    save(): void;
}

export class Panes {
    readonly area = h('div', { class: 'area' });
    layout = new Layout();
    /** The console whose pane has the page to itself. */
    maximised: number | undefined;
    private readonly groups = new Map<number, TabGroup>();
    private readonly sashes: Sashes;

    constructor(private readonly page: PanesHost) {
        this.sashes = new Sashes(this.area, () => this.layout, () => this.render(), () => page.save());
        watchDrags(this.area, {
            groups: () => [...this.groups.values()],
            title: id => page.console(id)?.title ?? '',
            drop: (id, { group, index, side }) => {
                const console = page.console(id);
                if (console) {
                    if (side) {
                        this.layout.moveBeside(id, group.leaf, side);
                    } else {
                        this.layout.move(id, group.leaf, index ?? group.leaf.tabs.length);
                    }
                    this.moved(console);
                }
            }
        });
    }

    /** Whether there is more than one pane. */
    get several(): boolean {
        return this.layout.leaves().length > 1;
    }

    groupOf(console: Console): TabGroup | undefined {
        return this.groups.get(this.layout.leafOf(console.id)?.id ?? 0);
    }

    /** Brings the tabs of the seen consoles into sight. */
    reveal(): void {
        this.groups.forEach(group => group.reveal());
    }

    moveBeside(console: Console, side: Side): void {
        this.layout.moveBeside(console.id, this.layout.leafOf(console.id)!, side);
        this.moved(console);
    }

    equalise(tree = this.layout.root): void {
        if (tree?.kind === 'branch') {
            this.layout.equalise(tree);
            tree.children.forEach(child => this.equalise(child));
        }
        if (tree === this.layout.root) {
            this.render();
            this.page.save();
        }
    }

    /** The next tab of the group, or the one before. */
    step(console: Console, by: number): void {
        const all = this.page.besides(console);
        this.page.activate(all[(all.indexOf(console) + by + all.length) % all.length]!);
    }

    /** Moves a tab within its group. @return its place from 1 and how many there are, or undefined where it is at the end already */
    shift(console: Console, by: number): { at: number; of: number } | undefined {
        const leaf = this.layout.leafOf(console.id)!;
        const to = leaf.tabs.indexOf(console.id) + by;
        if (to < 0 || to >= leaf.tabs.length) {
            return undefined;
        }
        this.layout.move(console.id, leaf, to);
        this.moved(console);
        return { at: to + 1, of: leaf.tabs.length };
    }

    /** Goes to the pane on that side. */
    neighbour(console: Console, side: Side): void {
        const leaf = this.layout.neighbour(this.layout.leafOf(console.id)!, side);
        const next = leaf && this.page.console(leaf.active);
        if (next) {
            this.page.activate(next);
        }
    }

    maximise(console: Console): void {
        this.maximised = this.maximised === undefined && this.several ? console.id : undefined;
        this.render();
        console.focus();
        this.page.save();
    }

    private moved(console: Console): void {
        this.page.select(console);
        this.render();
        console.focus();
        this.page.save();
    }

    render(): void {
        const { leaves, sashes } = this.layout.boxes();
        const only = leaves.size === 1;
        const big: Leaf | undefined = only || this.maximised === undefined ? undefined : this.layout.leafOf(this.maximised);
        if (!big) {
            this.maximised = undefined;
        }
        const ids = new Set([...leaves.keys()].map(leaf => leaf.id));
        for (const [id, group] of this.groups) {
            if (!ids.has(id)) {
                group.dispose();
                this.groups.delete(id);
            }
        }
        const shown: [TabGroup, Leaf][] = [...leaves.keys()].map(leaf => {
            const group = this.groups.get(leaf.id) ?? new TabGroup(this.page);
            this.groups.set(leaf.id, group);
            return [group, leaf];
        });
        const edges = [...this.area.children].filter(child => child.classList.contains('sash'));
        arrange(this.area, [...shown.map(([group]) => group.element), ...edges]);
        for (const [group, leaf] of shown) {
            apply(group.element, { hidden: big !== undefined && big !== leaf });
            group.show(leaf, leaf.tabs.map(id => this.page.console(id)!), leaves.get(leaf)!,
                { active: leaf.tabs.includes(this.page.activeId ?? -1), only, maximised: big === leaf });
        }
        this.sashes.show(big ? [] : sashes);
        this.area.hidden = leaves.size === 0;
    }
}
