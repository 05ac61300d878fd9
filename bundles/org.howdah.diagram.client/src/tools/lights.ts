import { inject, injectable } from 'inversify';
import { Drawing } from './drawing';
import { Overlay } from './overlay';
import { dimmed, Verdicts } from './verdicts';

/** Lights up the ends that are allowed and lays a veil over the others. The picture itself is not drawn again for it. */
@injectable()
export class Lights {
    @inject(Drawing) protected readonly drawing!: Drawing;
    @inject(Overlay) protected readonly overlay!: Overlay;

    private hovered?: string;
    private readonly shown = new Map<string, Element>();

    on(verdicts: Verdicts): void {
        this.off();
        const allowed = [...verdicts.values()].filter(v => v.allowed).map(v => v.id);
        const refused = dimmed(verdicts, id => this.drawing.chain(id));
        this.drawing.base.classList.add('hw-linking');
        this.overlay.show('lights', group => {
            for (const id of refused) {
                this.box(group, id, 'hw-veil hw-refused');
            }
            for (const id of allowed) {
                const light = this.box(group, id, id === this.hovered ? 'hw-light hw-allowed hw-light-on' : 'hw-light hw-allowed');
                if (light) {
                    this.shown.set(id, light);
                }
            }
        });
    }

    private box(group: SVGGElement, id: string, cls: string): Element | undefined {
        const box = this.drawing.box(id);
        if (!box) {
            return undefined;
        }
        const rect = this.overlay.box(group, this.drawing.bounds(box), cls);
        rect.dataset.for = id;
        return rect;
    }

    /** The end under the pointer. */
    hover(id: string | undefined): void {
        if (this.hovered !== id) {
            this.shown.get(this.hovered ?? '')?.classList.remove('hw-light-on');
            this.shown.get(id ?? '')?.classList.add('hw-light-on');
            this.hovered = id;
        }
    }

    off(): void {
        this.hovered = undefined;
        this.shown.clear();
        this.overlay.clear('lights');
        this.drawing.base.classList.remove('hw-linking');
    }
}
