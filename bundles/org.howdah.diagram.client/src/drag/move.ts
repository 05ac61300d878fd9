/** Moves boxes: within their container, into another one, or a standby onto the provider it is to follow. */
import { ChangeBoundsOperation, ChangeContainerOperation, CompoundOperation, DOMHelper, IActionDispatcher } from '@eclipse-glsp/client';
import { toServer, ToServer } from '../di/actions';
import { CanvasViewport } from '../viewport/viewport';
import { Box4, overlap, union, XY } from '../views/geometry';
import { curveOf, LooseEnds } from '../views/loose-ends';
import { absoluteBounds, Box, isBox, isLink, Link, Picture } from '../views/model';
import { seen, toDrawing } from '../viewport/space';
import { Gesture, Keys } from './gesture';
import { Lift } from './lift';
import { Lines, linesOf, snap, straight } from './snap';
import { boxAt, Drop, dropOn } from './targets';

/** How near, in pixels, another box's line must be to be taken. */
const REACH = 5;

export interface Surroundings {
    readonly viewport: CanvasViewport;
    readonly canvas: HTMLElement;
    readonly dom: DOMHelper;
    readonly dispatcher: IActionDispatcher;
    readonly loose: LooseEnds;
}

export class MoveGesture implements Gesture {
    private readonly lift: Lift;
    private readonly whole: Box4;
    private readonly others: Lines;
    private readonly origin: XY;
    private readonly inside: ReadonlySet<unknown>;
    private readonly curves: { link: Link; draw: (path: string | undefined) => void }[] = [];
    private by: XY = { x: 0, y: 0 };
    private drop: Drop = { kind: 'stay' };
    private marked: Element | undefined;

    constructor(private readonly around: Surroundings, private readonly picture: Picture, private readonly boxes: readonly Box[], private readonly start: XY) {
        this.whole = union(boxes.map(absoluteBounds))!;
        this.lift = new Lift(around.viewport, around.canvas, nearby(this.whole, seen(around.viewport.current, around.viewport.size)));
        const first = boxes[0]!;
        this.origin = first.parent instanceof Box ? absoluteBounds(first.parent) : { x: 0, y: 0 };
        this.inside = insideOf(boxes);
        this.others = linesOf(this.standing());
        for (const box of boxes) {
            const element = this.elementOf(box);
            if (element) {
                this.lift.lift(element, box.parent instanceof Box ? absoluteBounds(box.parent) : { x: 0, y: 0 });
            }
        }
        for (const link of picture.children.filter(isLink)) {
            if (this.inside.has(link.sourceId) || this.inside.has(link.targetId)) {
                const element = this.elementOf(link);
                if (element) {
                    this.lift.hide(element);
                }
                this.curves.push({ link, draw: this.lift.curve() });
            }
        }
    }

    private elementOf(element: Box | Link): Element | null {
        return document.getElementById(this.around.dom.createUniqueDOMElementId(element));
    }

    /** The boxes near by that do not move: of the same type, or beside the moved ones. */
    private standing(): Box4[] {
        const view = seen(this.around.viewport.current, this.around.viewport.size);
        const first = this.boxes[0]!;
        const result: Box4[] = [];
        for (const element of this.picture.index.all()) {
            if (isBox(element) && !this.inside.has(element.id) && (element.type === first.type || element.parent === first.parent)) {
                const bounds = absoluteBounds(element);
                if (overlap(view, bounds)) {
                    result.push(bounds);
                }
            }
        }
        return result;
    }

    move(point: XY, canvas: XY, keys: Keys): void {
        let by = { x: point.x - this.start.x, y: point.y - this.start.y };
        if (keys.shiftKey) {
            by = straight(by);
        }
        const free = keys.ctrlKey || keys.altKey || keys.metaKey;
        const snapped = free
            ? { by, lines: { x: [], y: [] } }
            : snap(this.whole, by, this.others, REACH / this.around.viewport.zoom, this.origin);
        this.by = keys.shiftKey ? { x: by.x === 0 ? 0 : snapped.by.x, y: by.y === 0 ? 0 : snapped.by.y } : snapped.by;
        this.lift.moveBoxes(this.by);
        for (const { link, draw } of this.curves) {
            draw(curveOf(link, box => this.placeOf(box)));
        }
        this.aim(canvas);
        this.lift.guide(this.drop.kind === 'stay' ? snapped.lines : { x: [], y: [] });
    }

    private placeOf(box: Box): Box4 {
        const bounds = absoluteBounds(box);
        return this.inside.has(box.id) ? { ...bounds, x: bounds.x + this.by.x, y: bounds.y + this.by.y } : bounds;
    }

    private aim(at: XY): void {
        const point = toDrawing(this.around.viewport.current, at);
        this.drop = dropOn(this.boxes, boxAt(this.picture, point, this.inside), this.picture);
        const target = this.drop.kind === 'into' ? this.drop.container : this.drop.kind === 'follow' ? this.drop.provider : undefined;
        this.mark(target instanceof Box ? this.elementOf(target) : null);
        this.lift.tell(this.drop.kind === 'stay' ? undefined : this.drop.text, at, this.drop.kind === 'refused');
    }

    private mark(element: Element | null): void {
        if (this.marked !== (element ?? undefined)) {
            this.marked?.removeAttribute('data-drop');
            element?.setAttribute('data-drop', '');
            this.marked = element ?? undefined;
        }
    }

    end(): void {
        const { drop, by } = this;
        const { dispatcher } = this.around;
        this.cancel();
        switch (drop.kind) {
            case 'refused':
                return;
            case 'follow':
                void dispatcher.dispatch(toServer(ToServer.MOVE_STANDBY, { linkId: drop.link.id, newSourceId: drop.provider.id }));
                return;
            case 'into': {
                // places are told as in the drawing, and all of it is one step of the history
                const container = drop.container.id;
                const operations = this.boxes.map(box => {
                    const at = absoluteBounds(box);
                    return ChangeContainerOperation.create({
                        elementId: box.id,
                        targetContainerId: container,
                        location: { x: at.x + by.x, y: at.y + by.y }
                    });
                });
                void dispatcher.dispatch(operations.length === 1 ? operations[0]! : CompoundOperation.create(operations));
                return;
            }
            case 'stay':
                this.stay(by);
        }
    }

    private stay(by: XY): void {
        const movable = this.boxes.filter(box => box.placed);
        if (movable.length === 0 || (by.x === 0 && by.y === 0)) {
            return;
        }
        const { dispatcher, loose, viewport } = this.around;
        // shown at once at the new place; the server's next model says how the links really run
        loose.loosen(this.curves.map(({ link }) => link));
        const before = movable.map(box => box.position);
        movable.forEach(box => (box.position = { x: box.position.x + by.x, y: box.position.y + by.y }));
        viewport.redraw();
        viewport.unlessAnswered(() => {
            movable.forEach((box, i) => (box.position = before[i]!));
            loose.clear();
        });
        void dispatcher.dispatch(
            ChangeBoundsOperation.create(movable.map(box => ({ elementId: box.id, newPosition: box.position, newSize: box.size })))
        );
    }

    cancel(): void {
        this.mark(null);
        this.lift.remove();
    }
}

/** What of a dragged box is worth a copy: what is seen, and as much around it as may be scrolled into sight. */
function nearby(box: Box4, view: Box4): Box4 {
    const left = Math.max(box.x, view.x - view.width);
    const top = Math.max(box.y, view.y - view.height);
    const right = Math.min(box.x + box.width, view.x + 2 * view.width);
    const bottom = Math.min(box.y + box.height, view.y + 2 * view.height);
    return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

/** Ids of these boxes and everything in them. */
function insideOf(boxes: readonly Box[]): ReadonlySet<unknown> {
    const result = new Set<string>();
    const add = (box: Box): void => {
        result.add(box.id);
        box.boxes.forEach(add);
    };
    boxes.forEach(add);
    return result;
}
