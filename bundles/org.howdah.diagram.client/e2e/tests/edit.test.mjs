// Moving, renaming, reconnecting, deleting; and what undo makes of it.
import assert from 'node:assert/strict';
import { MIXED, SHOP } from '../lib/samples.mjs';
import { scenario } from '../lib/scenario.mjs';
import { becomes, until } from '../lib/wait.mjs';

const near = (a, b, by = 3) => Math.abs(a - b) <= by;

scenario('a moved box stays where it was put, and the topology file is untouched', async world => {
    const diagram = await world.draw(SHOP);
    const site = await diagram.element('site berlin');
    const before = await site.bounds();
    await site.dragBy(0, 72);
    await until('it is lower', async () => (await site.bounds()).y > before.y + 40);
    const texts = await diagram.save();
    assert.equal(texts.topology, SHOP);
    assert.match(texts.layout, /site berlin/);
    const place = await site.dom.getAttribute('transform');
    const other = await world.open(diagram.file);
    await becomes('its place', async () => (await other.element('site berlin')).dom.getAttribute('transform'), place);
});

scenario('undo takes a move back exactly, and the document is clean again', async world => {
    const diagram = await world.draw(SHOP);
    const host = await diagram.element('host master1');
    const before = await host.dom.getAttribute('transform');
    await host.dragBy(24, 16);
    await until('it has moved', async () => await diagram.dirty() && await host.dom.getAttribute('transform') !== before);
    const moved = await host.dom.getAttribute('transform');
    await diagram.undo();
    await until('it is back', async () => await host.dom.getAttribute('transform') === before);
    await becomes('dirty', () => diagram.dirty(), false);
    await diagram.redo();
    await until('it has moved again', async () => await host.dom.getAttribute('transform') === moved);
});

scenario('a box is resized by its corner', async world => {
    const diagram = await world.draw(SHOP);
    const site = await diagram.element('site berlin');
    const before = await site.bounds();
    await site.click();
    const corner = { x: before.x + before.width, y: before.y + before.height };
    await diagram.page.mouse.move(corner.x, corner.y);
    await diagram.page.mouse.down();
    await diagram.page.mouse.move(corner.x + 80, corner.y + 56, { steps: 6 });
    await diagram.page.mouse.up();
    await until('it is larger', async () => (await site.bounds()).width > before.width + 30);
    const { layout, topology } = await diagram.save();
    assert.match(layout, /site berlin/);
    assert.equal(topology, SHOP);
});

scenario('a server that is dragged onto another host runs there', async world => {
    const diagram = await world.draw(SHOP);
    await (await diagram.element('server spare')).dragInto(await diagram.element('host slave1'));
    await until('changed', () => diagram.dirty());
    const { topology } = await diagram.save();
    assert.match(topology, /spare: \{host: slave1/);
    await diagram.undo();
    await until('undone', () => diagram.dirty());
    assert.equal((await diagram.save()).topology, SHOP);
});

scenario('a host that is dragged into another site stands there', async world => {
    const diagram = await world.draw(SHOP);
    await (await diagram.element('host spare1')).dragInto(await diagram.element('site berlin'));
    await until('changed', () => diagram.dirty());
    assert.match((await diagram.save()).topology, /spare1: \{address: 127.0.28.13, site: berlin\}/);
});

scenario('F2 renames in place, with everything that refers to it', async world => {
    const diagram = await world.draw(SHOP);
    await (await diagram.element('server main')).click();
    await diagram.key('F2');
    await diagram.rename.type('primary');
    await until('renamed', async () => (await diagram.subjects()).includes('server primary'));
    const { topology } = await diagram.save();
    assert.match(topology, /copy: \{technology: streaming, from: primary, to: replica/);
    assert.match(topology, /origin: primary\/shop/);
    await diagram.undo();
    await until('undone', () => diagram.dirty());
    assert.equal((await diagram.save()).topology, SHOP);
});

scenario('a double click opens hosts, servers, databases and sets, also on the name', async world => {
    const diagram = await world.draw(SHOP);
    await diagram.page.evaluate(() => {
        globalThis.sentFrames = [];
        const send = WebSocket.prototype.send;
        WebSocket.prototype.send = function (data) {
            globalThis.sentFrames.push(String(data));
            return send.call(this, data);
        };
    });
    for (const what of ['host master1', 'server main', 'database main/shop', 'set orders']) {
        const element = await diagram.element(what);
        const opened = () => diagram.page.evaluate(() => globalThis.sentFrames.filter(frame => frame.includes('howdah.open')).length);
        const before = await opened();
        await element.dom.locator('> .name').first().dblclick();
        await diagram.page.waitForFunction(count => globalThis.sentFrames.filter(frame => frame.includes('howdah.open')).length > count, before);
        await becomes(what, () => opened(), before + 1);
        await becomes(what, () => diagram.rename.field.isVisible(), false);
    }
    assert.equal(await diagram.dirty(), false);
});

scenario('F2 renames; Escape keeps the old name', async world => {
    const diagram = await world.draw(SHOP);
    const host = await diagram.element('host master1');
    await host.click();
    await diagram.key('F2');
    await diagram.rename.field.waitFor();
    await diagram.rename.field.fill('other');
    await diagram.rename.field.press('Escape');
    await diagram.rename.field.waitFor({ state: 'hidden' });
    assert.equal(await diagram.dirty(), false);
    await becomes('its name', () => host.name(), 'master1');
});

scenario('a name that is taken is refused with a reason', async world => {
    const diagram = await world.draw(SHOP);
    await (await diagram.element('host master1')).click();
    await diagram.key('F2');
    await diagram.rename.field.fill('slave1');
    await diagram.rename.field.press('Enter');
    await until('the reason', async () => /already|taken|another/i.test(await diagram.page.locator('body').innerText()));
    await diagram.key('Escape');
    await until('the topology', async () => (await diagram.subjects()).includes('host master1'));
    assert.equal(await diagram.dirty(), false);
});

scenario('the end of a link is dragged to another server', async world => {
    const diagram = await world.draw(SHOP);
    await (await diagram.link('copy')).reconnect('target', await diagram.element('server spare'));
    await until('changed', () => diagram.dirty());
    assert.match((await diagram.save()).topology, /copy: \{technology: streaming, from: main, to: spare/);
    await diagram.undo();
    await until('undone', () => diagram.dirty());
    assert.equal((await diagram.save()).topology, SHOP);
});

scenario('Delete takes away what hangs on an element, as one step', async world => {
    const diagram = await world.draw(MIXED);
    await (await diagram.element('host master1')).click();
    await diagram.key('Delete');
    await until('it is gone', async () => !(await diagram.subjects()).includes('host master1'));
    const left = await diagram.subjects();
    assert.deepEqual(left.filter(subject => /main|^link|^set/.test(subject)), []);
    assert.ok(left.includes('server replica'));
    await diagram.undo();
    await becomes('dirty', () => diagram.dirty(), false);
    await until('the topology', async () => (await diagram.subjects()).includes('link feed'));
});

scenario('all of several edits can be undone, to the same bytes', async world => {
    const diagram = await world.draw(MIXED);
    const host = await diagram.create('Host', 'site berlin');
    const server = await diagram.create('Server', host);
    await diagram.drawLink('Streaming replication', 'server main', server);
    await (await diagram.element('host slave1')).click();
    await diagram.key('Delete');
    await until('it is gone', async () => !(await diagram.subjects()).includes('host slave1'));
    assert.notEqual((await diagram.save()).topology, MIXED);
    for (let steps = await diagram.steps(); steps > 0; steps--) {
        await diagram.undo();
        await becomes('steps left', () => diagram.steps(), steps - 1);
    }
    assert.equal((await diagram.save()).topology, MIXED);
});

scenario('arrows move by the grid, with Shift by one pixel', async world => {
    const diagram = await world.draw(SHOP);
    const host = await diagram.element('host master1');
    await host.click();
    const place = () => host.dom.evaluate(group => group.transform.baseVal.consolidate().matrix.e);
    const before = await place();
    await diagram.key('ArrowRight');
    await until('one step', async () => await place() > before + 1 && await diagram.dirty());
    const step = await place();
    await diagram.key('Shift+ArrowRight');
    await until('one pixel', async () => near(await place(), step + 1, 0.01));
});

scenario('boxes are aligned and distributed', async world => {
    const diagram = await world.draw('topology: t\nhosts:\n  a: {}\n  b: {}\n  c: {}\n');
    const hosts = await Promise.all(['a', 'b', 'c'].map(name => diagram.element(`host ${name}`)));
    const drag = async (host, across, down) => {
        const before = await host.dom.getAttribute('transform');
        await host.dragBy(across, down);
        await until('it has moved', async () => await host.dom.getAttribute('transform') !== before);
    };
    await drag(hosts[1], 0, 80);
    await drag(hosts[2], 40, 160);
    await hosts[0].click();
    await hosts[1].click(['Control']);
    await hosts[2].click(['Control']);
    await until('three are selected', async () => (await diagram.selected()).length === 3);
    const align = async how => {
        await diagram.canvas.focus();
        await diagram.key('g');
        await diagram.menu.choose(how);
    };
    await align('Left edges');
    await until('one column', async () => {
        const lefts = await Promise.all(hosts.map(async host => (await host.bounds()).x));
        return near(lefts[0], lefts[1], 1) && near(lefts[1], lefts[2], 1);
    });
    await align('Distribute vertically');
    await until('equal gaps', async () => {
        const bounds = await Promise.all(hosts.map(host => host.bounds()));
        const [a, b, c] = bounds.sort((one, other) => one.y - other.y);
        return near(b.y - a.y - a.height, c.y - b.y - b.height, 2);
    });
});

scenario('layout of what is new leaves hand-placed boxes where they are', async world => {
    const diagram = await world.draw('topology: t\nhosts:\n  a: {}\n  b: {}\n');
    const a = await diagram.element('host a');
    const unplaced = await a.dom.getAttribute('transform');
    await a.dragBy(64, 96);
    await until('placed', async () => await a.dom.getAttribute('transform') !== unplaced && await diagram.dirty());
    const placed = await a.dom.getAttribute('transform');
    const layout = async scope => {
        await diagram.canvas.focus();
        await diagram.key('Shift+L');
        await diagram.menu.choose(scope);
    };
    await diagram.create('Host');
    const before = await diagram.steps();
    await layout('Only what is new');
    await until('laid out', async () => await diagram.steps() >= before);
    await until('the placed one is where it was', async () => await a.dom.getAttribute('transform') === placed);
    await layout('Everything');
    await until('all are arranged', async () => await a.dom.getAttribute('transform') !== placed);
    await diagram.undo();
    await until('one step takes it back', async () => await a.dom.getAttribute('transform') === placed);
});
