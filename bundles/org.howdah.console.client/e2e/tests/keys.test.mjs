// Every key of the table does what it says, and no other key of the same letters is taken from the far side.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { scenario } from '../lib/scenario.mjs';

const table = JSON.parse(readFileSync(new URL('../../src/keys.json', import.meta.url), 'utf8'));
const pressed = key => key.replace(/Ctrl\+/g, 'Control+');

scenario('each key of the table is the page’s, and does what the table says', async world => {
    const page = await world.page({ open: ['master1', 'slave1'] });
    await page.page.evaluate(() => {
        globalThis.ran = [];
        globalThis.howdahConsoles.run = command => {
            globalThis.ran.push(command);
            return true;
        };
    });
    const console = await page.active();
    await console.focus();
    await page.type('cat -v\n');
    for (const { command, keys } of table) {
        for (const key of keys) {
            await page.page.evaluate(() => (globalThis.ran = []));
            await page.key(pressed(key));
            assert.deepEqual(await page.page.evaluate(() => globalThis.ran), [command], key);
        }
    }
    await page.type('end-of-keys\n');
    await console.shows(/^end-of-keys$/m);
    assert.doesNotMatch(await console.text(), /\^/, 'and the far side saw none of them');
});

scenario('keys without Shift go to the far side', async world => {
    const page = await world.page();
    const console = await page.active();
    await console.focus();
    await page.type('stty raw -echo; echo rea""dy; timeout 20 head -c 12 | od -An -tx1; stty sane\n');
    await console.shows(/^ready/m);
    for (const letter of 'defgkmrstw') {
        await page.key(`Control+${letter}`);
    }
    await page.key('Control+b', 'Control+v');
    await console.shows(/04 05 06 07 0b 0d 12 13 14 17 02 16/);
});

scenario('the list of keys names every key', async world => {
    const page = await world.page();
    await page.key('Control+Shift+H');
    const text = await page.page.getByRole('dialog', { name: 'Keys in a console' }).innerText();
    assert.equal(await page.page.locator('dialog kbd').count(), table.flatMap(({ keys }) => keys.slice(0, 2)).length);
    for (const word of ['Ctrl+Shift+C', 'Ctrl+Page Up', 'Ctrl+Shift+←', 'Shift+Insert']) {
        assert.ok(text.includes(word), word);
    }
});

scenario('the help tells every key', async () => {
    const page = readFileSync(new URL('../../../org.howdah.help/html/consoles.html', import.meta.url), 'utf8');
    const told = new Set([...page.matchAll(/<td>(.*?)<\/td>/g)].flatMap(([, cell]) => cell.replace(/<[^>]*>/g, '').split(', ')));
    const spoken = key => key.replace(/Arrow\w+/, 'arrows').replace(/Page(\w+)/, 'Page $1').replace(/\+(\w)$/, (_, letter) => `+${letter.toUpperCase()}`)
        // told together with the key without Shift
        .replace('Ctrl+Shift+Page', 'Ctrl+Page');
    assert.deepEqual(table.map(({ keys }) => spoken(keys[0])).filter(key => !told.has(key)), []);
});
