// Bundles src/main.ts and what it imports into web/dist.
import { build } from 'esbuild';
import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, 'web', 'dist');

mkdirSync(dist, { recursive: true });
await build({
    absWorkingDir: here,
    entryPoints: { console: 'src/main.ts' },
    outdir: dist,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    sourcemap: false,
    legalComments: 'external',
    logLevel: 'warning',
    loader: { '.ttf': 'dataurl', '.woff2': 'dataurl', '.svg': 'dataurl', '.png': 'dataurl' }
});
cpSync(join(here, 'web', 'index.html'), join(dist, 'index.html'));
