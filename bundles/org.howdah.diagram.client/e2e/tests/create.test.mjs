// Drawing with the mouse: elements and links.
import assert from 'node:assert/strict';
import { LABELS, MIXED, SHOP } from '../lib/samples.mjs';
import { scenario } from '../lib/scenario.mjs';
import { becomes, until } from '../lib/wait.mjs';

scenario('each kind of element is drawn with the mouse where it belongs', async world => {
    const diagram = await world.draw();
    assert.deepEqual(await diagram.subjects(), []);
    const site = await diagram.create('Site');
    const host = await diagram.create('Host', site);
    const server = await diagram.create('Server', host);
    const database = await diagram.create('Database', server);
    const set = await diagram.create('Set', database);
    assert.deepEqual([site, host, server, database, set].map(subject => subject.split(' ')[0]), ['site', 'host', 'server', 'database', 'set']);
    const { topology } = await diagram.save();
    assert.match(topology, new RegExp(`site: ${site.split(' ')[1]}`), 'the host is in the site');
    assert.match(topology, new RegExp(`host: ${host.split(' ')[1]}`), 'the server is on the host');
    assert.match(topology, /origin: /, 'the set has its origin');
});

scenario('the palette has a tool for each kind and each installed technology', async world => {
    const diagram = await world.draw(MIXED);
    const tools = await until('the palette', async () => {
        const there = await diagram.palette.tools();
        return Object.values(LABELS).every(name => there.includes(name)) && there;
    });
    assert.ok(!tools.includes('londiste'), 'no link can be drawn of what is not installed');
    for (const name of ['Site', 'Host', 'Server', 'Database', 'Set', ...Object.values(LABELS)]) {
        assert.ok(tools.includes(name), `${name} is missing in ${tools}`);
    }
});

scenario('a new element can be named at once', async world => {
    const diagram = await world.draw();
    await diagram.palette.take('Host');
    const { x, y } = await diagram.canvas.empty();
    await diagram.page.mouse.click(x, y);
    await diagram.rename.type('alpha');
    await becomes('the topology', () => diagram.subjects(), ['host alpha']);
});

scenario('nothing is drawn where it does not belong, and the reason is shown', async world => {
    const diagram = await world.draw();
    await diagram.palette.take('Database');
    const { x, y } = await diagram.canvas.empty();
    await diagram.page.mouse.move(x, y, { steps: 3 });
    await until('a reason', async () => /is in a server/.test(await diagram.says()));
    await diagram.page.mouse.click(x, y);
    assert.deepEqual(await diagram.subjects(), []);
    assert.equal(await diagram.dirty(), false);
});

scenario('an element can be dragged from the palette', async world => {
    const diagram = await world.draw();
    const tool = await until('the tool stands', () => diagram.palette.tool('Host').boundingBox());
    const { x, y } = await diagram.canvas.empty();
    const [subject] = await diagram.added(async () => {
        await diagram.page.mouse.move(tool.x + tool.width / 2, tool.y + tool.height / 2);
        await diagram.page.mouse.down();
        await diagram.page.mouse.move(x, y, { steps: 8 });
        await diagram.page.mouse.up();
    });
    assert.match(subject, /^host /);
});

for (const [technology, from, to] of [['streaming', 'server main', 'server spare'], ['logshipping', 'server main', 'server spare'],
    ['slony', 'database main/shop', 'database spare/shop'], ['logical', 'database main/mail', 'database spare/shop']]) {
    scenario(`a link of ${LABELS[technology]} is drawn from ${from} to ${to}`, async world => {
        const diagram = await world.draw(SHOP);
        const subject = await diagram.drawLink(LABELS[technology], from, to);
        const name = subject.split(' ')[1];
        const link = await diagram.link(name);
        await until('its arrow', () => link.shown());
        const { topology } = await diagram.save();
        const ends = [from, to].map(end => end.split(' ')[1]);
        const entry = topology.slice(topology.indexOf(`\n  ${name}:`));
        assert.ok(entry.includes(`technology: ${technology}`) && entry.includes(`from: ${ends[0]}`) && entry.includes(`to: ${ends[1]}`), topology);
    });
}

scenario('while a link is drawn the allowed ends light up, and the others tell why not', async world => {
    const diagram = await world.draw(SHOP);
    const main = await diagram.element('server main');
    const replica = await diagram.element('server replica');
    const spare = await diagram.element('server spare');
    await diagram.palette.take(LABELS.streaming);
    await diagram.pull(main, spare, { drop: false });
    await until('the spare lights up', async () => (await diagram.lights()).allowed.includes(spare.id));
    const lights = await diagram.lights();
    assert.ok(!lights.allowed.includes(replica.id) && !lights.allowed.includes(main.id), JSON.stringify(lights));
    await until('the verb', async () => /spare/.test(await diagram.pointerNote()));
    const { x, y } = await replica.spot();
    await diagram.page.mouse.move(x, y, { steps: 4 });
    await until('the reason', async () => /replica/.test(await diagram.pointerNote()) && !/→/.test(await diagram.pointerNote()));
    await diagram.page.mouse.up();
    await diagram.key('Escape');
    assert.deepEqual((await diagram.subjects()).filter(subject => subject.startsWith('link')), ['link copy']);
    assert.equal(await diagram.dirty(), false);
});

scenario('Escape leaves a tool without a change', async world => {
    const diagram = await world.draw(SHOP);
    await diagram.palette.take(LABELS.streaming);
    const { x, y } = await (await diagram.element('server main')).spot();
    await diagram.page.mouse.move(x, y);
    await diagram.page.mouse.down();
    await diagram.page.mouse.move(x + 60, y + 60, { steps: 3 });
    await diagram.key('Escape');
    await diagram.page.mouse.up();
    assert.equal(await diagram.dirty(), false);
    const main = await diagram.element('server main');
    await main.click();
    await until('a click selects again', () => main.isSelected());
});

scenario('with Ctrl a tool stays in the hand', async world => {
    const diagram = await world.draw();
    await diagram.palette.take('Host');
    await diagram.page.keyboard.down('Control');
    for (let hosts = 1; hosts <= 3; hosts++) {
        const { x, y } = await diagram.canvas.empty();
        await diagram.page.mouse.move(x, y);
        await diagram.page.mouse.click(x, y);
        await until(`${hosts} hosts`, async () => (await diagram.subjects()).length === hosts && await diagram.canvas.boxes() === hosts);
    }
    await diagram.page.keyboard.up('Control');
});

scenario('text of elements that is dropped on the picture is added where it is dropped', async world => {
    const diagram = await world.draw(SHOP);
    const berlin = await diagram.element('site berlin');
    const { x, y } = await berlin.room({ across: 0.9, down: 0.95 });
    const added = await diagram.added(() => diagram.page.evaluate(([left, top]) => {
        const data = new DataTransfer();
        data.setData('text/plain', 'hosts:\n  dropped: {address: 127.0.28.99}\nservers:\n  landed: {host: dropped}\n');
        const target = document.elementFromPoint(left, top);
        for (const type of ['dragenter', 'dragover', 'drop']) {
            target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, clientX: left, clientY: top, dataTransfer: data }));
        }
    }, [x, y]));
    assert.deepEqual(added, ['host dropped', 'server landed']);
    assert.match((await diagram.save()).topology, /dropped: [^\n]*site: berlin/);
});

scenario('an element of the tree that is dropped on a box moves into it', async world => {
    const diagram = await world.draw(SHOP);
    const { x, y } = await (await diagram.element('site berlin')).room({ across: 0.9, down: 0.95 });
    await diagram.page.evaluate(([left, top]) => {
        const data = new DataTransfer();
        data.setData('text/plain', 'howdah:host spare1');
        const target = document.elementFromPoint(left, top);
        for (const type of ['dragenter', 'dragover', 'drop']) {
            target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, clientX: left, clientY: top, dataTransfer: data }));
        }
    }, [x, y]);
    await until('changed', () => diagram.dirty());
    assert.match((await diagram.save()).topology, /spare1: [^\n]*site: berlin/);
});
