// Names and files that mean harm, or are merely broken.
import assert from 'node:assert/strict';
import { ask } from '../lib/control.mjs';
import { SHOP } from '../lib/samples.mjs';
import { scenario } from '../lib/scenario.mjs';
import { becomes, until } from '../lib/wait.mjs';

const HOSTILE = ['<img src=x onerror=globalThis.__harm=1>', '<svg/onload=globalThis.__harm=1>', '"><script>globalThis.__harm=1</script>',
    'javascript:globalThis.__harm=1', '{{constructor.constructor("globalThis.__harm=1")()}}', "'; drop table t; --", '&lt;b&gt;', ']]>'];

const quoted = text => JSON.stringify(text);

async function unharmed(diagram) {
    assert.equal(await diagram.page.evaluate(() => globalThis.__harm), undefined);
    assert.equal(await diagram.page.locator('.picture img, .picture script, .picture image, .picture foreignObject, .picture a').count(), 0);
}

scenario('markup in names, addresses and descriptions is shown as text', async world => {
    const hosts = HOSTILE.map(name => `  ${quoted(name)}: {address: ${quoted(name)}, description: ${quoted(name)}}`).join('\n');
    const diagram = await world.draw(`topology: ${quoted(HOSTILE[0])}\nhosts:\n${hosts}\n`);
    const texts = (await diagram.canvas.texts()).join('\n');
    assert.ok(texts.includes('<img src=x'), texts);
    await diagram.page.locator('.box').first().hover();
    await diagram.page.getByRole('tooltip').waitFor().catch(() => { });
    await diagram.canvas.focus();
    await diagram.key('Control+f');
    await diagram.chooser('Find an element').opened();
    await diagram.page.keyboard.type('<img');
    await unharmed(diagram);
    await diagram.key('Escape', 'Escape');
    await diagram.page.locator('.box .name').first().click();
    await diagram.key('F2');
    await diagram.rename.field.waitFor();
    await diagram.key('Escape');
    await unharmed(diagram);
    const exported = await ask('export', { file: diagram.file });
    assert.ok(!/<img|<script|onerror=globalThis[^&]*>/.test(exported.replace(/&lt;/g, '')), 'nor is it markup in an export');
});

scenario('a name typed as markup is a name', async world => {
    const diagram = await world.draw(SHOP);
    await (await diagram.element('host master1')).click();
    await diagram.key('F2');
    await diagram.rename.field.fill(HOSTILE[0]);
    await diagram.rename.field.press('Enter');
    await until('it is the name', async () => (await diagram.subjects()).some(subject => subject.startsWith('host ') && subject.includes(HOSTILE[0])));
    await unharmed(diagram);
});

scenario('a name of 10,000 characters neither breaks the page nor the picture', async world => {
    const long = 'n'.repeat(10_000);
    const diagram = await world.draw(SHOP.replace('  master1: {', `  ? ${long}\n  : {`).replaceAll('master1', long));
    const host = await diagram.element(`host ${long}`).catch(async () => diagram.element((await diagram.subjects()).find(subject => subject.startsWith('host nnn'))));
    const box = await host.bounds();
    assert.ok(box.width > 20 && box.width < 2000, `${box.width} px wide`);
    await until('it is shortened', async () => (await host.name()).length < 200);
    await host.click();
    await diagram.key('ArrowRight');
    await until('it can be moved', () => diagram.dirty());
});

scenario('bidirectional and control characters are made visible or harmless', async world => {
    const diagram = await world.draw(SHOP.replaceAll('master1', '"a\\u202Egnp.exe\\u2066"').replaceAll('slave1', '"b\\u0007\\u200B\\u0000c"'));
    const texts = (await diagram.canvas.texts()).join('');
    assert.ok(!/[\u202e\u2066\u0007\u0000]/.test(texts), JSON.stringify(texts));
});

scenario('duplicate names are drawn twice, told, and can be told apart', async world => {
    const diagram = await world.draw('<?xml version="1.0" encoding="UTF-8"?>\n<topology:Topology xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" '
        + 'xmlns:topology="urn:org.howdah:topology:1" id="twins">\n  <hosts id="a"/>\n  <hosts id="a"/>\n</topology:Topology>\n', { name: 'twins.topology' });
    await until('both', async () => await diagram.canvas.boxes() === 2);
    await until('told', async () => (await diagram.state()).problems.length > 0);
    const [one, two] = await diagram.page.locator('.box.host').evaluateAll(all => all.map(each => each.getBoundingClientRect().toJSON()));
    assert.ok(one.right <= two.left || two.right <= one.left || one.bottom <= two.top || two.bottom <= one.top, 'they do not cover each other');
});

scenario('references that lead nowhere are drawn and told', async world => {
    const diagram = await world.draw('topology: t\nhosts:\n  a: {site: nowhere}\nservers:\n  s: {host: gone, databases: [d]}\n'
        + 'sets:\n  x: {technology: slony, origin: lost/d}\nlinks:\n  l: {technology: streaming, from: s, to: missing}\n  m: {technology: streaming}\n');
    for (const subject of ['host a', 'server s', 'set x']) {
        const element = await diagram.element(subject);
        await until(`${subject} is drawn`, () => element.shown());
    }
    await until('told', async () => (await diagram.state()).problems.length >= 3);
    await diagram.create('Host');
    await diagram.save();
});

scenario('a layout file of another topology is neither used nor lost', async world => {
    const other = await world.draw(SHOP.replace('topology: shop', 'topology: elsewhere'));
    await (await other.element('site berlin')).dragBy(0, 200);
    await until('moved', () => other.dirty());
    const foreign = (await other.save()).layout;
    const untouched = await world.draw(SHOP);
    const place = await (await untouched.element('site berlin')).dom.getAttribute('transform');
    const diagram = await world.draw(SHOP, { layout: foreign });
    const site = await diagram.element('site berlin');
    await becomes('its place', () => site.dom.getAttribute('transform'), place);
    await site.dragBy(0, 120);
    await until('moved', () => diagram.dirty());
    await diagram.save();
    const { layout, files } = await diagram.text();
    assert.match(layout, /shop/);
    assert.ok(files.length >= 3, `the other one is kept beside it: ${files}`);
});

scenario('a layout file that is no layout is left alone', async world => {
    const diagram = await world.draw(SHOP, { layout: ': [ {{ not yaml' });
    await until('the boxes', async () => await diagram.canvas.boxes() >= 8);
    const huge = await world.draw(SHOP, { layout: 'topology: shop\nplaces:\n  site berlin: {x: 1.0e308, y: -1.0e308, width: .nan, height: .inf}\n' });
    const berlin = await huge.element('site berlin');
    await until('it is drawn', () => berlin.shown());
});
