import { SelectAction } from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { Box, Link } from '../views/model';
import { Drawing } from './drawing';
import { Direction, neighbour } from './geometry';

/** Goes through the drawing by key: to neighbours, into containers and out, along links. */
@injectable()
export class Walk {
    @inject(Drawing) protected readonly drawing!: Drawing;

    /** From where the next and previous link are counted. */
    private linksOf?: string;

    commands(): Map<string, () => void> {
        const table = new Map<string, () => void>();
        for (const direction of ['left', 'right', 'up', 'down'] as const) {
            const name = direction[0].toUpperCase() + direction.slice(1);
            table.set(`walk${name}`, () => this.go(direction, false));
            table.set(`addNeighbour${name}`, () => this.go(direction, true));
        }
        table.set('walkOut', () => this.out());
        table.set('walkIn', () => this.in());
        table.set('nextLink', () => this.link(1));
        table.set('previousLink', () => this.link(-1));
        return table;
    }

    private current(): Box | Link | undefined {
        const selected = this.drawing.selected();
        return selected[selected.length - 1];
    }

    private to(element: Box | Link | undefined, add = false): void {
        if (element) {
            this.drawing.send(add ? SelectAction.addSelection([element.id]) : SelectAction.setSelection([element.id]));
            this.drawing.reveal(element.id);
        }
    }

    private first(): Box | undefined {
        const roots = this.drawing.boxes().filter(b => b.parent === this.drawing.root);
        return roots.sort((a, b) => a.bounds.y + a.bounds.x - b.bounds.y - b.bounds.x)[0];
    }

    private go(direction: Direction, add: boolean): void {
        const from = this.current();
        if (!from) {
            this.to(this.first());
            return;
        }
        if (from instanceof Link) {
            // along the link: to the end that lies that way
            const ends = [this.drawing.box(from.sourceId), this.drawing.box(from.targetId)].filter((b): b is Box => b !== undefined);
            this.to(neighbour(this.drawing.bounds(from), direction, ends.map(b => ({ b, bounds: this.drawing.bounds(b) })))?.b, add);
            return;
        }
        const all = this.drawing.boxes();
        const near = (boxes: Box[]): Box | undefined =>
            neighbour(this.drawing.bounds(from), direction, boxes.filter(b => b !== from).map(b => ({ b, bounds: this.drawing.bounds(b) })))?.b;
        // siblings first, then others of its kind, wherever they stand
        this.to(near(all.filter(b => b.parent === from.parent)) ?? near(all.filter(b => b.type === from.type)), add);
    }

    private out(): void {
        const at = this.current();
        if (at instanceof Link) {
            this.to(this.drawing.box(at.sourceId));
        } else if (at?.parent instanceof Box) {
            this.to(at.parent);
        }
    }

    private in(): void {
        const at = this.current();
        if (!at) {
            this.to(this.first());
        } else if (at instanceof Link) {
            this.to(this.drawing.box(at.targetId));
        } else {
            this.to(at.boxes[0]);
        }
    }

    private link(by: 1 | -1): void {
        const at = this.current();
        const origin = at instanceof Link ? this.linksOf : at?.id;
        const own = origin ? this.drawing.links().filter(l => this.drawing.chain(l.sourceId).includes(origin) || this.drawing.chain(l.targetId).includes(origin)) : [];
        const links = own.length ? own : at ? [] : this.drawing.links();
        if (!links.length) {
            return;
        }
        this.linksOf = own.length ? origin : undefined;
        const i = at instanceof Link ? links.findIndex(l => l.id === at.id) : by > 0 ? -1 : 0;
        this.to(links[(i + by + links.length) % links.length]);
    }
}
