// The drawing as a whole.
import { until } from './wait.mjs';

export class Canvas {

    constructor(diagram) {
        this.diagram = diagram;
        this.root = diagram.page.locator('.picture');
    }

    /** Gives the canvas the keyboard, without a click that would select something. */
    focus() {
        return this.root.evaluate(canvas => canvas.focus({ preventScroll: true }));
    }

    focused() {
        return this.root.evaluate(canvas => document.activeElement === canvas);
    }

    /** A place with nothing on it, and some room around it. */
    async empty(room = 40) {
        const place = await this.diagram.page.evaluate(margin => {
            const canvas = document.querySelector('.picture');
            const box = canvas.getBoundingClientRect();
            const free = (x, y) => {
                const hit = document.elementFromPoint(x, y);
                return hit && (hit === canvas || canvas.contains(hit)) && !hit.closest('.box, .link');
            };
            for (let y = box.top + margin + 10; y < box.bottom - margin; y += 20) {
                for (let x = box.left + margin + 10; x < box.right - margin; x += 20) {
                    if ([[0, 0], [margin, 0], [-margin, 0], [0, margin], [0, -margin]].every(([dx, dy]) => free(x + dx, y + dy))) {
                        return { x, y };
                    }
                }
            }
            return null;
        }, room);
        if (!place) {
            throw new Error('The canvas has no empty place.');
        }
        return place;
    }

    /** Pan and zoom, as the drawing is shown. */
    viewport() {
        return this.diagram.page.locator('.picture g.drawing').first().evaluate(drawing => {
            const { a, e, f } = drawing.getScreenCTM();
            return `${a.toFixed(3)} ${e.toFixed(1)} ${f.toFixed(1)}`;
        });
    }

    /** Zooms in by its key. @return what {@link #viewport} says then */
    async zoomIn() {
        const before = await this.viewport();
        await this.diagram.key('Control++');
        return until('zoomed', async () => {
            const now = await this.viewport();
            return now !== before && now;
        });
    }

    async click() {
        const { x, y } = await this.empty();
        await this.diagram.page.mouse.click(x, y);
    }

    /** Zooms so that everything is seen. */
    async fit() {
        await this.focus();
        await this.diagram.key('Home');
    }

    boxes() {
        return this.root.locator('.box').count();
    }

    links() {
        return this.root.locator('.link').count();
    }

    /** What a screen reader says of each element. */
    described() {
        return this.root.locator('.box, .link').evaluateAll(all => all.map(each => each.getAttribute('aria-label')));
    }

    /** Every text that the picture shows. */
    texts() {
        return this.root.locator('text').allTextContents();
    }
}
