/**
 * The default tool: a click selects, a drag moves what is selected, on empty canvas (or with Shift anywhere) a drag
 * draws a rubber band. While a drag lasts the library sees no mouse events: nothing is rendered for them.
 */
import {
    BaseTool,
    DOMHelper,
    IModelChangeService,
    SelectAction,
    SelectionService,
    TYPES
} from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { toServer, ToServer } from '../di/actions';
import { ViewState } from '../live/view-state';
import { strings } from '../strings';
import { say } from '../ui/notes';
import { CanvasViewport } from '../viewport/viewport';
import { Gestures } from '../viewport/gestures';
import { XY } from '../views/geometry';
import { LooseEnds } from '../views/loose-ends';
import { Box, isBox, isLink, Link, Picture } from '../views/model';
import { BandGesture } from './band';
import { Gesture, Keys } from './gesture';
import { Handles } from './handles';
import { MoveGesture, Surroundings } from './move';
import { ResizeGesture } from './resize';
import { Edge } from './snap';
import { outermost } from './targets';

/** Pixels a press may wander and still be a click. */
const SLACK = 4;
/** Pixels from the canvas' edge where a drag begins to scroll it, and by how much in a frame. */
const EDGE = 24;
const SCROLL = 14;

interface Press {
    readonly event: PointerEvent;
    readonly point: XY;
    readonly begin: () => Gesture | undefined;
    readonly click: () => void;
    gesture?: Gesture | undefined;
    last: PointerEvent;
}

@injectable()
export class PointerTool extends BaseTool {
    static readonly ID = 'howdah.pointer';
    readonly id = PointerTool.ID;

    @inject(CanvasViewport) protected readonly viewport!: CanvasViewport;
    @inject(Gestures) protected readonly gestures!: Gestures;
    @inject(SelectionService) protected readonly selection!: SelectionService;
    @inject(TYPES.IModelChangeService) protected readonly model!: IModelChangeService;
    @inject(TYPES.DOMHelper) protected readonly dom!: DOMHelper;
    @inject(LooseEnds) protected readonly loose!: LooseEnds;
    @inject(Handles) protected readonly handles!: Handles;
    @inject(ViewState) protected readonly view!: ViewState;

    private press: Press | undefined;
    private frame = 0;

    enable(): void {
        const canvas = this.viewport.canvas;
        if (!canvas) {
            return;
        }
        const abort = new AbortController();
        const options = { capture: true, signal: abort.signal };
        canvas.addEventListener('pointerdown', event => this.down(event, canvas), options);
        canvas.addEventListener('pointermove', event => this.moved(event), options);
        canvas.addEventListener('pointerup', event => this.up(event), options);
        canvas.addEventListener('pointercancel', () => this.cancel(), options);
        canvas.addEventListener('dblclick', event => this.open(event), options);
        window.addEventListener('keydown', event => this.key(event), options);
        this.toDisposeOnDisable.push(
            { dispose: () => abort.abort() },
            { dispose: () => this.cancel() },
            // a model that comes in the middle of a drag: the drag is over, nothing was changed by it
            this.model.onModelRootChanged(() => this.cancel())
        );
    }

    private get picture(): Picture | undefined {
        return this.model.currentRoot instanceof Picture ? this.model.currentRoot : undefined;
    }

    private get around(): Surroundings {
        return { viewport: this.viewport, canvas: this.viewport.canvas!, dom: this.dom, dispatcher: this.actionDispatcher, loose: this.loose };
    }

    /** The box or link an event is over. */
    private under(event: Event): Box | Link | undefined {
        const target = event.target instanceof Element ? event.target.closest('.sheet .box, .sheet .link') : null;
        const element = target ? this.picture?.index.getById(this.dom.findSModelIdByDOMElement(target)) : undefined;
        return isBox(element) || isLink(element) ? element : undefined;
    }

    private down(event: PointerEvent, canvas: HTMLElement): void {
        const target = event.target as Element;
        if (this.gestures.pans(event) || !target.closest('.picture, .handles') || !this.picture) {
            return;
        }
        this.cancel();
        const element = this.under(event);
        if (event.button !== 0) {
            // a context menu is for what is under the pointer
            if (event.button === 2 && element && !element.selected) {
                this.select([element.id]);
            }
            return;
        }
        // no mouse events follow, so the focus has to be moved here
        event.preventDefault();
        canvas.querySelector<HTMLElement>('div.picture')?.focus({ preventScroll: true });
        const edge = target.closest<HTMLElement>('.handle')?.dataset['edge'] as Edge | undefined;
        const press = { event, point: this.viewport.pointAt(event), last: event };
        if (edge && this.handles.box) {
            const box = this.handles.box;
            this.press = { ...press, begin: () => new ResizeGesture(this.around, box, edge, press.point), click: () => undefined };
        } else if (element) {
            this.press = { ...press, ...this.onElement(element, event, press.point) };
        } else {
            const more = added(event);
            this.press = { ...press, begin: () => this.band(press.point, more), click: () => !more && this.select([]) };
        }
    }

    private onElement(element: Box | Link, event: PointerEvent, point: XY): Pick<Press, 'begin' | 'click'> {
        const selected = this.selection.getSelectedElementIDs();
        const held = selected.includes(element.id);
        if (added(event)) {
            const toggled = held ? selected.filter(id => id !== element.id) : [...selected, element.id];
            return { begin: () => this.band(point, true), click: () => this.select(toggled) };
        }
        if (!held) {
            this.select([element.id]);
        }
        return {
            begin: () => this.move(element, held ? selected : [element.id], point),
            click: () => held && selected.length > 1 && this.select([element.id])
        };
    }

    private select(ids: string[]): void {
        void this.actionDispatcher.dispatch(SelectAction.setSelection(ids));
    }

    private band(from: XY, more: boolean): Gesture | undefined {
        const canvas = this.viewport.canvas;
        return this.picture && canvas
            ? new BandGesture(this.viewport, canvas, this.actionDispatcher, this.picture, from, more ? this.selection.getSelectedElementIDs() : [])
            : undefined;
    }

    private move(element: Box | Link, ids: string[], point: XY): Gesture | undefined {
        const picture = this.picture;
        if (!isBox(element) || !picture) {
            return undefined;
        }
        if (this.view.current.readOnly) {
            say(this.viewport.canvas!, this.view.current.reason ?? strings.readOnlyEdit);
            return undefined;
        }
        const boxes = outermost(ids.map(id => picture.index.getById(id)).filter(isBox));
        return boxes.length > 0 ? new MoveGesture(this.around, picture, boxes, point) : undefined;
    }

    private moved(event: PointerEvent): void {
        const press = this.press;
        if (press?.event.pointerId !== event.pointerId) {
            return;
        }
        event.stopImmediatePropagation();
        press.last = event;
        if (!press.gesture) {
            if (Math.hypot(event.clientX - press.event.clientX, event.clientY - press.event.clientY) < SLACK) {
                return;
            }
            press.gesture = press.begin();
            if (!press.gesture) {
                this.press = undefined;
                return;
            }
            // not before: a click and a double click would then be the canvas'
            capture(this.viewport.canvas, event.pointerId);
        }
        if (!this.frame) {
            this.frame = requestAnimationFrame(() => this.show());
        }
    }

    private show(): void {
        this.frame = 0;
        const press = this.press;
        if (!press?.gesture) {
            return;
        }
        const at = this.viewport.inCanvas(press.last);
        const { width, height } = this.viewport.size;
        const x = at.x < EDGE ? SCROLL : at.x > width - EDGE ? -SCROLL : 0;
        const y = at.y < EDGE ? SCROLL : at.y > height - EDGE ? -SCROLL : 0;
        if (x || y) {
            this.viewport.pan(x, y);
            this.frame = requestAnimationFrame(() => this.show());
        }
        press.gesture.move(this.viewport.pointAt(press.last), at, keysOf(press.last));
    }

    private up(event: PointerEvent): void {
        const press = this.press;
        if (press?.event.pointerId !== event.pointerId) {
            return;
        }
        event.stopImmediatePropagation();
        cancelAnimationFrame(this.frame);
        this.frame = 0;
        this.press = undefined;
        if (press.gesture) {
            press.gesture.move(this.viewport.pointAt(event), this.viewport.inCanvas(event), keysOf(event));
            press.gesture.end();
        } else {
            press.click();
        }
    }

    private cancel(): void {
        cancelAnimationFrame(this.frame);
        this.frame = 0;
        this.press?.gesture?.cancel();
        this.press = undefined;
    }

    private key(event: KeyboardEvent): void {
        if (event.key === 'Escape' && this.press?.gesture) {
            event.stopImmediatePropagation();
            event.preventDefault();
            this.cancel();
        }
    }

    private open(event: MouseEvent): void {
        const element = this.under(event);
        if (element) {
            event.stopPropagation();
            void this.actionDispatcher.dispatch(toServer(ToServer.OPEN, { id: element.id }));
        }
    }
}

/** Moves and the release reach the canvas even outside of it. */
function capture(canvas: HTMLElement | null, pointer: number): void {
    try {
        canvas?.setPointerCapture(pointer);
    } catch {
        // the pointer is gone already: its release comes, or the next press ends the drag
    }
}

function added(event: PointerEvent): boolean {
    return event.shiftKey || event.ctrlKey || event.metaKey;
}

function keysOf({ shiftKey, ctrlKey, metaKey, altKey }: PointerEvent): Keys {
    return { shiftKey, ctrlKey, metaKey, altKey };
}
