// A topology in a browser, in the words of the person who draws it.
import { ask } from './control.mjs';
import { until } from './wait.mjs';
import { Canvas } from './canvas.mjs';
import { Element, Link } from './element.mjs';
import { Palette } from './palette.mjs';
import { Chooser, Menu } from './popups.mjs';
import { Rename } from './rename.mjs';

export class Diagram {

    constructor(page, file, id, url) {
        this.page = page;
        this.file = file;
        this.id = id;
        this.url = url;
        this.canvas = new Canvas(this);
        this.palette = new Palette(this);
        this.rename = new Rename(this);
        this.menu = new Menu(this);
    }

    async load({ query = 'standalone', waits = true } = {}) {
        await this.page.goto(query ? `${this.url}?${query}` : this.url);
        if (waits) {
            await this.ready();
        }
    }

    async ready() {
        await this.page.waitForSelector('body[data-ready=true] .picture');
    }

    // What the Java side knows

    state() {
        return ask('state', { file: this.file });
    }

    text() {
        return ask('text', { file: this.file });
    }

    told() {
        return ask('told', { page: this.id });
    }

    workbench(words) {
        return ask('page.do', { page: this.id, ...words });
    }

    live(words) {
        return ask('live', { file: this.file, ...words });
    }

    async subjects() {
        return Object.keys((await this.state()).ids).sort();
    }

    /** How many steps undo can take back. */
    async steps() {
        return (await this.state()).steps;
    }

    async dirty() {
        return (await this.state()).dirty;
    }

    /** The subjects that came by some work, such as {@code ['host host']}. */
    async added(work) {
        const before = new Set(await this.subjects());
        await work();
        return until('something new', async () => {
            const now = (await this.subjects()).filter(subject => !before.has(subject));
            return now.length > 0 && now;
        });
    }

    // What is seen

    /** A box by its subject: {@code 'host master1'}, {@code 'database main/shop'}. */
    async element(subject) {
        const id = await until(`${subject} in the topology`, async () => (await this.state()).ids[subject]);
        return new Element(this, subject, id);
    }

    async link(name) {
        const id = await until(`link ${name} in the topology`, async () => (await this.state()).ids[`link ${name}`]);
        return new Link(this, `link ${name}`, id);
    }

    /** Labels of what is selected, as a screen reader would read them. */
    selected() {
        return this.page.locator('.picture .selected').evaluateAll(all => all.map(each => each.getAttribute('aria-label')));
    }

    /** A list to choose from that is open, by a part of its title. */
    chooser(title) {
        return new Chooser(this, title);
    }

    /** What the page says at the moment: notices, pointer notes, the line for screen readers. */
    async says() {
        return (await this.page.locator('.notice:visible, .hw-pointer-note:visible, .for-screen-readers, [role=status], [role=alert]').allInnerTexts()).join('\n');
    }

    /** Whether the page wears this theme. */
    theme(wanted) {
        return this.page.evaluate(name => [document.documentElement, document.body].some(each => each.dataset.theme === name), wanted);
    }

    /** What stands beside the pointer. */
    async pointerNote() {
        return (await this.page.locator('.hw-pointer-note:visible').allInnerTexts()).join(' ');
    }

    /** Ids of the boxes that are lit as allowed ends, and of those that are dimmed. */
    lights() {
        return this.page.evaluate(() => {
            const ids = selector => [...document.querySelectorAll(selector)].map(each => (each.dataset.for ?? each.id).replace(/^howdah_/, ''));
            return { allowed: ids('.hw-allowed'), refused: ids('.hw-refused') };
        });
    }

    // What is done

    key(...keys) {
        return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());
    }

    async save() {
        await this.canvas.focus();
        await this.key('Control+s');
        await until('saved', async () => !await this.dirty());
        return this.text();
    }

    async undo() {
        await this.canvas.focus();
        await this.key('Control+z');
    }

    async redo() {
        await this.canvas.focus();
        await this.key('Control+Shift+z');
    }

    /** Takes a tool for a kind of element and clicks where it should be; the name stays as it is offered. Returns its subject. */
    async create(kind, container, place) {
        const [subject] = await this.added(async () => {
            await this.palette.take(kind);
            const at = container ? await (await this.element(container)).room(place) : (place ?? await this.canvas.empty());
            await this.page.mouse.move(at.x, at.y);
            await this.page.mouse.click(at.x, at.y);
        });
        await this.rename.leave();
        return subject;
    }

    /** Draws a link with the mouse; returns its subject. */
    async drawLink(technology, from, to) {
        const [subject] = await this.added(async () => {
            await this.palette.take(technology);
            await this.pull(await this.element(from), await this.element(to));
        });
        await this.rename.leave();
        return subject;
    }

    /** Presses on one element, moves in steps and lets go on another. */
    async pull(from, to, { drop = true } = {}) {
        const start = await from.spot();
        await this.page.mouse.move(start.x, start.y);
        await this.page.mouse.down();
        const end = await to.spot();
        await this.page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
        await this.page.mouse.move(end.x, end.y, { steps: 4 });
        if (drop) {
            await this.page.mouse.up();
        }
        return end;
    }
}
