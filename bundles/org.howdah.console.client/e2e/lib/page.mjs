// A page of consoles in a browser, in the words of the person who uses it.
import { ask } from './control.mjs';
import { until } from './wait.mjs';

export class Page {

    constructor(page, id, url, user) {
        this.page = page;
        this.id = id;
        this.url = url;
        this.user = user;
    }

    async load() {
        await this.page.goto(this.url);
        await this.ready();
    }

    async reload() {
        await this.page.reload();
        await this.ready();
    }

    async ready() {
        await this.page.waitForSelector('body[data-ready=true]');
    }

    // --- what the Java side knows and does

    list() {
        return ask('list', { page: this.id });
    }

    told() {
        return ask('told', { page: this.id });
    }

    /** Theme, commands and the clipboard of the window: {@code {dark}}, {@code {command}}, {@code {clipboard}}. */
    workbench(words) {
        return ask('page.do', { page: this.id, ...words });
    }

    /** What the window does with a console: close, reconnect, stop, insert, run, record. */
    async does(console, what, text = '') {
        return ask('console', { page: this.id, console: console.id, do: what, text });
    }

    server(what) {
        return ask('server', { do: what });
    }

    // --- consoles

    /** A console as the window would open it; waits until its prompt is there. */
    async open(key, words = {}) {
        const console = await this.opening(key, words);
        await console.prompt();
        return console;
    }

    async opening(key, words = {}) {
        const { id } = await ask('open', { page: this.id, key, ...words });
        const console = this.console(id);
        await console.tab.waitFor({ state: 'attached' });
        return console;
    }

    console(id) {
        return new Console(this, id);
    }

    /** The consoles in the order of their tabs, group by group. */
    groups() {
        return this.page.locator('.group').evaluateAll(groups => groups.map(group => [...group.querySelectorAll('.tab')].map(tab => Number(tab.dataset.console))));
    }

    async activeId() {
        return this.page.evaluate(() => globalThis.howdahConsoles.active?.id);
    }

    /** The console that has the keyboard. */
    async active() {
        return this.console(await until('a console is active', () => this.activeId()));
    }

    /** The one that comes by some work. */
    async added(work) {
        const before = new Set((await this.groups()).flat());
        await work();
        const id = await until('a new console', async () => (await this.groups()).flat().find(each => !before.has(each)));
        return this.console(id);
    }

    // --- hands

    key(...keys) {
        return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());
    }

    type(text) {
        return this.page.keyboard.type(text);
    }

    dialog(title) {
        return this.page.getByRole('dialog', title ? { name: title } : {});
    }

    get groupBar() {
        return this.page.locator('.group-bar');
    }

    get note() {
        return this.page.locator('.note');
    }
}

export class Console {

    constructor(page, id) {
        this.owner = page;
        this.page = page.page;
        this.id = id;
        this.tab = this.page.locator(`.tab-handle[data-console="${id}"]`);
        this.panel = this.page.locator(`.panel[data-console="${id}"]`);
        this.banner = this.panel.locator('.banner');
        this.search = this.panel.locator('.find');
    }

    /** What stands in the terminal: all lines with the scroll-back, or what is on the screen. Wrapped lines are joined. */
    text({ screen = false } = {}) {
        return this.page.evaluate(([id, onlyScreen]) => {
            const terminal = globalThis.howdahConsoles.console(id)?.pane?.terminal;
            if (!terminal) {
                return '';
            }
            const buffer = terminal.buffer.active;
            const lines = [];
            for (let i = onlyScreen ? buffer.baseY : 0; i < buffer.length; i++) {
                const line = buffer.getLine(i);
                const text = line.translateToString(true);
                if (line.isWrapped && lines.length > 0) {
                    lines[lines.length - 1] += text;
                } else {
                    lines.push(text);
                }
            }
            return lines.join('\n').trimEnd();
        }, [this.id, screen]);
    }

    /** What a screen reader says of its tab after the name. */
    spoken() {
        return this.tab.locator('.tab-spoken').textContent();
    }

    size() {
        return this.page.evaluate(id => globalThis.howdahConsoles.console(id).pane.size(), this.id);
    }

    state() {
        return this.panel.getAttribute('data-state');
    }

    async becomes(state) {
        await until(`console ${this.id} is ${state}`, async () => (await this.state()) === state, 20_000);
    }

    /** A prompt stands at the end. */
    async prompt() {
        await this.becomes('open');
        await until('a prompt', async () => /[$#] ?$/.test(await this.text()));
    }

    async shows(what, patience) {
        const pattern = typeof what === 'string' ? new RegExp(what.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : what;
        return until(`${pattern} in console ${this.id}`, async () => pattern.test(await this.text()), patience).catch(async error => {
            throw new Error(`${error.message}; it shows:\n${(await this.text()).split('\n').slice(-12).join('\n')}`);
        });
    }

    async focus() {
        await this.tab.click();
        await until('the keyboard is there', () => this.hasKeyboard());
    }

    hasKeyboard() {
        return this.panel.evaluate(panel => panel.querySelector('.terminal').contains(document.activeElement));
    }

    /** Types a line here and waits until its end mark is shown: everything it printed is there then. */
    async run(line) {
        const mark = `done${Math.random().toString(36).slice(2, 8)}`;
        await this.focus();
        await this.page.keyboard.type(`${line}; echo ${mark.slice(0, 4)}''${mark.slice(4)}\n`);
        await this.shows(new RegExp(`^${mark}`, 'm'));
        return this.text();
    }

    /** The far side prints these bytes, written as printf's first argument: {@code '\\033[31m'}. Waits until they came through. */
    printf(format) {
        return this.run(`printf '${format.replace(/'/g, `'\\''`)}'`);
    }
}
