import { Action, ReconnectEdgeOperation } from '@eclipse-glsp/client';
import { toServer, ToServer } from '../di/actions';
import { strings } from '../strings';
import { PointerNote } from '../ui/pointer-note';
import { say } from '../ui/notes';
import { Link } from '../views/model';
import { Drawing } from './drawing';
import { silence } from './ends';
import { Gesture } from './hand';
import { Interaction } from './interaction';
import { showRubber } from './rubber';
import { Verdict, verdictAt, Verdicts } from './verdicts';

/** Whether a link carries one server to another, so that its target is a standby of its source. */
export function isStandbyLink(drawing: Drawing, link: Link): boolean {
    return drawing.box(link.sourceId)?.type === 'server' && drawing.box(link.targetId)?.type === 'server';
}

/**
 * What connecting the end elsewhere means. The source of a standby is its provider: to follow another one is done on the servers, so the
 * workbench is asked to show the plan. With Ctrl, and for all other ends, only the drawing changes.
 */
export function reconnection(drawing: Drawing, link: Link, end: 'source' | 'target', newEnd: string, drawingOnly: boolean): Action {
    if (end === 'source' && !drawingOnly && isStandbyLink(drawing, link)) {
        return toServer(ToServer.MOVE_STANDBY, { linkId: link.id, newSourceId: newEnd });
    }
    return ReconnectEdgeOperation.create({
        edgeElementId: link.id,
        sourceElementId: end === 'source' ? newEnd : link.sourceId,
        targetElementId: end === 'target' ? newEnd : link.targetId
    });
}

/** Drags an end of the selected link to another element. */
export class ReconnectGesture implements Gesture {
    private readonly drawing: Drawing;
    private readonly note = new PointerNote();
    private verdicts?: Verdicts;
    private failed = false;
    private ended = false;
    private last?: PointerEvent;

    constructor(
        private readonly on: Interaction,
        private readonly link: Link,
        private readonly end: 'source' | 'target'
    ) {
        this.drawing = on.drawing;
        this.drawing.dom(link.id)?.classList.add('hw-held');
        on.ends.ask({ linkId: link.id, end }).then(
            verdicts => {
                if (!this.ended) {
                    this.verdicts = verdicts;
                    on.lights.on(verdicts);
                    if (this.last) {
                        this.move(this.last);
                    }
                }
            },
            () => {
                this.failed = true;
            }
        );
    }

    private under(event: PointerEvent): { id?: string; verdict?: Verdict } {
        const id = this.drawing.atClient(event.clientX, event.clientY)?.id;
        return { id, verdict: this.verdicts && id ? verdictAt(this.verdicts, this.drawing.chain(id), end => this.meant(end)) : undefined };
    }

    /** An end like the one it has now. */
    private meant(id: string): boolean {
        const now = this.drawing.box(this.end === 'source' ? this.link.sourceId : this.link.targetId);
        return !now || this.drawing.box(id)?.type === now.type;
    }

    move(event: PointerEvent): void {
        this.last = event;
        const { verdict } = this.under(event);
        this.on.lights.hover(verdict?.allowed ? verdict.id : undefined);
        showRubber(this.on.overlay, this.drawing, {
            fixed: this.end === 'source' ? this.link.targetId : this.link.sourceId,
            fixedIsSource: this.end === 'target',
            to: this.drawing.toDrawing(event.clientX, event.clientY),
            over: verdict?.allowed ? verdict.id : undefined,
            allowed: !verdict || verdict.allowed
        });
        const drawingOnly = event.ctrlKey || event.metaKey;
        const plan = verdict?.allowed && this.end === 'source' && !drawingOnly && isStandbyLink(this.drawing, this.link);
        const text = this.failed ? strings.noAnswer : !this.verdicts ? strings.asking : (verdict?.text ?? '');
        if (text) {
            this.note.show(event.clientX, event.clientY, plan ? `${text}\n${strings.followHint}` : text, verdict?.allowed ?? !this.failed);
        } else {
            this.note.hide();
        }
    }

    up(event: PointerEvent): void {
        const { id } = this.under(event);
        const drawingOnly = event.ctrlKey || event.metaKey;
        const { drawing, link, end } = this;
        this.cancel();
        if (!id) {
            return;
        }
        void this.on.ends.ask({ linkId: link.id, end }).then(
            verdicts => {
                const verdict = verdictAt(verdicts, drawing.chain(id), other => this.meant(other));
                const before = end === 'source' ? link.sourceId : link.targetId;
                if (verdict?.allowed && verdict.id !== before) {
                    drawing.send(reconnection(drawing, link, end, verdict.id, drawingOnly));
                } else if (verdict && verdict.id !== before) {
                    say(drawing.base, verdict.text || strings.notHere);
                }
            },
            reason => say(drawing.base, silence(reason))
        );
    }

    cancel(): void {
        this.ended = true;
        this.drawing.dom(this.link.id)?.classList.remove('hw-held');
        this.note.hide();
        this.on.lights.off();
        this.on.overlay.clear('rubber');
    }
}
