import assert from 'node:assert/strict';
import { scenario } from '../lib/scenario.mjs';
import { becomes, until } from '../lib/wait.mjs';

const boxes = page => page.page.locator('.group').evaluateAll(groups => groups.map(group => {
    const { x, y, width, height } = group.getBoundingClientRect();
    return [x, y, width, height].map(Math.round);
}));

scenario('splits: the same target beside and below, walked by keys, and gone with their last tab', async world => {
    const page = await world.page();
    const left = await page.active();
    const right = await page.added(() => page.key('Control+Shift+D'));
    await right.prompt();
    const below = await page.added(() => page.key('Control+Shift+E'));
    await below.prompt();
    await becomes('the tabs', () => page.groups(), [[left.id], [right.id], [below.id]]);
    const [a, b, c] = await boxes(page);
    assert.deepEqual([a[0], b[1]], [0, 0]);
    assert.equal(b[0], c[0]);
    assert.ok(b[0] > 500 && c[1] > 300);
    await until('it has the keyboard', async () => await below.hasKeyboard());
    await page.key('Control+Shift+ArrowLeft');
    await until('it has the keyboard', async () => await left.hasKeyboard());
    await page.key('Control+Shift+ArrowRight', 'Control+Shift+ArrowUp');
    await until('it has the keyboard', async () => await right.hasKeyboard());
    await page.key('Control+Shift+W');
    await becomes('the pane is gone', () => page.groups(), [[left.id], [below.id]]);
    assert.equal((await boxes(page))[1][1], 0, 'and the other has its room');
});

scenario('an edge is dragged, moved by keys and evened out by a double click', async world => {
    const page = await world.page();
    const left = await page.active();
    const right = await page.added(() => page.key('Control+Shift+D'));
    await right.prompt();
    const before = (await left.size()).cols;
    const sash = page.page.getByRole('separator');
    const at = await sash.boundingBox();
    await page.page.mouse.move(at.x + 4, at.y + 200);
    await page.page.mouse.down();
    await page.page.mouse.move(at.x - 200, at.y + 200, { steps: 4 });
    await page.page.mouse.up();
    await until('less room', async () => (await left.size()).cols < before - 15);
    const dragged = (await boxes(page))[0][2];
    await sash.focus();
    await page.key('ArrowRight', 'ArrowRight');
    await until('moved by keys', async () => (await boxes(page))[0][2] > dragged + 20);
    await sash.dblclick();
    await becomes('even', async () => (await boxes(page)).map(box => box[2]), [600, 600]);
    await until('and the far side knows', async () => new RegExp(`^\\d+ ${(await right.size()).cols}$`, 'm').test(await right.run('stty size')));
});

scenario('a tab is dragged within its strip, into another pane and to an edge', async world => {
    const page = await world.page({ open: ['master1', 'slave1', 'slave2'] });
    const [[a, b, c]] = await page.groups();
    const drag = async (console, x, y) => {
        const box = await console.tab.boundingBox();
        await page.page.mouse.move(box.x + 30, box.y + 12);
        await page.page.mouse.down();
        await page.page.mouse.move(box.x + 50, box.y + 20);
        await page.page.mouse.move(x, y, { steps: 3 });
        await page.page.mouse.up();
    };
    await drag(page.console(c), 20, 16);
    await becomes('the tabs', () => page.groups(), [[c, a, b]]);
    await drag(page.console(a), 1150, 400);
    await becomes('the tabs', () => page.groups(), [[c, b], [a]]);
    await until('it has the keyboard', async () => await page.console(a).hasKeyboard());
    await drag(page.console(b), 900, 400);
    await becomes('the tabs', () => page.groups(), [[c], [a, b]]);
    await drag(page.console(c), 900, 700);
    await becomes('the tabs', () => page.groups(), [[a, b], [c]]);
    assert.match(await page.console(c).run('echo still-there'), /^still-there$/m);
});

scenario('one pane has the page to itself and gives it back', async world => {
    const page = await world.page();
    const left = await page.active();
    const right = await page.added(() => page.key('Control+Shift+D'));
    await right.prompt();
    await page.key('Control+Shift+M');
    await becomes('alone', async () => (await boxes(page)).filter(box => box[2] > 0), [[0, 0, 1200, 760]]);
    await until('it has the keyboard', async () => await right.hasKeyboard());
    await page.key('Control+Shift+M');
    await becomes('both', async () => (await boxes(page)).map(box => box[2]), [600, 600]);
    await becomes('it is seen', () => left.panel.isVisible(), true);
});

scenario('a page that is loaded again shows everything where it was', async world => {
    const page = await world.page({ open: ['master1', 'slave1'] });
    const [[a, b]] = await page.groups();
    const right = await page.added(() => page.key('Control+Shift+D'));
    await right.prompt();
    await right.run('echo kept-over-the-reload');
    const sash = page.page.getByRole('separator');
    await sash.focus();
    await page.key('Shift+ArrowRight', 'Shift+ArrowRight');
    await page.console(a).focus();
    const before = { groups: await page.groups(), boxes: await boxes(page) };
    await page.reload();
    await becomes('as before', async () => ({ groups: await page.groups(), boxes: await boxes(page) }), before);
    assert.deepEqual(before.groups, [[a, b], [right.id]]);
    await until('the same is active', async () => (await page.activeId()) === a);
    await page.console(right.id).shows(/^kept-over-the-reload/m);
    await until('with the keyboard', () => page.console(a).hasKeyboard());
    assert.match(await page.console(right.id).run('echo alive'), /^alive$/m);
});

scenario('panes go on showing their last lines, whatever their size does', async world => {
    const page = await world.page({ open: ['master1', 'slave1', 'slave2'] });
    const [[a, b, c]] = await page.groups();
    for (const id of [a, b, c]) {
        await page.console(id).run('seq 1 30');
    }
    await page.page.evaluate(([, second, third]) => {
        const { panes } = globalThis.howdahConsoles;
        const at = id => globalThis.howdahConsoles.console(id);
        panes.moveBeside(at(second), 'down');
        panes.moveBeside(at(third), 'down');
        panes.moveBeside(at(third), 'right');
        panes.equalise();
    }, [a, b, c]);
    const bottoms = () => page.page.evaluate(() => globalThis.howdahConsoles.all().map(({ pane: { terminal: { buffer: { active } } } }) => active.viewportY === active.baseY));
    await page.key('Control+Shift+G', 'Enter');
    await page.type('seq 1 40\n');
    for (const id of [a, b, c]) {
        await page.console(id).shows(/40\n[^\n]*[$#] ?$/);
    }
    await becomes('all show their last line', bottoms, [true, true, true], 2000);
    await page.page.mouse.move(300, 600);
    await page.page.mouse.wheel(0, -400);
    await until('the user scrolled one of them', async () => (await bottoms()).includes(false));
    const scrolled = await bottoms();
    await page.page.setViewportSize({ width: 1100, height: 700 });
    await until('another size', async () => (await page.console(a).size()).cols < 140);
    await becomes('the others show their last line', async () => (await bottoms()).map((bottom, i) => bottom || !scrolled[i]), [true, true, true], 2000);
});
