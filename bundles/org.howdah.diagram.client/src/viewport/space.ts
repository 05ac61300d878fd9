/** Pure arithmetic of the viewport: scroll is the drawing's point at the canvas' top left corner. */
import { Box4, contains, XY } from '../views/geometry';

export interface Space {
    readonly scroll: XY;
    readonly zoom: number;
}

export interface Size {
    readonly width: number;
    readonly height: number;
}

export const MIN_ZOOM = 0.02;
export const MAX_ZOOM = 4;

export function limited(zoom: number): number {
    return Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));
}

/** The point of the drawing under a point of the canvas. */
export function toDrawing(space: Space, at: XY): XY {
    return { x: at.x / space.zoom + space.scroll.x, y: at.y / space.zoom + space.scroll.y };
}

export function toCanvas(space: Space, point: XY): XY {
    return { x: (point.x - space.scroll.x) * space.zoom, y: (point.y - space.scroll.y) * space.zoom };
}

/** What of the drawing is seen. */
export function seen(space: Space, canvas: Size): Box4 {
    return { ...space.scroll, width: canvas.width / space.zoom, height: canvas.height / space.zoom };
}

/** Zoomed so that the point of the drawing at `at` stays where it is. */
export function zoomedAt(space: Space, zoom: number, at: XY): Space {
    const fixed = toDrawing(space, at);
    const to = limited(zoom);
    return { zoom: to, scroll: { x: fixed.x - at.x / to, y: fixed.y - at.y / to } };
}

/** Moved by pixels of the canvas. */
export function panned(space: Space, dx: number, dy: number): Space {
    return { zoom: space.zoom, scroll: { x: space.scroll.x - dx / space.zoom, y: space.scroll.y - dy / space.zoom } };
}

/** All of a box with some room around it, never larger than 100 %. */
export function fitted(box: Box4, canvas: Size, padding = 24, most = 1): Space {
    const zoom = limited(
        Math.min(most, (canvas.width - 2 * padding) / Math.max(1, box.width), (canvas.height - 2 * padding) / Math.max(1, box.height))
    );
    return {
        zoom,
        scroll: { x: box.x + box.width / 2 - canvas.width / zoom / 2, y: box.y + box.height / 2 - canvas.height / zoom / 2 }
    };
}

/** As little moved as it takes to see the box with a margin in pixels; unchanged when it is seen. */
export function revealing(space: Space, box: Box4, canvas: Size, margin = 32): Space {
    const view = seen(space, canvas);
    const m = margin / space.zoom;
    const along = (from: number, length: number, at: number, size: number): number => {
        if (size + 2 * m > length) {
            return at + size / 2 - length / 2;
        }
        return at - m < from ? at - m : at + size + m > from + length ? at + size + m - length : from;
    };
    const x = along(view.x, view.width, box.x, box.width);
    const y = along(view.y, view.height, box.y, box.height);
    return x === view.x && y === view.y ? space : { zoom: space.zoom, scroll: { x, y } };
}

/** The zoom steps of the keys and buttons. */
const STEPS = [0.02, 0.05, 0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4];

export function nextZoom(zoom: number, up: boolean): number {
    const rest = up ? STEPS.filter(step => step > zoom * 1.01) : STEPS.filter(step => step < zoom * 0.99).reverse();
    return rest[0] ?? zoom;
}

/** What of the drawing is painted, and at which zoom. */
export interface Sheet {
    readonly area: Box4;
    readonly zoom: number;
}

/** How far a sheet reaches beyond the canvas, as a part of its size. */
const REACH = 0.35;

/** A sheet around what is seen; its offset is whole pixels, else letters would blur. */
export function coveringSheet(space: Space, canvas: Size): Sheet {
    const x = Math.round(canvas.width * REACH);
    const y = Math.round(canvas.height * REACH);
    return {
        zoom: space.zoom,
        area: {
            x: space.scroll.x - x / space.zoom,
            y: space.scroll.y - y / space.zoom,
            width: (canvas.width + 2 * x) / space.zoom,
            height: (canvas.height + 2 * y) / space.zoom
        }
    };
}

/** Whether the sheet is sharp and reaches far enough beyond the canvas. */
export function sheetSuits(sheet: Sheet, space: Space, canvas: Size, spare: number): boolean {
    const view = seen(space, canvas);
    const x = view.width * spare;
    const y = view.height * spare;
    const wanted = { x: view.x - x, y: view.y - y, width: view.width + 2 * x, height: view.height + 2 * y };
    return sheet.zoom === space.zoom && contains(sheet.area, wanted);
}

/** CSS transform that puts the sheet's corner where it belongs on the canvas. */
export function placeOf(sheet: Sheet, space: Space): string {
    const scale = space.zoom / sheet.zoom;
    const x = (sheet.area.x - space.scroll.x) * space.zoom;
    const y = (sheet.area.y - space.scroll.y) * space.zoom;
    return scale === 1 ? `translate(${Math.round(x)}px,${Math.round(y)}px)` : `translate(${x}px,${y}px) scale(${scale})`;
}

/** SVG transform of the drawing on its sheet. */
export function drawnOn(sheet: Sheet): string {
    return `scale(${sheet.zoom}) translate(${-sheet.area.x},${-sheet.area.y})`;
}

/** The drawing's grid; while zoomed out only each fifth point, then none. */
export const GRID = 10;

/** Styles of the sheet: the grid as its background, and the zoom for what is to be seen at any. */
export function sheetStyle(sheet: Sheet): Record<string, string> {
    const step = GRID * (sheet.zoom >= 0.8 ? 1 : 5);
    const pixels = step * sheet.zoom;
    // a point lies in the middle of its tile
    const offset = (at: number): number => -(((at % step) + step) % step) * sheet.zoom - pixels / 2;
    const shown = sheet.zoom >= 0.25;
    return {
        '--zoom': String(sheet.zoom),
        backgroundSize: shown ? `${pixels}px ${pixels}px` : '0 0',
        backgroundPosition: `${offset(sheet.area.x)}px ${offset(sheet.area.y)}px`
    };
}
