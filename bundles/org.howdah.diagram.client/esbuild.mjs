// Bundles src/main.ts and what it imports into web/dist.
import { build } from 'esbuild';
import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, 'web', 'dist');

// The page has its own look: the style sheets and the icon font of the library would only have to be undone.
const ownLookOnly = {
    name: 'own-look-only',
    setup(build) {
        build.onLoad({ filter: /node_modules\/.*\.css$/ }, () => ({ contents: '', loader: 'css' }));
    }
};

mkdirSync(dist, { recursive: true });
await build({
    absWorkingDir: here,
    entryPoints: { diagram: 'src/main.ts' },
    outdir: dist,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    sourcemap: false,
    legalComments: 'external',
    logLevel: 'warning',
    plugins: [ownLookOnly],
    loader: { '.ttf': 'dataurl', '.woff2': 'dataurl', '.svg': 'dataurl', '.png': 'dataurl' }
});
cpSync(join(here, 'web', 'index.html'), join(dist, 'index.html'));
