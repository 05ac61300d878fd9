/**
 * Where the canvas looks. It is the truth about scroll and zoom. The picture is drawn on a sheet somewhat larger than
 * the canvas, and panning and zooming only move the sheet, which a browser does without painting. A new sheet is drawn
 * when the old one no longer covers what is seen, and after zooming, so that it is sharp again.
 */
import { Bounds, GModelRoot, IActionDispatcher, isViewport, SetViewportAction, TYPES } from '@eclipse-glsp/client';
import { inject, injectable } from 'inversify';
import { Box4, contains, XY } from '../views/geometry';
import { Detail, detailAt } from '../views/vnodes';
import { coveringSheet, fitted, limited, nextZoom, panned, placeOf, revealing, seen, Sheet, sheetSuits, Size, Space, toDrawing, zoomedAt } from './space';

/** Pictures with at most so many elements are drawn whole, with everything in them. */
const WHOLE = 400;
/** How much of the canvas' size a sheet has to reach beyond it at rest. */
const SPARE = 0.12;
/** How long, in milliseconds, the server may take for its answer to a move. */
const ANSWER = 4000;

@injectable()
export class CanvasViewport {
    @inject(TYPES.IActionDispatcher) protected readonly dispatcher!: IActionDispatcher;

    /** Above and left of where the first elements come, so that they do not stand in the canvas' corner. */
    private space: Space = { scroll: { x: -32, y: -32 }, zoom: 1 };
    private root: GModelRoot | undefined;
    private content: Box4 | undefined;
    private sheet: Sheet | undefined;
    private large = false;
    private unseen = true;
    /** Until the user looks elsewhere the whole picture stays in sight, whatever the window's size. */
    private untouched = true;
    private committing = 0;
    private frame = 0;
    private readonly listeners = new Set<(space: Space) => void>();

    get current(): Space {
        return this.space;
    }

    get zoom(): number {
        return this.space.zoom;
    }

    get canvas(): HTMLElement | null {
        return document.querySelector<HTMLElement>('.canvas');
    }

    get size(): Size {
        const bounds = this.root?.canvasBounds;
        if (bounds && bounds.width > 0) {
            return bounds;
        }
        const div = this.canvas;
        return { width: div?.clientWidth ?? 800, height: div?.clientHeight ?? 600 };
    }

    /** Called after each change, at most once a frame. */
    onChange(listener: (space: Space) => void): () => void {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
    }

    /** A point of the window as a point of the drawing. */
    pointAt(event: { clientX: number; clientY: number }): XY {
        return toDrawing(this.space, this.inCanvas(event));
    }

    inCanvas(event: { clientX: number; clientY: number }): XY {
        const box = this.canvas?.getBoundingClientRect();
        return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
    }

    set(space: Space): void {
        this.untouched = false;
        this.space = { scroll: space.scroll, zoom: limited(space.zoom) };
        if (this.root && isViewport(this.root)) {
            this.root.scroll = this.space.scroll;
            this.root.zoom = this.space.zoom;
        }
        if (!this.frame) {
            this.frame = requestAnimationFrame(() => this.show());
        }
    }

    pan(dx: number, dy: number): void {
        this.set(panned(this.space, dx, dy));
    }

    zoomAt(zoom: number, at?: XY): void {
        this.set(zoomedAt(this.space, zoom, at ?? { x: this.size.width / 2, y: this.size.height / 2 }));
    }

    step(up: boolean): void {
        this.zoomAt(nextZoom(this.zoom, up));
    }

    fit(box: Box4 | undefined = this.content): void {
        if (box) {
            this.set(fitted(box, this.size));
        }
    }

    /** The next picture of the server is to be seen whole. */
    fitNext(): void {
        this.unseen = true;
    }

    reveal(box: Box4): void {
        this.set(revealing(this.space, box, this.size));
    }

    /** What has to be drawn, and how finely, for this model: called by the view that draws the picture. */
    plan(root: GModelRoot & { scroll: XY; zoom: number }, content: Box4 | undefined, elements: number): { sheet: Sheet; area: Box4 | undefined; detail: Detail } {
        if (this.unseen && root !== this.root) {
            // the first picture is seen whole; what is added later does not make it jump
            this.unseen = false;
            this.space = content ? fitted(content, this.size) : this.space;
        }
        if (root !== this.root) {
            // a new model from the server: it is looked at from where the old one was
            this.root = root;
            root.scroll = this.space.scroll;
            root.zoom = this.space.zoom;
        } else if (root.zoom !== this.space.zoom || root.scroll !== this.space.scroll) {
            // a viewport action of the library
            this.space = { scroll: root.scroll, zoom: limited(root.zoom) };
            this.changed();
        }
        this.content = content;
        this.large = elements > WHOLE;
        if (!this.sheet || !sheetSuits(this.sheet, this.space, this.size, SPARE)) {
            this.sheet = coveringSheet(this.space, this.size);
        }
        return {
            sheet: this.sheet,
            area: this.large ? this.sheet.area : undefined,
            detail: this.large ? detailAt(this.sheet.zoom) : 2
        };
    }

    /** Puts the sheet where it belongs now. */
    place(sheet = document.querySelector<SVGElement>('.canvas .sheet')): void {
        if (sheet && this.sheet) {
            sheet.style.transform = placeOf(this.sheet, this.space);
            this.canvas?.setAttribute('data-detail', String(Math.max(0, detailAt(this.zoom))));
        }
    }

    resized(bounds: Bounds): void {
        if (this.root) {
            this.root.canvasBounds = bounds;
            if (this.untouched && this.content) {
                this.set(fitted(this.content, bounds));
                this.untouched = true;
            }
            this.commitSoon();
        }
    }

    private show(): void {
        this.frame = 0;
        this.place();
        this.changed();
        if (this.sheet && !contains(this.sheet.area, seen(this.space, this.size))) {
            this.commit();
        } else {
            this.commitSoon();
        }
    }

    private changed(): void {
        this.listeners.forEach(listener => listener(this.space));
    }

    /** Draws again what changed in the model here. */
    redraw(): void {
        this.commit();
    }

    /** Takes back what was shown ahead of the server's answer if none came: the server refused. */
    unlessAnswered(takeBack: () => void): void {
        const asked = this.root;
        window.setTimeout(() => {
            if (this.root === asked) {
                takeBack();
                this.commit();
            }
        }, ANSWER);
    }

    private commitSoon(): void {
        window.clearTimeout(this.committing);
        this.committing = window.setTimeout(() => this.commit(), 150);
    }

    /** Tells the model, which draws again what changed. */
    private commit(): void {
        window.clearTimeout(this.committing);
        if (this.root) {
            void this.dispatcher.dispatch(SetViewportAction.create(this.root.id, this.space, { animate: false }));
        }
    }
}
