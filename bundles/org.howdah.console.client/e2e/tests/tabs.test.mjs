import assert from 'node:assert/strict';
import { scenario } from '../lib/scenario.mjs';
import { becomes, until } from '../lib/wait.mjs';

scenario('tabs: one is shown, the others go on and are marked when they say something', async world => {
    const page = await world.page({ open: ['master1', 'slave1'] });
    const [[first, second]] = await page.groups();
    const [one, two] = [page.console(first), page.console(second)];
    await becomes('the tab in front', () => page.activeId(), second);
    await one.focus();
    await page.type('sleep 0.4; echo from-the-first; printf "\\a"\n');
    await two.focus();
    await until('it has the keyboard', async () => await two.hasKeyboard());
    await until('the first is marked', async () => /bell|new output/.test(await one.spoken()));
    await one.focus();
    await one.shows(/^from-the-first/m);
    assert.doesNotMatch(await one.spoken(), /bell|new output/);
});

scenario('tabs are walked, moved and closed by keys', async world => {
    const page = await world.page({ open: ['master1', 'slave1', 'slave2'] });
    const [[a, b, c]] = await page.groups();
    await page.key('Control+PageDown');
    await becomes('the tab in front', () => page.activeId(), a);
    await page.key('Control+PageUp');
    await becomes('the tab in front', () => page.activeId(), c);
    await page.key('Control+Shift+PageUp');
    await becomes('the tabs', () => page.groups(), [[a, c, b]]);
    await page.key('Control+Shift+B', 'ArrowRight');
    await becomes('the tab in front', () => page.activeId(), b);
    await page.key('Escape');
    await until('it has the keyboard', async () => await page.console(b).hasKeyboard());
    await page.key('Control+Shift+W');
    await becomes('one less', () => page.groups(), [[a, c]]);
    await until('Java knows', async () => (await page.list()).length === 2);
    await until('it has the keyboard', async () => await page.console(c).hasKeyboard());
    await page.key('Control+Shift+B', 'Delete', 'Control+Shift+W');
    await becomes('none', () => page.groups(), []);
});

scenario('a new console is chosen by its name and opens beside', async world => {
    const page = await world.page();
    const [[first]] = await page.groups();
    const added = await page.added(async () => {
        await page.key('Control+Shift+T');
        await page.type('slave2');
        await page.key('Enter');
    });
    await added.prompt();
    await becomes('the tabs', () => page.groups(), [[first, added.id]]);
    await until('it has the keyboard', async () => await added.hasKeyboard());
    await until('/slave2/', async () => /slave2/.test(await added.tab.textContent()));
});

scenario('with no console the page says what they are for and offers the nodes', async world => {
    const page = await world.page({ open: [] });
    await page.page.getByRole('heading', { name: 'No console is open' }).waitFor();
    const options = page.page.getByRole('option');
    await becomes('the list', () => options.allTextContents(), ['master1', 'slave1', 'slave2'].map(node => `${page.user}@${node}`));
    await page.page.getByRole('combobox').fill('slave1');
    await becomes('filtered', () => options.allTextContents(), [`${page.user}@slave1`]);
    const console = await page.added(() => page.key('Enter'));
    await console.prompt();
    await until('it has the keyboard', async () => await console.hasKeyboard());
});

scenario('thirty tabs: the rest is in a list, which is filtered by typing', async world => {
    const page = await world.page({ open: [] });
    for (let i = 0; i < 30; i++) {
        await page.opening(i % 2 ? 'slave1' : 'master1', { title: `postgres@node${i}`, node: `node${i}` });
    }
    await page.page.getByRole('button', { name: 'All 30 consoles of this group' }).click();
    await page.type('node17');
    await page.key('Enter');
    const shown = page.page.getByRole('tab', { selected: true });
    await until('node17 is shown', async () => /node17/.test(await shown.textContent()));
    const box = await shown.boundingBox();
    const strip = await page.page.locator('.tabs').boundingBox();
    assert.ok(box.x >= strip.x - 1 && box.x + box.width <= strip.x + strip.width + 1, 'its tab is in sight');
});

scenario('a console can be closed while its host hangs', async world => {
    const page = await world.page({ open: ['master1', 'slave1'] });
    await page.server('freeze');
    try {
        const [[a, b]] = await page.groups();
        await page.type('echo lost\n');
        await page.key('Control+Shift+W');
        await becomes('closed', () => page.groups(), [[a]], 500);
        await until('Java closed it too', async () => (await page.list()).every(console => console.id !== b), 1000);
    } finally {
        await page.server('thaw');
    }
});

scenario('work that goes on in tmux is named when its console is closed', async world => {
    const page = await world.page({ open: ['master1'] });
    const kept = await page.open('slave1', { keep: 'tmux', session: 'howdah-slave1' });
    await kept.focus();
    await page.key('Control+Shift+W');
    await until('told', async () => /goes on in tmux session howdah-slave1/.test(await page.note.textContent()));
});
