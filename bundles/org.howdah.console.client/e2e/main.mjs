// Every test of the consoles’ page in one process and one Chromium. Started by the JUnit test ConsoleChromiumTest, which hands
// over the address of its control port; HOWDAH_E2E_ONLY=tabs,search runs these files only.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('tests/', import.meta.url);
const only = (process.env.HOWDAH_E2E_ONLY ?? '').split(',').filter(Boolean);
const files = readdirSync(fileURLToPath(folder)).filter(name => name.endsWith('.test.mjs')).sort();
for (const file of files.filter(name => only.length === 0 || only.some(word => name.startsWith(word)))) {
    await import(new URL(file, folder).href);
}
