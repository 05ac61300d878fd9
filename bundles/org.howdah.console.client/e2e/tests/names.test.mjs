import assert from 'node:assert/strict';
import { scenario } from '../lib/scenario.mjs';
import { until } from '../lib/wait.mjs';

const HOSTILE = ['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', 'safe\u202egnp.exe', 'x'.repeat(500), 'a\u0000b\u001b[31mc\nd', '${1+1} {{1+1}}', '\u2066\u2067\u200b'];

scenario('hostile names of nodes, titles and details are shown as text', async world => {
    const page = await world.page({ nodes: ['master1', ...HOSTILE.filter(name => !/[\u0000\n]/.test(name))], open: [] });
    const options = page.page.getByRole('option');
    await options.first().waitFor();
    assert.equal(await page.page.locator('img, script:not([src])').count(), 0);
    for (const name of HOSTILE) {
        const console = await page.opening('master1', { node: name, title: `postgres@${name}`, detail: name });
        await until('it is shown', () => console.tab.isVisible());
        const shown = await console.tab.innerText();
        assert.doesNotMatch(shown, /[\u202a-\u202e\u2066-\u2069\u0000-\u0008\u001b]/);
        await until('the tab stays small', async () => (await console.tab.boundingBox()).width < 320);
    }
    assert.match(await page.page.getByRole('tab').nth(2).innerText(), /safe⟨RLO⟩gnp\.exe/);
    await page.page.getByRole('tab').nth(3).hover();
    await page.page.getByRole('tooltip').waitFor();
    await page.key('Control+Shift+G');
    await page.page.getByRole('dialog', { name: 'Input to many nodes' }).waitFor();
    const wide = await page.page.getByRole('dialog').evaluate(dialog => dialog.scrollWidth > dialog.clientWidth);
    assert.equal(wide, false, 'and so does the dialog');
    assert.equal(await page.page.locator('img, script:not([src])').count(), 0);
});
