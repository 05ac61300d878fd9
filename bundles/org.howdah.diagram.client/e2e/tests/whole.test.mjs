// A topology of three sites, twelve hosts and four technologies, from nothing: by mouse alone, then by keyboard alone.
import assert from 'node:assert/strict';
import { LABELS } from '../lib/samples.mjs';
import { scenario } from '../lib/scenario.mjs';
import { until } from '../lib/wait.mjs';

/** What both ways must come to: server i runs on host i, host i stands in site i / 4. */
const LINKS = [
    ['streaming', 0, 1], ['streaming', 1, 2], ['streaming', 0, 3],
    ['logshipping', 0, 4], ['logshipping', 0, 5],
    ['logical', 6, 7], ['logical', 6, 8],
    ['slony', 9, 10], ['slony', 9, 11]
];
const two = number => String(number).padStart(2, '0');
const WITH_DATABASE = [6, 7, 8, 9, 10, 11];

/** The tables of a set are named in its properties. */
const NO_TABLES = 'TOPOLOGY-027';

async function check(diagram) {
    const { topology } = await diagram.save();
    const subjects = await diagram.subjects();
    const count = kind => subjects.filter(subject => subject.startsWith(`${kind} `)).length;
    assert.deepEqual(['site', 'host', 'server', 'database', 'set', 'link'].map(count), [3, 12, 12, 6, 1, LINKS.length]);
    for (const technology of Object.keys(LABELS)) {
        assert.equal(topology.split(`technology: ${technology}`).length - 1 - (technology === 'slony' ? 1 : 0),
            LINKS.filter(([each]) => each === technology).length, technology);
    }
    const problems = (await diagram.state()).problems.filter(problem => problem.startsWith('ERROR') && !problem.includes(NO_TABLES));
    assert.deepEqual(problems, [], 'it is valid');
    return topology;
}

scenario('three sites, twelve hosts and four technologies are drawn from nothing by mouse alone', async world => {
    const diagram = await world.draw('topology: drawn\n', { size: { width: 1600, height: 1000 } });
    const keys = [];
    await diagram.page.exposeFunction('__key', key => keys.push(key));
    await diagram.page.evaluate(() => addEventListener('keydown', event => globalThis.__key(event.key), true));
    const click = place => diagram.page.mouse.click(place.x, place.y);
    const put = async (kind, container) => {
        const [subject] = await diagram.added(async () => {
            await diagram.palette.take(kind);
            await click(container ? await (await diagram.element(container)).room({ across: 0.5, down: 0.8 }) : await diagram.canvas.empty(20));
        });
        // A click on the empty canvas takes the offered name.
        await diagram.rename.field.waitFor();
        await click(await diagram.canvas.empty(10));
        await diagram.rename.field.waitFor({ state: 'hidden' });
        return subject;
    };
    const fit = () => diagram.page.getByRole('button', { name: 'Show everything' }).click();
    const hosts = [];
    const servers = [];
    const databases = {};
    for (let s = 0; s < 3; s++) {
        const site = await put('Site');
        for (let h = 0; h < 4; h++) {
            await fit();
            hosts.push(await put('Host', site));
            servers.push(await put('Server', hosts.at(-1)));
        }
        await fit();
    }
    for (const i of WITH_DATABASE) {
        databases[i] = await put('Database', servers[i]);
    }
    await put('Set', databases[9]);
    await fit();
    for (const [technology, from, to] of LINKS) {
        const end = i => (technology === 'streaming' || technology === 'logshipping' ? servers[i] : databases[i]);
        await diagram.added(async () => {
            await diagram.palette.take(LABELS[technology]);
            await diagram.pull(await diagram.element(end(from)), await diagram.element(end(to)));
        });
        if (await diagram.rename.isOpen()) {
            await click(await diagram.canvas.empty(10));
        }
    }
    await diagram.page.getByRole('button', { name: 'Save' }).click();
    await until('saved', async () => !await diagram.dirty());
    assert.deepEqual(keys, [], 'no key was pressed');
    const topology = await check(diagram);
    servers.forEach((server, i) => assert.match(topology, new RegExp(`${server.split(' ')[1]}: \\{[^\n]*host: ${hosts[i].split(' ')[1]}\\b`)));
}, { limit: 240_000 });

scenario('three sites, twelve hosts and four technologies are drawn from nothing by keyboard alone', async world => {
    const diagram = await world.draw('topology: drawn\n', { size: { width: 1600, height: 1000 } });
    const mouse = [];
    await diagram.page.exposeFunction('__mouse', type => mouse.push(type));
    await diagram.page.evaluate(() => addEventListener('mousedown', event => globalThis.__mouse(event.type), true));
    const type = text => diagram.page.keyboard.type(text);
    await tabToCanvas(diagram);
    /** N, kind, Enter, name, Enter. */
    const add = async (kind, name) => {
        await diagram.key('n');
        await diagram.chooser('Add').type(kind);
        await diagram.rename.field.waitFor();
        await diagram.key('Control+a');
        await type(name);
        await diagram.key('Enter');
        await diagram.rename.field.waitFor({ state: 'hidden' });
        await until(`${name} is seen`, async () => (await diagram.canvas.described()).some(each => each.includes(name)));
    };
    const find = async (kind, name) => {
        await diagram.key('Control+f');
        await diagram.chooser('Find an element').type(name);
        const element = await diagram.element(`${kind} ${name}`);
        await until(`${name} is selected`, () => element.isSelected());
    };
    for (let s = 0; s < 3; s++) {
        await diagram.key('Escape', 'Escape');
        await add('Site', `site-${s}`);
        for (let h = s * 4; h < s * 4 + 4; h++) {
            await find('site', `site-${s}`);
            await add('Host', `host-${two(h)}`);
            await find('host', `host-${two(h)}`);
            await add('Server', `pg-${two(h)}`);
            if (WITH_DATABASE.includes(h)) {
                await find('server', `pg-${two(h)}`);
                await add('Database', `db${h}`);
            }
        }
    }
    await find('server', 'pg-09');
    await add('Set', 'orders');
    for (const [technology, from, to] of LINKS) {
        const databases = !['streaming', 'logshipping'].includes(technology);
        await find('server', `pg-${two(from)}`);
        if (databases) {
            await diagram.key('Alt+PageDown');
        }
        await diagram.added(async () => {
            await diagram.key('l');
            await diagram.chooser(/Draw a link/).type(LABELS[technology]);
            await diagram.chooser(/ to$/).type(databases ? `db${to}` : `pg-${two(to)}`);
        });
        await diagram.rename.leave();
    }
    await diagram.key('Control+s');
    await until('saved', async () => !await diagram.dirty());
    assert.deepEqual(mouse, [], 'the mouse was not used');
    const topology = await check(diagram);
    for (let i = 0; i < 12; i++) {
        assert.match(topology, new RegExp(`pg-${two(i)}: \\{[^\n]*host: host-${two(i)}`));
        assert.match(topology, new RegExp(`host-${two(i)}: \\{[^\n]*site: site-${Math.floor(i / 4)}`));
    }
}, { limit: 240_000 });

/** Tab, until the canvas has the keyboard. */
export async function tabToCanvas(diagram) {
    for (let i = 0; i < 60 && !await diagram.canvas.focused(); i++) {
        await diagram.key('Tab');
    }
    await until('Tab leads to the canvas', async () => await diagram.canvas.focused());
}
