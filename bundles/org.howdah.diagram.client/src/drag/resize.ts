/** Pulls an edge or a corner of one box. */
import { ChangeBoundsOperation } from '@eclipse-glsp/client';
import { Box4, XY } from '../views/geometry';
import { absoluteBounds, Box } from '../views/model';
import { Gesture, Keys } from './gesture';
import { Lift } from './lift';
import { Surroundings } from './move';
import { Edge, resized } from './snap';

const LEAST = { width: 60, height: 40 };

export class ResizeGesture implements Gesture {
    private readonly lift: Lift;
    private readonly rect: SVGRectElement;
    private readonly corner: XY;
    private to: Box4;

    constructor(private readonly around: Surroundings, private readonly box: Box, private readonly edge: Edge, private readonly start: XY) {
        this.lift = new Lift(around.viewport, around.canvas, { x: 0, y: 0, width: 0, height: 0 });
        this.rect = this.lift.outline();
        this.corner = box.parent instanceof Box ? absoluteBounds(box.parent) : { x: 0, y: 0 };
        this.to = box.bounds;
    }

    move(point: XY, _canvas: XY, keys: Keys): void {
        const by = { x: point.x - this.start.x, y: point.y - this.start.y };
        this.to = resized(this.box.bounds, this.edge, by, LEAST, keys.ctrlKey || keys.altKey || keys.metaKey);
        this.rect.setAttribute('x', String(this.corner.x + this.to.x));
        this.rect.setAttribute('y', String(this.corner.y + this.to.y));
        this.rect.setAttribute('width', String(this.to.width));
        this.rect.setAttribute('height', String(this.to.height));
    }

    end(): void {
        this.cancel();
        const { x, y, width, height } = this.to;
        const old = this.box.bounds;
        if (x !== old.x || y !== old.y || width !== old.width || height !== old.height) {
            void this.around.dispatcher.dispatch(
                ChangeBoundsOperation.create([{ elementId: this.box.id, newPosition: { x, y }, newSize: { width, height } }])
            );
        }
    }

    cancel(): void {
        this.lift.remove();
    }
}
