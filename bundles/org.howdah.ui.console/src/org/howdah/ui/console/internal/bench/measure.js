// Runs inside the consoles' page and measures the active one by the page's clock, on the screen that is drawn. Results go to howdahBench.result.
(() => {
    const FLOOD_MS = 1000;
    const active = () => howdahConsoles.console(howdahConsoles.active.id).pane.terminal;
    const PROMPT = /[$#>] ?$/;
    let done = 0;

    function line(terminal, above = 0) {
        const buffer = terminal.buffer.active;
        return buffer.getLine(buffer.baseY + buffer.cursorY - above)?.translateToString(true) ?? '';
    }

    const atPrompt = terminal => PROMPT.test(line(terminal)) && terminal.buffer.active.cursorX > 1;

    /** Resolves to the time when an event found the screen as wished. */
    function when(terminal, event, wished) {
        return new Promise((resolve, reject) => {
            const { baseY, cursorX, cursorY } = terminal.buffer.active;
            const timer = setTimeout(() => {
                listener.dispose();
                const now = terminal.buffer.active;
                reject(new Error(`Not within 30 s: ${wished}; cursor from ${cursorX},${cursorY} of ${baseY} to ${now.cursorX},${now.cursorY} of ${now.baseY}, line '${line(terminal)}', `
                    + `keyboard at ${document.activeElement?.className}`));
            }, 30_000);
            const listener = terminal[event](() => {
                if (wished()) {
                    clearTimeout(timer);
                    listener.dispose();
                    resolve(performance.now());
                }
            });
        });
    }

    const drawn = (terminal, wished) => when(terminal, 'onRender', wished);
    const parsed = (terminal, wished) => when(terminal, 'onWriteParsed', wished);

    /** As a key does it: keydown, and keypress where nobody took that and it is a character. */
    function press(terminal, key, modifiers = {}) {
        const codes = { keyCode: key.toUpperCase().charCodeAt(0), code: `Key${key.toUpperCase()}` };
        const left = fire(terminal, 'keydown', { key, ...codes, ...modifiers }, codes.keyCode, 0);
        if (left && !modifiers.ctrlKey) {
            fire(terminal, 'keypress', { key, ...codes }, key.charCodeAt(0), key.charCodeAt(0));
        }
        fire(terminal, 'keyup', { key, ...codes, ...modifiers }, codes.keyCode, 0);
    }

    function fire(terminal, type, init, keyCode, charCode) {
        const event = new KeyboardEvent(type, { bubbles: true, cancelable: true, ...init });
        for (const [name, value] of Object.entries({ keyCode, charCode, which: keyCode })) {
            Object.defineProperty(event, name, { value });
        }
        return terminal.textarea.dispatchEvent(event);
    }

    const median = values => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
    const rest = ms => new Promise(resolve => setTimeout(resolve, ms));

    async function echo(keys) {
        const terminal = active();
        terminal.focus();
        const until = { parsed: [], drawn: [] };
        for (let i = 0; i < keys; i++) {
            const { cursorX } = terminal.buffer.active;
            const there = () => terminal.buffer.active.cursorX === cursorX + 1;
            const both = Promise.all([parsed(terminal, there), drawn(terminal, there)]);
            const begin = performance.now();
            press(terminal, String.fromCharCode(97 + i % 26));
            const [one, other] = await both;
            until.parsed.push(one - begin);
            until.drawn.push(other - begin);
            if (i % 25 === 24) {
                const empty = drawn(terminal, () => atPrompt(terminal));
                press(terminal, 'c', { ctrlKey: true });
                await empty;
            }
            // Not in step with the frames.
            await rest(20 + i % 13);
        }
        return [median(until.parsed), median(until.drawn)];
    }

    async function interrupt() {
        const terminal = active();
        const flood = drawn(terminal, () => /^y*$/.test(line(terminal, 1)) && terminal.buffer.active.baseY > 0);
        terminal.input('yes\r', true);
        await flood;
        await rest(FLOOD_MS);
        const prompt = drawn(terminal, () => atPrompt(terminal));
        const begin = performance.now();
        press(terminal, 'c', { ctrlKey: true });
        return await prompt - begin;
    }

    async function cat(file) {
        const terminal = active();
        terminal.input(`clear; cat ${file}; echo E''ND`, true);
        await rest(500);
        let frames = 0;
        let running = true;
        const count = () => {
            frames++;
            if (running) {
                requestAnimationFrame(count);
            }
        };
        const last = drawn(terminal, () => line(terminal, 1) === 'END' && atPrompt(terminal));
        const begin = performance.now();
        terminal.input('\r', true);
        requestAnimationFrame(count);
        const ms = await last - begin;
        running = false;
        return [ms, frames];
    }

    const works = { echo, interrupt, cat };

    window.howdahBench = {
        result: '',
        /** Whether so many consoles are there, and the active one shows a prompt that was drawn. */
        prompted(number) {
            const { active: one } = howdahConsoles;
            const terminal = one && howdahConsoles.console(one.id)?.pane?.terminal;
            return terminal !== undefined && one.id >= number && atPrompt(terminal);
        },
        async start(what, ...words) {
            try {
                this.result = JSON.stringify({ ok: await works[what](...words) });
            } catch (error) {
                this.result = JSON.stringify({ error: `${error} ${error?.stack ?? ""}` });
            }
            document.title = `measured ${++done}`;
        }
    };
})();
