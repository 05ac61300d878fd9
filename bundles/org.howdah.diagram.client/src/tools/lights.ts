import { FeedbackEmitter, IFeedbackActionDispatcher, ModifyCSSFeedbackAction, TYPES } from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { Drawing } from './drawing';
import { Overlay } from './overlay';
import { dimmed, Verdicts } from './verdicts';

const ALLOWED = 'hw-allowed';
const REFUSED = 'hw-refused';

/** Lights up the ends that are allowed and dims the others, as feedback, so that it outlives an update of the model. */
@injectable()
export class Lights {
    @inject(TYPES.IFeedbackActionDispatcher) protected readonly feedback!: IFeedbackActionDispatcher;
    @inject(Drawing) protected readonly drawing!: Drawing;
    @inject(Overlay) protected readonly overlay!: Overlay;

    private emitter?: FeedbackEmitter;
    private allowed: string[] = [];
    private hovered?: string;

    on(verdicts: Verdicts): void {
        this.off();
        this.allowed = [...verdicts.values()].filter(v => v.allowed).map(v => v.id);
        const refused = dimmed(verdicts, id => this.drawing.chain(id));
        this.emitter = this.feedback.createEmitter();
        this.emitter
            .add(
                ModifyCSSFeedbackAction.create({ elements: this.allowed, add: [ALLOWED] }),
                ModifyCSSFeedbackAction.create({ elements: this.allowed, remove: [ALLOWED] })
            )
            .add(
                ModifyCSSFeedbackAction.create({ elements: refused, add: [REFUSED] }),
                ModifyCSSFeedbackAction.create({ elements: refused, remove: [REFUSED] })
            )
            .submit();
        this.drawing.base.classList.add('hw-linking');
        this.overlay.show('lights', group => {
            for (const id of this.allowed) {
                const box = this.drawing.box(id);
                if (box) {
                    this.overlay.box(group, this.drawing.bounds(box), id === this.hovered ? 'hw-light hw-light-on' : 'hw-light');
                }
            }
        });
    }

    /** The end under the pointer. */
    hover(id: string | undefined): void {
        if (this.hovered !== id) {
            this.hovered = id;
            this.overlay.again('lights');
        }
    }

    off(): void {
        this.emitter?.dispose();
        this.emitter = undefined;
        this.hovered = undefined;
        this.allowed = [];
        this.overlay.clear('lights');
        this.drawing.base.classList.remove('hw-linking');
    }
}
