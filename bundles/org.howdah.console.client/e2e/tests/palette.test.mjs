import assert from 'node:assert/strict';
import { scenario } from '../lib/scenario.mjs';
import { becomes, until } from '../lib/wait.mjs';

scenario('snippets: Enter inserts without running, Ctrl+Enter runs what only reads', async world => {
    const page = await world.page();
    const console = await page.active();
    await page.key('Control+Shift+S');
    await page.page.getByRole('option', { name: /Say words/ }).waitFor();
    await page.type('words');
    await page.key('Enter');
    await console.shows(/echo from-a-snippet$/m);
    await until('it has the keyboard', async () => await console.hasKeyboard());
    assert.doesNotMatch(await console.text(), /^from-a-snippet/m);
    await page.key('Enter');
    await console.shows(/^from-a-snippet/m);
    await page.key('Control+Shift+S');
    await page.page.getByRole('option', { name: /Change something/ }).waitFor();
    await page.type('change');
    await page.key('Control+Enter');
    await console.shows(/not-to-be-run$/m);
    await until('told', async () => /inserted, not run/.test(await page.note.textContent()));
    assert.doesNotMatch(await console.text(), /^not-to-be-run/m);
    await page.key('Control+c');
    await console.shows(/\^C\n[^\n]*[$#] ?$/);
    await page.key('Control+Shift+S');
    await page.page.getByRole('option', { name: /Say words/ }).waitFor();
    await page.type('words');
    await page.key('Control+Enter');
    await until('run', async () => (await console.text()).match(/^from-a-snippet/mg)?.length === 2);
});

scenario('recording is shown with a mark and a word', async world => {
    const page = await world.page();
    const console = await page.active();
    await page.key('Control+Shift+R');
    await page.page.locator('.strip-marks').getByText('Recording into run 7 of shop').waitFor();
    await until('/rec/', async () => /rec/.test(await console.tab.textContent()));
    await page.key('Control+Shift+R');
    await until('over', async () => !/rec/.test(await console.tab.textContent()));
    assert.deepEqual(await page.told(), ['record true', 'record false']);
});

scenario('the menu of a console works by mouse and by keys', async world => {
    const page = await world.page({ open: ['master1', 'slave1'] });
    const [[a, b]] = await page.groups();
    await page.console(b).panel.click({ button: 'right', position: { x: 200, y: 200 } });
    await page.page.getByRole('menuitem', { name: 'Move to New Pane on the Right' }).click();
    await becomes('moved', () => page.groups(), [[a], [b]]);
    await until('it has the keyboard', async () => await page.console(b).hasKeyboard());
    await page.key('Shift+F10');
    await page.page.getByRole('menu').waitFor();
    await page.key('End', 'Escape');
    await until('it has the keyboard', async () => await page.console(b).hasKeyboard());
    await page.key('Shift+F10');
    await page.type('close');
    await page.key('Enter');
    await becomes('closed', () => page.groups(), [[a]]);
});

scenario('the text grows and shrinks, and stays so when the page is loaded again', async world => {
    const page = await world.page();
    const console = await page.active();
    const usual = (await console.size()).cols;
    await page.key('Control++', 'Control++', 'Control++');
    await until('fewer columns', async () => (await console.size()).cols < usual - 10);
    const large = (await console.size()).cols;
    await until('kept', () => page.page.evaluate(() => new Promise(done => setTimeout(() => done(true), 200))));
    await page.reload();
    await until('still large', async () => (await page.console(console.id).size()).cols === large);
    await page.console(console.id).focus();
    await page.key('Control+0');
    await until('usual', async () => (await page.console(console.id).size()).cols === usual);
});
