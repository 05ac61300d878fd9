// Puts the bare page and the measuring script into a folder: node build.mjs FOLDER
import '../build.mjs';
import { build } from 'esbuild';
import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const to = resolve(process.argv[2]);
mkdirSync(to, { recursive: true });
await build({
    absWorkingDir: here,
    entryPoints: { bare: 'plain.ts' },
    outdir: to,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
    tsconfig: join(here, '..', 'tsconfig.json')
});
for (const [file, name] of [['plain.html', 'bare.html'], ['plain.css', 'bare.css'], ['measure.js', 'measure.js']]) {
    cpSync(join(here, file), join(to, name));
}
