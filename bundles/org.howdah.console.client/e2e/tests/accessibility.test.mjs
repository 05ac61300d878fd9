import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { scenario } from '../lib/scenario.mjs';
import { becomes, until } from '../lib/wait.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules of WCAG 2.2 AA and best practice that the page breaks now; what a program prints in whatever colour is its own. */
async function violations(page) {
    // The page's policy forbids scripts that are not its own; the debugger may add one.
    await page.evaluate(axe);
    return page.evaluate(async () => (await globalThis.axe.run({ exclude: ['.xterm'] }, { resultTypes: ['violations'] })).violations
        .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(node => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message ?? ''}`).join(' | ')}`));
}

for (const dark of [false, true]) {
    scenario(`the page breaks no rule of accessibility, ${dark ? 'dark' : 'light'}`, async world => {
        const page = await world.page({ open: ['master1', 'slave1'], dark });
        await becomes('the theme', () => page.page.locator('html').getAttribute('data-theme'), dark ? 'dark' : 'light');
        const right = await page.added(() => page.key('Control+Shift+D'));
        await right.prompt();
        assert.deepEqual(await violations(page.page), []);
        await page.key('Control+Shift+F');
        await becomes('with the search bar', () => violations(page.page), []);
        await page.key('Escape', 'Shift+F10');
        await page.page.getByRole('menu').waitFor();
        await becomes('with a menu', () => violations(page.page), []);
        await page.key('Escape', 'Control+Shift+T');
        await becomes('with the list of nodes', () => violations(page.page), []);
        await page.key('Escape', 'Control+Shift+S');
        await page.page.getByRole('option').first().waitFor();
        await becomes('with snippets', () => violations(page.page), []);
        await page.key('Escape', 'Control+Shift+H');
        await page.page.getByRole('dialog').waitFor();
        await becomes('with the list of keys', () => violations(page.page), []);
        await page.key('Escape', 'Control+Shift+G');
        await page.page.getByRole('dialog').waitFor();
        await becomes('with the list of members', () => violations(page.page), []);
        await page.key('Enter');
        await page.groupBar.waitFor();
        await page.key('Control+Shift+R');
        await page.page.getByText('Recording into').first().waitFor();
        await becomes('with input to many, recording', () => violations(page.page), []);
        const failed = await page.opening('slave2', { fail: 'A reason\nof two lines' });
        await failed.becomes('failed');
        await becomes('with a failure', () => violations(page.page), []);
    });
}

scenario('an empty page breaks no rule either', async world => {
    assert.deepEqual(await violations((await world.page({ open: [] })).page), []);
});

scenario('dialogs keep the keyboard and give it back', async world => {
    const page = await world.page({ open: ['master1', 'slave1'] });
    const console = await page.active();
    await page.key('Control+Shift+G');
    const dialog = page.page.getByRole('dialog');
    await dialog.waitFor();
    for (let i = 0; i < 12; i++) {
        await page.key('Tab');
        await until('the keyboard is in the question', async () => await page.page.evaluate(() => document.activeElement === document.body || document.querySelector('dialog').contains(document.activeElement)));
    }
    await page.key('Escape');
    await until('it has the keyboard', async () => await console.hasKeyboard());
});

scenario('states are said to a screen reader', async world => {
    const page = await world.page();
    const console = await page.active();
    await page.type('exit\n');
    await console.becomes('ended');
    await until('said', async () => /ended/.test(await page.page.getByRole('status').allTextContents().then(all => all.join(' '))));
});

scenario('at 200 % everything is still reached', async world => {
    const page = await world.page({ open: ['master1', 'slave1'], size: { width: 600, height: 380 } });
    await page.key('Control+Shift+G');
    const button = page.page.getByRole('button', { name: /Start with/ });
    const box = await button.boundingBox();
    assert.ok(box.y + box.height <= 380 && box.x + box.width <= 600);
    await page.key('Escape', 'Control+Shift+T');
    const list = await page.page.locator('.chooser-popup').boundingBox();
    assert.ok(list.x >= 0 && list.y >= 0 && list.x + list.width <= 600 && list.y + list.height <= 380);
});
