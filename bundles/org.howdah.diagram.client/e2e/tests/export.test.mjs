// What is seen is what is exported.
import assert from 'node:assert/strict';
import { ask } from '../lib/control.mjs';
import { MIXED } from '../lib/samples.mjs';
import { scenario } from '../lib/scenario.mjs';
import { until } from '../lib/wait.mjs';

const exported = diagram => ask('export', { file: diagram.file });

scenario('an export is the same bytes whatever is looked at, and has what the page shows', async world => {
    const diagram = await world.draw(MIXED);
    const first = await exported(diagram);
    await diagram.canvas.focus();
    await diagram.key('Control++', 'Control++');
    await (await diagram.element('server main')).click();
    assert.equal(await exported(diagram), first);
    await diagram.key('Home');
    const inFile = new Set([...first.matchAll(/<text[^>]*>([^<]+)</g)].map(match => match[1].replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>')));
    // Whether the design has problems is no part of an export.
    for (const text of (await diagram.canvas.texts()).filter(each => !/^\d+ (warning|problem|error)s?$/.test(each))) {
        assert.ok(inFile.has(text), `${text} is seen and not exported`);
    }
});

scenario('a moved box is exported where it was put', async world => {
    const diagram = await world.draw(MIXED);
    const first = await exported(diagram);
    await (await diagram.element('site berlin')).dragBy(0, 200);
    await until('moved', () => diagram.dirty());
    assert.equal(await exported(diagram), first, 'not before it is saved');
    await diagram.save();
    const second = await exported(diagram);
    assert.notEqual(second, first);
    await diagram.undo();
    await until('undone', () => diagram.dirty());
    await diagram.save();
    assert.equal(await exported(diagram), first);
});

scenario('an export is an image that a browser shows, without a script or anything fetched', async world => {
    const diagram = await world.draw(MIXED);
    const svg = await exported(diagram);
    assert.doesNotMatch(svg, /<script|<foreignObject|href="http|url\(http|\son\w+=/);
    const page = await world.context.newPage();
    await page.setContent('<!doctype html><img>');
    const size = await page.evaluate(text => new Promise((done, failed) => {
        const image = document.querySelector('img');
        image.onload = () => done([image.naturalWidth, image.naturalHeight]);
        image.onerror = () => failed(new Error('it is no image'));
        image.src = `data:image/svg+xml;utf8,${encodeURIComponent(text)}`;
    }), svg);
    assert.ok(size[0] > 300 && size[1] > 200, size.join(' x '));
});
