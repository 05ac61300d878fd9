import { injectable, inject } from 'inversify';
import { s } from '../ui/dom';
import { Drawing } from './drawing';
import { Point, Rect } from './geometry';

/**
 * A layer above the drawing for what is not part of it: ghosts, guide lines, handles, the link being drawn. It is a picture of its own,
 * so that nothing of the drawing is made anew while the mouse moves; it follows the drawing's place and zoom.
 */
@injectable()
export class Overlay {
    @inject(Drawing) protected readonly drawing!: Drawing;

    private svg?: SVGSVGElement;
    private readonly groups = new Map<string, SVGGElement>();
    private readonly painters = new Map<string, () => void>();
    private following = false;

    /** Shows something until {@link clear}. The painter is called again when the drawing is moved or zoomed; it draws in pixels of the canvas. */
    show(name: string, paint: (group: SVGGElement) => void): void {
        const group = this.group(name);
        const draw = (): void => {
            group.replaceChildren();
            paint(group);
        };
        this.painters.set(name, draw);
        draw();
        this.follow();
    }

    clear(name: string): void {
        this.painters.delete(name);
        this.groups.get(name)?.remove();
        this.groups.delete(name);
    }

    has(name: string): boolean {
        return this.painters.has(name);
    }

    /** A rectangle of the drawing in this layer's pixels. */
    rect(r: Rect): Rect {
        return this.drawing.toBase(r);
    }

    point(p: Point): Point {
        const r = this.drawing.toBase({ ...p, width: 0, height: 0 });
        return { x: r.x, y: r.y };
    }

    /** Draws a box with a class. */
    box(group: SVGGElement, r: Rect, cls: string, radius = 6): SVGRectElement {
        const at = this.rect(r);
        return group.appendChild(
            s('rect', { class: cls, x: at.x, y: at.y, width: Math.max(0, at.width), height: Math.max(0, at.height), rx: radius })
        );
    }

    private group(name: string): SVGGElement {
        let group = this.groups.get(name);
        if (!group) {
            group = s('g', { class: `hw-over-${name}` });
            this.groups.set(name, group);
        }
        if (!this.svg?.isConnected) {
            this.svg = s('svg', { class: 'hw-overlay', 'aria-hidden': 'true' });
            this.drawing.base.append(this.svg);
            this.groups.forEach(g => this.svg!.append(g));
        }
        if (!group.isConnected) {
            this.svg.append(group);
        }
        return group;
    }

    private follow(): void {
        if (!this.following) {
            this.following = true;
            const paint = (): void => this.painters.forEach(again => again());
            this.drawing.viewport.onChange(paint);
            window.addEventListener('resize', paint);
        }
    }
}
