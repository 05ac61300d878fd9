// Plays the page of consoles without a browser: real terminals (xterm.js for node) on the real socket, commanded by lines of JSON on the
// standard input, answering on the standard output. See headless/main.mjs for the commands.
import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Module } from 'node:module';

const here = dirname(fileURLToPath(import.meta.url));
const entry = join(here, 'headless', 'main.mjs');

// What the page is made of is TypeScript for a browser; its parts that need no document are bundled with the terminal for node.
const bundled = await build({
    absWorkingDir: join(here, '..'),
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    alias: { '@xterm/xterm': '@xterm/headless' },
    external: ['@xterm/headless', 'ws'],
    logLevel: 'warning'
});
const program = new Module(entry);
program.filename = entry;
program.paths = Module._nodeModulePaths(here);
program.require = createRequire(entry);
program._compile(bundled.outputFiles[0].text, entry);
