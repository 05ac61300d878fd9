import { CreateEdgeOperation } from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { strings } from '../strings';
import { PointerNote } from '../ui/pointer-note';
import { CurrentView, lineStyle } from '../ui/view-state';
import { say } from '../ui/notes';
import { Drawing } from './drawing';
import { Ends, silence } from './ends';
import { Fresh } from './fresh';
import { Hand, Tool } from './hand';
import { Lights } from './lights';
import { Overlay } from './overlay';
import { showRubber } from './rubber';
import { Verdict, verdictAt, Verdicts } from './verdicts';

/** Draws links with the mouse: press on the source, let go on the target; or one click on each. */
@injectable()
export class Linker {
    @inject(Drawing) readonly drawing!: Drawing;
    @inject(Overlay) readonly overlay!: Overlay;
    @inject(Hand) readonly hand!: Hand;
    @inject(Ends) readonly ends!: Ends;
    @inject(Lights) readonly lights!: Lights;
    @inject(CurrentView) readonly view!: CurrentView;
    @inject(Fresh) protected readonly fresh!: Fresh;

    tool(technology: string): Tool {
        return new LinkTool(this, technology);
    }

    label(technology: string): string {
        return this.view.technology(technology)?.label ?? technology;
    }

    create(technology: string, sourceId: string, targetId: string): void {
        this.fresh.expect('link', () => this.drawing.focus());
        this.drawing.send(
            CreateEdgeOperation.create({
                elementTypeId: 'link',
                sourceElementId: sourceId,
                targetElementId: targetId,
                args: { technology }
            })
        );
    }
}

class LinkTool implements Tool {
    private readonly note = new PointerNote();
    private source?: string;
    private verdicts?: Verdicts;
    private failed = false;
    private ended = false;
    private pressedAt?: { x: number; y: number };
    private last?: PointerEvent;
    /** A press before it was known where a link may begin. */
    private early?: PointerEvent;

    constructor(
        private readonly owner: Linker,
        private readonly technology: string
    ) {}

    get id(): string {
        return `link:${this.technology}`;
    }

    start(): void {
        this.owner.drawing.base.classList.add('hw-drawing-link');
        this.ask();
    }

    private ask(): void {
        const source = this.source;
        this.verdicts = undefined;
        this.failed = false;
        this.owner.lights.off();
        this.owner.ends
            .ask(source ? { technology: this.technology, end: 'target', sourceId: source } : { technology: this.technology, end: 'source' })
            .then(
                verdicts => {
                    if (!this.ended && this.source === source) {
                        this.verdicts = verdicts;
                        this.owner.lights.on(verdicts);
                        if (this.early) {
                            this.down(this.early);
                        }
                        if (this.last) {
                            this.move(this.last);
                        }
                    }
                },
                reason => {
                    if (!this.ended && this.source === source) {
                        this.failed = true;
                        say(this.owner.drawing.base, silence(reason));
                    }
                }
            );
    }

    move(event: PointerEvent): void {
        this.last = event;
        const { drawing, overlay, lights, view } = this.owner;
        const under = drawing.atClient(event.clientX, event.clientY);
        const verdict = this.verdictAt(under?.id);
        lights.hover(verdict?.allowed ? verdict.id : undefined);
        if (this.source) {
            showRubber(overlay, drawing, {
                fixed: this.source,
                fixedIsSource: true,
                to: drawing.toDrawing(event.clientX, event.clientY),
                over: verdict?.allowed ? verdict.id : undefined,
                allowed: !under || under.id === this.source || verdict?.allowed === true,
                style: lineStyle(view.technology(this.technology)?.line)
            });
        }
        const said = this.words(under?.id, verdict);
        this.note.show(event.clientX, event.clientY, said.text, said.allowed);
    }

    private words(under: string | undefined, verdict: Verdict | undefined): { text: string; allowed: boolean } {
        const label = this.owner.label(this.technology);
        if (this.failed) {
            return { text: strings.noAnswer, allowed: false };
        }
        if (!this.verdicts) {
            return { text: strings.asking, allowed: true };
        }
        if (verdict) {
            return { text: verdict.text || (verdict.allowed ? label : strings.notHere), allowed: verdict.allowed };
        }
        if (under && under !== this.source && this.owner.drawing.box(under) && this.ground(under)) {
            return { text: strings.notAnEnd, allowed: false };
        }
        const source = this.source && this.owner.drawing.box(this.source);
        return { text: source ? strings.pickTarget(label, this.owner.drawing.name(source)) : strings.pressSource(label), allowed: true };
    }

    private meant(id: string): boolean {
        const ends = this.owner.view.technology(this.technology)?.ends;
        return !ends || this.owner.drawing.box(id)?.type === ends;
    }

    /** Whether it is something a link never ends at, rather than ground between the ends. */
    private ground(id: string): boolean {
        return !['site', 'host'].includes(this.owner.drawing.box(id)!.type);
    }

    private verdictAt(id: string | undefined): Verdict | undefined {
        return this.verdicts && id !== undefined ? verdictAt(this.verdicts, this.owner.drawing.chain(id), end => this.meant(end)) : undefined;
    }

    down(event: PointerEvent): void {
        this.pressedAt = { x: event.clientX, y: event.clientY };
        if (this.source) {
            return;
        }
        this.early = this.verdicts ? undefined : event;
        const under = this.owner.drawing.atClient(event.clientX, event.clientY);
        const verdict = this.verdictAt(under?.id);
        if (verdict?.allowed) {
            this.source = verdict.id;
            this.ask();
            this.move(event);
        } else if (under && verdict) {
            say(this.owner.drawing.base, verdict.text || strings.notHere);
        }
    }

    up(event: PointerEvent): void {
        const { drawing } = this.owner;
        this.early = undefined;
        if (!this.source || !this.pressedAt) {
            return;
        }
        const source = this.source;
        const moved = Math.hypot(event.clientX - this.pressedAt.x, event.clientY - this.pressedAt.y) > 4;
        this.pressedAt = undefined;
        const under = drawing.atClient(event.clientX, event.clientY);
        if (!moved && under && drawing.chain(under.id).includes(source)) {
            return; // a click on the source: the next click is the target
        }
        const query = { technology: this.technology, end: 'target' as const, sourceId: source };
        const keep = event.ctrlKey || event.metaKey;
        // a quick hand is here before the answer is: then this waits for it
        void this.owner.ends.ask(query).then(
            verdicts => {
                const verdict = under ? verdictAt(verdicts, drawing.chain(under.id), end => this.meant(end)) : undefined;
                if (verdict?.allowed) {
                    this.owner.create(this.technology, source, verdict.id);
                    this.used(keep);
                } else if (moved || under) {
                    if (verdict) {
                        say(drawing.base, verdict.text || strings.notHere);
                    }
                    if (moved) {
                        this.again();
                    }
                }
            },
            () => undefined
        );
    }

    private used(keep: boolean): void {
        if (this.ended) {
            return;
        }
        if (keep) {
            this.again();
        } else {
            this.owner.hand.take(undefined);
        }
    }

    private again(): void {
        if (!this.ended) {
            this.source = undefined;
            this.owner.overlay.clear('rubber');
            this.ask();
        }
    }

    leave(): void {
        this.note.hide();
        this.owner.lights.hover(undefined);
    }

    end(): void {
        this.ended = true;
        this.note.hide();
        this.owner.lights.off();
        this.owner.overlay.clear('rubber');
        this.owner.drawing.base.classList.remove('hw-drawing-link');
    }
}
