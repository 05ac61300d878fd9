import { ChangeBoundsOperation } from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { toServer, ToServer } from '../di/actions';
import { strings } from '../strings';
import { Menu } from '../ui/menu';
import { MenuItem, SEPARATOR } from '../ui/menu-model';
import { say } from '../ui/notes';
import { Box } from '../views/model';
import { Drawing } from './drawing';
import { LEAST, nextLine, union } from './geometry';

export const ALIGN_KINDS = ['left', 'center', 'right', 'top', 'middle', 'bottom', 'horizontally', 'vertically', 'width', 'height', 'size'] as const;

/** Moves and sizes boxes by key, aligns them, lays out. */
@injectable()
export class Arrange {
    @inject(Drawing) protected readonly drawing!: Drawing;

    commands(edit: (command: () => void) => () => void): Map<string, () => void> {
        const table = new Map<string, () => void>();
        const steps: ReadonlyArray<readonly [string, number, number]> = [
            ['Left', -1, 0],
            ['Right', 1, 0],
            ['Up', 0, -1],
            ['Down', 0, 1]
        ];
        for (const [name, x, y] of steps) {
            table.set(`move${name}`, edit(() => this.move(x, y, true)));
            table.set(`nudge${name}`, edit(() => this.move(x, y, false)));
            table.set(`resize${name}`, edit(() => this.size(x, y)));
        }
        table.set('align', edit(() => this.openMenu(this.alignItems(), strings.alignTitle)));
        table.set('layout', edit(() => this.openMenu(this.layoutItems(), strings.layoutTitle)));
        for (const kind of ALIGN_KINDS) {
            table.set(`align.${kind}`, edit(() => this.align(kind)));
        }
        table.set('layoutAll', edit(() => this.layout('all')));
        table.set('layoutSelection', edit(() => this.layout('selection')));
        table.set('layoutNew', edit(() => this.layout('new')));
        return table;
    }

    private movable(): Box[] {
        const boxes = this.drawing.selectedBoxes().filter(b => b.placed);
        const chosen = new Set(boxes.map(b => b.id));
        return boxes.filter(b => !this.drawing.chain(b.id).slice(1).some(id => chosen.has(id)));
    }

    /** By one step of the grid, onto its lines; or by one pixel. */
    private move(x: number, y: number, grid: boolean): void {
        const boxes = this.movable();
        if (!boxes.length) {
            say(this.drawing.base, this.drawing.selectedIds().length ? strings.nothingToMove : strings.selectFirst);
            return;
        }
        const first = boxes[0].bounds;
        // the first one comes onto the grid, the others keep their places beside it
        const dx = grid && x ? nextLine(first.x, x) - first.x : x;
        const dy = grid && y ? nextLine(first.y, y) - first.y : y;
        this.drawing.send(
            ChangeBoundsOperation.create(
                boxes.map(b => ({
                    elementId: b.id,
                    newPosition: { x: b.bounds.x + dx, y: b.bounds.y + dy },
                    newSize: { width: b.bounds.width, height: b.bounds.height }
                }))
            )
        );
    }

    private size(w: number, h: number): void {
        const boxes = this.movable();
        if (!boxes.length) {
            say(this.drawing.base, this.drawing.selectedIds().length ? strings.nothingToMove : strings.selectFirst);
            return;
        }
        this.drawing.send(
            ChangeBoundsOperation.create(
                boxes.map(b => {
                    const inner = union(b.boxes.map(c => c.bounds));
                    return {
                        elementId: b.id,
                        newPosition: { x: b.bounds.x, y: b.bounds.y },
                        newSize: {
                            width: w ? Math.max(LEAST.width, inner ? inner.x + inner.width : 0, nextLine(b.bounds.width, w)) : b.bounds.width,
                            height: h ? Math.max(LEAST.height, inner ? inner.y + inner.height : 0, nextLine(b.bounds.height, h)) : b.bounds.height
                        }
                    };
                })
            )
        );
    }

    align(kind: string): void {
        const ids = this.movable().map(b => b.id);
        const least = kind === 'horizontally' || kind === 'vertically' ? 3 : 2;
        if (ids.length < least) {
            say(this.drawing.base, least === 3 ? strings.selectThree : strings.selectTwo);
            return;
        }
        this.drawing.send(toServer(ToServer.ALIGN, { ids, how: kind }));
    }

    layout(scope: 'all' | 'selection' | 'new'): void {
        const ids = scope === 'selection' ? this.drawing.selectedBoxes().map(b => b.id) : [];
        if (scope === 'selection' && !ids.length) {
            say(this.drawing.base, strings.selectFirst);
            return;
        }
        this.drawing.send(toServer(ToServer.LAYOUT, { scope, ids }));
    }

    alignItems(): MenuItem[] {
        const n = this.movable().length;
        const item = (kind: (typeof ALIGN_KINDS)[number], least = 2): MenuItem => ({
            id: `align.${kind}`,
            label: strings.align[kind],
            enabled: n >= least,
            detail: n >= least ? undefined : least === 3 ? strings.selectThree : strings.selectTwo,
            run: () => this.align(kind)
        });
        return [
            item('left'),
            item('center'),
            item('right'),
            SEPARATOR,
            item('top'),
            item('middle'),
            item('bottom'),
            SEPARATOR,
            item('horizontally', 3),
            item('vertically', 3),
            SEPARATOR,
            item('width'),
            item('height'),
            item('size')
        ];
    }

    layoutItems(): MenuItem[] {
        const selected = this.drawing.selectedBoxes().length > 0;
        return (['all', 'selection', 'new'] as const).map(scope => ({
            id: `layout.${scope}`,
            label: strings.layout[scope],
            enabled: scope !== 'selection' || selected,
            detail: scope !== 'selection' || selected ? undefined : strings.selectFirst,
            run: () => this.layout(scope)
        }));
    }

    private openMenu(items: MenuItem[], label: string): void {
        const base = this.drawing.base.getBoundingClientRect();
        Menu.open(items, { x: base.left + base.width / 2 - 100, y: base.top + 80, byKey: true, label }, item => item.run?.());
    }
}
