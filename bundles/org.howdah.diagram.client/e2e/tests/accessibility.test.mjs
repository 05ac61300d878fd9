// For those who do not see the picture, or not its colours.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { MIXED } from '../lib/samples.mjs';
import { scenario } from '../lib/scenario.mjs';
import { becomes, until } from '../lib/wait.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules of WCAG 2.2 AA and best practice that the page breaks now. */
async function violations(page) {
    // The page's policy forbids scripts that are not its own; the debugger may add one.
    await page.evaluate(axe);
    return page.evaluate(async () => (await globalThis.axe.run(document, { resultTypes: ['violations'] })).violations
        .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(node => `${node.html.slice(0, 140)} ${node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message ?? ''}`).join(' | ')}`));
}

for (const dark of [false, true]) {
    const theme = dark ? 'dark' : 'light';

    scenario(`the page breaks no rule of accessibility, ${theme}`, async world => {
        const diagram = await world.draw(MIXED);
        await diagram.workbench({ dark });
        await until(theme, () => diagram.theme(theme));
        await becomes('rules broken', () => violations(diagram.page), []);
        await (await diagram.element('server main')).click();
        await diagram.key('Shift+F10');
        await diagram.menu.opened();
        await becomes('with a menu', () => violations(diagram.page), []);
        await diagram.key('Escape');
        await diagram.key('Control+f');
        await diagram.chooser('Find an element').opened();
        await becomes('with the finder', () => violations(diagram.page), []);
        await diagram.key('Escape');
        await diagram.key('Shift+F1');
        await diagram.page.getByRole('dialog').first().waitFor();
        await becomes('with the list of keys', () => violations(diagram.page), []);
    });
}

scenario('an empty page and a read-only one break no rule either', async world => {
    assert.deepEqual(await violations((await world.draw()).page), []);
    assert.deepEqual(await violations((await world.draw(MIXED, { readOnly: true })).page), []);
});

scenario('what is selected is said to a screen reader', async world => {
    const diagram = await world.draw(MIXED);
    await (await diagram.element('server main')).click();
    await until('said', async () => /main/.test(await diagram.page.locator('[aria-live]').allTextContents().then(all => all.join(' '))));
});
