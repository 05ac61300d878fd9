import { SelectAction } from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { Drawing } from './drawing';

/** Waits for an element that was asked for, selects it when it comes, and says so. */
@injectable()
export class Fresh {
    @inject(Drawing) protected readonly drawing!: Drawing;

    private wanted?: { kind: string; before: Set<string>; then: (id: string) => void; until: number };

    start(): void {
        this.drawing.model.onModelRootChanged(() => this.look());
    }

    /** The next element of the kind that was not there before is selected and given to `then`. */
    expect(kind: string, then: (id: string) => void): void {
        const before = new Set([...this.drawing.boxes(), ...this.drawing.links()].map(e => e.id));
        this.wanted = { kind, before, then, until: Date.now() + 10_000 };
    }

    private look(): void {
        const wanted = this.wanted;
        if (!wanted) {
            return;
        }
        if (Date.now() > wanted.until) {
            this.wanted = undefined;
            return;
        }
        const all = wanted.kind === 'link' ? this.drawing.links() : this.drawing.boxes();
        const found = all.find(e => e.type === wanted.kind && !wanted.before.has(e.id));
        if (found) {
            this.wanted = undefined;
            this.drawing.send(SelectAction.setSelection([found.id]));
            // the page has to have drawn it first
            requestAnimationFrame(() => wanted.then(found.id));
        }
    }
}
