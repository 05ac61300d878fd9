// Output put straight into a pane, as if the far side had sent it: what a file could hold that somebody shows.

/** What a pane sends from now on is kept, and still sent. Read it by {@link sent}. */
export function listen(console) {
    return console.page.evaluate(id => {
        const out = globalThis.howdahConsoles.console(id).pane.out;
        globalThis.kept = { input: [], title: [], link: [], copy: [], bell: 0, paste: [] };
        for (const name of ['input', 'binary', 'title', 'link', 'copy', 'bell']) {
            const before = out[name].bind(out);
            out[name] = (...words) => {
                if (name === 'bell') {
                    globalThis.kept.bell++;
                } else {
                    globalThis.kept[name === 'binary' ? 'input' : name].push(words[0]);
                }
                return name === 'link' ? undefined : before(...words);
            };
        }
    }, console.id);
}

export function sent(console, what = 'input') {
    return console.page.evaluate(name => globalThis.kept[name], what);
}

/** Java must not be told that output was shown which it never sent. */
function prepare(console) {
    return console.page.evaluate(id => {
        const { out } = globalThis.howdahConsoles.console(id).pane;
        if (out.own === undefined) {
            const ack = out.ack.bind(out);
            out.own = 0;
            out.wake = () => {};
            out.ack = count => {
                const own = Math.min(count, out.own);
                out.own -= own;
                if (count > own) {
                    ack(count - own);
                }
                out.wake();
            };
        }
    }, console.id);
}

/** Shows output and waits until it was parsed. @param text each character a byte where {@code raw}, else sent as UTF-8 */
export async function show(console, text, { raw = false } = {}) {
    await prepare(console);
    return console.page.evaluate(([id, output, latin]) => new Promise(done => {
        const { pane } = globalThis.howdahConsoles.console(id);
        const { out } = pane;
        const bytes = latin ? Uint8Array.from(output, letter => letter.charCodeAt(0)) : new TextEncoder().encode(output);
        out.own += bytes.length;
        out.wake = () => out.own === 0 && done();
        pane.write(bytes);
    }), [console.id, text, raw]);
}

/**
 * Sends {@code unit} over and over, up to {@code bytes}, with no more than a megabyte on the way, as Java does. Meanwhile a clock looks
 * how long the page does not react.
 *
 * @return {@code blocked} the longest time without reaction in ms, {@code heap} bytes that JavaScript holds more than before, {@code seconds}
 */
export async function flood(console, unit, bytes, { before = '', after = '' } = {}) {
    await prepare(console);
    return console.page.evaluate(async ([id, text, total, first, last]) => {
        const { pane } = globalThis.howdahConsoles.console(id);
        const encoder = new TextEncoder();
        const one = encoder.encode(text);
        const frame = new Uint8Array(Math.max(one.length, Math.floor(65536 / one.length) * one.length));
        for (let at = 0; at < frame.length; at += one.length) {
            frame.set(one, at);
        }
        const { out } = pane;
        const heap = performance.memory.usedJSHeapSize;
        let blocked = 0;
        let tick = performance.now();
        const clock = setInterval(() => {
            blocked = Math.max(blocked, performance.now() - tick);
            tick = performance.now();
        }, 5);
        const start = tick;
        const send = output => {
            out.own += output.length;
            pane.write(output);
        };
        send(encoder.encode(first));
        let most = 0;
        for (let at = 0; at < total; at += frame.length) {
            while (out.own > 1 << 20) {
                await new Promise(done => (out.wake = done));
            }
            send(frame.slice());
            most = Math.max(most, performance.memory.usedJSHeapSize - heap);
        }
        send(encoder.encode(last));
        while (out.own > 0) {
            await new Promise(done => (out.wake = done));
        }
        await new Promise(done => setTimeout(done));
        clearInterval(clock);
        return { blocked: Math.round(Math.max(blocked, performance.now() - tick)), heap: most, seconds: (performance.now() - start) / 1000 };
    }, [console.id, unit, bytes, before, after]);
}
