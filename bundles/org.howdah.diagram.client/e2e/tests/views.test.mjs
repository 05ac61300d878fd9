// Finding one's way: zoom, collapse, filter, find, tooltips, problems.
import assert from 'node:assert/strict';
import { MIXED, SHOP, fan } from '../lib/samples.mjs';
import { scenario } from '../lib/scenario.mjs';
import { becomes, until } from '../lib/wait.mjs';

scenario('every element of the file is shown, with its texts', async world => {
    const diagram = await world.draw(MIXED);
    for (const subject of await diagram.subjects()) {
        const element = subject.startsWith('link ') ? await diagram.link(subject.slice(5)) : await diagram.element(subject);
        await until(`${subject} is shown`, () => element.dom.count());
        await until(`${subject} has a description`, async () => (await element.description()).length > 5);
    }
    for (const word of ['master1', 'main', 'replica', 'shop', 'orders', 'berlin', 'hamburg']) {
        await until(`${word} is among the texts`, async () => (await diagram.canvas.texts()).join(' ').includes(word));
    }
});

scenario('an empty topology says what to do first', async world => {
    const diagram = await world.draw();
    await until('the hint', async () => /host/i.test(await diagram.page.locator('body').innerText()));
});

scenario('a link of a missing plug-in names it', async world => {
    const diagram = await world.draw(MIXED);
    const link = await diagram.link('old');
    await until('its name', async () => /londiste/.test(`${await link.description()} ${(await link.texts()).join(' ')}`));
});

scenario('Ctrl and the wheel zoom at the pointer; fit shows everything', async world => {
    const diagram = await world.draw(SHOP);
    const host = await diagram.element('host master1');
    const before = await host.bounds();
    await diagram.page.mouse.move(before.x + 10, before.y + 10);
    await diagram.page.keyboard.down('Control');
    await diagram.page.mouse.wheel(0, -240);
    await diagram.page.keyboard.up('Control');
    await until('it is larger', async () => (await host.bounds()).width > before.width * 1.1);
    await until('the place under the pointer stays there', async () => {
        const large = await host.bounds();
        return Math.abs(large.x + 10 * large.width / before.width - before.x - 10) < 12;
    });
    await diagram.canvas.fit();
    await until('all of it', async () => {
        const box = await (await diagram.element('site hamburg')).bounds();
        const size = diagram.page.viewportSize();
        return box.x >= 0 && box.x + box.width <= size.width && box.y >= 0 && box.y + box.height <= size.height;
    });
});

scenario('dragging the empty canvas moves the picture', async world => {
    const diagram = await world.draw(SHOP);
    const before = await diagram.canvas.viewport();
    const { x, y } = await diagram.canvas.empty();
    await diagram.page.mouse.move(x, y);
    await diagram.page.mouse.down();
    await diagram.page.mouse.move(x - 50, y - 40, { steps: 4 });
    await diagram.page.mouse.up();
    await until('moved', async () => await diagram.canvas.viewport() !== before);
    assert.equal(await diagram.dirty(), false);
});

scenario('a collapsed site hides its hosts, says how many, and keeps its links', async world => {
    const diagram = await world.draw(SHOP);
    const site = await diagram.element('site hamburg');
    const host = await diagram.element('host slave1');
    await site.click();
    await diagram.key('-');
    await until('the host is hidden', async () => await host.dom.count() === 0);
    await until('how many', async () => /\d/.test((await site.texts()).join(' ')));
    await becomes('links drawn', async () => (await diagram.link('copy')).dom.count(), 1);
    assert.equal((await diagram.save()).topology, SHOP, 'what is collapsed is not in the topology');
    await site.click();
    await diagram.key('+');
    await until('the host is back', () => host.shown());
});

scenario('the filter hides the links of a technology', async world => {
    const diagram = await world.draw(MIXED);
    const copy = await diagram.link('copy');
    const feed = await diagram.link('feed');
    await diagram.canvas.focus();
    await diagram.key('f');
    await diagram.page.getByRole('dialog', { name: 'What is shown' }).getByLabel(/^Logical replication/).click();
    await until('the link is hidden', async () => await feed.dom.count() === 0);
    await becomes('links drawn', () => copy.dom.count(), 1);
    assert.equal(await diagram.dirty(), false);
});

scenario('find goes to an element by a part of its name', async world => {
    const diagram = await world.draw(fan(40));
    await diagram.canvas.focus();
    await diagram.key('Control+f');
    await diagram.chooser('Find an element').type('s37');
    const server = await diagram.element('server s37');
    await until('it is selected', () => server.isSelected());
    const size = diagram.page.viewportSize();
    await until('and in sight', async () => {
        const box = await server.bounds();
        return box.x >= 0 && box.y >= 0 && box.x + box.width <= size.width && box.y + box.height <= size.height;
    });
});

scenario('hovering shows details', async world => {
    const diagram = await world.draw(SHOP);
    await (await diagram.element('server main')).hover();
    const tooltip = diagram.page.getByRole('tooltip');
    await tooltip.waitFor();
    await until('name and port', async () => /main[\s\S]*5432/.test(await tooltip.innerText()));
    await diagram.key('Escape');
});

scenario('a problem is a mark on its element, and its fix is in the menu', async world => {
    const diagram = await world.draw(SHOP.replace('host: spare1', 'host: nowhere'));
    const problems = await until('problems', async () => {
        const found = (await diagram.state()).problems.filter(each => each.includes('server spare'));
        return found.length > 0 && found;
    });
    const spare = await diagram.element('server spare');
    await until('the mark', async () => /problem|error|nowhere/i.test(await spare.description()));
    const menu = await spare.contextMenu();
    await menu.item(/^Quick Fix/).click();
    const fix = await until(`a fix for ${problems}`, async () => (await menu.labels()).find(label => /nowhere/.test(label)));
    await menu.choose(fix);
    await until('mended', async () => !(await diagram.state()).problems.some(each => each.startsWith('ERROR')));
    await diagram.page.waitForTimeout(300);
    await becomes('no menu is left behind', () => diagram.menu.isOpen(), false);
    await diagram.undo();
    await becomes('dirty', () => diagram.dirty(), false);
});

scenario('the context menu has what the workbench adds', async world => {
    const diagram = await world.draw(SHOP);
    const menu = await (await diagram.element('host master1')).contextMenu();
    await menu.choose('Properties');
    await until('the workbench is told', async () => (await diagram.told()).includes('chosen site.properties'));
});

scenario('what is selected in the page is told to the workbench, and the other way', async world => {
    const diagram = await world.draw(SHOP);
    await (await diagram.element('server replica')).click();
    await until('told', async () => (await diagram.told()).includes('selected [server replica]'));
    await diagram.workbench({ reveal: 'server spare' });
    const spare = await diagram.element('server spare');
    await until('selected', () => spare.isSelected());
    await diagram.canvas.focus();
    await diagram.key('Enter');
    await until('opened', async () => (await diagram.told()).includes('open server spare'));
});

scenario('Shift and a drag over the canvas selects what is in the rectangle', async world => {
    const diagram = await world.draw(SHOP);
    const site = await (await diagram.element('site hamburg')).bounds();
    await diagram.page.keyboard.down('Shift');
    await diagram.page.mouse.move(site.x - 12, site.y - 12);
    await diagram.page.mouse.down();
    await diagram.page.mouse.move(site.x + site.width + 12, site.y + site.height + 12, { steps: 6 });
    await diagram.page.mouse.up();
    await diagram.page.keyboard.up('Shift');
    await until('selected', async () => (await diagram.selected()).some(each => each.includes('hamburg')));
    await until('what is selected', async () => !(await diagram.selected()).some(each => each.includes('berlin')));
});

scenario('the legend explains lines, arrow heads and states in words', async world => {
    const diagram = await world.draw(MIXED);
    await diagram.canvas.focus();
    await diagram.key('k');
    await until('the legend', async () => {
        const text = await diagram.page.locator('body').innerText();
        return ['synchronous', 'asynchronous', 'ok', 'warning', 'critical', 'unknown', 'planned', 'missing', 'unexpected'].every(word => text.includes(word));
    });
});

scenario('links by one set are shown alone', async world => {
    const diagram = await world.draw(MIXED);
    const feed = await diagram.link('feed');
    const orders = await diagram.link('orders1');
    await diagram.canvas.focus();
    await diagram.key('f');
    await diagram.page.getByRole('dialog', { name: 'What is shown' }).getByRole('combobox').selectOption('orders');
    await until('the others are hidden', async () => await feed.dom.count() === 0);
    await becomes('links drawn', () => orders.dom.count(), 1);
});
