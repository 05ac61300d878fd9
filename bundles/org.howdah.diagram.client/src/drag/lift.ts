/**
 * What is being moved, over the picture: copies of the dragged boxes on a sheet of their own, which is only moved, and
 * a sheet for the plain curves of their links and for helper lines, the only thing painted during a drag.
 */
import { Space, toCanvas } from '../viewport/space';
import { CanvasViewport } from '../viewport/viewport';
import { Box4, XY } from '../views/geometry';
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

/** Room around the dragged boxes for what reaches over their borders. */
const ROOM = 20;

export class Lift {
    private readonly root: SVGSVGElement;
    private readonly drawing: SVGGElement;
    private readonly curves: SVGGElement;
    private readonly guides: SVGPathElement;
    private readonly paper: SVGSVGElement;
    private readonly boxes: SVGGElement;
    private readonly zoom: number;
    private readonly lifted: Element[] = [];
    private readonly stop: () => void;
    private by: XY = { x: 0, y: 0 };
    private hint: HTMLElement | undefined;

    /** @param area what of the drawing is dragged */
    constructor(private readonly viewport: CanvasViewport, private readonly canvas: HTMLElement, private readonly area: Box4) {
        this.zoom = viewport.zoom;
        this.paper = make('svg', canvas, 'picture lift');
        this.paper.setAttribute('width', String(area.width * this.zoom + 2 * ROOM));
        this.paper.setAttribute('height', String(area.height * this.zoom + 2 * ROOM));
        this.boxes = make('g', this.paper);
        this.boxes.setAttribute('transform', `translate(${ROOM},${ROOM}) scale(${this.zoom}) translate(${-area.x},${-area.y})`);
        this.root = make('svg', canvas, 'picture lift whole');
        this.drawing = make('g', this.root);
        this.curves = make('g', this.drawing);
        this.guides = make('path', this.drawing, 'guide');
        for (const sheet of [this.root, this.paper]) {
            sheet.setAttribute('aria-hidden', 'true');
        }
        canvas.classList.add('dragging');
        this.place(viewport.current);
        this.stop = viewport.onChange(space => this.place(space));
    }

    private place(space: Space): void {
        this.drawing.setAttribute('transform', `scale(${space.zoom}) translate(${-space.scroll.x},${-space.scroll.y})`);
        this.moveBoxes(this.by);
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

    moveBoxes(by: XY): void {
        this.by = by;
        const space = this.viewport.current;
        const at = toCanvas(space, { x: this.area.x + by.x, y: this.area.y + by.y });
        const scale = space.zoom / this.zoom;
        const x = Math.round(at.x - ROOM * scale);
        const y = Math.round(at.y - ROOM * scale);
        this.paper.style.transform = `translate(${x}px,${y}px)${scale === 1 ? '' : ` scale(${scale})`}`;
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

    guide(lines: Lines): void {
        const { scroll, zoom } = this.viewport.current;
        const { width, height } = this.viewport.size;
        const down = lines.x.map(x => `M${x},${scroll.y}V${scroll.y + height / zoom}`);
        const across = lines.y.map(y => `M${scroll.x},${y}H${scroll.x + width / zoom}`);
        const path = [...down, ...across].join('');
        if (this.guides.getAttribute('d') !== path) {
            this.guides.setAttribute('d', path);
        }
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
        this.canvas.classList.remove('dragging');
        this.root.remove();
        this.paper.remove();
        this.hint?.remove();
        this.lifted.forEach(element => element.removeAttribute('data-moving'));
    }
}
