// Measures pages in Chromium. Asks for an address with a line on stdout and gets it on stdin; the result is the last line.
import { createInterface } from 'node:readline';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const measure = readFileSync(process.argv[2], 'utf8');
const runs = Number(process.argv[3]);
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const ask = async words => {
    process.stdout.write(`${words}\n`);
    return (await lines.next()).value;
};
const browser = await chromium.launch({
    executablePath: process.env.HOWDAH_BROWSER ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
});
const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });

async function opened(kind, size) {
    const page = await context.newPage();
    const begin = performance.now();
    const url = await ask(`open ${kind} ${size}`);
    await page.goto(url, { waitUntil: 'commit' });
    await page.evaluate(measure);
    await page.waitForFunction(() => howdahBench.ready(), undefined, { timeout: 60_000 });
    await page.evaluate(() => howdahBench.start('settled'));
    return { page, seconds: (performance.now() - begin) / 1000 };
}

async function run(page, what, ...words) {
    const { ok, error } = JSON.parse(await page.evaluate(([one, more]) => howdahBench.start(one, ...more), [what, words]));
    if (error) {
        throw new Error(`${what}: ${error}`);
    }
    return ok;
}

const result = { open: {}, layout: {}, pan: {}, drag: {}, moved: {} };
// Once for each, so that both find the library's code compiled.
for (const kind of ['ours', 'bare']) {
    await (await opened(kind, 500)).page.close();
    await ask('close');
}
for (const size of [500, 2000]) {
    for (let i = 0; i < runs; i++) {
        for (const kind of ['bare', 'ours']) {
            const name = `${kind}-${size}`;
            const { page, seconds } = await opened(kind, size);
            (result.open[name] ??= []).push(seconds);
            for (const all of [true, false]) {
                (result.pan[name] ??= []).push(await run(page, 'pan', all));
                const { times, moved } = await run(page, 'drag', all);
                (result.drag[name] ??= []).push(times);
                result.moved[name] = moved;
            }
            (result.layout[name] ??= []).push(await run(page, 'layout') / 1000);
            await page.close();
            await ask('close');
        }
    }
}
await browser.close();
process.stdout.write(`result ${JSON.stringify(result)}\n`);
process.exit(0);
