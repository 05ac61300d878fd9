// One console: a terminal that nobody sees.
import { Terminal } from '@xterm/headless';
import { Feed } from '../../src/pane/feed';
import { Insides } from '../../src/pane/insides';
import { limit } from '../../src/pane/limits';
import { note } from '../../src/pane/notes';
import { examine } from '../../src/pane/paste';
import { Gate, swallowQuestions } from '../../src/pane/silence';
import { WIDTHS } from '../../src/pane/widths';
import { sequence } from './keys.mjs';

export class Console {
    #page;
    #bytes = 0;
    #frames = 0;
    #bells = 0;

    constructor(page, { id, node, title, detail, kind, state }) {
        this.#page = page;
        Object.assign(this, { id, node, title, detail, kind, state, stateText: '', hint: '', actions: [], farTitle: '' });
        this.terminal = new Terminal({ cols: page.cols, rows: page.rows, scrollback: page.settings.scrollback, allowProposedApi: true });
        // As the page's pane does it, with what needs no document.
        this.insides = new Insides(this.terminal);
        swallowQuestions(this.terminal, this.insides);
        limit(this.terminal, this.insides);
        this.terminal.unicode.register(WIDTHS);
        this.terminal.unicode.activeVersion = WIDTHS.version;
        this.terminal.registerDecoration = () => undefined;
        this.feed = new Feed(this.terminal, this.insides, count => {
            page.acknowledge(id, count);
            page.changed();
        });
        const gate = new Gate(this.terminal, this.insides, undefined);
        this.terminal.onData(data => {
            if (gate.passes(data)) {
                if (data === '\x03') {
                    this.feed.cancelString();
                }
                this.#input(data);
            }
        });
        this.terminal.onBinary(d => page.send({ t: 'bin', id, d }));
        this.terminal.onBell(() => this.#bells++);
        this.terminal.onTitleChange(text => (this.farTitle = text));
        page.send({ t: 'size', id, cols: page.cols, rows: page.rows });
    }

    #input(d) {
        const { id } = this;
        if (this.#page.group.includes(id) && d.includes('\r')) {
            this.#page.send({ t: 'enter', id, d, line: this.#line() });
        } else {
            this.#page.send({ t: 'in', id, d });
        }
    }

    #line() {
        const buffer = this.terminal.buffer.active;
        return buffer.getLine(buffer.baseY + buffer.cursorY)?.translateToString(true) ?? '';
    }

    write(bytes) {
        this.#bytes += bytes.length;
        this.#frames++;
        this.feed.push(bytes);
    }

    message(message) {
        switch (message.t) {
        case 'state':
            Object.assign(this, { state: message.state, stateText: message.text, hint: message.hint, actions: message.actions });
            break;
        case 'note':
            note(this.terminal, this.insides, this.feed, message.text, message.reset);
            this.terminal.write('', () => this.#page.changed());
            break;
        case 'insert':
            this.paste(message.text);
            if (message.run) {
                this.type('\r');
            }
            break;
        case 'pasted':
            this.paste(message.text);
            break;
        }
    }

    type(text) {
        for (const character of text) {
            this.terminal.input(character, true);
        }
    }

    key(name) {
        this.terminal.input(sequence(name, this.terminal.modes), true);
    }

    paste(text) {
        const bracketed = this.terminal.modes.bracketedPasteMode;
        const clean = examine(text, bracketed).text.replace(/\r?\n/g, '\r');
        this.terminal.input(bracketed ? `\x1b[200~${clean}\x1b[201~` : clean, true);
    }

    /** A button of the mouse (0 left, 1 middle, 2 right, 4 wheel) at a cell, as the terminal's mode encodes it. @return whether it was of use */
    mouse({ col, row, button = 0, action }) {
        const service = this.terminal._core.coreMouseService;
        const send = act => service.triggerMouseEvent({ col, row, x: 0, y: 0, button, action: act, ctrl: false, alt: false, shift: false });
        return { used: action === undefined ? [send(1), send(0)].some(Boolean) : send(action) };
    }

    resize(cols, rows) {
        this.terminal.resize(cols, rows);
        this.#page.send({ t: 'size', id: this.id, cols, rows });
    }

    rows(all) {
        const buffer = this.terminal.buffer.active;
        const rows = [];
        for (let y = all ? 0 : buffer.baseY; y < buffer.baseY + this.terminal.rows; y++) {
            rows.push(buffer.getLine(y)?.translateToString(true).trimEnd() ?? '');
        }
        return rows;
    }

    screen(all) {
        const { active } = this.terminal.buffer;
        return { rows: this.rows(all), cols: this.terminal.cols, cursor: { x: active.cursorX, y: active.cursorY }, alternate: active.type === 'alternate',
            modes: this.terminal.modes, title: this.farTitle };
    }

    /** Cells of a row of the screen: text, width, colours (a number of the palette, or #rrggbb) and attributes. */
    cells(row) {
        const buffer = this.terminal.buffer.active;
        const line = buffer.getLine(buffer.baseY + row);
        const cells = [];
        for (let x = 0; x < line.length; x++) {
            const cell = line.getCell(x);
            const colour = (value, rgb, standard) => (standard ? '' : rgb ? '#' + value.toString(16).padStart(6, '0') : String(value));
            cells.push({
                text: cell.getChars(), width: cell.getWidth(),
                fg: colour(cell.getFgColor(), cell.isFgRGB(), cell.isFgDefault()), bg: colour(cell.getBgColor(), cell.isBgRGB(), cell.isBgDefault()),
                bold: !!cell.isBold(), dim: !!cell.isDim(), italic: !!cell.isItalic(), underline: !!cell.isUnderline(), inverse: !!cell.isInverse()
            });
        }
        return cells;
    }

    async awaitText({ text, regex, gone = false, all = false }, ms) {
        const pattern = regex === undefined ? undefined : new RegExp(regex, 'mu');
        const found = () => {
            const screen = this.rows(all).join('\n');
            return (pattern ? pattern.test(screen) : screen.includes(text)) !== gone;
        };
        await this.#page.until(found, ms, () => `${gone ? 'still' : 'no'} "${text ?? regex}" on the screen of ${this.title}, ${this.state}:\n${this.rows(all).join('\n').trimEnd()}`);
        return this.screen(false);
    }

    async awaitState(state, ms) {
        await this.#page.until(() => state.split('|').includes(this.state), ms, () => `${this.title} is ${this.state} (${this.stateText}), not ${state}`);
        return { text: this.stateText, hint: this.hint, actions: this.actions };
    }

    about() {
        const { id, node, title, detail, kind, state, stateText, hint, actions } = this;
        return { id, node, title, detail, kind, state, text: stateText, hint, actions };
    }

    stats() {
        return { bytes: this.#bytes, frames: this.#frames, bells: this.#bells, scrollback: this.terminal.buffer.normal.length };
    }

    dispose() {
        this.terminal.dispose();
    }
}
