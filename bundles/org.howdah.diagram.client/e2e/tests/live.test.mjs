// The observed picture.
import assert from 'node:assert/strict';
import { SHOP } from '../lib/samples.mjs';
import { scenario } from '../lib/scenario.mjs';
import { becomes, until } from '../lib/wait.mjs';

const servers = (replica = {}) => [
    { id: 'main', host: 'master1', role: 'PRIMARY' },
    { id: 'replica', host: 'slave1', role: 'STANDBY', ...replica },
    { id: 'spare', host: 'spare1', presence: 'ABSENT', state: 'UNKNOWN', role: 'UNKNOWN' }
];
const copy = (more = {}) => ({ id: 'copy', from: 'main', to: 'replica', presence: 'PRESENT', lagBytes: 0, lagSeconds: 0, ...more });

async function words(element) {
    return `${await element.description()} ${(await element.texts()).join(' ')}`;
}

scenario('states are told by class, word and sign; lag stands on the link', async world => {
    const diagram = await world.draw(SHOP);
    const link = await diagram.link('copy');
    const main = await diagram.element('server main');
    assert.doesNotMatch(await words(link), /\bok\b|0 B/);
    await diagram.live({ servers: servers(), links: [copy({ lagBytes: 9488680, lagSeconds: 0.6 })] });
    await diagram.workbench({ observed: true });
    await until('the lag', async () => /9\.\d MB|9,488,680|9\.0/.test((await link.texts()).join(' ')) && /0\.6 s/.test((await link.texts()).join(' ')));
    await until('ok in words', async () => /ok/.test(await words(link)));
    await until('its role', async () => /primary/i.test(await words(main)));
    await diagram.live({ servers: servers({ state: 'CRITICAL' }), links: [copy({ state: 'CRITICAL', lagBytes: undefined, lagSeconds: undefined })] });
    await until('critical in words', async () => /critical/i.test(await words(link)));
    const marks = classes => link.dom.locator(classes).count();
    assert.ok(await marks('path, rect') > 1, 'and by a sign');
    await diagram.workbench({ observed: false });
    await until('the design again', async () => !/critical/i.test(await words(link)));
});

scenario('what could not be observed is unknown, never ok and never 0', async world => {
    const diagram = await world.draw(SHOP);
    const link = await diagram.link('copy');
    await diagram.live({ problem: 'Host master1 cannot be reached: no answer within 10.0 s' });
    await diagram.workbench({ observed: true });
    await until('unknown', async () => /unknown/i.test(await words(link)));
    assert.doesNotMatch(await words(link), /\bok\b|\b0 B/);
});

scenario('planned, missing and unexpected are told apart', async world => {
    const diagram = await world.draw(SHOP);
    await diagram.live({
        servers: servers(), links: [copy({ presence: 'MISSING', lagBytes: undefined, lagSeconds: undefined }),
            { id: 'main→spare', from: 'main', to: 'spare', presence: 'UNEXPECTED', state: 'OK' }]
    });
    await diagram.workbench({ observed: true });
    const link = await diagram.link('copy');
    await until('missing', async () => /missing|planned/i.test(await words(link)));
    await until('unexpected', async () => /unexpected/i.test((await diagram.canvas.texts()).join(' ')));
    assert.equal(await diagram.dirty(), false);
});

scenario('the picture follows without moving: viewport, selection and a rename under way stay', async world => {
    const diagram = await world.draw(SHOP);
    await diagram.live({ servers: servers(), links: [copy()] });
    await diagram.workbench({ observed: true });
    const link = await diagram.link('copy');
    await until('live', async () => /0 B/.test((await link.texts()).join(' ')));
    await (await diagram.element('server main')).click();
    const viewport = await diagram.canvas.zoomIn();
    await diagram.key('F2');
    await diagram.rename.field.fill('half typ');
    for (let lag = 1; lag <= 5; lag++) {
        await diagram.live({ servers: servers(), links: [copy({ lagBytes: lag * 1048576, lagSeconds: lag })] });
        await until(`lag ${lag}`, async () => new RegExp(`${lag}\\.0 s|${lag} s`).test((await link.texts()).join(' ')));
    }
    assert.equal(await diagram.canvas.viewport(), viewport);
    assert.equal(await diagram.rename.field.inputValue(), 'half typ');
    await diagram.rename.type('primary');
    await until('renamed', async () => (await diagram.subjects()).includes('server primary'));
    await becomes('it is selected', async () => (await diagram.element('server primary')).isSelected(), true);
});

scenario('a standby dragged onto another provider asks the workbench, and changes nothing by itself', async world => {
    const diagram = await world.draw(SHOP.replace('  spare1: {', '  far: {site: berlin}\n  spare1: {').replace('  spare: {', '  second: {host: far, port: 5432, version: 15}\n  spare: {')
        .replace('links:\n', 'links:\n  other: {technology: streaming, from: main, to: second}\n'));
    await diagram.live({
        servers: [...servers(), { id: 'second', host: 'far', role: 'STANDBY' }],
        links: [copy(), { id: 'other', from: 'main', to: 'second', presence: 'PRESENT', lagBytes: 0, lagSeconds: 0 }]
    });
    await diagram.workbench({ observed: true });
    const replica = await diagram.element('server replica');
    const second = await diagram.element('server second');
    await until('live', async () => /standby/i.test(await words(replica)));
    await diagram.told();
    await replica.dragTo(await second.spot());
    if (await diagram.menu.isOpen()) {
        await diagram.menu.choose(/follows|follow/);
    }
    await until('the workbench is asked', async () => (await diagram.told()).includes('move copy to second'));
    assert.equal(await diagram.dirty(), false);
});
