// Measures our page and a page with nothing but the library in it, in one run of one Chromium. Prints JSON.
//   node bench/main.mjs ADDRESS [--nodes N] [--links N] [--runs N]
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { frames } from './frames.mjs';

const [address, ...options] = process.argv.slice(2);
if (!address || address.startsWith('-')) {
    console.error('The address of a diagram page is needed: node bench/main.mjs ADDRESS [--nodes N] [--links N] [--runs N]');
    process.exit(64);
}
const option = (name, otherwise) => (options.includes(name) ? Number(options[options.indexOf(name) + 1]) : otherwise);
const nodes = option('--nodes', 500);
const links = option('--links', 800);
const runs = option('--runs', 3);

/** The bare page, on a port of its own. */
async function barePage(folder) {
    await build({
        absWorkingDir: fileURLToPath(new URL('../', import.meta.url)),
        entryPoints: ['bench/bare.ts'],
        outfile: join(folder, 'bare.js'),
        bundle: true,
        minify: true,
        format: 'esm',
        loader: { '.ttf': 'dataurl' },
        logLevel: 'warning'
    });
    const html = `<!DOCTYPE html><meta charset="utf-8"><link rel="stylesheet" href="bare.css"><style>html,body,#bare,svg{height:100%;width:100%;margin:0}
        .sprotty-node{fill:#e9f1f9;stroke:#4f7fb0}.sprotty-edge path{fill:none;stroke:#44566a}</style>
        <div id="bare"></div><div id="bare_hidden"></div><script type="module" src="bare.js"></script>`;
    writeFileSync(join(folder, 'index.html'), html);
    const types = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
    const server = createServer((request, response) => {
        const name = new URL(request.url, 'http://page').pathname.slice(1) || 'index.html';
        try {
            const body = readFileSync(join(folder, name.replaceAll('/', '')));
            response.writeHead(200, { 'content-type': types[name.split('.').pop()] ?? 'text/plain' }).end(body);
        } catch {
            response.writeHead(404).end();
        }
    });
    await new Promise(listening => server.listen(0, '127.0.0.1', listening));
    return { server, address: `http://127.0.0.1:${server.address().port}/?nodes=${nodes}&links=${links}` };
}

async function measured(browser, url) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    try {
        const start = performance.now();
        await page.goto(url);
        await page.waitForSelector('body[data-ready=true]', { timeout: 30_000 });
        const open = Math.round(performance.now() - start);
        await page.waitForTimeout(800);
        return { open, ...(await page.evaluate(frames)) };
    } finally {
        await page.close();
    }
}

const middle = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Of each figure the median over the runs. */
function summary(all) {
    const first = all[0];
    return Object.fromEntries(Object.keys(first).map(key => [key, typeof first[key] === 'object' ? summary(all.map(one => one[key] ?? first[key])) : middle(all.map(one => one[key]))]));
}

const folder = mkdtempSync(join(tmpdir(), 'howdah-bench-'));
const bare = await barePage(folder);
const browser = await chromium.launch({ executablePath: process.env.HOWDAH_CHROMIUM ?? '/usr/bin/chromium', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
try {
    const ours = [];
    const theirs = [];
    for (let run = 0; run < runs; run++) {
        ours.push(await measured(browser, address));
        theirs.push(await measured(browser, bare.address));
    }
    console.log(JSON.stringify({ nodes, links, runs, ours: summary(ours), bare: summary(theirs) }));
} finally {
    await browser.close();
    bare.server.close();
    rmSync(folder, { recursive: true, force: true });
}
