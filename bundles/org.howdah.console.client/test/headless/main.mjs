// Lines of JSON in: {"n": number of the request, "do": what, …}; lines of JSON out: {"n", "ok": true, …} or {"n", "ok": false, "error"}.
import { createInterface } from 'node:readline';
import { Page } from './page.mjs';

let page;

const requests = {
    async connect({ url, cols = 80, rows = 24 }) {
        page = new Page(url, cols, rows);
        await page.connect();
    },
    consoles: () => ({ consoles: page.list() }),
    /** Waits until there is a console after those that had been told before. */
    next: async ({ after = 0, ms }) => ({ id: await page.next(after, ms) }),
    type: ({ id, text }) => page.get(id).type(text),
    key: ({ id, name }) => page.get(id).key(name),
    paste: ({ id, text }) => page.get(id).paste(text),
    mouse: ({ id, ...event }) => page.get(id).mouse(event),
    resize: ({ id, cols, rows }) => page.get(id).resize(cols, rows),
    screen: ({ id, all = false }) => page.get(id).screen(all),
    cells: ({ id, row }) => ({ cells: page.get(id).cells(row) }),
    await: async ({ id, text, regex, gone, all, ms }) => page.get(id).awaitText({ text, regex, gone, all }, ms),
    awaitState: async ({ id, state, ms }) => page.get(id).awaitState(state, ms),
    freeze: ({ on }) => page.freeze(on),
    send: ({ message }) => page.send(message),
    /** What Java said, and what this page said, since the connection was made; without output and acknowledgements. */
    log: ({ type }) => ({ received: page.received.filter(m => !type || m.t === type), sent: page.sent.filter(m => !type || m.t === type) }),
    stats: ({ id }) => ({ ...(id ? page.get(id).stats() : page.stats()), memory: alive() }),
    async bye() {
        await page?.close();
    }
};

/** Bytes that are in use, garbage aside. */
function alive() {
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
}

const answers = [];
let writing = false;

function answer(value) {
    answers.push(JSON.stringify(value) + '\n');
    if (!writing) {
        flush();
    }
}

function flush() {
    writing = answers.length > 0;
    if (writing) {
        process.stdout.write(answers.splice(0).join(''), flush);
    }
}

const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
lines.on('line', async line => {
    const { n, do: what, ...words } = JSON.parse(line);
    try {
        if (!(what in requests)) {
            throw new Error(`There is no request ${what}.`);
        }
        answer({ n, ok: true, ...(await requests[what](words)) });
    } catch (error) {
        answer({ n, ok: false, error: error.message });
    }
});
// Whoever drives it is gone.
lines.on('close', () => process.exit(0));
