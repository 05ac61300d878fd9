import { inject, injectable } from 'inversify';
import { strings } from '../strings';
import { Drawing } from '../tools/drawing';
import { pathOf } from '../tools/keyboard-places';
import { Chooser } from './chooser';
import { Entry } from './filter';
import { icon } from './icons';

/** Finds elements and links by name, kind or place; the arrows show them, Enter stays there. */
@injectable()
export class Find {
    @inject(Drawing) protected readonly drawing!: Drawing;

    open(): void {
        const before = this.drawing.selectedIds();
        const space = this.drawing.viewport.current;
        const kinds = new Map<string, string>();
        const entries: Entry[] = [];
        for (const box of this.drawing.boxes()) {
            kinds.set(box.id, box.type);
            entries.push({ id: box.id, label: this.drawing.name(box), detail: pathOf(this.drawing.standing(box)!) });
        }
        const name = (id: string): string => {
            const box = this.drawing.box(id);
            return box ? this.drawing.name(box) : '?';
        };
        for (const link of this.drawing.links()) {
            kinds.set(link.id, 'link');
            entries.push({ id: link.id, label: this.drawing.name(link), detail: `${strings.kinds.link} · ${name(link.sourceId)} → ${name(link.targetId)}` });
        }
        const go = (id: string): void => {
            this.drawing.select(id);
            this.drawing.reveal(id);
        };
        new Chooser<Entry>({
            title: strings.find,
            entries,
            icon: entry => icon(kinds.get(entry.id) ?? 'link'),
            preview: entry => go(entry.id),
            chosen: entry => {
                go(entry.id);
                this.drawing.focus();
            },
            cancelled: () => {
                this.drawing.select(...before);
                this.drawing.viewport.set(space);
            }
        });
    }
}
