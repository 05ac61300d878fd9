// Makes web/dist: installs the libraries of package-lock.json where that was not done yet, then bundles the page.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const stamp = join(here, 'node_modules', '.howdah-installed');
const wanted = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).update(process.version).digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    // No script of a library runs here, and the cache stays in the checkout.
    const installed = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--cache', join(here, '..', '..', '.cache', 'npm')],
        { cwd: here, stdio: 'inherit' });
    if (installed.status !== 0) {
        console.error('The libraries of the console page could not be installed (npm ci, see above). Are npm and its registry there?');
        process.exit(1);
    }
    writeFileSync(stamp, wanted);
}
await import('./esbuild.mjs');
