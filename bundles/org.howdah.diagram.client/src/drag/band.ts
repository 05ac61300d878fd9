/** A rubber band: what lies wholly in it is selected. */
import { IActionDispatcher, SelectAction } from '@eclipse-glsp/client';
import { toCanvas } from '../viewport/space';
import { CanvasViewport } from '../viewport/viewport';
import { contains, spanned, XY } from '../views/geometry';
import { absoluteBounds, Box, isLink, Picture } from '../views/model';
import { Gesture } from './gesture';

export class BandGesture implements Gesture {
    private readonly element = document.createElement('div');
    private to: XY;

    constructor(
        private readonly viewport: CanvasViewport,
        canvas: HTMLElement,
        private readonly dispatcher: IActionDispatcher,
        private readonly picture: Picture,
        private readonly from: XY,
        private readonly before: readonly string[]
    ) {
        this.to = from;
        this.element.className = 'band';
        canvas.append(this.element);
    }

    move(point: XY): void {
        this.to = point;
        const box = spanned(toCanvas(this.viewport.current, this.from), toCanvas(this.viewport.current, point));
        this.element.style.transform = `translate(${box.x}px,${box.y}px)`;
        this.element.style.width = `${box.width}px`;
        this.element.style.height = `${box.height}px`;
    }

    end(): void {
        this.cancel();
        const band = spanned(this.from, this.to);
        const ids = new Set(this.before);
        const visit = (box: Box): void => {
            // one that is only named somewhere is nothing that could be edited; what is in it is
            if (contains(band, absoluteBounds(box)) && !box.cssClasses?.includes('unlisted')) {
                ids.add(box.id);
            } else {
                box.boxes.forEach(visit);
            }
        };
        this.picture.boxes.forEach(visit);
        for (const link of this.picture.children.filter(isLink)) {
            if (contains(band, link.bounds)) {
                ids.add(link.id);
            }
        }
        void this.dispatcher.dispatch(SelectAction.setSelection([...ids]));
    }

    cancel(): void {
        this.element.remove();
    }
}
