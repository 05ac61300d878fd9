/**
 * A second sheet over the picture for what is being moved: copies of the dragged boxes, plain curves for their links,
 * helper lines. Only it is painted during a drag, the picture below stays as it is.
 */
import { Space } from '../viewport/space';
import { CanvasViewport } from '../viewport/viewport';
import { XY } from '../views/geometry';
import { Lines } from './snap';

const NS = 'http://www.w3.org/2000/svg';

function make<K extends keyof SVGElementTagNameMap>(name: K, parent: Element, className = ''): SVGElementTagNameMap[K] {
    const element = document.createElementNS(NS, name);
    if (className) {
        element.setAttribute('class', className);
    }
    parent.append(element);
    return element;
}

export class Lift {
    private readonly root: SVGSVGElement;
    private readonly drawing: SVGGElement;
    private readonly curves: SVGGElement;
    private readonly boxes: SVGGElement;
    private readonly guides: SVGPathElement;
    private readonly lifted: Element[] = [];
    private readonly stop: () => void;
    private hint: HTMLElement | undefined;

    constructor(private readonly viewport: CanvasViewport, private readonly canvas: HTMLElement) {
        this.root = make('svg', canvas, 'picture lift');
        this.root.setAttribute('aria-hidden', 'true');
        this.drawing = make('g', this.root);
        this.boxes = make('g', this.drawing);
        this.curves = make('g', this.drawing);
        this.guides = make('path', this.drawing, 'guide');
        this.place(viewport.current);
        this.stop = viewport.onChange(space => this.place(space));
    }

    private place(space: Space): void {
        this.drawing.setAttribute('transform', `scale(${space.zoom}) translate(${-space.scroll.x},${-space.scroll.y})`);
    }

    /** A copy of an element, which is hidden meanwhile; `at` is where its container's origin lies. */
    lift(element: Element, at: XY): void {
        this.hide(element);
        const frame = make('g', this.boxes);
        frame.setAttribute('transform', `translate(${at.x},${at.y})`);
        const copy = element.cloneNode(true) as Element;
        copy.removeAttribute('data-moving');
        for (const named of [copy, ...copy.querySelectorAll('[id]')]) {
            named.removeAttribute('id');
        }
        frame.append(copy);
    }

    hide(element: Element): void {
        element.setAttribute('data-moving', '');
        this.lifted.push(element);
    }

    curve(): (path: string | undefined) => void {
        const path = make('path', this.curves, 'loose');
        return d => path.setAttribute('d', d ?? '');
    }

    outline(): SVGRectElement {
        return make('rect', this.drawing, 'outline-moving');
    }

    moveBoxes(by: XY): void {
        this.boxes.setAttribute('transform', `translate(${by.x},${by.y})`);
    }

    guide(lines: Lines): void {
        const { scroll, zoom } = this.viewport.current;
        const { width, height } = this.viewport.size;
        const down = lines.x.map(x => `M${x},${scroll.y}V${scroll.y + height / zoom}`);
        const across = lines.y.map(y => `M${scroll.x},${y}H${scroll.x + width / zoom}`);
        this.guides.setAttribute('d', [...down, ...across].join(''));
    }

    /** Text beside the pointer. */
    tell(text: string | undefined, at: XY, refused: boolean): void {
        if (!text) {
            this.hint?.remove();
            this.hint = undefined;
            return;
        }
        if (!this.hint) {
            this.hint = document.createElement('div');
            this.hint.setAttribute('role', 'status');
            this.canvas.append(this.hint);
        }
        this.hint.className = refused ? 'drag-hint refused' : 'drag-hint';
        const shown = (refused ? '⊘ ' : '→ ') + text;
        if (this.hint.textContent !== shown) {
            this.hint.textContent = shown;
        }
        this.hint.style.transform = `translate(${at.x + 16}px,${at.y + 18}px)`;
    }

    remove(): void {
        this.stop();
        this.root.remove();
        this.hint?.remove();
        this.lifted.forEach(element => element.removeAttribute('data-moving'));
    }
}
