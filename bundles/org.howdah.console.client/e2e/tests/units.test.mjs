// The page's pure functions: bundled as the page is, and run here without a browser.
import { build } from 'esbuild';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const client = fileURLToPath(new URL('../../', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'howdah-units-'));
try {
    const names = readdirSync(join(client, 'test')).filter(name => name.endsWith('.test.ts')).sort();
    await build({
        absWorkingDir: client,
        entryPoints: names.map(name => join('test', name)),
        outdir: out,
        outExtension: { '.js': '.mjs' },
        bundle: true,
        platform: 'node',
        format: 'esm',
        logLevel: 'warning'
    });
    for (const name of names) {
        await import(join(out, name.replace(/\.ts$/, '.mjs')));
    }
} finally {
    rmSync(out, { recursive: true, force: true });
}
