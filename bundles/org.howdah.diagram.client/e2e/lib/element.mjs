// Boxes and links of the drawing.
import { ask } from './control.mjs';
import { until } from './wait.mjs';

class Drawn {

    constructor(diagram, subject, id) {
        this.diagram = diagram;
        this.page = diagram.page;
        this.subject = subject;
        this.id = id;
        this.dom = diagram.page.locator(`[id="howdah_${id}"]`);
    }

    shown() {
        return this.dom.isVisible();
    }

    /** What a screen reader says of it. */
    description() {
        return this.dom.getAttribute('aria-label');
    }

    async classes() {
        return (await this.dom.getAttribute('class')).split(' ');
    }

    async click(modifiers = []) {
        const { x, y } = await this.spot();
        for (const key of modifiers) {
            await this.page.keyboard.down(key);
        }
        await this.page.mouse.click(x, y);
        for (const key of modifiers) {
            await this.page.keyboard.up(key);
        }
    }

    async hover() {
        const { x, y } = await this.spot();
        await this.page.mouse.move(x - 30, y - 30);
        await this.page.mouse.move(x, y, { steps: 3 });
    }

    async contextMenu() {
        const { x, y } = await this.spot();
        await this.page.mouse.click(x, y, { button: 'right' });
        await this.diagram.menu.opened();
        return this.diagram.menu;
    }

    /** Waits until it is drawn and stands still: a layout or a zoom may be under way. */
    still() {
        return until(`${this.subject} stands still`, () => this.dom.evaluate(async group => {
            const place = () => Object.values(group.getBoundingClientRect().toJSON()).map(Math.round).join();
            const before = place();
            await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
            return group.isConnected && place() === before;
        }));
    }

    async isSelected() {
        return (await this.classes()).includes('selected');
    }

    /** Its own texts, without those of what is in it. */
    texts() {
        return this.dom.evaluate(group => [...group.querySelectorAll('text')].filter(text => text.closest('.box, .link') === group).map(text => text.textContent));
    }
}

export class Element extends Drawn {

    /** Where it is in the window. */
    async bounds() {
        const box = await this.dom.evaluate(group => {
            // The first rectangle or path is its outline; what sticks out (ring, badges) does not count.
            const shape = group.querySelector(':scope > rect:not(.ring), :scope > path') ?? group;
            const { x, y, width, height } = shape.getBoundingClientRect();
            return { x, y, width, height };
        });
        return box;
    }

    /** A place in it that is its own: not that of something inside, and not its name. */
    async spot() {
        await this.still();
        return until(`${this.subject} has a place of its own that can be clicked`, () => this.dom.evaluate(group => {
            const box = group.getBoundingClientRect();
            const candidates = [];
            for (let y = box.top + 4; y < box.bottom - 2; y += 4) {
                for (let x = box.left + 4; x < box.right - 2; x += 6) {
                    const hit = document.elementFromPoint(x, y);
                    if (hit && group.contains(hit) && hit.closest('.box, .link') === group && !hit.classList.contains('name') && !hit.classList.contains('ring')) {
                        candidates.push({ x, y });
                    }
                }
            }
            return candidates.length === 0 ? null : candidates[Math.floor(candidates.length / 3)];
        }));
    }

    /** A free place inside, near the given fraction of its size. */
    async room({ across = 0.5, down = 0.5 } = {}) {
        await this.still();
        const place = await this.dom.evaluate((group, [fx, fy]) => {
            const box = group.getBoundingClientRect();
            const wish = { x: box.left + box.width * fx, y: box.top + box.height * fy };
            let best = null;
            for (let y = box.top + 4; y < box.bottom - 2; y += 4) {
                for (let x = box.left + 4; x < box.right - 2; x += 6) {
                    const hit = document.elementFromPoint(x, y);
                    if (hit && group.contains(hit) && hit.closest('.box, .link') === group) {
                        const far = (x - wish.x) ** 2 + (y - wish.y) ** 2;
                        if (!best || far < best.far) {
                            best = { x, y, far };
                        }
                    }
                }
            }
            return best && { x: best.x, y: best.y };
        }, [across, down]);
        return place ?? this.spot();
    }

    async dragBy(dx, dy, modifiers = []) {
        const { x, y } = await this.spot();
        await this.dragTo({ x: x + dx, y: y + dy }, modifiers);
    }

    async dragTo(place, modifiers = []) {
        const { x, y } = await this.spot();
        await this.page.mouse.move(x, y);
        await this.page.mouse.down();
        for (const key of modifiers) {
            await this.page.keyboard.down(key);
        }
        await this.page.mouse.move((x + place.x) / 2, (y + place.y) / 2, { steps: 5 });
        await this.page.mouse.move(place.x, place.y, { steps: 5 });
        await this.page.mouse.up();
        for (const key of modifiers) {
            await this.page.keyboard.up(key);
        }
    }

    /** Drags it into another box, or onto the empty canvas. */
    async dragInto(container) {
        const place = container ? await container.room({ across: 0.5, down: 0.85 }) : await this.diagram.canvas.empty();
        await this.dragTo(place);
    }

    name() {
        return this.dom.locator('> .name').first().textContent();
    }

    parent() {
        return this.dom.evaluate(group => group.parentElement.closest('.box')?.id.replace('howdah_', '') ?? null);
    }
}

export class Link extends Drawn {

    /** The middle of its line, or the nearest place on it that nothing covers. */
    async spot() {
        await this.still();
        return until(`${this.subject} can be seen`, () => this.dom.locator('path.hit').evaluate(path => {
            const matrix = path.getScreenCTM();
            const length = path.getTotalLength();
            for (const at of [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.15, 0.85]) {
                const point = path.getPointAtLength(length * at).matrixTransform(matrix);
                const hit = document.elementFromPoint(point.x, point.y);
                if (hit?.closest('.link') === path.parentElement) {
                    return { x: point.x, y: point.y };
                }
            }
            return null;
        }));
    }

    /** Drags an end to another server or database. */
    async reconnect(end, to, { drop = true } = {}) {
        await this.click();
        const box = await this.page.locator(`[data-handle=${end}][data-of="${this.id}"]`).boundingBox();
        const start = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        await this.page.mouse.move(start.x, start.y);
        await this.page.mouse.down();
        const place = await to.spot();
        await this.page.mouse.move((start.x + place.x) / 2, (start.y + place.y) / 2, { steps: 4 });
        await this.page.mouse.move(place.x, place.y, { steps: 4 });
        if (drop) {
            await this.page.mouse.up();
        }
    }
}

/** Changes the description of an element as the property sheet would. */
export function describe(diagram, subject, description) {
    return ask('replace', { file: diagram.file, subject, description });
}
