// One file in several places: pages, other programs, and files that may not be written.
import assert from 'node:assert/strict';
import { ask } from '../lib/control.mjs';
import { describe } from '../lib/element.mjs';
import { SHOP } from '../lib/samples.mjs';
import { scenario } from '../lib/scenario.mjs';
import { becomes, until } from '../lib/wait.mjs';

scenario('two pages on one file share one model and one history', async world => {
    const one = await world.draw(SHOP);
    const two = await world.open(one.file);
    await one.page.bringToFront();
    const host = await one.create('Host', 'site berlin');
    const there = await two.element(host);
    await until('the other page shows it', () => there.shown());
    await two.page.bringToFront();
    await two.undo();
    await until('it is gone from both', async () => await there.dom.count() === 0);
    const here = one.page.locator(`[id="howdah_${there.id}"]`);
    await until('here too', async () => await here.count() === 0);
    await becomes('dirty', () => one.dirty(), false);
});

scenario('a change elsewhere in the workbench reaches the page, which keeps its place', async world => {
    const diagram = await world.draw(SHOP);
    const main = await diagram.element('server main');
    await main.click();
    const viewport = await diagram.canvas.zoomIn();
    await describe(diagram, 'server main', 'Takes the orders');
    await until('the description', async () => (await main.dom.evaluate(group => group.ariaLabel ?? group.getAttribute('aria-label'))).includes('Takes the orders')
        || await diagram.dirty());
    assert.equal(await diagram.canvas.viewport(), viewport);
    await becomes('it is selected', () => main.isSelected(), true);
    await diagram.undo();
    await becomes('dirty', () => diagram.dirty(), false);
});

scenario('a file that is changed outside is read again', async world => {
    const diagram = await world.draw(SHOP);
    await diagram.canvas.focus();
    const viewport = await diagram.canvas.zoomIn();
    await ask('write', { file: diagram.file, text: SHOP.replace('  spare1: {', '  pulled: {site: berlin}\n  spare1: {') });
    const pulled = await diagram.element('host pulled');
    await until('it is drawn', () => pulled.shown());
    assert.equal(await diagram.canvas.viewport(), viewport);
});

scenario('a change outside does not overwrite one in the page', async world => {
    const diagram = await world.draw(SHOP);
    const host = await diagram.create('Host', 'site berlin');
    await ask('write', { file: diagram.file, text: SHOP.replace('shop\n', 'theirs\n') });
    await until('the conflict is seen', async () => (await diagram.state()).conflict);
    await until('what was drawn is there', async () => (await diagram.subjects()).includes(host));
    await until('and so is theirs', async () => /theirs/.test((await diagram.text()).topology));
    await until('the page says so', async () => /outside|changed/i.test(await diagram.page.locator('body').innerText()));
});

scenario('a file that may not be written says so, and nothing can be drawn', async world => {
    const diagram = await world.draw(SHOP, { readOnly: true });
    await until('it says so', async () => /read-only|cannot be written/i.test(await diagram.page.locator('body').innerText()));
    const host = await diagram.element('host master1');
    await host.click();
    await diagram.key('Delete');
    await diagram.key('F2');
    await host.dragBy(60, 60);
    assert.equal(await diagram.dirty(), false);
    await until('the topology', async () => (await diagram.subjects()).includes('host master1'));
    await becomes('the field', () => diagram.rename.isOpen(), false);
    await becomes('the layout', async () => (await diagram.text()).layout, null);
});

scenario('a page that is loaded again shows the same, with what was not saved', async world => {
    const diagram = await world.draw(SHOP);
    const host = await diagram.create('Host', 'site berlin');
    await diagram.page.reload();
    await diagram.ready();
    await until('it is there', async () => (await diagram.element(host)).shown());
    await diagram.undo();
    await becomes('dirty', () => diagram.dirty(), false);
});
